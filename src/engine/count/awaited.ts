import type { Catalogue, Register } from '../../catalogue/index.ts';
import { VILLAGE_COLUMN, VILLAGE_LIST } from '../../catalogue/index.ts';
import type { ColumnId, Day, DayRange } from '../../kernel/index.ts';
import { fold, yearRange } from '../../kernel/index.ts';
import type { RegisterRows, Row } from '../../registers/index.ts';
import type { AssessedPeriod } from '../subject.ts';

/** Rows that may still come into a list that is not finished. */
export interface AwaitedRows {
  /** What is known of such a row: its village, or its value of a fixed list. */
  readonly holds?: { readonly column: ColumnId; readonly value: string };
  /** Infinity where nobody can say how many. */
  readonly upTo: number;
}

/** How many rows a figure says that a list has; undefined where the figure is not known. */
export type ExpectedRows = (register: Register) => number | undefined;

/**
 * The days for which a list is finished, as somebody said ("đủ đến ngày"; with that alone, from
 * 1 January). Undefined for a list that nobody called finished [ENG-44].
 */
export function keptDays({ keptFrom, keptTo }: RegisterRows, { year }: AssessedPeriod): DayRange | undefined {
  return keptTo === undefined ? undefined : { from: keptFrom ?? yearRange(year).from, to: keptTo };
}

/**
 * Whether rows that are not there are rows that do not exist [ENG-50]. A logbook must have been
 * kept from 1 January to the day that is asked for; any other list be called finished in the year
 * or later.
 */
export function isFinished(register: Register, rows: RegisterRows, period: AssessedPeriod, to: Day): boolean {
  const kept = keptDays(rows, period);
  const { from } = yearRange(period.year);
  if (kept === undefined) return false;
  return register.dated === undefined ? kept.to >= from : kept.from <= from && kept.to >= to;
}

/**
 * The rows that may still come, none for a finished list [ENG-51 … ENG-53]: of each village what
 * the village list says beyond what is there; the values of a fixed list that have no row; or as
 * many as the list is expected to have. More rows than expected show that the expectation is wrong:
 * then nobody can say how many are to come.
 */
export function awaitedRows(
  register: Register,
  rows: RegisterRows,
  registers: ReadonlyMap<string, RegisterRows>,
  period: AssessedPeriod,
  to: Day,
  catalogue: Pick<Catalogue, 'registers'>,
  expected: ExpectedRows,
): readonly AwaitedRows[] {
  if (isFinished(register, rows, period, to)) return [];
  const villageList = registers.get(VILLAGE_LIST);
  if (register.villages && villageList) {
    const list = catalogue.registers.get(VILLAGE_LIST)!;
    const others = awaitedRows(list, villageList, registers, period, to, catalogue, expected);
    const unlisted = others.some(({ upTo }) => upTo > 0);
    return [
      ...awaitedOfVillages(register.villages, rows, villageList, period),
      ...(unlisted ? [{ upTo: Number.POSITIVE_INFINITY }] : []),
    ];
  }
  const { expects } = register;
  if (expects?.kind === 'values') {
    const { column, values, only } = expects;
    const present = new Set(rows.rows.map((row) => row.values[column]));
    const missing = values.filter((value) => !present.has(value));
    return [
      ...missing.map((value) => ({ holds: { column, value }, upTo: 1 })),
      ...(only ? [] : [{ upTo: Number.POSITIVE_INFINITY }]),
    ];
  }
  const left = restOf(expects && expected(register), rows.rows.length);
  return left === 0 ? [] : [{ upTo: left }];
}

function awaitedOfVillages(
  { column, upTo }: NonNullable<Register['villages']>,
  { rows, villagesKept }: RegisterRows,
  villageList: RegisterRows,
  { year }: AssessedPeriod,
): readonly AwaitedRows[] {
  const present = new Map<string, number>();
  for (const row of rows) {
    const village = fold(String(row.values[column] ?? ''));
    present.set(village, (present.get(village) ?? 0) + 1);
  }
  return villageList.rows.flatMap((row) => {
    const value = row.values[VILLAGE_COLUMN];
    if (typeof value !== 'string') return [];
    const kept = villagesKept?.get(fold(value));
    if (kept !== undefined && kept >= yearRange(year).from) return [];
    const most = upTo === 1 ? 1 : row.values[upTo];
    const left = restOf(typeof most === 'number' ? most : undefined, present.get(fold(value)) ?? 0);
    return left === 0 ? [] : [{ holds: { column, value }, upTo: left }];
  });
}

function restOf(expected: number | undefined, there: number): number {
  return expected === undefined || there > expected ? Number.POSITIVE_INFINITY : expected - there;
}

/** How many rows may come altogether; Infinity where nobody can say. */
export function awaitedCount(awaited: readonly AwaitedRows[]): number {
  return awaited.reduce((sum, { upTo }) => sum + upTo, 0);
}

/** A row of which only that is known, to see whether such a row could count. */
export function rowHolding({ holds }: AwaitedRows): Row {
  return { line: 0, values: holds ? { [holds.column]: holds.value } : {} };
}
