import type { Column, Register } from '../../catalogue/index.ts';
import type { ColumnId } from '../../kernel/index.ts';
import { cellText } from '../../registers/index.ts';
import type { AddressedRange, AddressedRow, AddressedSheet } from './addressed-cells.ts';
import type { ColumnMapping } from './heading-words.ts';
import { HeadingWords, isUnitHeading } from './heading-words.ts';

/** Headings stand at the top; a list that has none so far down is another kind of sheet. */
export const LAST_HEADING_ROW = 30;

/** A heading as it stands in the sheet. */
export interface FoundHeading {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Where a register's columns stand in a sheet. */
export interface Headings {
  /** The first and the last row of the headings; data begins below. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Sheet column → the register's column. */
  readonly columns: ReadonlyMap<number, Column>;
  /** Headings that name no column of the register. */
  readonly unknown: readonly FoundHeading[];
  /** Headings that name a column that stands further left already; their cells are not read. */
  readonly twice: readonly (FoundHeading & { readonly of: Column })[];
  readonly missing: readonly Column[];
  /**
   * Where the code of the unit stands that a row belongs to; only looked for where it is asked for.
   */
  readonly unit?: FoundHeading | undefined;
  /** Headings that people said name nothing. */
  readonly ignored: readonly FoundHeading[];
}

export interface HeadingOptions {
  readonly mapping?: ColumnMapping | undefined;
  /**
   * Whether a column "Mã đơn vị", "Mã xã" or "Mã thôn" says to which unit a row belongs. One of the
   * register's own goes before.
   */
  readonly hasUnits?: boolean | undefined;
}

/**
 * Finds the heading row of a register: the row (or two rows, where heads are grouped) within the
 * first 30 that names most of its columns. Columns may stand in any order, anywhere. Undefined
 * where no row names any, or only one among several other words.
 */
export function recogniseHeadings(
  sheet: AddressedSheet,
  register: Register,
  { mapping, hasUnits = false }: HeadingOptions = {},
): Headings | undefined {
  const words = new HeadingWords(register, mapping);
  const top = sheet.rows.filter((row) => row.number <= LAST_HEADING_ROW);
  let best: Headings | undefined;
  const matchRows = (first: AddressedRow, labels: Labels, last: AddressedRow): Headings =>
    match(register, words, hasUnits, first, labels, last);
  for (const [index, row] of top.entries()) {
    const next = top[index + 1];
    const single = matchRows(row, new Map(row.cells.map((cell) => [cell.column, [cellText(cell.value)]])), row);
    const isDouble = next !== undefined && next.number === row.number + 1;
    const double = isDouble ? matchRows(row, twoRows(row, next, sheet.merges), next) : undefined;
    for (const candidate of [single, double]) {
      if (candidate && isBetter(candidate, best)) best = candidate;
    }
  }
  if (best === undefined) return undefined;
  const lonely = best.columns.size === 1 && register.columns.length > 1;
  if (lonely && best.unknown.length > 0) return undefined;
  return withNumberedRow(best, sheet);
}

/**
 * More columns, or as many in one row: a line right above the headings is no part of them
 * because it stands there.
 */
function isBetter(candidate: Headings, best: Headings | undefined): boolean {
  if (best === undefined) return candidate.columns.size > 0;
  const more = candidate.columns.size - best.columns.size;
  return more > 0 || (more === 0 && candidate.firstRow === candidate.lastRow && best.firstRow < best.lastRow);
}

/** What each sheet column may be called. */
type Labels = ReadonlyMap<number, readonly string[]>;

/**
 * What each sheet column may be called when heads take two rows: the lower word, both
 * words, the upper word.
 */
function twoRows(upper: AddressedRow, lower: AddressedRow, merges: readonly AddressedRange[]): Labels {
  const above = new Map<number, string>();
  for (const cell of upper.cells) {
    above.set(cell.column, cellText(cell.value));
    const merge = merges.find((range) => range.firstRow === upper.number && range.firstColumn === cell.column);
    for (let column = cell.column + 1; column <= (merge?.lastColumn ?? 0); column++)
      above.set(column, cellText(cell.value));
  }
  const below = new Map(lower.cells.map((cell) => [cell.column, cellText(cell.value)]));
  const labels = new Map<number, readonly string[]>();
  for (const column of [...new Set([...above.keys(), ...below.keys()])].toSorted((a, b) => a - b)) {
    const up = above.get(column);
    const low = below.get(column);
    if (low === undefined) labels.set(column, [up ?? '']);
    else labels.set(column, up === undefined ? [low] : [`${up} ${low}`, `${up} (${low})`, low]);
  }
  return labels;
}

/**
 * Merged ranges as they are likely in headings, for a sheet whose real ones are not known yet: a
 * word reaches over the empty cells to its right, as far as the row below has any.
 */
export function presumedMerges(rows: readonly AddressedRow[]): readonly AddressedRange[] {
  return rows.flatMap((row, index) => {
    const below = rows[index + 1]?.cells.at(-1)?.column ?? 0;
    return row.cells.flatMap(({ column }, position) => {
      const lastColumn = (row.cells[position + 1]?.column ?? below + 1) - 1;
      const range = { firstRow: row.number, firstColumn: column, lastRow: row.number, lastColumn };
      return lastColumn > column ? [range] : [];
    });
  });
}

function match(
  register: Register,
  words: HeadingWords,
  hasUnits: boolean,
  first: AddressedRow,
  labels: Labels,
  last: AddressedRow,
): Headings {
  const columns = new Map<number, Column>();
  const found = new Set<ColumnId>();
  const unknown: FoundHeading[] = [];
  const ignored: FoundHeading[] = [];
  let unit: FoundHeading | undefined;
  const twice: (FoundHeading & { readonly of: Column })[] = [];
  const isSaid = ([, texts]: readonly [number, readonly string[]]): boolean => texts.some((text) => words.isSaid(text));
  for (const [position, texts] of [...labels].toSorted((a, b) => Number(isSaid(b)) - Number(isSaid(a)))) {
    const column = texts.map((text) => words.find(text)).find((candidate) => candidate !== undefined);
    const heading = { text: texts.at(-1) ?? '', row: last.number, column: position };
    if (column === undefined) {
      if (isSaid([position, texts])) ignored.push(heading);
      else if (hasUnits && unit === undefined && texts.some(isUnitHeading)) unit = heading;
      else unknown.push(heading);
    } else if (found.has(column.id)) twice.push({ ...heading, of: column });
    else {
      found.add(column.id);
      columns.set(position, column);
    }
  }
  const missing = register.columns.filter((column) => column.required && !found.has(column.id));
  return { firstRow: first.number, lastRow: last.number, columns, unknown, twice, missing, unit, ignored };
}

/** Official forms number their columns "(1) (2) (3)" below the headings: that row is no data. */
function withNumberedRow(headings: Headings, sheet: AddressedSheet): Headings {
  const next = sheet.rows.find((row) => row.number > headings.lastRow);
  if (next === undefined || next.number !== headings.lastRow + 1 || next.cells.length < 3) return headings;
  const numbers = next.cells.map((cell) =>
    Number(/^\s*\(?(\d{1,2})\)?\s*$/.exec(cellText(cell.value))?.[1] ?? Number.NaN),
  );
  const start = numbers[0] ?? 0;
  const isNumbered = start <= 2 && numbers.every((number, index) => number === start + index);
  const coversAll = [...headings.columns.keys()].filter((column) =>
    next.cells.some((cell) => cell.column === column),
  ).length;
  return isNumbered && coversAll >= 3 && coversAll >= headings.columns.size - 1
    ? { ...headings, lastRow: next.number }
    : headings;
}
