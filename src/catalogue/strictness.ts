import type { Operator, Threshold, ThresholdValue } from './model.ts';

/**
 * The threshold that is hardest to reach; the first of several equal ones, undefined
 * where there is none.
 */
export function strictestOf<Value extends ThresholdValue>(
  thresholds: readonly Threshold<Value>[],
): Threshold<Value> | undefined {
  return thresholds.reduce<Threshold<Value> | undefined>(
    (best, threshold) => (best === undefined || strictness(threshold) > strictness(best) ? threshold : best),
    undefined,
  );
}

/**
 * How hard a threshold is to reach, as a number to compare with: greater is stricter. Least values
 * count upwards, greatest values downwards; "more than" is a little stricter than "at least".
 */
export function strictness({ operator, value }: Threshold<ThresholdValue>): number {
  const number = typeof value === 'number' ? value : value.over / value.under;
  const strict = operator === 'moreThan' || operator === 'lessThan';
  return (isUpper(operator) ? -number : number) + (strict ? 1e-9 : 0);
}

/** Whether a threshold must not be exceeded, rather than reached. */
export function isUpper(operator: Operator): boolean {
  return operator === 'atMost' || operator === 'lessThan';
}
