import type { CellRange } from './workbook.ts';

/** The last row and column that the file format knows. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** Column letters: 1 → "A", 28 → "AB". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell as people name it: row 7, column 2 → "B7". */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A range as people name it: "B7:D7"; a single cell as "B7". */
export function rangeName(range: CellRange): string {
  const first = cellName(range.firstRow, range.firstColumn);
  const last = cellName(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** Reads "B7"; undefined when it is no address, or lies outside what a sheet can hold. */
export function parseCellName(name: string): CellAddress | undefined {
  const bytes = Buffer.from(name);
  return parseCellBytes(bytes, 0, bytes.length);
}

/**
 * The same where the name stands among other bytes, without making a text of it:
 * sheets have millions.
 */
export function parseCellBytes(bytes: Buffer, from: number, to: number): CellAddress | undefined {
  let column = 0;
  let at = from;
  for (; at < to; at++) {
    const letter = bytes[at]! & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > LAST_COLUMN) return undefined;
  }
  if (column === 0 || at === to || bytes[at] === 48) return undefined;
  let row = 0;
  for (; at < to; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
    if (row > LAST_ROW) return undefined;
  }
  return { row, column };
}

/** Reads "B7:D9" or "B7"; undefined when it is no range, or its ends are the wrong way round. */
export function parseRange(name: string): CellRange | undefined {
  const colon = name.indexOf(':');
  const first = parseCellName(colon < 0 ? name : name.slice(0, colon));
  const last = colon < 0 ? first : parseCellName(name.slice(colon + 1));
  if (!first || !last || last.row < first.row || last.column < first.column) return undefined;
  return { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column };
}

/** Whether a cell lies in a range. */
export function isInRange(range: CellRange, row: number, column: number): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}
