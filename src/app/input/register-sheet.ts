import type { Column, ColumnType, Register } from '../../catalogue/index.ts';
import type { ColumnId, Day } from '../../kernel/index.ts';
import { fold, withNearest } from '../../kernel/index.ts';
import type { AddressedCell, AddressedRow, CheckedRow, Headings, RowValue } from '../../registers/index.ts';
import {
  cellText,
  decodeCell,
  HeadingWords,
  isBlank,
  isCommonExtra,
  MAX_REGISTER_ROWS,
  REGISTER_LABELS,
  showCell,
  toHeadingForm,
} from '../../registers/index.ts';
import type { DecodedRegister } from './register-data.ts';
import type { SheetCells } from './sheet-cells.ts';

/** Words with which the last lines of a list begin: sums, and below them place, day and signatures. */
const TOTAL =
  /^(?:tong|cong|toan xa)(?: (?:cong|so|toan xa|ca xa|chung|thon|ban|ho|nguoi))*[: .,;(\d)]*(?:thon|ban|ho|nguoi|quy|thang)?[) .]*$/;
const SIGNATURES =
  /^(?:nguoi lap|nguoi ghi|xac nhan|tm\.? |t\/m |kt\.? |chu tich|truong thon|noi nhan|ky ten|\(?ky,? |thu truong|.{0,40}, ?ngay .{0,12}thang)/;

/** "II. Khối chính quyền", or "II" in the column of numbers. Not "1.", which rows have, nor "VI VĂN THỬ", who is a person. */
const NUMBERED_CAPTION = /^\s*(?:[IVX]+|[A-H])[.)]\s*\S/;
const CAPTION_NUMBER = /^\s*(?:[IVX]+|[A-H])[.)]?\s*$/;

/** Types of columns in which the words of a signature do not pass for a value. */
const TELLING_TYPES: ReadonlySet<ColumnType> = new Set(['integer', 'decimal', 'date', 'yes-no', 'choice', 'url']);

/** UTF-16 units; longer texts are entries. */
const LONGEST_LAST_LINE = 100;

/**
 * Reads the rows of a register below its headings. Rows in which no column of the register is filled are no rows. A sum line is
 * left out with a warning, so are signatures below an empty line. A cell that cannot be read leaves its row in place, with the
 * cell not known.
 *
 * Undefined where the sheet cannot be used (`sheet.no-heading`, `sheet.too-many-rows`, `sheet.entries-below-end`). Errors: `sheet.heading-missing`,
 * `sheet.heading-twice`, `cell.*`, `value.*`. Warnings: `sheet.heading-unknown`, `cell.outside-table`.
 */
export function readRegisterSheet(
  cells: SheetCells,
  register: Register,
  headings: Headings | undefined,
): DecodedRegister | undefined {
  const { sheet } = cells;
  if (headings === undefined) {
    const expected = register.columns.filter((column) => column.required).map((column) => column.title);
    if (sheet.rows.length > 0)
      cells.tell('sheet.no-heading', undefined, undefined, { register: register.title, expected });
    return undefined;
  }
  tellHeadings(cells, register, headings);
  const below = sheet.rows.filter((row) => row.number > headings.lastRow);
  const lines = tableRows(cells, register, headings, below);
  if (lines === undefined) return undefined;
  const rows: CheckedRow[] = [];
  const told = new Set([...headings.unknown, ...headings.twice].map((heading) => heading.column));
  for (const line of lines) {
    const row = readRow(cells, register, headings, line);
    if (row === undefined) continue;
    cells.tellOutside(line, (column) => headings.columns.has(column), told, { register: register.title });
    rows.push(row);
  }
  const lastRow = lines.at(-1)?.number ?? headings.lastRow;
  cells.tellMerges(headings.lastRow + 1, lastRow, new Set(headings.columns.keys()), { register: register.title });
  if (rows.length > MAX_REGISTER_ROWS) {
    cells.tell('sheet.too-many-rows', undefined, undefined, {
      register: register.title,
      limit: MAX_REGISTER_ROWS,
      found: rows.length,
    });
    return undefined;
  }
  const positions = new Map([...headings.columns].map(([position, column]) => [column.id, position]));
  const above = sheet.rows.filter((row) => row.number < headings.firstRow);
  return {
    register,
    origin: sheet.name,
    keptFrom: readKept(cells, above, REGISTER_LABELS.keptFrom),
    keptTo: readKept(cells, above, REGISTER_LABELS.keptTo),
    rows,
    absent: new Set(headings.missing.map((column) => column.id)),
    place: (row, column) => cells.place(row.line, column && positions.get(column)),
  };
}

function tellHeadings(cells: SheetCells, register: Register, headings: Headings): void {
  const params = { register: register.title };
  const titles = register.columns.map((column) => column.title);
  for (const { text, row, column } of headings.unknown) {
    if (isBlank(text) || isCommonExtra(text)) continue;
    cells.tell('sheet.heading-unknown', row, column, { ...params, ...withNearest(text, titles) });
  }
  for (const { of, text, row, column } of headings.twice)
    cells.tell('sheet.heading-twice', row, column, { ...params, heading: of.title, found: text });
  for (const column of headings.missing)
    cells.tell('sheet.heading-missing', headings.lastRow, undefined, { ...params, heading: column.title });
}

