import type { Day, IssueCode, Params, Place } from '../../kernel/index.ts';
import { parseDay } from '../../kernel/index.ts';
import type { CellInput } from '../../registers/index.ts';
import { cellText, isBlank, showCell } from '../../registers/index.ts';
import type { IssueList } from '../issue-list.ts';
import type { AddressedCell, AddressedRow, AddressedSheet } from './addressed-cells.ts';
import { toAddress, toRangeAddress } from './addressed-cells.ts';
import { toHeadingForm } from './heading-words.ts';

/** A sheet that tells its issues by address. */
export class SheetCells {
  readonly sheet: AddressedSheet;
  readonly #file: string | undefined;
  readonly #issues: IssueList;

  constructor(sheet: AddressedSheet, file: string | undefined, issues: IssueList) {
    this.sheet = sheet;
    this.#file = file;
    this.#issues = issues;
  }

  /**
   * The same sheet once its merged ranges are known: they stand behind the last row of the file.
   */
  withMerges(merges: AddressedSheet['merges']): SheetCells {
    return new SheetCells({ ...this.sheet, merges }, this.#file, this.#issues);
  }

  /** The place of a cell, of a row (its first filled cell), or of the sheet. */
  place(row?: number, column?: number): Place {
    const address = row === undefined || column === undefined ? {} : { cell: toAddress(row, column) };
    return {
      ...(this.#file === undefined ? {} : { file: this.#file }),
      sheet: this.sheet.name,
      ...(row === undefined ? {} : { line: row }),
      ...address,
    };
  }

  /**
   * The value of a label: what stands in the very next cell (a help text further right is none);
   * undefined where that is blank.
   */
  besideLabel(row: AddressedRow, label: AddressedCell): AddressedCell | undefined {
    const merge = this.sheet.merges.find(
      (range) => range.firstRow === row.number && range.firstColumn === label.column,
    );
    const column = (merge?.lastColumn ?? label.column) + 1;
    const next = row.cells.find((cell) => cell.column === column);
    return next === undefined || isBlank(next.value) ? undefined : next;
  }

  /**
   * The day in a cell; undefined, and told, where it is none. `sample` shows how one is written.
   */
  readDay(row: number, { column, value }: AddressedCell, heading: string, sample: string): Day | undefined {
    const day = typeof value === 'object' && 'day' in value ? value.day : parseDay(cellText(value));
    if (day === undefined) {
      const reason = typeof value === 'number' ? 'number' : 'unclear';
      this.tell('value.not-a-date', row, column, { heading, found: showCell(value), expected: sample, reason });
    }
    return day;
  }

  tell(code: IssueCode, row: number | undefined, column: number | undefined, params: Params = {}): void {
    this.#issues.add(code, this.place(row, column), params);
  }

  /**
   * Tells merged ranges that reach into the data of these columns: their values
   * stand in one cell only.
   */
  tellMerges(firstRow: number, lastRow: number, columns: ReadonlySet<number>, params: Params = {}): void {
    for (const range of this.sheet.merges) {
      if (range.lastRow < firstRow || range.firstRow > lastRow) continue;
      const isInside = [...columns].some((column) => column >= range.firstColumn && column <= range.lastColumn);
      if (isInside) this.#issues.add('cell.merged', { ...this.place(), cell: toRangeAddress(range) }, params);
    }
  }

  /** Tells a filled cell that belongs to no column of a table, once for each column. */
  tellOutside(row: AddressedRow, isInside: (column: number) => boolean, told: Set<number>, params: Params = {}): void {
    for (const cell of row.cells) {
      if (isInside(cell.column) || told.has(cell.column) || isBlank(cell.value)) continue;
      told.add(cell.column);
      this.tell('cell.outside-table', row.number, cell.column, { ...params, found: showCell(cell.value) });
    }
  }
}

export function cellAt(row: AddressedRow, column: number | undefined): CellInput {
  return column === undefined ? undefined : row.cells.find((cell) => cell.column === column)?.value;
}

/** The words of a cell; empty for a blank one. */
export function textAt(row: AddressedRow, column: number | undefined): string {
  const value = cellAt(row, column);
  return isBlank(value) ? '' : cellText(value);
}

/** A table found by its headings. */
export interface Table<Key extends string> {
  readonly heading: AddressedRow;
  readonly columns: ReadonlyMap<Key, number>;
  readonly rows: readonly AddressedRow[];
}

/**
 * The first row that has the headings named in `needed`, each in one of its words; accents, case,
 * order and place do not matter.
 */
export function findTable<Key extends string>(
  sheet: AddressedSheet,
  headings: Readonly<Record<Key, string | readonly string[]>>,
  needed: readonly Key[],
): Table<Key> | undefined {
  const keys = new Map(
    (Object.entries(headings) as [Key, string | readonly string[]][]).flatMap(([key, texts]) =>
      [texts].flat().map((text) => [toHeadingForm(text), key] as const),
    ),
  );
  for (const [index, row] of sheet.rows.entries()) {
    const columns = new Map<Key, number>();
    for (const cell of row.cells) {
      const key = typeof cell.value === 'string' ? keys.get(toHeadingForm(cell.value)) : undefined;
      if (key !== undefined && !columns.has(key)) columns.set(key, cell.column);
    }
    if (needed.every((key) => columns.has(key))) return { heading: row, columns, rows: sheet.rows.slice(index + 1) };
  }
  return undefined;
}
