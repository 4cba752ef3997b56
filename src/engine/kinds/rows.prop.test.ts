import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../catalogue/index.ts';
import { indicatorsOf, walkRequirements } from '../../catalogue/index.ts';
import type { ColumnId, Day, FigureId, RegisterId } from '../../kernel/index.ts';
import type { Row, RowValue } from '../../registers/index.ts';
import { shippedCatalogue } from '../../testing/index.ts';
import { compileCatalogue } from '../compile.ts';
import { countFigure } from '../count/count.ts';
import { toSubjectInput } from '../figures.ts';
import { judgeMany, judgeSet, prepareSubject } from '../judge.ts';
import { walkTree } from '../tree.ts';

const catalogue: Catalogue = shippedCatalogue();
const engine = compileCatalogue(catalogue);
const POST = 'diem-buu-chinh' as RegisterId;
const period = { year: 2024, on: '2025-01-31' as Day };

/** Points of which some cells are blank; mostly yes, so that some meet everything. */
const arbitraryPoint: fc.Arbitrary<Row['values']> = fc.record(
  Object.fromEntries(
    catalogue.registers
      .get(POST)!
      .columns.map(({ id, type }): [string, fc.Arbitrary<RowValue | undefined>] => [
        id,
        type === 'yes-no'
          ? fc.constantFrom(true, true, true, true, true, true, false, undefined)
          : type === 'decimal'
            ? fc.constantFrom(40, 80, 80, 39, undefined)
            : fc.constant('Bưu điện'),
      ]),
  ),
);

const asked = [...catalogue.sets.values()].flatMap((set) =>
  indicatorsOf(set).flatMap(({ requirement }) =>
    [...walkRequirements(requirement)].flatMap((one) => (one.kind === 'rows' ? [{ set, one }] : [])),
  ),
);

function unitOf(points: readonly Row['values'][]) {
  const rows = points.map((values, index): Row => ({ line: index + 2, values }));
  const registers = new Map([[POST, { register: POST, rows, keptTo: period.on }]]);
  const data = {
    unit: { name: 'Nà Phai', kind: 'xa' as const, attributes: new Map() },
    period,
    declared: new Map(),
    registers,
  };
  return { data, subject: prepareSubject(engine, toSubjectInput(catalogue, data)) };
}

describe('rows of the shipped law', () => {
  it('there are some', () => expect(asked.map(({ set }) => set.id)).toHaveLength(5));

  it('[ENG-83] a row counts where its conditions, judged of it alone, are met', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...asked),
        fc.array(arbitraryPoint, { minLength: 1, maxLength: 4 }),
        (law, points) => {
          const alone = points.map((point) => {
            const verdict = judgeSet(engine, law.set.id, unitOf([point]).subject);
            const roots = verdict.criteria.flatMap((criterion) => criterion.indicators.map(({ root }) => root));
            const node = roots
              .flatMap((root) => [...walkTree(root)])
              .find(({ requirement }) => requirement === law.one)!;
            const below = new Set(node.children.map((child) => child.verdict));
            expect(node.verdict).toBe(
              below.has('not-met') ? 'not-met' : below.has('undetermined') ? 'undetermined' : 'met',
            );
            return node.verdict;
          });
          const met = alone.filter((verdict) => verdict === 'met').length;
          const open = alone.filter((verdict) => verdict === 'undetermined').length;
          const figure = catalogue.figures.get(law.one.counted)!;
          const { value } = countFigure(catalogue, figure, unitOf(points).data)!;
          expect(value).toEqual(open === 0 ? met : { min: met, max: met + open });
        },
      ),
      { seed: 20_241_130, numRuns: 300 },
    );
  });

  it('[ENG-30] many communes at once come out as one by one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...asked),
        fc.array(fc.array(arbitraryPoint, { maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        ({ set }, communes) => {
          const subjects = communes.map((points) => unitOf(points).subject);
          const many = judgeMany(engine, set.id, subjects);
          const one = subjects.map((subject) => judgeSet(engine, set.id, subject).verdict);
          expect([...many.set].map((code) => ['not-applicable', 'met', 'undetermined', 'not-met'][code])).toEqual(one);
        },
      ),
      { seed: 20_241_130, numRuns: 100 },
    );
  });

  it('[ENG-82] the nearest row fails in no more conditions than any other where none is open', () => {
    const figure = 'so-diem-buu-chinh-dat-chuan' as FigureId;
    const full = arbitraryPoint.map((point) =>
      Object.fromEntries(Object.entries(point).map(([id, value]) => [id, value ?? (id === 'gio-mo-cua' ? 39 : false)])),
    );
    const failing = (values: Row['values']) =>
      [
        'mat-bang',
        'trang-thiet-bi',
        'treo-bien',
        'niem-yet-gio',
        'niem-yet-thong-tin',
        'dich-vu-thu',
        'dich-vu-goi-kien',
      ].filter((id) => values[id as ColumnId] !== true).length +
      (Number(values['gio-mo-cua' as ColumnId]) < 40 ? 1 : 0);
    fc.assert(
      fc.property(fc.array(full, { minLength: 1, maxLength: 4 }), (points) => {
        const nearest = unitOf(points).subject.nearest!.get(figure)!;
        const least = Math.min(...points.map(failing));
        expect(failing(points[nearest.line - 2]!)).toBe(least);
      }),
      { seed: 20_241_130, numRuns: 200 },
    );
  });
});
