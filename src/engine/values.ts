import type { PeriodKey } from '../kernel/index.ts';

/**
 * What is known of a figure. A number is exact (scaled by the figure's decimals). A range is partly
 * known: every value from `min` to `max` is still possible. Undefined, wherever a value may stand,
 * means that nothing is known.
 */
export type FigureValue = number | boolean | Range | Series;

export interface Range {
  readonly min: number;
  /** May be Infinity. */
  readonly max: number;
}

/** Values by week or month. A period that is absent is not known. */
export interface Series {
  readonly periods: ReadonlyMap<PeriodKey, number | Range>;
}

/** The lower end of what is possible; minus infinity where nothing is known. */
export function minOf(value: FigureValue | undefined): number {
  if (typeof value === 'number') return value;
  if (value === undefined) return Number.NEGATIVE_INFINITY;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return 'min' in value ? value.min : Number.NEGATIVE_INFINITY;
}

/** The upper end of what is possible; infinity where nothing is known. */
export function maxOf(value: FigureValue | undefined): number {
  if (typeof value === 'number') return value;
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return 'max' in value ? value.max : Number.POSITIVE_INFINITY;
}

/** True for a value that leaves nothing open. */
export function isExact(value: FigureValue | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === 'object')
    return 'min' in value ? value.min === value.max : [...value.periods.values()].every(isExact);
  return true;
}

/** A number when both ends meet, else the range. */
export function toValue(min: number, max: number): number | Range {
  return min === max ? min : { min, max };
}
