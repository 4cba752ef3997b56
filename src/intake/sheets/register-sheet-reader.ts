import type { Register } from '../../catalogue/index.ts';
import type { ColumnId, IssueCode, Params, Place } from '../../kernel/index.ts';
import { withNearest } from '../../kernel/index.ts';
import type { CheckedRow, Row, RowValue } from '../../registers/index.ts';
import { decodeCell, isBlank, loneColumn, MAX_REGISTER_ROWS } from '../../registers/index.ts';
import type { AddressedRange, AddressedRow } from './addressed-cells.ts';
import type { ColumnMapping } from './heading-words.ts';
import { HeadingWords, isCommonExtra, toHeadingForm } from './heading-words.ts';
import type { FoundWords } from './list-end.ts';
import { ListEnd } from './list-end.ts';
import type { Headings } from './recognise-headings.ts';
import type { SaidOfSheet } from './said-of-sheet.ts';
import { readSaidOfSheet } from './said-of-sheet.ts';
import type { SheetCells } from './sheet-cells.ts';

/** How the code of a unit beside a row is read: as text, whatever it looks like. */
const UNIT_CODE = loneColumn('text', 'Mã đơn vị');

/**
 * A row of a sheet, its cells read, and beside it the code of the unit that it belongs to, where
 * the sheet has a column for that.
 */
export interface SheetRow extends CheckedRow {
  readonly unitCode?: string;
}

/** What is known of a register's sheet once all of it was read. */
export interface ReadSheet {
  readonly register: Register;
  readonly headings: Headings;
  /** Rows that were given. */
  readonly rowCount: number;
  /**
   * What stands above the headings: finished for these days, or without `to` still being written.
   * Undefined: nothing is said.
   */
  readonly said: SaidOfSheet | undefined;
  /** Required columns that the list does not have. */
  readonly absent: ReadonlySet<ColumnId>;
}

export interface ReaderOptions {
  /** Rows that a register may have; with one more the sheet is not usable. */
  readonly limit?: number;
  /**
   * What people said of headings, as `headings` was found with it: a page's repeated heads
   * are known by it again.
   */
  readonly mapping?: ColumnMapping | undefined;
}

/**
 * Reads the rows of a register from a sheet that comes in batches, from the top: memory
 * does not grow with the sheet. Rows above the headings and the headings themselves are
 * pushed like all others.
 *
 * Rows in which no column of the register is filled are no rows. A sum line is left out with a
 * warning, so are captions, repeated headings, and signatures below an empty line. A cell that
 * cannot be read leaves its row in place, with the cell not known.
 *
 * Errors: `list.*`, `sheet.heading-missing`, `sheet.heading-twice`, `sheet.too-many-rows`,
 * `sheet.entries-below-end`, `cell.*`, `value.*`. Warnings: `sheet.heading-unknown`,
 * `cell.outside-table`.
 */
export class RegisterSheetReader {
  readonly register: Register;
  readonly headings: Headings;
  readonly #limit: number;
  readonly #cells: SheetCells;
  readonly #positions: ReadonlyMap<ColumnId, number>;
  /** Columns whose filled cells are not told any more, or not at all. */
  readonly #told: Set<number>;
  readonly #above: AddressedRow[] = [];
  readonly #list: ListEnd;
  #lastOfTable: number;
  #rowCount = 0;

  constructor(
    cells: SheetCells,
    register: Register,
    headings: Headings,
    { limit = MAX_REGISTER_ROWS, mapping }: ReaderOptions = {},
  ) {
    this.register = register;
    this.headings = headings;
    this.#limit = limit;
    this.#cells = cells;
    this.#list = new ListEnd(headings, new HeadingWords(register, mapping));
    this.#positions = new Map([...headings.columns].map(([position, column]) => [column.id, position]));
    const { unknown, twice, ignored, unit } = headings;
    this.#told = new Set([...unknown, ...twice, ...ignored, ...(unit ? [unit] : [])].map(({ column }) => column));
    this.#lastOfTable = headings.lastRow;
    this.#tellHeadings();
  }

