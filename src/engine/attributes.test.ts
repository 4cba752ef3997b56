import { describe, expect, it } from 'vitest';
import type { CatalogueFile } from '../catalogue/authoring/index.ts';
import { judge, MINI_SET, miniLaw, rootOf, situate } from '../testing/index.ts';
import type { Engine } from './compile.ts';
import { explainContext, explainNode } from './explain.ts';
import { judgeMany, judgeSet } from './judge.ts';
import { missingOf } from './todo/missing.ts';
import { toCode } from './truth-tables.ts';

/** "Xã nhóm 1 từ 50 %, các xã còn lại từ 80 %", as a province with groups of communes writes it. */
const BY_GROUP = `
share: { part: ho-so-truc-tuyen, of: ho-so }
variants:
  - { when: { nhom: [nhom-1] }, atLeast: 50% }
  - { otherwise: true, atLeast: 80% }
`;
const BY_REGION = `
share: { part: ho-so-truc-tuyen, of: ho-so }
variants:
  - { when: { vung: [mien-nui, hai-dao] }, atLeast: 50% }
  - { otherwise: true, atLeast: 80% }
`;
const REGION =
  'vung: { name: Vùng, many: true, values: { mien-nui: Miền núi, hai-dao: Hải đảo, dong-bang: Đồng bằng }, exclusive: [[mien-nui, dong-bang]] }';
const attributesFile = (...lines: readonly string[]): readonly CatalogueFile[] => [
  { path: 'attributes.yaml', text: `attributes:\n${lines.map((line) => `  ${line}`).join('\n')}\n` },
];
const groups = (values: string, exactlyOne = true) =>
  attributesFile(REGION, `nhom: { name: Nhóm xã, ${exactlyOne ? 'exactlyOne: true, ' : ''}values: { ${values} } }`);
const TWO = 'nhom-1: Nhóm 1, nhom-2: Nhóm 2';
const THREE = `${TWO}, nhom-3: Nhóm 3`;

type Lists = Readonly<Record<string, readonly string[]>>;
const verdictOf = (engine: Engine, online: number, attributes: Lists, recordedUnder: Lists = {}) =>
  judge(engine, { figures: { 'ho-so': 100, 'ho-so-truc-tuyen': online }, attributes, recordedUnder });

describe('an attribute of which each unit has exactly one value', () => {
  const engine = miniLaw(BY_GROUP, groups(TWO));

  it('[ENG-90] is missing where nothing is chosen: the unit is not one of "the others"', () => {
    for (const attributes of [{}, { nhom: [] }]) {
      const verdict = verdictOf(engine, 60, attributes);
      expect(verdict.verdict).toBe('undetermined');
      const context = explainContext(engine, verdict);
      expect(missingOf(rootOf(verdict), context)).toEqual([{ kind: 'attribute', id: 'nhom', partly: false }]);
      expect(explainNode(rootOf(verdict), context)).toEqual({
        code: 'attribute-unknown',
        params: { attributes: ['Nhóm xã'] },
      });
    }
  });

  it('[ENG-90] decides as soon as it is chosen, and before where every group would come out alike', () => {
    expect(verdictOf(engine, 60, { nhom: ['nhom-1'] }).verdict).toBe('met');
    expect(verdictOf(engine, 60, { nhom: ['nhom-2'] }).verdict).toBe('not-met');
    expect([49, 50, 79, 80].map((online) => verdictOf(engine, online, { nhom: [] }).verdict)).toEqual([
      'not-met',
      'undetermined',
      'undetermined',
      'met',
    ]);
  });

  it('[ENG-90] asks for no threshold of units without a value: there are none', () => {
    const all =
      'variants:\n  - { when: { nhom: [nhom-1] }, atLeast: 50% }\n  - { when: { nhom: [nhom-2] }, atLeast: 80% }';
    const complete = `share: { part: ho-so-truc-tuyen, of: ho-so }\n${all}`;
    expect(() => miniLaw(complete, groups(TWO, false))).toThrow('catalogue.variant-gap');
    expect(verdictOf(miniLaw(complete, groups(TWO)), 60, { nhom: [] }).verdict).toBe('undetermined');
  });

  it('[ENG-8] elsewhere an empty list says that the unit carries none', () => {
    expect(verdictOf(miniLaw(BY_GROUP, groups(TWO, false)), 60, { nhom: [] }).verdict).toBe('not-met');
    expect(verdictOf(miniLaw(BY_REGION), 60, { vung: [] }).verdict).toBe('not-met');
  });
});

describe('a value that the law adds later', () => {
  const before = { nhom: ['nhom-1', 'nhom-2'] };
  const engine = miniLaw(BY_GROUP, groups(THREE));

  it('[ENG-91] leaves units open that were recorded when it could not be chosen', () => {
    expect(verdictOf(engine, 60, { nhom: ['nhom-1'] }, before).verdict).toBe('undetermined');
    expect(verdictOf(engine, 60, { nhom: ['nhom-2'] }, before).verdict).toBe('not-met');
    expect(verdictOf(engine, 60, { nhom: ['nhom-1'] }).verdict).toBe('met');
    expect(verdictOf(engine, 60, { nhom: ['nhom-1'] }, { nhom: ['nhom-1', 'nhom-2', 'nhom-3'] }).verdict).toBe('met');
  });

  it('[ENG-91] takes nothing away where several are carried, unless it excludes one of them', () => {
    const old = { vung: ['mien-nui', 'dong-bang'] };
    const regions = miniLaw(BY_REGION);
    expect(verdictOf(regions, 60, { vung: ['mien-nui'] }, old).verdict).toBe('met');
    expect(verdictOf(regions, 60, { vung: ['dong-bang'] }, old).verdict).toBe('undetermined');
    expect(verdictOf(regions, 60, { vung: [] }, old).verdict).toBe('undetermined');
    const onlyHills = { vung: ['mien-nui', 'hai-dao'] };
    expect(verdictOf(regions, 60, { vung: ['mien-nui'] }, onlyHills).verdict).toBe('undetermined');
    expect(verdictOf(regions, 60, { vung: ['hai-dao'] }, onlyHills).verdict).toBe('met');
  });

  it('[ENG-91] in place of another: who carries what is not there any more has none of the others', () => {
    const renamed = miniLaw(BY_GROUP, groups('nhom-1: Nhóm 1, nhom-hai: Nhóm hai'));
    expect(verdictOf(renamed, 60, { nhom: ['nhom-2'] }, before).verdict).toBe('undetermined');
  });

  it('[ENG-92] many at once: the same, whoever stands beside them', () => {
    const said: readonly (readonly [Lists, Lists])[] = [
      [{ nhom: ['nhom-1'] }, {}],
      [{ nhom: ['nhom-1'] }, before],
      [{ nhom: [] }, {}],
      [{}, {}],
      [{ nhom: ['nhom-3'] }, {}],
      [{ nhom: ['nhom-2'] }, before],
    ];
    const subjects = said.map(([attributes, recordedUnder]) =>
      situate(engine, { figures: { 'ho-so': 100, 'ho-so-truc-tuyen': 60 }, attributes, recordedUnder }),
    );
    const one = subjects.map((subject) => toCode(judgeSet(engine, MINI_SET, subject).verdict));
    expect([...judgeMany(engine, MINI_SET, subjects).set]).toEqual(one);
    expect(new Set(one).size).toBe(3);
  });
});
