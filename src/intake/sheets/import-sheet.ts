import type { Register } from '../../catalogue/index.ts';
import type { ColumnId, Place } from '../../kernel/index.ts';
import { fold } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';
import { CHILDREN_SHEET, FIGURES_SHEET, GUIDE_SHEET, PERIODS_SHEET } from '../../registers/index.ts';
import type { IssueList } from '../issue-list.ts';
import type { AddressedRange, AddressedRow, AddressedSheet } from './addressed-cells.ts';
import type { ColumnMapping } from './heading-words.ts';
import type { HeadingOptions, Headings } from './recognise-headings.ts';
import { LAST_HEADING_ROW, presumedMerges, recogniseHeadings } from './recognise-headings.ts';
import type { SheetReading } from './recognise-sheet.ts';
import { recogniseSheet } from './recognise-sheet.ts';
import type { ReadSheet, SheetRow } from './register-sheet-reader.ts';
import { RegisterSheetReader, tellNoHeadings } from './register-sheet-reader.ts';
import { SheetCells } from './sheet-cells.ts';

/** Rows of one register that an import may bring. */
export const MAX_IMPORT_ROWS = 1_000_000;

/** Sheets of our workbook that hold no register, by folded name. */
const NO_REGISTER = new Set([GUIDE_SHEET, FIGURES_SHEET, PERIODS_SHEET, CHILDREN_SHEET].map(fold));

export interface ImportSheetOptions {
  /**
   * The registers that the sheet may be. With `isTold` there is one, and people
   * said that it is this.
   */
  readonly registers: readonly Register[];
  readonly isTold?: boolean;
  /** For the places of issues. */
  readonly file?: string;
  /** Where everything that is wrong is told. */
  readonly issues: IssueList;
  /** What people said of the headings of a register. */
  readonly mappingFor?: (register: Register) => ColumnMapping | undefined;
  /**
   * Whether a column "Mã đơn vị", "Mã xã" or "Mã thôn" is looked for, and its code
   * given beside each row.
   */
  readonly hasUnits?: boolean;
  /** Rows that a register may have; `MAX_IMPORT_ROWS` where it is not said. */
  readonly limit?: number;
}

/** What the end of a sheet brings. */
export interface SheetEnd {
  /** The rows of a sheet so short that it was kept whole. */
  readonly rows: readonly SheetRow[];
  /**
   * Undefined where the sheet is no register or cannot be used: rows that were given
   * must be dropped then.
   */
  readonly read: ReadSheet | undefined;
}

/**
 * A sheet of an import, read in batches from the top in memory that does not grow with it: its
 * first rows are kept until they say which register it is, then rows come out as they go in.
 *
 * Errors: those of `RegisterSheetReader`; `sheet.no-heading`; `sheet.headings-unclear` where merged
 * cells, which are known last, give the headings of a long sheet another meaning than they had
 * without. Warnings: `sheet.read-by-headings`, `sheet.unknown`.
 *
 * Example, with a sheet of `openWorkbook`:
 *
 *     const registers = [...catalogue.registers.values()];
 *     const sheet = new ImportSheet(head, { registers, issues, hasUnits: true });
 *     const tail = await workbook.readRows(index, (rows) => stage(sheet.push(rows)));
 *     const end = tail.ok ? sheet.finish(tail.value.merges) : undefined;
 */
export class ImportSheet {
  readonly #options: ImportSheetOptions;
  readonly #cells: SheetCells;
  /** The first rows, as far as headings are looked for and one further. */
  #top: readonly AddressedRow[] = [];
  #reading: SheetReading | undefined;
  #reader: RegisterSheetReader | undefined;

  constructor(head: Pick<AddressedSheet, 'name' | 'state'>, options: ImportSheetOptions) {
    this.#options = options;
    this.#cells = new SheetCells({ ...head, rows: [], merges: [] }, options.file, options.issues);
  }

  /** Which register the sheet is; undefined until enough rows were seen. */
  get reading(): SheetReading | undefined {
    return this.#reading;
  }

