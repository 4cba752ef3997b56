import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellName,
  columnLetters,
  isInRange,
  LAST_COLUMN,
  LAST_ROW,
  parseCellName,
  parseRange,
  rangeName,
} from './addresses.ts';

describe('addresses as people say them', () => {
  it('names columns as Excel does', () => {
    expect([1, 26, 27, 702, 703, LAST_COLUMN].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });

  it('reads back every address that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LAST_ROW }), fc.integer({ min: 1, max: LAST_COLUMN }), (row, column) => {
        expect(parseCellName(cellName(row, column))).toEqual({ row, column });
      }),
    );
  });

  it.each(['', 'A', '7', 'A0', 'A07', 'A1B', 'A-1', 'XFE1', 'A1048577', '$A$1', 'Ạ1'])('%s is no address', (name) => {
    expect(parseCellName(name)).toBeUndefined();
  });

  it('reads ranges and knows what lies in them', () => {
    const range = parseRange('b7:D9')!;
    expect(rangeName(range)).toBe('B7:D9');
    expect(rangeName(parseRange('B7')!)).toBe('B7');
    expect(isInRange(range, 7, 2) && isInRange(range, 9, 4)).toBe(true);
    expect(isInRange(range, 6, 2) || isInRange(range, 7, 5)).toBe(false);
    expect(parseRange('D9:B7')).toBeUndefined();
    expect(parseRange('A1:B2:C3')).toBeUndefined();
  });
});
