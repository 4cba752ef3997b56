import type { PeriodKey } from '../kernel/index.ts';
import type { FigureValue, Range } from './values.ts';

/**
 * A figure's value in the form in which it is stored, as JSON: a number or a yes, a range as
 * [least, greatest] with null for no upper end, a series as { periods }.
 */
export type StoredValue =
  | number
  | boolean
  | StoredRange
  | { readonly periods: Readonly<Record<string, number | StoredRange>> };
type StoredRange = readonly [number, number | null];

export function encodeStoredValue(value: FigureValue): StoredValue {
  if (typeof value !== 'object') return value;
  if ('min' in value) return encodeRange(value);
  // Periods in order, so that equal series are equal texts.
  const periods = [...value.periods].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    periods: Object.fromEntries(periods.map(([key, one]) => [key, typeof one === 'number' ? one : encodeRange(one)])),
  };
}

export function decodeStoredValue(stored: StoredValue): FigureValue {
  if (typeof stored !== 'object') return stored;
  if (isRange(stored)) return decodeRange(stored);
  return {
    periods: new Map(
      Object.entries(stored.periods).map(([key, one]) => [
        key as PeriodKey,
        typeof one === 'number' ? one : decodeRange(one),
      ]),
    ),
  };
}

function isRange(stored: Exclude<StoredValue, number | boolean>): stored is StoredRange {
  return Array.isArray(stored);
}

function encodeRange({ min, max }: Range): StoredRange {
  return [min, max === Number.POSITIVE_INFINITY ? null : max];
}

function decodeRange([min, max]: StoredRange): Range {
  return { min, max: max ?? Number.POSITIVE_INFINITY };
}
