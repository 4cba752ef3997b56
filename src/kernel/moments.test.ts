import { describe, expect, it } from 'vitest';
import type { Day } from './dates.ts';
import { dayOfMoment, formatMoment, momentAfter, startOfDay } from './moments.ts';

describe('moments by the clock of Vietnam', () => {
  it('begins a day seven hours before UTC does', () => {
    expect(startOfDay('2024-10-06' as Day)).toBe('2024-10-05T17:00:00.000000Z');
    expect(startOfDay('2024-01-01' as Day)).toBe('2023-12-31T17:00:00.000000Z');
  });

  it.each([
    ['2024-10-05T16:59:59.999999Z', '2024-10-05', '05/10/2024 23:59:59'],
    ['2024-10-05T17:00:00.000000Z', '2024-10-06', '06/10/2024 00:00:00'],
    ['2024-12-31T17:00:00.000001Z', '2025-01-01', '01/01/2025 00:00:00'],
  ])('%s is on %s', (moment, day, words) => {
    expect(dayOfMoment(moment)).toBe(day);
    expect(formatMoment(moment)).toBe(words);
  });

  it.each([
    ['2024-01-01T00:00:00.000002Z', '2024-01-01T00:00:00.000001Z', '2024-01-01T00:00:00.000002Z'],
    ['2024-01-01T00:00:00.000001Z', '2024-01-01T00:00:00.000001Z', '2024-01-01T00:00:00.000002Z'],
    ['2023-01-01T00:00:00.000000Z', '2024-02-28T23:59:59.999998Z', '2024-02-28T23:59:59.999999Z'],
    ['2023-01-01T00:00:00.000000Z', '2024-02-28T23:59:59.999999Z', '2024-02-29T00:00:00.000000Z'],
  ])('%s after %s is %s: later, whatever the clock', (now, before, next) => {
    expect(momentAfter(now, ['2020-01-01T00:00:00.000000Z', before])).toBe(next);
    expect(momentAfter(now, [])).toBe(now);
  });

  it('finds the day of its own beginning', () => {
    expect(dayOfMoment(startOfDay('2024-02-29' as Day))).toBe('2024-02-29');
  });
});
