import { describe, expect, it } from 'vitest';
import type { FigureId } from '../../kernel/index.ts';
import { buildCatalogue } from '../testing/build-catalogue.ts';
import { readCases } from './read-cases.ts';

const catalogue = buildCatalogue();
const FILE = `set: thu/thon-thu
base:
  unit: { kind: thon, name: Thôn Nà Cáy, attributes: { vung: [mien-nui] } }
  year: 2024
  figures: { so-ho-so: 10, so-ho-so-truc-tuyen: 5 }
  registers: { danh-muc-thon: [{ thon: Nà Cáy, so-ho: 1 }] }
cases:
  - title: một nửa là đạt
    expect: { "1.1": đạt, set: met }
  - title: chưa nhập
    figures: { so-ho-so: null, gio-mo-cua: 4.5 }
    attributes: { vung: [dong-bang] }
    registers: {}
    year: 2023
    on: 2023-07-01
    expect: { "1.1": Chưa đủ dữ liệu }
`;
const read = (text: string) => readCases({ path: 'criteria/thu/cases/thon-thu.yaml', text }, catalogue);

describe('worked cases', () => {
  it('are the base with its changes', () => {
    const { cases, issues } = read(FILE);
    expect(issues).toEqual([]);
    const [plain, changed] = cases?.cases ?? [];
    expect(plain).toMatchObject({
      title: 'một nửa là đạt',
      line: 8,
      expect: new Map([
        ['1.1', 'met'],
        ['set', 'met'],
      ]),
    });
    expect(plain?.placeOf('set')).toMatchObject({ line: 9 });
    expect(changed?.data.declared.has('so-ho-so' as FigureId)).toBe(false);
    expect(Object.fromEntries(changed?.data.declared ?? [])).toEqual({
      'so-ho-so-truc-tuyen': { value: 5 },
      'gio-mo-cua': { value: 45 },
    });
    expect(changed?.data.unit.attributes.get('vung')).toEqual(['dong-bang']);
    expect(changed?.data.registers.size).toBe(0);
    expect(changed?.data.period).toEqual({ year: 2023, on: '2023-07-01' });
  });

  it('tell a mistake of the base once, and those of the cases where they stand', () => {
    const { issues } = read(
      FILE.replace('so-ho-so: 10', 'so-ho-so: mười')
        .replace('gio-mo-cua', 'gio-mo')
        .replace('set: met', 'set: tốt')
        .replace('set: thu/thon-thu', 'set: thu/thon-la'),
    );
    expect(issues.map(({ code, at }) => `${at.line} ${code}`).toSorted()).toEqual([
      '1 input.unknown-set',
      '11 input.unknown-figure',
      '5 value.not-a-number',
      '9 value.not-a-choice',
    ]);
  });
});
