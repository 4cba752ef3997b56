import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FigureId, RegisterId, SetId } from '../../kernel/index.ts';
import { toDay } from '../../kernel/index.ts';
import type { InputOptions } from '../reading.ts';
import { buildCatalogue } from '../testing/build-catalogue.ts';
import { toInputJsonSchema } from './document-shape.ts';
import { readUnitDocument } from './read-document.ts';

const catalogue = buildCatalogue();
const read = (text: string, options: InputOptions = {}) =>
  readUnitDocument(text, catalogue, { file: 'na-phai.yaml', ...options });
const HEAD = 'unit: { kind: xa, name: Xã Nà Phai }\nyear: 2024\n';
const dataOf = (text: string, options: InputOptions = {}) => {
  const reading = read(text, options);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value;
};
const figureOf = (figures: string, id: string) =>
  dataOf(`${HEAD}figures:\n  ${figures}`).declared.get(id as FigureId)?.value;

describe('a unit as a document', () => {
  it('is read whole', () => {
    const data = dataOf(
      `
unit: { code: "1", kind: xa, name: Xã Nà Phai, attributes: { vung: [mien-nui] } }
year: 2024
on: 15/01/2025
figures:
  so-ho-so: 1.904
  so-ho-so-truc-tuyen: { value: "952 hồ sơ", source: Báo cáo số 1 }
  gio-mo-cua: "4,5"
  dai-truyen-thanh: có
registers:
  danh-muc-thon: [{ thon: Thôn Nà Cáy, so-ho: 85 }]
  nhat-ky: { keptFrom: 2024-01-01, keptTo: 31/12/2024, rows: [{ ngay: 05/03/2024, ten-tin: Tiêm phòng }] }
children:
  - { unit: { kind: thon, name: Thôn Nà Cáy }, verdicts: { thu/thon-thu: đạt } }
  - { unit: { kind: thon, name: Thôn Nà Pò }, year: 2023, verdicts: { thu/thon-thu: not-met } }
`.replace('1.904', '1904'),
    );
    expect(data.unit).toEqual({
      code: '1',
      kind: 'xa',
      name: 'Xã Nà Phai',
      attributes: new Map([['vung', ['mien-nui']]]),
    });
    expect(data.period).toEqual({ year: 2024, on: '2025-01-15' });
    expect(Object.fromEntries(data.declared)).toEqual({
      'so-ho-so': { value: 1904 },
      'so-ho-so-truc-tuyen': { value: 952, source: 'Báo cáo số 1' },
      'gio-mo-cua': { value: 45 },
      'dai-truyen-thanh': { value: true },
    });
    expect(data.registers.get('nhat-ky' as RegisterId)).toMatchObject({
      keptFrom: '2024-01-01',
      keptTo: '2024-12-31',
      rows: [{ line: 1, values: { ngay: '2024-03-05' } }],
    });
    expect(data.children?.map(({ period, verdicts }) => [period, verdicts?.get('thu/thon-thu' as SetId)])).toEqual([
      [{ year: 2024, on: '2025-01-15' }, 'met'],
      [{ year: 2023, on: '2024-01-31' }, 'not-met'],
    ]);
  });

  it('may be JSON', () => {
    const data = dataOf(
      '{"unit":{"kind":"xa","name":"Xã Nà Phai"},"year":2024,"figures":{"dai-truyen-thanh":false,"so-ho-so":null}}',
    );
    expect(Object.fromEntries(data.declared)).toEqual({ 'dai-truyen-thanh': { value: false } });
  });

  it('knows a figure in part, or by period', () => {
    expect(figureOf('so-ho-so: { min: 96, max: 100 }', 'so-ho-so')).toEqual({ min: 96, max: 100 });
    expect(figureOf('so-tin: { 2024-W01: 3, "Tuần 2": 4, 2024-W03: null }', 'so-tin')).toEqual({
      periods: new Map([
        ['2024-W01', 3],
        ['2024-W02', 4],
      ]),
    });
  });

  it('writes every full month of the year at once, with exceptions', () => {
    const value = figureOf('so-bai: { every: 4, except: { 2024-02: 3, 2024-05: null } }', 'so-bai');
    const periods = typeof value === 'object' && 'periods' in value ? value.periods : new Map();
    expect([...periods.keys()].length).toBe(11);
    expect(Object.fromEntries(periods)).toMatchObject({ '2024-01': 4, '2024-02': 3, '2024-12': 4 });
    expect([...periods.keys()]).not.toContain('2024-05');
  });

  it('is judged on 31 January after the year, on today when that is earlier, or on the day that someone names', () => {
    expect(dataOf(HEAD).period.on).toBe('2025-01-31');
    expect(dataOf(HEAD, { today: toDay(2024, 7, 1)! }).period.on).toBe('2024-07-01');
    expect(dataOf(HEAD, { today: toDay(2026, 7, 1)! }).period.on).toBe('2025-01-31');
    expect(dataOf(`${HEAD}on: 2025-01-10`, { today: toDay(2024, 7, 1)! }).period.on).toBe('2025-01-10');
    expect(dataOf(`${HEAD}on: 2025-01-10`, { on: toDay(2025, 1, 20)! }).period.on).toBe('2025-01-20');
  });
});