  /**
   * The rows of the register among these rows of the sheet. Never more rows altogether
   * than the limit allows.
   */
  push(rows: readonly AddressedRow[]): readonly SheetRow[] {
    const read: SheetRow[] = [];
    for (const row of rows) {
      if (row.number < this.headings.firstRow) this.#above.push(row);
      if (row.number <= this.headings.lastRow || !this.#isOfTable(row)) continue;
      const entry = this.#readRow(row);
      if (entry) read.push(entry);
    }
    return read;
  }

  /**
   * To be called after the last row. Undefined where the sheet cannot be used: rows that were given
   * must be dropped then, since half a list must not be counted.
   *
   * @param merges merged ranges of the sheet
   */
  finish(merges: readonly AddressedRange[]): ReadSheet | undefined {
    if (this.#list.isUnclear) return undefined;
    const cells = this.#cells.withMerges(merges);
    if (this.#list.told) this.#tellOutside(this.#list.told, { reason: 'below' });
    const { register, headings } = this;
    const columns = new Set([...headings.columns.keys(), ...(headings.unit ? [headings.unit.column] : [])]);
    cells.tellMerges(headings.lastRow + 1, this.#lastOfTable, columns, { register: register.title });
    if (this.#rowCount > this.#limit) {
      this.#tell('sheet.too-many-rows', undefined, undefined, { limit: this.#limit, found: this.#rowCount });
      return undefined;
    }
    return {
      register,
      headings,
      rowCount: this.#rowCount,
      said: readSaidOfSheet(cells, this.#above, register),
      absent: this.absent,
    };
  }

  /** Required columns that the list does not have. */
  get absent(): ReadonlySet<ColumnId> {
    return new Set(this.headings.missing.map((column) => column.id));
  }

  /** Where a row, or one of its cells, stands. */
  readonly place = (row: Row, column?: ColumnId): Place =>
    this.#cells.place(row.line, column && this.#positions.get(column));

  #tell(code: IssueCode, row: number | undefined, column: number | undefined, params: Params): void {
    this.#cells.tell(code, row, column, { register: this.register.title, ...params });
  }

  #tellHeadings(): void {
    const { unknown, twice, missing, lastRow } = this.headings;
    const titles = this.register.columns.map((column) => column.title);
    const former = new Set([...(this.register.former?.values() ?? [])].map(toHeadingForm));
    for (const { text, row, column } of unknown) {
      if (isBlank(text) || isCommonExtra(text)) continue;
      if (former.has(toHeadingForm(text))) this.#tell('sheet.heading-former', row, column, { found: text });
      else this.#tell('sheet.heading-unknown', row, column, withNearest(text, titles));
    }
    for (const { of, text, row, column } of twice)
      this.#tell('sheet.heading-twice', row, column, { heading: of.title, found: text });
    for (const column of missing) this.#tell('sheet.heading-missing', lastRow, undefined, { heading: column.title });
  }

  /**
   * Whether a line below the headings belongs to the table: sums and captions do not, nor does
   * anything from the signatures on.
   */
  #isOfTable(row: AddressedRow): boolean {
    const line = this.#list.classify(row);
    switch (line.kind) {
      case 'row':
        this.#lastOfTable = row.number;
        return true;
      case 'caption':
        this.#tellOutside(line.words, {});
        return false;
      case 'total':
        this.#tellOutside(line.words, { reason: 'total' });
        return false;
      case 'unclear': {
        const { row: at, column, found } = line.end;
        this.#tell('sheet.entries-below-end', at, column, { found, first: row.number });
        return false;
      }
      case 'end':
        return false;
    }
  }

  #tellOutside({ row, column, found }: FoundWords, why: Params): void {
    this.#tell('cell.outside-table', row, column, { found, ...why });
  }

  #readRow(line: AddressedRow): SheetRow | undefined {
    const { columns, unit } = this.headings;
    const values: Partial<Record<ColumnId, RowValue>> = {};
    const unreadable: ColumnId[] = [];
    let unitCode: RowValue | undefined;
    let isFilled = false;
    for (const cell of line.cells) {
      const isUnit = cell.column === unit?.column;
      const column = isUnit ? UNIT_CODE : columns.get(cell.column);
      if (column === undefined) continue;
      const { value, findings } = decodeCell(cell.value, column);
      for (const { code, params } of findings) this.#tell(code, line.number, cell.column, params);
      if (isUnit) {
        unitCode = value;
        continue;
      }
      if (value !== undefined) values[column.id] = value;
      else if (findings.length > 0) unreadable.push(column.id);
      isFilled ||= value !== undefined || findings.length > 0;
    }
    if (!isFilled) return undefined;
    this.#cells.tellOutside(line, (column) => columns.has(column), this.#told, { register: this.register.title });
    this.#rowCount++;
    if (this.#rowCount > this.#limit) return undefined;
    const row = { line: line.number, values };
    return unitCode === undefined ? { row, unreadable } : { row, unreadable, unitCode: String(unitCode) };
  }
}

/** Tells that a sheet named like a register has none of its headings. */
export function tellNoHeadings(cells: SheetCells, register: Register): void {
  const expected = register.columns.filter((column) => column.required).map((column) => column.title);
  cells.tell('sheet.no-heading', undefined, undefined, { register: register.title, expected });
}
