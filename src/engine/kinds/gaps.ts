import type { Operator, Threshold, ThresholdValue } from '../../catalogue/index.ts';
import { isUpper, strictestOf } from '../../catalogue/index.ts';
import type { FigureId } from '../../kernel/index.ts';
import type { Gap } from '../explained.ts';
import type { NodeVerdict } from '../tree.ts';
import type { FigureValue, Range } from '../values.ts';
import { maxOf, minOf } from '../values.ts';

/** What is left to do [ENG-21], as the kinds with thresholds reckon it in the same way. */

/**
 * The threshold to work towards: the strictest of a requirement's own that may be the unit's. The
 * same one that `thresholdParams` shows, with the type that the requirement gives it.
 */
export function targetOf<Value extends ThresholdValue>(
  node: NodeVerdict,
  thresholds: readonly Threshold<Value>[],
): Threshold<Value> | undefined {
  return strictestOf(thresholds.filter((threshold) => node.thresholds.includes(threshold)));
}

/**
 * The whole number that just passes a threshold: the least one, or the greatest
 * for an upper threshold.
 */
export function justPassing(operator: Operator, threshold: number): number {
  if (operator === 'moreThan') return threshold + 1;
  return operator === 'lessThan' ? threshold - 1 : threshold;
}

/**
 * How much a figure must grow or shrink to just pass: to `goal`, which is a range while it is not
 * known exactly. Undefined where something may still be without end.
 */
export function gapTo(
  goal: Range,
  operator: Operator,
  figure: FigureId,
  value: FigureValue,
  decimals: number,
): Gap | undefined {
  const min = Math.max(minOf(value), 0);
  const max = maxOf(value);
  if (isUpper(operator)) {
    if (!Number.isFinite(max)) return undefined;
    return { kind: 'reduce', figure, least: Math.max(min - goal.max, 0), most: Math.max(max - goal.min, 0), decimals };
  }
  if (!Number.isFinite(goal.max)) return undefined;
  return { kind: 'add', figure, least: Math.max(goal.min - max, 0), most: Math.max(goal.max - min, 0), decimals };
}
