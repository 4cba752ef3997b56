import fc from 'fast-check';
import type { FigureValue } from '../engine/index.ts';
import type { PeriodKey } from '../kernel/index.ts';
import { fullPeriods, yearRange } from '../kernel/index.ts';

/**
 * Random law and random situations over the figures of the small catalogue. Everything
 * is made to be valid.
 */

const COUNTS = [
  'ho-so',
  'ho-so-truc-tuyen',
  'san-pham',
  'san-pham-tren-san',
  'thon',
  'thon-co-loa',
  'nguoi',
  'may',
] as const;
const SHARES = [
  ['ho-so-truc-tuyen', 'ho-so'],
  ['san-pham-tren-san', 'san-pham'],
  ['thon-co-loa', 'thon'],
  ['may', 'nguoi'],
] as const;
/** No part of these may exceed its whole; computers per person may. */
const PARTS = [...SHARES.slice(0, 3), ['so-diem-dat', 'so-diem']] as const;
const OPERATORS = ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const;
const FRACTIONS = ['100%', '50%', '2/3', '52,5%', '90%', '1/3'] as const;

/** A figure counts rows by one list of conditions only. */
const ROWS = {
  figure: 'so-diem-dat',
  of: [
    { id: 'bien', title: 'Treo biển', yes: 'diem-treo-bien' },
    { id: 'gio', title: 'Giờ mở cửa', compare: { figure: 'diem-gio-mo-cua', atLeast: 4 } },
  ],
} as const;

type Law = Readonly<Record<string, unknown>>;

const numberThreshold = fc.tuple(fc.constantFrom(...OPERATORS, 'exactly' as const), fc.integer({ min: 0, max: 8 }));
const shareThreshold = fc.tuple(fc.constantFrom(...OPERATORS), fc.constantFrom(...FRACTIONS));

function withVariants(
  kind: string,
  own: Law,
  threshold: fc.Arbitrary<readonly [string, string | number]>,
): fc.Arbitrary<Law> {
  const one = threshold.map(([operator, value]) => ({ [kind]: { ...own, [operator]: value } }));
  const two = fc.tuple(threshold, threshold).map(([[firstOperator, first], [secondOperator, second]]) => ({
    [kind]: own,
    variants: [
      { when: { vung: ['mien-nui', 'hai-dao'] }, [firstOperator]: first },
      { otherwise: true, [secondOperator]: second },
    ],
  }));
  return fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: two });
}

const leaf: fc.Arbitrary<Law> = fc.oneof(
  fc.constantFrom('dai', 'dai-fm').map((figure) => ({ yes: figure })),
  fc.constantFrom(...COUNTS).chain((figure) => withVariants('compare', { figure }, numberThreshold)),
  fc.constantFrom(...SHARES).chain(([part, of]) => withVariants('share', { part, of }, shareThreshold)),
  numberThreshold.map(([operator, value]) => ({ each: { series: 'tin-thang', every: 'month', [operator]: value } })),
  fc.constantFrom({ set: { id: 'thu/xa-khac' } }, { set: { id: 'thu/xa-khac', indicator: '8.1' } }),
  fc.integer({ min: 0, max: 3 }).map((least) => ({ rows: { ...ROWS, atLeast: least } })),
  fc.constantFrom(...FRACTIONS).map((least) => ({ rows: { ...ROWS, among: 'so-diem', atLeast: least } })),
  fc.integer({ min: 0, max: 3 }).map((count) => ({ units: { kind: 'thon', set: 'thu/thon-thu', atLeast: count } })),
);

const decorated = (law: fc.Arbitrary<Law>): fc.Arbitrary<Law> =>
  fc
    .tuple(law, fc.option(fc.constantFrom('san-pham', 'dai-fm'), { nil: undefined, freq: 5 }))
    .map(([inner, ifAny]) => (ifAny === undefined ? inner : { ...inner, ifAny }));

const named = (children: readonly Law[]) => children.map((child, index) => ({ id: `c${index}`, ...child }));

/** One requirement with all that is below it, as a rule author's YAML data. */
export const arbitraryLaw: fc.Arbitrary<Law> = fc.letrec<{ law: Law; group: Law }>((tie) => ({
  law: decorated(fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('group'))),
  group: fc.array(tie('law'), { minLength: 1, maxLength: 4 }).chain((children) =>
    fc.oneof(
      fc.constant({ all: named(children) }),
      fc.constant({ any: named(children) }),
      fc.integer({ min: 1, max: children.length }).map((k) => ({ atLeast: { k, of: named(children) } })),
      // The last child only encourages, where another one is left to decide.
      fc.constant({
        all: named(children.length > 1 ? [...children.slice(0, -1), { ...children.at(-1), optional: true }] : children),
      }),
    ),
  ),
})).law;

const MONTHS = fullPeriods(yearRange(2024), 'month');

