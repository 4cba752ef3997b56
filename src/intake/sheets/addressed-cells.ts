import type { CellInput } from '../../registers/index.ts';

/**
 * A sheet as it is handed to us: only filled rows and cells, each with its address. The sheet
 * reader's sheets fit this shape; so does anything that a test or another door builds by hand.
 */
export interface AddressedSheet {
  readonly name: string;
  readonly state?: 'visible' | 'hidden';
  readonly rows: readonly AddressedRow[];
  /** The value of a merged range stands in its first cell only. */
  readonly merges: readonly AddressedRange[];
}

export interface AddressedRow {
  /** 1-based; rising, with gaps where rows are empty. */
  readonly number: number;
  /** From the left, one per column. */
  readonly cells: readonly AddressedCell[];
}

export interface AddressedCell {
  /** 1-based: A is 1. */
  readonly column: number;
  readonly value: Exclude<CellInput, undefined>;
}

/** A rectangle, 1-based, both ends included. */
export interface AddressedRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A cell as people name it: row 7, column 2 → "B7". */
export function toAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** A range as people name it: "B7:D7". */
export function toRangeAddress(range: AddressedRange): string {
  return `${toAddress(range.firstRow, range.firstColumn)}:${toAddress(range.lastRow, range.lastColumn)}`;
}
