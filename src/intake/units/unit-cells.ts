import type { Day } from '../../kernel/index.ts';
import type { CellInput } from '../../registers/index.ts';
import { decodeCell, isBlank, loneColumn } from '../../registers/index.ts';
import type { AddressedRow } from '../sheets/addressed-cells.ts';
import type { SheetCells, Table } from '../sheets/sheet-cells.ts';
import { cellAt } from '../sheets/sheet-cells.ts';

/** A sheet in which one of our tables was found. */
export interface FoundTable {
  readonly cells: SheetCells;
  readonly table: Table<string>;
}

/** One row of a table, read cell by cell; what is wrong is told as it is read. */
export class TableRow {
  readonly row: AddressedRow;
  readonly #found: FoundTable;
  #isBroken = false;

  constructor(found: FoundTable, row: AddressedRow) {
    this.#found = found;
    this.row = row;
  }

  /** Whether something was told that keeps the row from being used. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  column(key: string): number | undefined {
    return this.#found.table.columns.get(key);
  }

  cell(key: string): CellInput {
    return cellAt(this.row, this.column(key));
  }

  /** The place of a cell; of the row where the table has no such column. */
  readonly at = (key?: string) => {
    const column = key === undefined ? undefined : this.column(key);
    return this.#found.cells.place(this.row.number, column ?? this.row.cells[0]?.column);
  };

  /** The words of a cell; empty for a blank one and for one that cannot be read. */
  text(key: string): string {
    const { value, findings } = decodeCell(this.cell(key), loneColumn('text', this.heading(key)));
    for (const { code, params } of findings) this.fail(code, key, params);
    return value === undefined ? '' : String(value);
  }

  /** The words of a cell that must be filled. */
  needed(key: string): string {
    if (isBlank(this.cell(key))) this.fail('units.cell-missing', key, { heading: this.heading(key) });
    return this.text(key);
  }

  /** The day in a cell; undefined for a blank one and, told, for one that is none. */
  day(key: string): Day | undefined {
    const column = this.column(key);
    const value = this.cell(key);
    if (column === undefined || value === undefined || isBlank(value)) return undefined;
    const day = this.#found.cells.readDay(this.row.number, { column, value }, this.heading(key), '01/07/2025');
    if (day === undefined) this.#isBroken = true;
    return day;
  }

  neededDay(key: string): Day | undefined {
    if (isBlank(this.cell(key))) this.fail('units.cell-missing', key, { heading: this.heading(key) });
    return this.day(key);
  }

  /** The heading as it stands in the file. */
  heading(key: string): string {
    const column = this.column(key);
    const cell = this.#found.table.heading.cells.find((one) => one.column === column);
    return typeof cell?.value === 'string' ? cell.value : key;
  }

  fail(
    code: Parameters<FoundTable['cells']['tell']>[0],
    key: string,
    params: Parameters<FoundTable['cells']['tell']>[3],
  ): void {
    this.#isBroken = true;
    this.warn(code, key, params);
  }

  warn(
    code: Parameters<FoundTable['cells']['tell']>[0],
    key: string,
    params: Parameters<FoundTable['cells']['tell']>[3],
  ): void {
    this.#found.cells.tell(code, this.row.number, this.column(key) ?? this.row.cells[0]?.column, params);
  }
}

/**
 * The day of a line: from its column, or as it was said with the file. Told once for a table that
 * has neither.
 */
export function firstDay(row: TableRow, from: Day | undefined, told: { isTold: boolean }): Day | undefined {
  const day = row.day('from') ?? from;
  if (day === undefined && !row.isBroken && !told.isTold) row.fail('units.first-day-missing', 'from', {});
  if (day === undefined) told.isTold = true;
  return day;
}

/** The rows of a table that say anything. */
export function rowsOf(found: FoundTable): readonly TableRow[] {
  const columns = new Set(found.table.columns.values());
  return found.table.rows
    .filter((row) => row.cells.some(({ column, value }) => columns.has(column) && !isBlank(value)))
    .map((row) => new TableRow(found, row));
}