const count: fc.Arbitrary<FigureValue | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 10 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 4 }))
      .map(([min, more]) => ({ min, max: min + more })),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 8 }).map((min) => ({ min, max: Number.POSITIVE_INFINITY })) },
);
const statement: fc.Arbitrary<FigureValue | undefined> = fc.constantFrom<FigureValue | undefined>(
  true,
  true,
  false,
  undefined,
  { min: 0, max: 1 },
);
const monthly: fc.Arbitrary<FigureValue | undefined> = fc
  .array(fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined, freq: 8 }), {
    minLength: MONTHS.length,
    maxLength: MONTHS.length,
  })
  .map((values) => ({
    periods: new Map(
      MONTHS.flatMap((month, index) =>
        values[index] === undefined ? [] : [[month, values[index]] as [PeriodKey, number]],
      ),
    ),
  }));

type Values = Readonly<Record<string, FigureValue | undefined>>;

/** What is known of every figure; blanks, ranges and contradictions included. */
export const arbitraryFigures: fc.Arbitrary<Values> = fc.record({
  ...Object.fromEntries(COUNTS.map((id) => [id, count])),
  dai: statement,
  'dai-fm': statement,
  'diem-treo-bien': statement,
  'diem-gio-mo-cua': fc.constantFrom<FigureValue | undefined>(undefined, 39, 40, { min: 39, max: 41 }),
  'so-diem-dat': fc.oneof(count, fc.constant(undefined)),
  'so-diem': count,
  'tin-thang': fc.oneof(monthly, fc.constant(undefined)),
});

export const arbitraryRegion: fc.Arbitrary<readonly string[] | undefined> = fc.constantFrom(
  undefined,
  [],
  ['mien-nui'],
  ['hai-dao', 'dong-bang'],
  ['dong-bang'],
);

/** Villages with or without the one statement their set asks for; or no list at all. */
export const arbitraryVillages: fc.Arbitrary<readonly (boolean | undefined)[] | undefined> = fc.option(
  fc.array(fc.option(fc.boolean(), { nil: undefined }), { maxLength: 4 }),
  { nil: undefined },
);

/**
 * One way of filling in what is blank: exact values inside every range. `seeds` choose them. Parts
 * stay within their wholes where the whole is known, because a contradiction is not a filled blank.
 */
export function fillBlanks(values: Values, seeds: readonly number[]): Values {
  const pick = (min: number, max: number, seed: number): number => {
    const low = Number.isFinite(min) ? min : 0;
    const high = Number.isFinite(max) ? max : low + 9;
    return low + (seed % (high - low + 1));
  };
  const filled: Record<string, FigureValue> = {};
  let next = 0;
  for (const [id, value] of Object.entries(values)) {
    const seed = seeds[next++ % seeds.length] ?? 0;
    // A list that is not there stays away: what is declared of one thing says how it stands.
    if (id === 'so-diem-dat' && value === undefined) continue;
    if (id === 'dai' || id === 'dai-fm' || id === 'diem-treo-bien')
      filled[id] = typeof value === 'boolean' ? value : seed % 2 === 0;
    else if (id === 'tin-thang') {
      const known = typeof value === 'object' && 'periods' in value ? value.periods : new Map<PeriodKey, number>();
      filled[id] = { periods: new Map(MONTHS.map((month, index) => [month, known.get(month) ?? (seed + index) % 9])) };
    } else if (typeof value === 'number') filled[id] = value;
    else if (typeof value === 'object' && 'min' in value) filled[id] = pick(value.min, value.max, seed);
    else filled[id] = pick(0, 9, seed);
  }
  for (const [part, whole] of PARTS) {
    const [wasPart, wasWhole] = [values[part], values[whole]];
    if (filled[part] === undefined) continue;
    const exactPart = typeof wasPart === 'number';
    const exactWhole = typeof wasWhole === 'number';
    if (exactPart && exactWhole) continue;
    if ((filled[part] as number) <= (filled[whole] as number)) continue;
    // Bring the one that was open to the other, as far as its own range allows.
    const low = (value: FigureValue | undefined) => (typeof value === 'object' && 'min' in value ? value.min : 0);
    const high = (value: FigureValue | undefined) =>
      typeof value === 'object' && 'max' in value ? value.max : Number.POSITIVE_INFINITY;
    if (!exactPart) filled[part] = Math.max(low(wasPart), Math.min(filled[part] as number, filled[whole] as number));
    if (!exactWhole)
      filled[whole] = Math.min(high(wasWhole), Math.max(filled[whole] as number, filled[part] as number));
  }
  return filled;
}

/** Whether some part is above its whole, so that the figures contradict each other. */
export function contradicts(values: Values): boolean {
  return PARTS.some(
    ([part, whole]) =>
      typeof values[part] === 'number' && typeof values[whole] === 'number' && values[part] > values[whole],
  );
}
