import type { Column, Register } from '../catalogue/index.ts';
import type { ColumnId } from '../kernel/index.ts';
import type { AddressedRange, AddressedRow, AddressedSheet } from './addressed-cells.ts';
import { cellText } from './cell.ts';
import { HeadingWords } from './heading-words.ts';

/** Headings stand at the top; a list that has none so far down is another kind of sheet. */
const LAST_HEADING_ROW = 30;

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
}

/**
 * Finds the heading row of a register: the row (or two rows, where heads are grouped) within the first 30 that names most of its
 * columns. Columns may stand in any order, anywhere. Undefined where no row names any, or only one among several other words.
 */
export function recogniseHeadings(sheet: AddressedSheet, register: Register): Headings | undefined {
  const words = new HeadingWords(register);
  const top = sheet.rows.filter((row) => row.number <= LAST_HEADING_ROW);
  let best: Headings | undefined;
  for (const [index, row] of top.entries()) {
    const next = top[index + 1];
    const single = match(
      register,
      words,
      row,
      new Map(row.cells.map((cell) => [cell.column, [cellText(cell.value)]])),
      row,
    );
    const isDouble = next !== undefined && next.number === row.number + 1;
    const double = isDouble ? match(register, words, row, twoRows(row, next, sheet.merges), next) : undefined;
    for (const candidate of [single, double]) {
      if (candidate && candidate.columns.size > (best?.columns.size ?? 0)) best = candidate;
    }
  }
  if (best === undefined) return undefined;
  const lonely = best.columns.size === 1 && register.columns.length > 1;
  if (lonely && best.unknown.length > 0) return undefined;
  return withNumberedRow(best, sheet);
}

/** What each sheet column may be called when heads take two rows: the lower word, both words, the upper word. */
function twoRows(
  upper: AddressedRow,
  lower: AddressedRow,
  merges: readonly AddressedRange[],
): ReadonlyMap<number, readonly string[]> {
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

function match(
  register: Register,
  words: HeadingWords,
  first: AddressedRow,
  labels: ReadonlyMap<number, readonly string[]>,
  last: AddressedRow,
): Headings {
  const columns = new Map<number, Column>();
  const found = new Set<ColumnId>();
  const unknown: FoundHeading[] = [];
  const twice: (FoundHeading & { readonly of: Column })[] = [];
  for (const [position, texts] of labels) {
    const column = texts.map((text) => words.find(text)).find((candidate) => candidate !== undefined);
    const heading = { text: texts.at(-1) ?? '', row: last.number, column: position };
    if (column === undefined) unknown.push(heading);
    else if (found.has(column.id)) twice.push({ ...heading, of: column });
    else {
      found.add(column.id);
      columns.set(position, column);
    }
  }
  const missing = register.columns.filter((column) => column.required && !found.has(column.id));
  return { firstRow: first.number, lastRow: last.number, columns, unknown, twice, missing };
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
