import type { Catalogue, Counting, Figure, Register } from '../../catalogue/index.ts';
import type { ColumnId, Day, FigureId, PeriodKey, RegisterId } from '../../kernel/index.ts';
import { periodOf, periodRange, yearRange } from '../../kernel/index.ts';
import type { RegisterRows, Row } from '../../registers/index.ts';
import { assessedPeriods } from '../periods.ts';
import type { AssessedPeriod } from '../subject.ts';
import { assessedDays } from '../subject.ts';
import type { FigureValue, Range } from '../values.ts';
import { maxOf, toValue } from '../values.ts';
import type { AwaitedRows } from './awaited.ts';
import { awaitedCount, awaitedRows, isFinished, keptDays, rowHolding } from './awaited.ts';
import { testRow } from './condition.ts';
import { heldRows } from './held-rows.ts';
import { mergeValues } from './merge.ts';
import { ofRow } from './nearest-rows.ts';

export type UnitRegisters = ReadonlyMap<RegisterId, RegisterRows>;

/** What figures of a unit are counted from, and what tells how long its lists should be. */
export interface CountedData {
  readonly registers: UnitRegisters;
  readonly declared: ReadonlyMap<FigureId, { readonly value: FigureValue }>;
  readonly period: AssessedPeriod;
}

/** A figure counted from rows, and what it rests on. */
export interface CountedFigure {
  readonly figure: FigureId;
  readonly register: RegisterId;
  readonly value: FigureValue;
  /** Rows that count for certain, and rows that a blank cell leaves open. */
  readonly countedRows: number;
  readonly openRows: number;
  /** Rows that may still come and could count; none for a finished list. */
  readonly awaited: readonly AwaitedRows[];
}

/** Every figure that the lists at hand can give. */
export function countFigures(
  catalogue: Catalogue,
  data: CountedData,
  figures: Iterable<Figure> = catalogue.figures.values(),
): ReadonlyMap<FigureId, CountedFigure> {
  const counted = new Map<FigureId, CountedFigure>();
  for (const figure of figures) {
    const result = countFigure(catalogue, figure, data);
    if (result) counted.set(figure.id, result);
  }
  return counted;
}

/**
 * One figure from its register; undefined where the figure is only declared, or nothing was said in
 * the register [ENG-40].
 */
export function countFigure(catalogue: Catalogue, figure: Figure, data: CountedData): CountedFigure | undefined {
  const { registers, period } = data;
  const source = sourceOf(catalogue, figure, registers);
  if (!source) return undefined;
  const { from, register, rows } = source;
  const to = from.within === 'full-year' ? yearRange(period.year).to : assessedDays(period).to;
  if (from.ofOneRow) return isFinished(register, rows, period, to) ? ofOneRow(figure, from, rows, period) : undefined;
  const expected = (of: Register) => expectedRows(catalogue, of, data);
  const awaited = awaitedRows(register, rows, registers, period, to, catalogue, expected).filter(
    (some) => standingOf(from, register, rowHolding(some), period) !== 'left',
  );
  const { certain, open } = sortRows(from, register, rows, period);
  return {
    figure: figure.id,
    register: register.id,
    value:
      figure.type === 'series'
        ? series(figure, from, rows, certain, open, period)
        : single(from, certain, open, awaited),
    countedRows: certain.length,
    openRows: open.length,
    awaited,
  };
}

/** A figure of one row: of the only one that a finished register has [ENG-81]. */
function ofOneRow(
  { id }: Figure,
  from: Counting,
  { register, rows }: RegisterRows,
  { on }: AssessedPeriod,
): CountedFigure | undefined {
  const value = rows.length === 1 ? ofRow(from, rows[0]!, on) : undefined;
  if (value === undefined) return undefined;
  return { figure: id, register, value, countedRows: 1, openRows: 0, awaited: [] };
}

/**
 * How many rows the figure of `expects` says that a list has at most: as declared, or counted from
 * another list [ENG-52].
 */
function expectedRows(catalogue: Catalogue, { id, expects }: Register, data: CountedData): number | undefined {
  if (expects?.kind !== 'figure') return undefined;
  const figure = catalogue.figures.get(expects.figure)!;
  const declared = data.declared.get(figure.id)?.value;
  const counted = figure.from?.register === id ? undefined : countFigure(catalogue, figure, data)?.value;
  const known = counted && declared ? mergeValues(counted, declared).value : (counted ?? declared);
  const most = maxOf(known);
  return Number.isFinite(most) ? most : undefined;
}

/**
 * How a figure is counted, from which register, and the rows at hand; undefined where it is only
 * declared, or the list has no rows and nobody called it finished.
 */
export function sourceOf(
  catalogue: Pick<Catalogue, 'registers'>,
  { from }: Figure,
  registers: UnitRegisters,
): { readonly from: Counting; readonly register: Register; readonly rows: RegisterRows } | undefined {
  const register = from && catalogue.registers.get(from.register);
  const rows = from && heldRows(catalogue, registers, from.register);
  const isSaid = rows && (rows.rows.length > 0 || rows.keptTo !== undefined);
  return from && register && isSaid ? { from, register, rows } : undefined;
}

