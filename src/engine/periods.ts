import type { PeriodKey, PeriodLength } from '../kernel/index.ts';
import { fullPeriods } from '../kernel/index.ts';
import type { AssessedPeriod } from './subject.ts';
import { assessedDays } from './subject.ts';
import type { Series } from './values.ts';
import { maxOf, minOf } from './values.ts';

/**
 * The lowest and highest of a series over the full periods: all that a threshold on every
 * period needs to know.
 */
export interface SeriesBounds {
  readonly minOfMin: number;
  readonly minOfMax: number;
  readonly maxOfMin: number;
  readonly maxOfMax: number;
}

/** Nothing known, or no full period yet: both leave every threshold open. */
export const OPEN_BOUNDS: SeriesBounds = {
  minOfMin: Number.NEGATIVE_INFINITY,
  minOfMax: Number.POSITIVE_INFINITY,
  maxOfMin: Number.NEGATIVE_INFINITY,
  maxOfMax: Number.POSITIVE_INFINITY,
};

export function boundsOf(series: Series, periods: readonly PeriodKey[]): SeriesBounds {
  if (periods.length === 0) return OPEN_BOUNDS;
  const bounds = {
    minOfMin: Number.POSITIVE_INFINITY,
    minOfMax: Number.POSITIVE_INFINITY,
    maxOfMin: Number.NEGATIVE_INFINITY,
    maxOfMax: Number.NEGATIVE_INFINITY,
  };
  for (const period of periods) {
    const value = series.periods.get(period);
    const min = minOf(value);
    const max = maxOf(value);
    if (min < bounds.minOfMin) bounds.minOfMin = min;
    if (max < bounds.minOfMax) bounds.minOfMax = max;
    if (min > bounds.maxOfMin) bounds.maxOfMin = min;
    if (max > bounds.maxOfMax) bounds.maxOfMax = max;
  }
  return bounds;
}

const PERIODS = new Map<string, readonly PeriodKey[]>();

/** The full weeks or months that are judged. The same list for the same year and day of judging. */
export function assessedPeriods(period: AssessedPeriod, length: PeriodLength): readonly PeriodKey[] {
  const { from, to } = assessedDays(period);
  const key = `${from} ${to} ${length}`;
  let periods = PERIODS.get(key);
  if (periods === undefined) {
    periods = Object.freeze([...fullPeriods({ from, to }, length)]);
    PERIODS.set(key, periods);
  }
  return periods;
}
