import type { Column, Register } from '../catalogue/index.ts';
import { VILLAGE_LIST } from '../catalogue/index.ts';
import type { ColumnId, Issue } from '../kernel/index.ts';
import type { CheckedRow, RowContext } from './check-rows.ts';
import { RowChecks } from './check-rows.ts';
import type { Clash } from './clash.ts';
import { toClashIssue } from './clash.ts';
import type { Row } from './row.ts';
import { rowKey, UNPROTECTED } from './row-key.ts';
import { alignVillages } from './villages.ts';

export interface TakeContext extends RowContext {
  /**
   * Who sees that two rows of a list have one key: `here`, in memory that grows with the list, or
   * `elsewhere` (the database that takes the rows in).
   */
  readonly keys: 'here' | 'elsewhere';
}

/** A row as it is taken: its villages spelt as on the village list. */
export interface TakenRow {
  readonly entry: CheckedRow;
  /** What is to be said of its cells. */
  readonly issues: readonly Issue[];
  /** Rows of the same list that stand against it. */
  readonly clashes: readonly Clash[];
}

/**
 * What is stored of a register beside a row at hand, as far as it can stand against it. The row
 * itself, where it is stored, is left out.
 */
export interface StoredBeside {
  /** Number of the live row with the same key. */
  readonly withKey?: number | undefined;
  /** Numbers of live rows that say yes, by the columns in which only one may. */
  readonly saying: ReadonlyMap<ColumnId, number>;
}

/**
 * The way that every row of a register takes, be it of a file that is assessed, of an import, or
 * typed: villages spelt as on the village list, cells checked together, and held against the rows
 * before it. One for each register of each unit. What is kept: the names of unknown villages, the
 * first row of each column in which only one may say yes, and keys where they are compared here.
 */
export class RowTaker {
  readonly #register: Register;
  readonly #context: TakeContext;
  readonly #checks: RowChecks;
  readonly #onlyOne: readonly Column[];
  /** The first row that says yes. */
  readonly #saying = new Map<ColumnId, number>();
  /** The first row with each key. */
  readonly #keys = new Map<string, number>();

  constructor(register: Register, context: TakeContext) {
    this.#register = register;
    this.#context = context;
    this.#checks = new RowChecks(register, context);
    this.#onlyOne = onlyOneColumns(register);
  }

  take(entry: CheckedRow): TakenRow {
    const aligned = this.#align(entry);
    return { entry: aligned, issues: this.#checks.check([aligned]), clashes: this.#clashesOf(aligned.row) };
  }

  /** To be called after the last row: villages that the list lacks. */
  finish(): readonly Issue[] {
    return this.#checks.finish();
  }

  /** Whether a row that was taken names a village that is not on the list. */
  isStranger({ row }: CheckedRow): boolean {
    return this.#checks.isStranger(row);
  }

  /**
   * The village list is what villages are compared with: two names on it that are nearly
   * one are two villages.
   */
  #align(entry: CheckedRow): CheckedRow {
    const { villages } = this.#context;
    if (villages === undefined || this.#register.id === VILLAGE_LIST) return entry;
    const row = alignVillages(this.#register, entry.row, villages);
    return row === entry.row ? entry : { ...entry, row };
  }

  #clashesOf(row: Row): readonly Clash[] {
    const clashes: Clash[] = [];
    const key = this.#context.keys === 'here' ? rowKey(this.#register, row.values, UNPROTECTED) : undefined;
    if (key !== undefined) {
      const line = noteFirst(this.#keys, key, row);
      if (line !== undefined) clashes.push({ row, against: { line } });
    }
    for (const column of this.#onlyOne) {
      if (row.values[column.id] !== true) continue;
      const line = noteFirst(this.#saying, column.id, row);
      if (line !== undefined) clashes.push({ row, column, against: { line } });
    }
    return clashes;
  }
}

/** The line of the row that was there first; undefined where it is this one. */
function noteFirst<K>(first: Map<K, number>, key: K, { line }: Row): number | undefined {
  const earlier = first.get(key);
  if (earlier === undefined) first.set(key, line);
  return earlier;
}

/**
 * Takes a whole list of one register that is in memory.
 *
 * Warnings: `value.required` (blank means not known, which is allowed), `value.date-outside-year`.
 * Errors: `row.duplicate-key` (`first` is the line of the earlier row), `row.only-one`,
 * `value.unknown-village` (with `nearest`; each name once, where it stands first, with `more` for
 * the further rows that have it: one village missing from the list would fill pages).
 *
 * `doubtful`: lines of the rows that such an error is about, both rows of two.
 */
export function takeRows(
  register: Register,
  rows: readonly CheckedRow[],
  context: RowContext,
): { readonly rows: readonly CheckedRow[]; readonly issues: readonly Issue[]; readonly doubtful: ReadonlySet<number> } {
  const taker = new RowTaker(register, { ...context, keys: 'here' });
  const taken = rows.map((entry) => taker.take(entry));
  const clashes = taken.flatMap((one) => one.clashes);
  const inOrder = [undefined, ...onlyOneColumns(register)].flatMap((column) =>
    clashes.filter((clash) => clash.column === column),
  );
  return {
    rows: taken.map(({ entry }) => entry),
    doubtful: new Set([
      ...clashes.flatMap(linesOf),
      ...taken.flatMap(({ entry }) => (taker.isStranger(entry) ? [entry.row.line] : [])),
    ]),
    issues: [
      ...taken.flatMap(({ issues }) => issues),
      ...taker.finish(),
      ...inOrder.map((clash) => toClashIssue(register, clash, context.place)),
    ],
  };
}

/** Both rows that stand against each other. */
function linesOf({ row, against }: Clash): readonly number[] {
  return [row.line, ...('line' in against ? [against.line] : [])];
}

/** Holds a row against what is stored beside it. */
export function clashesWithStored(register: Register, row: Row, { withKey, saying }: StoredBeside): readonly Clash[] {
  const clashes: Clash[] = withKey === undefined ? [] : [{ row, against: { rowNo: withKey } }];
  for (const column of onlyOneColumns(register)) {
    const rowNo = row.values[column.id] === true ? saying.get(column.id) : undefined;
    if (rowNo !== undefined) clashes.push({ row, column, against: { rowNo } });
  }
  return clashes;
}

/** Columns in which at most one row of a unit's register says yes. */
export function onlyOneColumns({ columns }: Register): readonly Column[] {
  return columns.filter(({ onlyOne }) => onlyOne);
}
