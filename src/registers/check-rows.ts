import type { Column, Register } from '../catalogue/index.ts';
import { VILLAGE_LIST } from '../catalogue/index.ts';
import type { ColumnId, Day, Issue, Place } from '../kernel/index.ts';
import { formatDay, tidy, toIssue, yearOf } from '../kernel/index.ts';
import { encodeValue } from './codecs/index.ts';
import { findImpossibleCells } from './impossible-cells.ts';
import { maskValue } from './mask.ts';
import type { Row } from './row.ts';
import type { VillageNames } from './villages.ts';

/**
 * A row, and the columns in which something stands that could not be read: they are not blank, so
 * no one asks for them again.
 */
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
 * What is to be said about the rows of one register of which no two need be known together, chunk
 * by chunk: what is kept grows with the names of unknown villages only.
 *
 * Warnings: `value.required` (blank means not known, which is allowed), `value.date-outside-year`,
 * `row.impossible`. Error: `value.unknown-village`.
 */
export class RowChecks {
  readonly #register: Register;
  readonly #context: RowContext;
  /**
   * Columns with villages, and the names in them that the list lacks, in the
   * order in which they came.
   */
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
      issues.push(...checkImpossibleCells(this.#register, row, this.#context));
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

  /** Whether a row names a village that is not on the list. */
  isStranger(row: Row): boolean {
    return this.#villages.some(([column]) => this.#strangeName(row, column) !== undefined);
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
    const name = this.#strangeName(row, column);
    if (name === undefined) return;
    const key = tidy(name).toLowerCase();
    const told = unknown.get(key);
    if (told) told.more++;
    else unknown.set(key, { name, row, more: 0 });
  }

  #strangeName(row: Row, column: Column): string | undefined {
    const value = row.values[column.id];
    const isKnown = value === undefined || this.#context.villages?.find(String(value)) !== undefined;
    return isKnown ? undefined : String(value);
  }
}

/** What is to be said of cells of a row that cannot both be so. Warning: `row.impossible`. */
export function checkImpossibleCells(
  register: Register,
  row: Row,
  { place }: Pick<RowContext, 'place'>,
): readonly Issue[] {
  return findImpossibleCells(register, row).map(([above, limit]) => {
    const text = (column: Column): string => encodeValue(maskValue(column, row.values[column.id] ?? ''), column);
    const { cell = '' } = place(row, limit.id);
    return toIssue('row.impossible', place(row, above.id), {
      register: register.title,
      heading: above.title,
      found: text(above),
      other: limit.title,
      expected: text(limit),
      cell,
      what: above.type === 'date' ? 'date' : 'number',
    });
  });
}

interface UnknownVillage {
  readonly name: string;
  /** Where it stands first. */
  readonly row: Row;
  more: number;
}
