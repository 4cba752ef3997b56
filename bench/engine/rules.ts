/**
 * The 60 rules of the benchmark, written once. Every contender gets its rules from this list, so
 * all judge the same: 16 numbers, 14 shares, 12 thresholds by region, 6 any-of-4, 6
 * at-least-4-of-7, 6 counts of villages that must be all. The thresholds are invented; shares are
 * whole numbers so that no engine is asked to compare binary fractions.
 */

export const REGIONS = ['mien-nui', 'hai-dao', 'dong-bang'] as const;
export type Region = (typeof REGIONS)[number];

export type Rule =
  | { readonly kind: 'number'; readonly fact: string; readonly least: number }
  | {
      readonly kind: 'share';
      readonly part: string;
      readonly whole: string;
      readonly over: number;
      readonly under: number;
    }
  | { readonly kind: 'by-region'; readonly fact: string; readonly least: Readonly<Record<Region, number>> }
  | { readonly kind: 'any'; readonly facts: readonly string[] }
  | { readonly kind: 'at-least'; readonly k: number; readonly facts: readonly string[] }
  | { readonly kind: 'all-villages'; readonly part: string; readonly whole: string };

/**
 * What a fact of a commune can be. The region is an attribute of the commune,
 * the others are figures.
 */
export type FactKind = 'number' | 'part' | 'whole' | 'yes-no' | 'villages' | 'villages-with' | 'region';

export interface Fact {
  readonly id: string;
  readonly kind: FactKind;
  /** Numbers: the largest value that is drawn. */
  readonly most: number;
  /** Parts and villages-with: the fact they are a part of, which stands before them. */
  readonly of?: string;
}

export const REGION_FACT = 'vung';
export const VILLAGES_FACT = 'thon';

const SHARES = [
  [1, 2],
  [2, 3],
  [7, 10],
  [3, 4],
  [4, 5],
  [17, 20],
  [9, 10],
  [21, 40],
  [1, 3],
  [3, 5],
  [19, 20],
  [1, 4],
  [13, 20],
  [2, 5],
] as const;

const facts: Fact[] = [{ id: REGION_FACT, kind: 'region', most: 0 }];

function fact(id: string, kind: FactKind, most: number, of?: string): string {
  facts.push(of === undefined ? { id, kind, most } : { id, kind, most, of });
  return id;
}

function times<Made>(count: number, make: (position: number) => Made): readonly Made[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

const numbers = times(16, (i): Rule => {
  const least = 1 + ((i * 7) % 40);
  return { kind: 'number', fact: fact(`so${i}`, 'number', least * 3), least };
});

const shares = times(14, (i): Rule => {
  const [over, under] = SHARES[i - 1] ?? [1, 2];
  const whole = fact(`toan${i}`, 'whole', 200 * i);
  return { kind: 'share', part: fact(`phan${i}`, 'part', 0, whole), whole, over, under };
});

const byRegion = times(12, (i): Rule => {
  const least = { 'mien-nui': 5 + i, 'hai-dao': 8 + 2 * i, 'dong-bang': 10 + 3 * i };
  return { kind: 'by-region', fact: fact(`muc${i}`, 'number', least['dong-bang'] * 2), least };
});

const anyOfFour = times(6, (i): Rule => ({ kind: 'any', facts: times(4, (j) => fact(`co${i}x${j}`, 'yes-no', 0)) }));

const fourOfSeven = times(
  6,
  (i): Rule => ({ kind: 'at-least', k: 4, facts: times(7, (j) => fact(`viec${i}x${j}`, 'yes-no', 0)) }),
);

fact(VILLAGES_FACT, 'villages', 30);
const allVillages = times(
  6,
  (i): Rule => ({
    kind: 'all-villages',
    part: fact(`thonco${i}`, 'villages-with', 0, VILLAGES_FACT),
    whole: VILLAGES_FACT,
  }),
);

/** By family; each family is one criterion of our set. */
export const RULE_FAMILIES: readonly (readonly Rule[])[] = [
  numbers,
  shares,
  byRegion,
  anyOfFour,
  fourOfSeven,
  allVillages,
];
export const RULES: readonly Rule[] = RULE_FAMILIES.flat();
export const FACTS: readonly Fact[] = facts;