/** Whether a row counts for certain, might count, or is left out [ENG-41, ENG-42]. */
export function standingOf(
  from: Counting,
  register: Register,
  given: Row,
  period: AssessedPeriod,
): 'certain' | 'open' | 'left' {
  const row = saidBy(register, given);
  const dated = isDated(from, register, row, period);
  if (dated === false) return 'left';
  const fits = from.where === undefined ? true : testRow(from.where, row, period.on);
  if (fits === false) return 'left';
  return fits === true && dated === true && !row.isUnclear && !row.isDoubtful ? 'certain' : 'open';
}

/** A doubtful row without what makes it one of its kind: just that cannot be right [ENG-48]. */
function saidBy(register: Register, row: Row): Row {
  if (!row.isDoubtful) return row;
  const values = { ...row.values };
  for (const { id, key, type } of register.columns) if (key || type === 'village') delete values[id];
  return { ...row, values };
}

function sortRows(
  from: Counting,
  register: Register,
  { rows }: RegisterRows,
  period: AssessedPeriod,
): { readonly certain: readonly Row[]; readonly open: readonly Row[] } {
  const sorted = { certain: [] as Row[], open: [] as Row[], left: [] as Row[] };
  for (const row of rows) sorted[standingOf(from, register, row, period)].push(saidBy(register, row));
  return sorted;
}

/**
 * Whether a row is dated in the assessed year and not after the day of judging; undefined for a
 * blank date. Always true where the figure does not ask when.
 */
export function isDated(from: Counting, register: Register, row: Row, period: AssessedPeriod): boolean | undefined {
  if (from.within === undefined && from.by === undefined) return true;
  const column = from.by ?? register.dated;
  const day = column === undefined ? undefined : (row.values[column] as Day | undefined);
  if (day === undefined) return undefined;
  const days = assessedDays(period);
  return day >= days.from && day <= days.to;
}

function single(
  from: Counting,
  certain: readonly Row[],
  open: readonly Row[],
  awaited: readonly AwaitedRows[],
): FigureValue {
  const stillToCome = awaitedCount(awaited);
  const { how } = from;
  switch (how.kind) {
    case 'rows':
      return toValue(certain.length, certain.length + open.length + stillToCome);
    case 'exists':
      if (certain.length > 0) return true;
      return open.length > 0 || stillToCome > 0 ? { min: 0, max: 1 } : false;
    case 'sum': {
      const sure = certain.map((row) => row.values[how.column]);
      const least = sure.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
      const maybe = open.map((row) => row.values[how.column]);
      const most = [...sure, ...maybe].reduce<number>(
        (sum, value) => sum + (typeof value === 'number' ? value : Number.POSITIVE_INFINITY),
        0,
      );
      return toValue(least, stillToCome > 0 ? Number.POSITIVE_INFINITY : most);
    }
    case 'distinct': {
      const named = distinctValues(certain, how.column);
      const possible = new Set([...named.values, ...distinctValues(open, how.column).values]);
      const blanks = named.blanks + distinctValues(open, how.column).blanks;
      let others = 0;
      for (const { holds, upTo } of awaited) {
        if (holds?.column !== how.column) others += upTo;
        else possible.add(holds.value);
      }
      // A certain row without a name may repeat a name that is there already: it adds at most
      // one, and perhaps none.
      const least = Math.max(named.values.size, named.blanks > 0 ? 1 : 0);
      return toValue(least, possible.size + blanks + others);
    }
  }
}

function distinctValues(
  rows: readonly Row[],
  column: ColumnId,
): { readonly values: ReadonlySet<unknown>; readonly blanks: number } {
  const values = new Set<unknown>();
  let blanks = 0;
  for (const row of rows) {
    const value = row.values[column];
    if (value === undefined) blanks++;
    else values.add(value);
  }
  return { values, blanks };
}

/**
 * The figure by week or month [ENG-43]. A full period inside the days for which the logbook is
 * finished has its count; in any other, rows that are there count and more may come. A row without
 * a date may belong to any period.
 */
function series(
  figure: Figure,
  from: Counting,
  rows: RegisterRows,
  certain: readonly Row[],
  open: readonly Row[],
  period: AssessedPeriod,
): FigureValue {
  const length = figure.per ?? 'week';
  const kept = keptDays(rows, period);
  const low = new Map<PeriodKey, number>();
  const high = new Map<PeriodKey, number>();
  let undated = 0;
  const weigh = (row: Row): readonly [number, number] => {
    if (from.how.kind !== 'sum') return [1, 1];
    const value = row.values[from.how.column];
    return typeof value === 'number' ? [value, value] : [0, Number.POSITIVE_INFINITY];
  };
  const add = (row: Row, sure: boolean): void => {
    const day = row.values[from.by!] as Day | undefined;
    const [least, most] = weigh(row);
    if (day === undefined) {
      undated += most;
      return;
    }
    const key = periodOf(day, length);
    if (sure) low.set(key, (low.get(key) ?? 0) + least);
    high.set(key, (high.get(key) ?? 0) + most);
  };
  for (const row of certain) add(row, true);
  for (const row of open) add(row, false);

  const periods = new Map<PeriodKey, number | Range>();
  for (const key of assessedPeriods(period, length)) {
    const days = periodRange(key)!;
    const least = low.get(key) ?? 0;
    const most = (high.get(key) ?? 0) + undated;
    const whole = kept !== undefined && kept.from <= days.from && kept.to >= days.to;
    if (whole) periods.set(key, toValue(least, most));
    else if (high.has(key)) periods.set(key, { min: least, max: Number.POSITIVE_INFINITY });
  }
  return { periods };
}
