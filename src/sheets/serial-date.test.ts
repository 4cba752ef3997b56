import { describe, expect, it } from 'vitest';
import { fromIsoDate, fromSerial } from './serial-date.ts';

describe('days as Excel counts them', () => {
  it.each([
    [1, '1900', '1900-01-01'],
    [59, '1900', '1900-02-28'],
    [60, '1900', undefined],
    [61, '1900', '1900-03-01'],
    [25_927, '1900', '1970-12-25'],
    [45_571.999, '1900', '2024-10-06'],
    [109_939, '1900', undefined],
    [0, '1900', undefined],
    [-1, '1900', undefined],
    [Number.NaN, '1900', undefined],
    [0, '1904', '1904-01-01'],
    [44_109, '1904', '2024-10-06'],
  ] as const)('%s in the %s system is %s', (serial, system, day) => {
    expect(fromSerial(serial, system)).toBe(day);
  });

  it.each([
    ['2024-10-06', '2024-10-06'],
    ['2024-10-06T13:30:00.000Z', '2024-10-06'],
    ['2024-02-30', undefined],
    ['13:30:00', undefined],
    ['06/10/2024', undefined],
  ])('ISO %s is %s', (text, day) => {
    expect(fromIsoDate(text)).toBe(day);
  });
});
