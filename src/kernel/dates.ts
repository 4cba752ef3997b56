/**
 * Calendar days without time zones. A day is the text "2024-10-06"; text order is time order.
 * Weeks are ISO weeks (Monday first, week 1 holds 4 January), which may begin in the old year
 * and end in the new one.
 */

export type Day = string & { readonly __brand: 'Day' };

/** A week "2024-W05" or a month "2024-05". */
export type PeriodKey = string & { readonly __brand: 'PeriodKey' };
export type PeriodLength = 'week' | 'month';

/** A stretch of days, both ends included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const MS_PER_DAY = 86_400_000;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/**
 * The day of a calendar date; undefined when there is no such date (30/2) or the year
 * is outside 1900–2199.
 */
export function toDay(year: number, month: number, day: number): Day | undefined {
  if (!(year >= EARLIEST_YEAR && year <= LATEST_YEAR)) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return fromEpochDay(Math.round(date.getTime() / MS_PER_DAY));
}

/**
 * Reads "06/10/2024", "6-10-2024", "6.10.2024" or "2024-10-06". Day comes first
 * unless the year does.
 */
export function parseDay(text: string): Day | undefined {
  const compact = text.trim();
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(compact);
  if (vietnamese) return toDay(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00(?::00(?:\.0+)?)?Z?)?$/.exec(compact);
  if (iso) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return undefined;
}

/**
 * "06/10/2024"; of a paper's date, which may lack its day or its month too, as much as there
 * is: "10/2024", "2024".
 */
export function formatDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function yearRange(year: number): DayRange {
  return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day };
}

/** Whole days from 1970-01-01. */
export function toEpochDay(day: Day): number {
  return Math.round(Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY);
}

export function fromEpochDay(epochDay: number): Day {
  return new Date(epochDay * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

export function addDays(day: Day, days: number): Day {
  return fromEpochDay(toEpochDay(day) + days);
}

/** The week or month that a day belongs to. */
export function periodOf(day: Day, length: PeriodLength): PeriodKey {
  if (length === 'month') return day.slice(0, 7) as PeriodKey;
  const epochDay = toEpochDay(day);
  const thursday = fromEpochDay(epochDay - weekday(epochDay) + 3);
  const firstOfYear = toEpochDay(`${yearOf(thursday)}-01-01` as Day);
  const week = Math.floor((toEpochDay(thursday) - firstOfYear) / 7) + 1;
  return `${yearOf(thursday)}-W${String(week).padStart(2, '0')}` as PeriodKey;
}

/**
 * The days of a week or month; undefined when the text is no such period ("2023-W53", "2024-13").
 */
export function periodRange(key: string): DayRange | undefined {
  const week = /^(\d{4})-W(\d{2})$/.exec(key);
  if (week) {
    const fourth = toEpochDay(`${week[1]}-01-04` as Day);
    const monday = fourth - weekday(fourth) + 7 * (Number(week[2]) - 1);
    const from = fromEpochDay(monday);
    const inBounds = yearOf(from) >= EARLIEST_YEAR && yearOf(from) <= LATEST_YEAR;
    return inBounds && periodOf(from, 'week') === key ? { from, to: fromEpochDay(monday + 6) } : undefined;
  }
  const month = /^(\d{4})-(\d{2})$/.exec(key);
  if (!month) return undefined;
  const from = toDay(Number(month[1]), Number(month[2]), 1);
  if (!from) return undefined;
  return { from, to: fromEpochDay(Date.UTC(Number(month[1]), Number(month[2]), 0) / MS_PER_DAY) };
}

/**
 * The weeks or months that lie wholly inside a stretch of days, in order; empty where none does.
 */
export function fullPeriods(range: DayRange, length: PeriodLength): readonly PeriodKey[] {
  const keys: PeriodKey[] = [];
  let day = range.from;
  while (day <= range.to) {
    const key = periodOf(day, length);
    const period = periodRange(key)!;
    if (period.from >= range.from && period.to <= range.to) keys.push(key);
    day = addDays(period.to, 1);
  }
  return keys;
}

/** Monday 0 … Sunday 6. 1970-01-01 was a Thursday. */
function weekday(epochDay: number): number {
  return (((epochDay + 3) % 7) + 7) % 7;
}
