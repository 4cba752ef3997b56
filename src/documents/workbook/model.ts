import type { Day } from '../../kernel/index.ts';

/**
 * A workbook as plain data: what stands in which cell, by named styles, with what people may enter.
 * How a style looks and how bytes are made is up to `render/`.
 */
export interface WorkbookModel {
  readonly title: string;
  readonly language: 'vi' | 'en';
  /** In the order of the tabs; never empty. */
  readonly sheets: readonly SheetModel[];
}

export interface SheetModel {
  /** At most 31 characters, unique in the workbook. */
  readonly name: string;
  /** Widths in characters, from column A on. */
  readonly widths: readonly number[];
  /** From row 1 on, without gaps; a row may be empty. */
  readonly rows: readonly RowModel[];
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** A range such as "A5:F205". */
  readonly filter?: string;
  readonly checks: readonly CheckModel[];
  /**
   * A range whose rows get lines and bands as soon as something stands in them. Rows left empty
   * stay bare, so none is printed.
   */
  readonly ruled?: string;
  readonly print: PrintSetup;
  readonly tab: 'guide' | 'fill' | 'register' | 'result';
}

export interface RowModel {
  /** From column A on; undefined leaves a cell as it is. */
  readonly cells: readonly (CellModel | undefined)[];
  /** In points; the program that opens the file decides where it is absent. */
  readonly height?: number;
}

export interface CellModel {
  readonly style: StyleName;
  /** Absent for a cell that is only prepared. Text is always text, whatever it begins with. */
  readonly value?: string | number | { readonly day: Day };
  /** Shown beside the cell on demand. */
  readonly note?: string;
  /**
   * Lines around a `row-…` cell whether or not something stands in it: the first rows of a table
   * invite people to type.
   */
  readonly lined?: boolean;
  /** Steps to the right, for a tree. */
  readonly indent?: number;
}

export const STYLE_NAMES = [
  'title',
  'subtitle',
  'text',
  'strong',
  'code',
  'label',
  'heading',
  'heading-required',
  'group',
  'id',
  'name',
  'unit',
  'unit-date',
  'note',
  'fill-text',
  'fill-number',
  'fill-decimal',
  'fill-date',
  'fill-choice',
  'counted-text',
  'counted-number',
  'counted-decimal',
  'counted-choice',
  'row-text',
  'row-code',
  'row-number',
  'row-decimal',
  'row-date',
  'row-choice',
  'cell-text',
  'cell-strong',
  'cell-number',
  'met',
  'not-met',
  'undetermined',
  'not-applicable',
] as const;
export type StyleName = (typeof STYLE_NAMES)[number];

/**
 * What may be entered in a range, and what people are told when something else is.
 * Blank is always allowed.
 */
export interface CheckModel {
  /** One range such as "C5:C9". */
  readonly range: string;
  readonly rule: CheckRule;
  /** False: people are told and may keep what they typed. */
  readonly strict: boolean;
  readonly title: string;
  readonly message: string;
}

export type CheckRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** The choices stand in cells: a range with sheet, or an expression that gives one. */
  | { readonly kind: 'list-from'; readonly range: string }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'decimal'; readonly min: number; readonly max: number }
  | { readonly kind: 'date'; readonly from: Day; readonly to: Day };

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** First and last row (1-based) that every page repeats. */
  readonly repeatRows?: { readonly from: number; readonly to: number };
  readonly footer: string;
}

/** "A" for 0, "AA" for 26. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** A range of one sheet; `row` is 1-based, `column` 0-based. */
export function rangeOf(column: number, row: number, lastColumn: number, lastRow: number): string {
  return `${columnName(column)}${row}:${columnName(lastColumn)}${lastRow}`;
}

/** A range of one column as a formula names it from any sheet: 'Danh mục thôn'!$A$5:$A$204. */
export function absoluteColumn(sheet: string, column: number, row: number, lastRow: number): string {
  const name = columnName(column);
  return `'${sheet.replaceAll("'", "''")}'!$${name}$${row}:$${name}$${lastRow}`;
}
