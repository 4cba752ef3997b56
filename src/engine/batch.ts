import type { PeriodKey, PeriodLength } from '../kernel/index.ts';
import { fullPeriods } from '../kernel/index.ts';
import type { AssessedPeriod, Slots, Subject } from './subject.ts';
import { assessedDays } from './subject.ts';
import type { FigureValue, Series } from './values.ts';
import { maxOf, minOf } from './values.ts';

/** The lowest and highest of a series over the full periods: all that a threshold on every period needs to know. */
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

/** Many units side by side: one column per figure, for verdict codes only. */
export interface Batch {
  readonly subjects: readonly Subject[];
  readonly size: number;
  /** By slot: the least and the greatest value that is possible for each unit. The same array twice where all are exact. */
  readonly min: readonly Float64Array[];
  readonly max: readonly Float64Array[];
  /** The attributes that occur, each once: thresholds are picked for these and not for every unit. */
  readonly attributeGroups: readonly AttributeGroup[];
  /** By unit: its place in `attributeGroups`. */
  readonly groupOf: Int32Array;
}

export type AttributeGroup = Pick<Subject, 'attributeBits' | 'unknownAttributes'>;

/** Packs units into columns. Costs one pass over every figure; series stay with their units. */
export function toBatch(slots: Slots, subjects: readonly Subject[]): Batch {
  const size = subjects.length;
  const min: Float64Array[] = [];
  const max: Float64Array[] = [];
  for (let slot = 0; slot < slots.figures.size; slot++) {
    const low = new Float64Array(size);
    let high = low;
    for (let unit = 0; unit < size; unit++) {
      const value: FigureValue | undefined = subjects[unit]!.figures[slot];
      if (typeof value === 'number') {
        low[unit] = value;
        if (high !== low) high[unit] = value;
        continue;
      }
      if (high === low) high = low.slice();
      low[unit] = minOf(value);
      high[unit] = maxOf(value);
    }
    min.push(low);
    max.push(high);
  }
  return { subjects, size, min, max, ...groupByAttributes(subjects) };
}

function groupByAttributes(subjects: readonly Subject[]): Pick<Batch, 'attributeGroups' | 'groupOf'> {
  const attributeGroups: AttributeGroup[] = [];
  const places = new Map<string, number>();
  const groupOf = Int32Array.from(subjects, ({ attributeBits, unknownAttributes }) => {
    const key = `${attributeBits} ${unknownAttributes}`;
    const place = places.get(key) ?? attributeGroups.push({ attributeBits, unknownAttributes }) - 1;
    places.set(key, place);
    return place;
  });
  return { attributeGroups, groupOf };
}