  /** Required columns that the list does not have; empty until its headings were seen. */
  get absent(): ReadonlySet<ColumnId> {
    return this.#reader?.absent ?? new Set();
  }

  /** Where a row, or one of its cells, stands. */
  readonly place = (row: Row, column?: ColumnId): Place =>
    this.#reader?.place(row, column) ?? this.#cells.place(row.line);

  /**
   * The rows of the register that are certain by now: none at first, then all that were
   * kept, then as they come.
   */
  push(rows: readonly AddressedRow[]): readonly SheetRow[] {
    if (this.#reading !== undefined) return this.#reader?.push(rows) ?? [];
    this.#top = [...this.#top, ...rows];
    const isEnough = (rows.at(-1)?.number ?? 0) > LAST_HEADING_ROW;
    return isEnough ? this.#begin(presumedMerges(this.#top)) : [];
  }

  /**
   * To be called once, after the last row.
   *
   * @param merges merged ranges of the sheet
   */
  finish(merges: readonly AddressedRange[]): SheetEnd {
    const rows = this.#reading === undefined ? this.#begin(merges) : [];
    const read = this.#reader?.finish(merges);
    if (read === undefined) return { rows, read };
    const { register, headings } = read;
    const again = recogniseHeadings(this.#topWith(merges), register, this.#headingOptions(register));
    if (isSame(headings, again)) return { rows, read };
    this.#cells.tell('sheet.headings-unclear', headings.firstRow, undefined, { register: register.title });
    return { rows, read: undefined };
  }

  #begin(merges: readonly AddressedRange[]): readonly SheetRow[] {
    const kept = this.#top;
    this.#top = kept.filter((row) => row.number <= LAST_HEADING_ROW + 1);
    const reading = this.#recognise(this.#topWith(merges));
    this.#reading = reading;
    if (kept.length === 0) return [];
    if (reading.kind === 'unknown') this.#tellUnknown(reading);
    else this.#reader = this.#open(reading);
    return this.#reader?.push(kept) ?? [];
  }

  #recognise(top: AddressedSheet): SheetReading {
    const { registers, isTold = false } = this.#options;
    const [register] = registers;
    if (isTold && register) {
      const headings = recogniseHeadings(top, register, this.#headingOptions(register));
      return { kind: 'register', register, by: 'told', headings };
    }
    if (NO_REGISTER.has(fold(top.name))) return { kind: 'unknown' };
    return recogniseSheet(top, registers, (candidate) => this.#headingOptions(candidate));
  }

  #tellUnknown({ nearest }: Extract<SheetReading, { kind: 'unknown' }>): void {
    const { name, state } = this.#cells.sheet;
    if (state === 'hidden' || NO_REGISTER.has(fold(name))) return;
    this.#cells.tell('sheet.unknown', undefined, undefined, { found: name, ...(nearest ? { nearest } : {}) });
  }

  #open({ register, by, headings }: Extract<SheetReading, { kind: 'register' }>): RegisterSheetReader | undefined {
    if (by === 'headings') {
      const params = { found: this.#cells.sheet.name, expected: register.sheet, register: register.title };
      this.#cells.tell('sheet.read-by-headings', undefined, undefined, params);
    }
    if (headings === undefined) {
      tellNoHeadings(this.#cells, register);
      return undefined;
    }
    const { limit = MAX_IMPORT_ROWS } = this.#options;
    const { mapping } = this.#headingOptions(register);
    return new RegisterSheetReader(this.#cells, register, headings, { limit, mapping });
  }

  #topWith(merges: readonly AddressedRange[]): AddressedSheet {
    return { ...this.#cells.sheet, rows: this.#top, merges };
  }

  #headingOptions(register: Register): HeadingOptions {
    const { mappingFor, hasUnits } = this.#options;
    return { mapping: mappingFor?.(register), hasUnits };
  }
}

function isSame(a: Headings, b: Headings | undefined): boolean {
  if (b === undefined || a.lastRow !== b.lastRow || a.unit?.column !== b.unit?.column) return false;
  return a.columns.size === b.columns.size && [...a.columns].every(([at, column]) => b.columns.get(at) === column);
}
