import type { Limit, Operator, Threshold } from './model.ts';

/** The threshold that is hardest to reach; the first of several equal ones, undefined where there is none. */
export function strictestOf<Value extends Threshold>(limits: readonly Limit<Value>[]): Limit<Value> | undefined {
  return limits.reduce<Limit<Value> | undefined>(
    (best, limit) => (best === undefined || strictness(limit) > strictness(best) ? limit : best),
    undefined,
  );
}

/**
 * How hard a threshold is to reach, as a number to compare with: greater is stricter. Lower limits count upwards, upper limits
 * downwards; "more than" is a little stricter than "at least".
 */
export function strictness({ operator, value }: Limit<Threshold>): number {
  const number = typeof value === 'number' ? value : value.over / value.under;
  const strict = operator === 'moreThan' || operator === 'lessThan';
  return (isUpper(operator) ? -number : number) + (strict ? 1e-9 : 0);
}

/** Whether a threshold must not be exceeded, rather than reached. */
export function isUpper(operator: Operator): boolean {
  return operator === 'atMost' || operator === 'lessThan';
}
