import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../catalogue/index.ts';
import { fromEpochDay, LARGEST_FIGURE } from '../../kernel/index.ts';
import type { CellInput } from '../cell.ts';
import { buildColumn } from '../testing/build-register.ts';
import { decodeCell, encodeValue } from './index.ts';

const choices = new Map([
  ['fm', 'FM'],
  ['co-day', 'Có dây'],
]);
const days = fc.integer({ min: -25_000, max: 80_000 }).map(fromEpochDay);
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

/** Cells that are likely to be readable, for every type of column. */
const SAMPLES: readonly (readonly [string, Column, fc.Arbitrary<CellInput>])[] = [
  ['text', buildColumn('text'), fc.string({ unit: 'grapheme', maxLength: 40 })],
  ['village', buildColumn('village'), fc.string({ unit: 'grapheme', maxLength: 40 })],
  ['integer', buildColumn('integer'), fc.oneof(fc.integer({ min: 0, max: LARGEST_FIGURE }), fc.string())],
  ['decimal', buildColumn('decimal', { decimals: 3 }), fc.integer({ min: 0, max: 1e9 }).map((value) => value / 1000)],
  ['date', buildColumn('date'), days.map((day) => ({ day }))],
  ['yes-no', buildColumn('yes-no'), fc.constantFrom('Có', 'không', 'x', 1, 0, true, false)],
  ['choice', buildColumn('choice', { choices, other: true }), fc.oneof(fc.constantFrom('FM', 'co day'), fc.string())],
  ['url', buildColumn('url'), fc.oneof(fc.webUrl(), fc.domain())],
  [
    'phone',
    buildColumn('phone'),
    fc.oneof(
      digits(8).map((rest) => `09${rest}`),
      fc.integer({ min: 300_000_000, max: 999_999_999 }),
      fc.string(),
    ),
  ],
  [
    'vpostcode',
    buildColumn('vpostcode'),
    fc.oneof(
      digits(5).map((code) => `${code}-7PH8+V2X`),
      fc.string(),
    ),
  ],
];

describe('whatever a column could read', () => {
  it.each(SAMPLES)('%s: reads the same from the text that is written for people', (_, column, cells) => {
    fc.assert(
      fc.property(cells, (cell) => {
        const { value } = decodeCell(cell, column);
        if (value === undefined) return;
        expect(decodeCell(encodeValue(value, column), column).value).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  it.each(SAMPLES)('%s: never throws, and always gives a value or a reason unless the cell is blank', (_, column) => {
    const anything = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      days.map((day) => ({ day })),
      fc.constantFrom(undefined, { error: '#N/A' }),
    );
    fc.assert(
      fc.property(anything, (cell) => {
        const { value, findings } = decodeCell(cell, column);
        if (value !== undefined || findings.length > 0) return;
        expect(cell === undefined || (typeof cell === 'string' && /^[\s\u200b\ufeff–—-]*$/u.test(cell))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
