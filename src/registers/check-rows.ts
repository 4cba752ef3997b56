import type { Column, Register } from '../catalogue/index.ts';
import { VILLAGE_LIST } from '../catalogue/index.ts';
import type { ColumnId, Day, Issue, Place } from '../kernel/index.ts';
import { formatDay, tidy, toIssue, yearOf } from '../kernel/index.ts';
import { encodeValue } from './codecs/index.ts';
import type { Row } from './row.ts';
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
  return [
    ...rows.flatMap(({ row, unreadable }) => checkCells(register, row, unreadable, context)),
    ...checkVillages(register, rows, context),
    ...checkKeys(register, rows, context),
    ...register.columns
      .filter((column) => column.onlyOne)
      .flatMap((column) => checkOnlyOne(register, column, rows, context)),
  ];
}

function checkCells(
  register: Register,
  row: Row,
  unreadable: readonly ColumnId[],
  context: RowContext,
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const column of register.columns) {
    const value = row.values[column.id];
    const params = { register: register.title, heading: column.title };
    if (value === undefined) {
      if (column.required && !unreadable.includes(column.id) && !context.absent?.has(column.id)) {
        issues.push(toIssue('value.required', context.place(row, column.id), params));
      }
    } else if (column.id === register.dated && context.year !== undefined && yearOf(value as Day) !== context.year) {
      const found = { ...params, found: formatDay(value as Day), expected: context.year };
      issues.push(toIssue('value.date-outside-year', context.place(row, column.id), found));
    }
  }
  return issues;
}

function checkVillages(
  register: Register,
  rows: readonly CheckedRow[],
  { villages, place }: RowContext,
): readonly Issue[] {
  if (villages === undefined || register.id === VILLAGE_LIST) return [];
  return register.columns
    .filter((column) => column.type === 'village')
    .flatMap((column) => {
      const unknown = new Map<string, { readonly name: string; readonly row: Row; more: number }>();
      for (const { row } of rows) {
        const value = row.values[column.id];
        if (value === undefined || villages.find(String(value)) !== undefined) continue;
        const key = tidy(String(value)).toLowerCase();
        const told = unknown.get(key);
        if (told) told.more++;
        else unknown.set(key, { name: String(value), row, more: 0 });
      }
      return [...unknown.values()].map(({ name, row, more }) => {
        const nearest = villages.nearest(name);
        return toIssue('value.unknown-village', place(row, column.id), {
          register: register.title,
          heading: column.title,
          found: name,
          ...(nearest ? { nearest } : {}),
          ...(more > 0 ? { more } : {}),
        });
      });
    });
}

/** Rows with a blank among their keys are not compared: they may be different rows. */
function checkKeys(register: Register, rows: readonly CheckedRow[], context: RowContext): readonly Issue[] {
  const keys = register.columns.filter((column) => column.key);
  if (keys.length === 0) return [];
  const issues: Issue[] = [];
  const first = new Map<string, Row>();
  for (const { row } of rows) {
    const values = keys.map((column) => row.values[column.id]);
    if (values.includes(undefined)) continue;
    // Case and spacing do not make another row; marks do: "Nà Cày" and "Nà Cáy" are two villages.
    const key = values.map((value) => String(value).toLowerCase()).join('\u0000');
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      continue;
    }
    const found = keys.map((column) => encodeValue(row.values[column.id], column)).join(' · ');
    const params = {
      register: register.title,
      heading: keys.map((column) => column.title).join(' · '),
      found,
      first: earlier.line,
    };
    issues.push(toIssue('row.duplicate-key', context.place(row, keys[0]?.id), params));
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
