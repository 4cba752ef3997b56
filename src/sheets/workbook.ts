import type { Day } from '../kernel/index.ts';

/** What a file holds, sheet by sheet in the order of the tabs. */
export interface Workbook {
  /** At least one. */
  readonly sheets: readonly Sheet[];
}

export interface SheetHead {
  /**
   * As on the tab, NFC, otherwise unchanged; unique within a workbook as far as Excel keeps it so.
   */
  readonly name: string;
  /** `hidden` also for sheets that only a macro could show again. */
  readonly state: 'visible' | 'hidden';
}

export interface Sheet extends SheetHead {
  /**
   * Only rows with at least one filled cell, from the top; row numbers therefore
   * have gaps. May be empty.
   */
  readonly rows: readonly CellRow[];
  /**
   * Ranges of more than one cell, in the order of the file. The value stands in
   * the first cell only.
   */
  readonly merges: readonly CellRange[];
}

export interface CellRow {
  /** 1-based, as Excel shows it. */
  readonly number: number;
  /** Only filled cells, from the left, one per column. Never empty. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** 1-based: A is 1. */
  readonly column: number;
  readonly value: CellValue;
}

/**
 * What stands in a cell; for a formula, the value that was saved with it.
 *
 * A text is NFC and otherwise untouched: spaces at its ends stay, callers tidy. It is never empty.
 * A number that the sheet shows with leading zeros only (format `0000000000`) is the text that is
 * shown. A number shown as a date is a day; a time of day beside it is dropped. Days outside
 * 1900–2199 and numbers shown as a mere time stay numbers.
 */
export type CellValue = string | number | boolean | DayCell | ErrorCell | FormulaWithoutValue;

export interface DayCell {
  readonly day: Day;
}

/** The error as Excel writes it: `#N/A`, `#DIV/0!`, `#REF!` … */
export interface ErrorCell {
  readonly error: string;
}

/** A formula that was saved without its result, as programs other than Excel do. */
export interface FormulaWithoutValue {
  readonly formulaWithoutValue: true;
}

/** A rectangle of cells, 1-based, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}