describe('a document with mistakes', () => {
  it('gets all of them at once, each with its line', () => {
    const reading = read(`unit: { kind: xa, name: Xã Nà Phai, attributes: { vung: [mien-nui, dong-bang], vungg: [x] } }
year: 2024
on: 31/02/2025
figures:
  so-ho-soo: 5
  so-ho-so: mười tám
  so-ho-so-truc-tuyen: -3
  gio-mo-cua: "45.000"
  dai-truyen-thanh: có thể
  so-tin: { 2024-W60: 3, 2024-05: 1 }
  so-thon: { min: 5, max: 3 }
registers:
  danh-muc-thon:
    - { thon: Nà Cáy, so-ho: tám }
    - { thon: nà cáy, so-hoo: 5 }
  loa-theo-thon:
    - { thon: Nà Cái, hoat-dong: có }
  so-la: []
verdicts: { thu/thon-la: đạt, thu/thon-thu: tốt }
figgures: {}
`);
    expect(reading.ok).toBe(false);
    const errors = reading.issues
      .filter(({ severity }) => severity === 'error')
      .map(({ code, at }) => `${at.line} ${code}`);
    expect(errors.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))).toEqual([
      '1 input.attribute-conflict',
      '1 input.unknown-attribute',
      '3 value.not-a-date',
      '5 input.unknown-figure',
      '6 value.not-a-number',
      '7 value.negative',
      '8 value.ambiguous-number',
      '9 value.not-yes-or-no',
      '10 input.unknown-period',
      '10 input.unknown-period',
      '11 shape.out-of-range',
      '14 value.not-a-number',
      '15 input.unknown-column',
      '15 row.duplicate-key',
      '17 value.unknown-village',
      '18 input.unknown-register',
      '19 input.unknown-set',
      '19 value.not-a-choice',
      '20 shape.unknown-key',
    ]);
    expect(reading.issues.find(({ code }) => code === 'input.unknown-figure')?.params).toEqual({
      found: 'so-ho-soo',
      nearest: 'so-ho-so',
    });
    expect(reading.issues.find(({ code }) => code === 'value.unknown-village')?.params).toMatchObject({
      found: 'Nà Cái',
      nearest: 'Nà Cáy',
    });
    expect(reading.issues.every(({ at }) => at.file === 'na-phai.yaml' && at.column !== undefined)).toBe(true);
  });

  it('leaves what is wrong out of the part that could be read: not known, never zero or no', () => {
    const reading = read(
      `${HEAD}figures: { so-ho-so: tám, gio-mo-cua: 4.5 }\nregisters:\n  loa-theo-thon: [{ thon: A, hoat-dong: hỏng }, { thon: B, hoat-dong: có }]`,
    );
    const partial = reading.ok ? undefined : reading.partial;
    expect(Object.fromEntries(partial?.declared ?? [])).toEqual({ 'gio-mo-cua': { value: 45 } });
    expect(partial?.registers.get('loa-theo-thon' as RegisterId)?.rows).toEqual([
      { line: 1, values: { thon: 'A' }, unread: ['hoat-dong'] },
      { line: 2, values: { thon: 'B', 'hoat-dong': true } },
    ]);
  });

  it('[REG-17] keeps a register with an unreadable cell, which does not pass for an empty one', () => {
    const reading = read(`${HEAD}registers:\n  loa-theo-thon: [{ thon: A, hoat-dong: có, trang: không rõ }]`);
    const rows = reading.ok ? undefined : reading.partial?.registers.get('loa-theo-thon' as RegisterId)?.rows;
    expect(rows).toEqual([{ line: 1, values: { thon: 'A', 'hoat-dong': true }, unread: ['trang'] }]);
  });

  it('without a year cannot be judged, unless the caller says which', () => {
    const text = 'unit: { kind: xa, name: Xã Nà Phai }';
    expect(read(text).issues.map(({ code }) => code)).toEqual(['input.year-missing']);
    expect(dataOf(text, { year: 2023 }).period).toEqual({ year: 2023, on: '2024-01-31' });
  });

  it('is told even when it is no document at all', () => {
    expect(read('[1, 2').ok).toBe(false);
    expect(read('').issues.length).toBeGreaterThan(0);
    expect(read('unit: *x').issues.map(({ code }) => code)).toContain('yaml.anchor-refused');
  });
});

describe('the schema for editors', () => {
  it('is what npm run docs last wrote', () => {
    const written = JSON.parse(readFileSync('schemas/assessment-input.schema.json', 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(toInputJsonSchema())));
  });
});
