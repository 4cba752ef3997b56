import type { Column, Register } from '../catalogue/index.ts';
import { VILLAGE_LIST } from '../catalogue/index.ts';
import type { ColumnId, Day, Issue, Place } from '../kernel/index.ts';
import { formatDay, tidy, toIssue, yearOf } from '../kernel/index.ts';
import { keyWords } from './key-words.ts';
import type { Row } from './row.ts';
import { rowKey, UNPROTECTED } from './row-key.ts';
import type { VillageNames } from './villages.ts';

/** A row, and the columns in which something stands that could not be read: they are not blank, so no one asks for them again. */
export interface CheckedRow {
  readonly row: Row;
  readonly unreadable: readonly ColumnId[];
}

export interface RowContext {
  /** Where a row, or one of its cells, stands. */
  readonly place: (row: Row, column?: ColumnId) => Place;
  /** The village list; without one, villages are not compared. */
  readonly villages?: VillageNames | undefined;
  /** Columns that the list does not have at all; nobody asks for their cells one by one. */
  readonly absent?: ReadonlySet<ColumnId> | undefined;
  /** The assessed year, for registers with dates. */
  readonly year?: number | undefined;
}

/**
 * What is to be said about the rows of one register beyond their single cells.
 *
 * Warnings: `value.required` (blank means not known, which is allowed), `value.date-outside-year`. Errors: `row.duplicate-key`
 * (`first` is the line of the earlier row), `row.only-one`, `value.unknown-village` (with `nearest`; each name once, where it stands
 * first, with `more` for the further rows that have it: one village missing from the list would fill pages).
 */
export function checkRows(register: Register, rows: readonly CheckedRow[], context: RowContext): readonly Issue[] {
  const checks = new RowChecks(register, context);
  return [
    ...checks.check(rows),
    ...checks.finish(),
    ...checkKeys(register, rows, context),
    ...register.columns
      .filter((column) => column.onlyOne)
      .flatMap((column) => checkOnlyOne(register, column, rows, context)),
  ];
}

/**
 * The part of `checkRows` for which no two rows need be known together, chunk by chunk: what is kept grows with the names of unknown
 * villages only. Not told: `row.duplicate-key` and `row.only-one`.
 */
export class RowChecks {
  readonly #register: Register;
  readonly #context: RowContext;
  /** Columns with villages, and the names in them that the list lacks, in the order in which they came. */
  readonly #villages: readonly (readonly [Column, Map<string, UnknownVillage>])[];

  constructor(register: Register, context: RowContext) {
    this.#register = register;
    this.#context = context;
    const isCompared = context.villages !== undefined && register.id !== VILLAGE_LIST;
    const columns = register.columns.filter((column) => isCompared && column.type === 'village');
    this.#villages = columns.map((column) => [column, new Map()]);
  }

  /** What is to be said of these rows at once. */
  check(rows: readonly CheckedRow[]): readonly Issue[] {
    const issues: Issue[] = [];
    for (const { row, unreadable } of rows) {
      this.#checkCells(row, unreadable, issues);
      for (const [column, unknown] of this.#villages) this.#noteVillage(row, column, unknown);
    }
    return issues;
  }

  /** After the last row: villages that the list lacks. */
  finish(): readonly Issue[] {
    return this.#villages.flatMap(([column, unknown]) =>
      [...unknown.values()].map(({ name, row, more }) => {
        const nearest = this.#context.villages?.nearest(name);
        return toIssue('value.unknown-village', this.#context.place(row, column.id), {
          register: this.#register.title,
          heading: column.title,
          found: name,
          ...(nearest ? { nearest } : {}),
          ...(more > 0 ? { more } : {}),
        });
      }),
    );
  }

  #checkCells(row: Row, unreadable: readonly ColumnId[], issues: Issue[]): void {
    const { place, absent, year } = this.#context;
    for (const column of this.#register.columns) {
      const value = row.values[column.id];
      const params = { register: this.#register.title, heading: column.title };
      if (value === undefined) {
        if (column.required && !unreadable.includes(column.id) && !absent?.has(column.id)) {
          issues.push(toIssue('value.required', place(row, column.id), params));
        }
      } else if (column.id === this.#register.dated && year !== undefined && yearOf(value as Day) !== year) {
        const found = { ...params, found: formatDay(value as Day), expected: year };
        issues.push(toIssue('value.date-outside-year', place(row, column.id), found));
      }
    }
  }

  #noteVillage(row: Row, column: Column, unknown: Map<string, UnknownVillage>): void {
    const value = row.values[column.id];
    if (value === undefined || this.#context.villages?.find(String(value)) !== undefined) return;
    const key = tidy(String(value)).toLowerCase();
    const told = unknown.get(key);
    if (told) told.more++;
    else unknown.set(key, { name: String(value), row, more: 0 });
  }
}

interface UnknownVillage {
  readonly name: string;
  /** Where it stands first. */
  readonly row: Row;
  more: number;
}

function checkKeys(register: Register, rows: readonly CheckedRow[], context: RowContext): readonly Issue[] {
  const { column, heading, textOf } = keyWords(register);
  const issues: Issue[] = [];
  const first = new Map<string, Row>();
  for (const { row } of rows) {
    const key = rowKey(register, row.values, UNPROTECTED);
    if (key === undefined) continue;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      continue;
    }
    const params = { register: register.title, heading, found: textOf(row.values), first: earlier.line };
    issues.push(toIssue('row.duplicate-key', context.place(row, column), params));
  }
  return issues;
}

function checkOnlyOne(
  register: Register,
  column: Column,
  rows: readonly CheckedRow[],
  context: RowContext,
): readonly Issue[] {
  const saying = rows.filter(({ row }) => row.values[column.id] === true);
  const [first, ...others] = saying;
  return others.map(({ row }) => {
    const params = { register: register.title, heading: column.title, first: first?.row.line ?? row.line };
    return toIssue('row.only-one', context.place(row, column.id), params);
  });
}
