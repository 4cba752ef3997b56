import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, PeriodLength } from './index.ts';
import {
  addDays,
  formatDay,
  fromEpochDay,
  fullPeriods,
  parseDay,
  periodOf,
  periodRange,
  toDay,
  toEpochDay,
  yearOf,
  yearRange,
} from './index.ts';

const day = (text: string): Day => parseDay(text) as Day;
const anyDay = fc.integer({ min: toEpochDay(day('1900-01-01')), max: toEpochDay(day('2199-12-31')) }).map(fromEpochDay);
const anyLength = fc.constantFrom<PeriodLength>('week', 'month');

describe('a day as people write it', () => {
  it.each([
    '06/10/2024',
    '6/10/2024',
    '6-10-2024',
    '6.10.2024',
    ' 06/10/2024 ',
    '2024-10-06',
    '2024-10-06T00:00:00.000Z',
  ])('"%s" is 6 October 2024: the day comes first unless the year does', (text) => {
    expect(parseDay(text)).toBe('2024-10-06');
  });

  it.each([
    '30/2/2024',
    '29/2/2023',
    '29/2/2100',
    '31/04/2024',
    '0/1/2024',
    '1/13/2024',
    '10/6/24',
    '2024-2-3',
    '',
    'hôm qua',
    '2024',
  ])('"%s" is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('29 February is there in leap years only: 2024 and 2000, not 2023, 2100 or 1900', () => {
    expect([1900, 2000, 2023, 2024, 2100].filter((year) => toDay(year, 2, 29) !== undefined)).toEqual([2000, 2024]);
  });

  it('lies in the years 1900 to 2199, so that a year typed wrong is seen', () => {
    expect(parseDay('31/12/1899')).toBeUndefined();
    expect(parseDay('01/01/1900')).toBe('1900-01-01');
    expect(parseDay('31/12/2199')).toBe('2199-12-31');
    expect(parseDay('01/01/2200')).toBeUndefined();
    expect(toDay(Number.NaN, 1, 1)).toBeUndefined();
  });

  it('is shown as 06/10/2024 and read again as the same day', () => {
    expect(formatDay(day('2024-10-06'))).toBe('06/10/2024');
    expect(formatDay('2022-10')).toBe('10/2022');
    expect(formatDay('2022')).toBe('2022');
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(parseDay(formatDay(any))).toBe(any);
      }),
    );
  });

  it('sorts as text in the order of time, and counts on over months, years and clock changes', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2025-01-01'), -1)).toBe('2024-12-31');
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(addDays(any, 1) > any).toBe(true);
        expect(toEpochDay(addDays(any, 1))).toBe(toEpochDay(any) + 1);
      }),
    );
  });
});

describe('the week of a day at the turn of the year', () => {
  it.each([
    ['2021-01-01', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2023-01-01', '2022-W52'],
    ['2024-01-01', '2024-W01'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
  ])('%s belongs to %s', (text, week) => {
    expect(periodOf(day(text), 'week')).toBe(week);
  });

  it('a week begins on Monday, and may do so in the old year', () => {
    expect(periodRange('2025-W01')).toEqual({ from: '2024-12-30', to: '2025-01-05' });
    expect(periodRange('2020-W53')).toEqual({ from: '2020-12-28', to: '2021-01-03' });
  });
});

describe('a period by its name', () => {
  it.each([
    '2023-W53',
    '2024-W00',
    '2024-W54',
    '2024-13',
    '2024-00',
    '2024-W1',
    '2024',
    '1899-W10',
    '2200-01',
    '0099-W01',
    'W05',
  ])('there is no %s', (key) => {
    expect(periodRange(key)).toBeUndefined();
  });

  it('a month ends with its last day, February too', () => {
    expect(periodRange('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(periodRange('2023-02')?.to).toBe('2023-02-28');
    expect(periodRange('2024-12')).toEqual({ from: '2024-12-01', to: '2024-12-31' });
  });
});

describe('the full periods of an assessed year', () => {
  it('2024 has 52 weeks, from 2024-W01 to 2024-W52, and 12 months', () => {
    const weeks = fullPeriods(yearRange(2024), 'week');
    expect(weeks).toHaveLength(52);
    expect([weeks[0], weeks.at(-1)]).toEqual(['2024-W01', '2024-W52']);
    const months = fullPeriods(yearRange(2024), 'month');
    expect(months).toHaveLength(12);
    expect([months[0], months.at(-1)]).toEqual(['2024-01', '2024-12']);
  });

  it('a week cut by the year end is not asked for', () => {
    expect(fullPeriods(yearRange(2021), 'week')[0]).toBe('2021-W01');
    expect(fullPeriods(yearRange(2020), 'week').at(-1)).toBe('2020-W52');
  });

  it('a stretch shorter than a week has none; exactly one week has one', () => {
    expect(fullPeriods({ from: day('2024-01-02'), to: day('2024-01-07') }, 'week')).toEqual([]);
    expect(fullPeriods({ from: day('2024-01-01'), to: day('2024-01-07') }, 'week')).toEqual(['2024-W01']);
    expect(fullPeriods({ from: day('2024-02-01'), to: day('2024-01-01') }, 'month')).toEqual([]);
  });

  it('can be named for the first and the last year there are', () => {
    expect(fullPeriods(yearRange(1900), 'week')).toHaveLength(52);
    expect(fullPeriods(yearRange(2199), 'week').at(-1)).toBe('2199-W52');
    expect(fullPeriods(yearRange(2199), 'month').at(-1)).toBe('2199-12');
  });
});

describe('every day lies in exactly one week and one month', () => {
  it('in the one that it is said to belong to, and in neither of its neighbours', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (any, length) => {
        const range = periodRange(periodOf(any, length));
        // The first and last days of all may belong to a week that reaches beyond
        // the years there are.
        if (range === undefined) return;
        expect(range.from <= any && any <= range.to).toBe(true);
        expect(periodOf(range.from, length)).toBe(periodOf(range.to, length));
        expect(periodOf(addDays(range.from, -1), length)).not.toBe(periodOf(any, length));
        expect(periodOf(addDays(range.to, 1), length)).not.toBe(periodOf(any, length));
      }),
    );
  });

  it('the full weeks of a year and the days before and after them make up the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const weeks = fullPeriods(yearRange(year), 'week').map((key) => periodRange(key));
        const first = weeks[0]?.from as Day;
        const last = weeks.at(-1)?.to as Day;
        expect(toEpochDay(last) - toEpochDay(first) + 1).toBe(weeks.length * 7);
        expect(yearOf(first)).toBe(year);
        expect(toEpochDay(first) - toEpochDay(yearRange(year).from)).toBeLessThan(7);
        expect(toEpochDay(yearRange(year).to) - toEpochDay(last)).toBeLessThan(7);
      }),
    );
  });
});
