import type { Operator, Threshold } from '../catalogue/index.ts';
import type { Fraction } from '../kernel/index.ts';
import type { VerdictCode } from './truth-tables.ts';
import { agreed, codeOf, NOT_APPLICABLE, UNDETERMINED } from './truth-tables.ts';

/**
 * Thresholds against what is known, as plain numbers: both the tree and the columns decide here, so
 * they cannot differ. A verdict is given only where the whole range agrees. All numbers are whole
 * (scaled), so every comparison is exact.
 */

/** The value against a threshold [ENG-10]. Any open end is plus or minus infinity. */
export function decideCompare(operator: Operator, threshold: number, min: number, max: number): VerdictCode {
  return decideRange(operator, min, max, threshold, threshold);
}

/**
 * What is from `low` to `high` against what is needed, which itself may be open: met or not only
 * where every pair agrees.
 */
function decideRange(
  operator: Operator,
  low: number,
  high: number,
  leastNeeded: number,
  mostNeeded: number,
): VerdictCode {
  switch (operator) {
    case 'atLeast':
      return codeOf(low >= mostNeeded, high < leastNeeded);
    case 'moreThan':
      return codeOf(low > mostNeeded, high <= leastNeeded);
    case 'atMost':
      return codeOf(high <= leastNeeded, low > mostNeeded);
    case 'lessThan':
      return codeOf(high < leastNeeded, low >= mostNeeded);
    case 'exactly':
      return codeOf(low === mostNeeded && high === leastNeeded, high < leastNeeded || low > mostNeeded);
  }
}

/**
 * The verdict that every possible threshold gives; undetermined where they differ or
 * there is none [ENG-8].
 */
export function decideCompareThresholds(
  thresholds: readonly Threshold<number>[],
  min: number,
  max: number,
): VerdictCode {
  const first = thresholds[0];
  if (first === undefined) return UNDETERMINED;
  let code = decideCompare(first.operator, first.value, min, max);
  for (let index = 1; index < thresholds.length; index++) {
    const { operator, value } = thresholds[index]!;
    code = agreed(code, decideCompare(operator, value, min, max));
  }
  return code;
}

/** How the part and the whole of a share hang together. */
export interface ShareTraits {
  /** A unit always has some of the whole: zero means "not entered" [ENG-13]. */
  readonly neverZero: boolean;
  /** The part may exceed the whole (computers per person). */
  readonly ratio: boolean;
}

/**
 * Part × under against whole × over [ENG-11 … ENG-14]. A part that is certainly above its
 * whole is a contradiction in the data and has no verdict; a whole that may still turn
 * out zero has none yet.
 */
export function decideShare(
  operator: Operator,
  fraction: Fraction,
  traits: ShareTraits,
  partMin: number,
  partMax: number,
  wholeMin: number,
  wholeMax: number,
): VerdictCode {
  if (!traits.ratio && partMin > wholeMax) return UNDETERMINED;
  if (wholeMax === 0) {
    const allOfNone = operator === 'atLeast' && fraction.over === fraction.under;
    return allOfNone && !traits.neverZero ? NOT_APPLICABLE : UNDETERMINED;
  }
  if (wholeMin < 1) return UNDETERMINED;
  const { over, under } = fraction;
  return decideRange(operator, partMin * under, partMax * under, wholeMin * over, wholeMax * over);
}

/**
 * The verdict that every possible fraction gives; undetermined where they differ or
 * there is none [ENG-8].
 */
export function decideShareThresholds(
  thresholds: readonly Threshold<Fraction>[],
  traits: ShareTraits,
  partMin: number,
  partMax: number,
  wholeMin: number,
  wholeMax: number,
): VerdictCode {
  const first = thresholds[0];
  if (first === undefined) return UNDETERMINED;
  let code = decideShare(first.operator, first.value, traits, partMin, partMax, wholeMin, wholeMax);
  for (let index = 1; index < thresholds.length; index++) {
    const { operator, value } = thresholds[index]!;
    code = agreed(code, decideShare(operator, value, traits, partMin, partMax, wholeMin, wholeMax));
  }
  return code;
}