/**
 * The rows that belong to the table: sums out, and everything from the signatures on. Undefined, and told, where entries follow
 * on what looks like signatures: where the list ends is not clear then, and half a list must not be counted.
 */
function tableRows(
  cells: SheetCells,
  register: Register,
  headings: Headings,
  below: readonly AddressedRow[],
): readonly AddressedRow[] | undefined {
  const rows: AddressedRow[] = [];
  const headingWords = new HeadingWords(register);
  let previous = headings.lastRow;
  let isAfterTotal = false;
  for (const [index, row] of below.entries()) {
    const first = row.cells.find((cell) => typeof cell.value === 'string' && !isBlank(cell.value));
    const words = cellText(first?.value);
    const text = words.length > LONGEST_LAST_LINE ? '' : fold(words);
    const isBelowGap = row.number > previous + 1 || isAfterTotal;
    previous = row.number;
    if (isBelowGap && SIGNATURES.test(text) && !isEntry(row, headings)) {
      const params = { register: register.title, found: showCell(first?.value) };
      const entry = below.slice(index + 1).find((later) => isEntry(later, headings));
      if (entry === undefined) {
        cells.tell('cell.outside-table', row.number, first?.column, { ...params, reason: 'below' });
        return rows;
      }
      cells.tell('sheet.entries-below-end', row.number, first?.column, { ...params, first: entry.number });
      return undefined;
    }
    if (first !== undefined && isCaption(row, headings, headingWords, words)) {
      cells.tell('cell.outside-table', row.number, first.column, {
        register: register.title,
        found: showCell(first.value),
      });
    } else if (TOTAL.test(text) && first !== undefined) {
      cells.tell('cell.outside-table', row.number, first.column, {
        register: register.title,
        found: showCell(first.value),
        reason: 'total',
      });
      isAfterTotal = true;
    } else rows.push(row);
  }
  return rows;
}

/**
 * Whether a line only parts the list: the headings once more, as on a second page, or a caption such as "II. Khối chính quyền"
 * with nothing beside it. `words`: the first words of the row.
 */
function isCaption(row: AddressedRow, headings: Headings, headingWords: HeadingWords, words: string): boolean {
  const filled = row.cells.filter((cell) => !isBlank(cell.value));
  const entries = filled.filter((cell) => headings.columns.has(cell.column));
  if (entries.length >= 2) {
    if (words.length > LONGEST_LAST_LINE || headingWords.find(words) === undefined) return false;
    const isHead = (cell: AddressedCell): boolean =>
      headingWords.find(cellText(cell.value)) === headings.columns.get(cell.column);
    return entries.filter(isHead).length >= 2;
  }
  const [numeral] = filled;
  return entries.length === 1 && numeral !== undefined && filled.length <= 2
    ? (filled.length === 1 ? NUMBERED_CAPTION : CAPTION_NUMBER).test(cellText(numeral.value))
    : false;
}

/** Whether a day, a number, a yes or a choice stands where the register asks for one: an article about the chairman is no signature. */
function isEntry(row: AddressedRow, headings: Headings): boolean {
  return row.cells.some((cell) => {
    const column = headings.columns.get(cell.column);
    if (column === undefined || column.other || !TELLING_TYPES.has(column.type)) return false;
    return decodeCell(cell.value, column).value !== undefined;
  });
}

function readRow(
  cells: SheetCells,
  register: Register,
  headings: Headings,
  line: AddressedRow,
): CheckedRow | undefined {
  const values: Partial<Record<ColumnId, RowValue>> = {};
  const unreadable: ColumnId[] = [];
  let isFilled = false;
  for (const cell of line.cells) {
    const column: Column | undefined = headings.columns.get(cell.column);
    if (column === undefined) continue;
    const { value, findings } = decodeCell(cell.value, column);
    for (const { code, params } of findings)
      cells.tell(code, line.number, cell.column, { register: register.title, ...params });
    if (value !== undefined) values[column.id] = value;
    else if (findings.length > 0) unreadable.push(column.id);
    isFilled ||= value !== undefined || findings.length > 0;
  }
  return isFilled ? { row: { line: line.number, values }, unreadable } : undefined;
}

/** "Ghi đến ngày": label in one cell above the headings, day in the next. */
function readKept(cells: SheetCells, above: readonly AddressedRow[], label: string): Day | undefined {
  for (const row of above) {
    const at = row.cells.find(
      (cell) => typeof cell.value === 'string' && toHeadingForm(cell.value) === toHeadingForm(label),
    );
    const beside = at && cells.besideLabel(row, at);
    if (beside !== undefined) return cells.readDay(row.number, beside, label, '31/12/2024');
  }
  return undefined;
}
