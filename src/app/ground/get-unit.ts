import type { Day } from '../../kernel/index.ts';
import { AppError, formatDay } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { holdersInYear, unitInYear, unitTitle } from '../../units/index.ts';
import type { Actor } from '../access/index.ts';
import type { Named } from './nearest-named.ts';
import { withNearestNamed } from './nearest-named.ts';

/** Who looks for a unit, and what of them there is to be seen. */
export interface Looking {
  readonly tree: UnitTree;
  readonly actor: Actor;
  readonly today: Day;
  readonly sees: (unit: Unit) => boolean;
}

/** When a unit is meant: on a day, in a year, or today. */
export interface When {
  /** Which of those that had the code: whoever had it on this day. */
  readonly on?: Day | undefined;
  /** What it is about: the unit must have stood in it, and is taken as it was then. */
  readonly year?: number | undefined;
}

/**
 * The unit that has a code on a day or in a year; without either the one that has it today, or had
 * it last: a district that is gone still has its registers. Refuses with `unit.not-found`, also
 * where the actor has no grant for it (codes of others are not told), `unit.not-on-day`,
 * `unit.not-in-year`, and `unit.several-in-year` where two units had the code in that year.
 */
export function getUnit(looking: Looking, code: string, { on, year }: When = {}): Unit {
  const { tree, actor, today, sees } = looking;
  const seen = tree.withCode(code).filter(sees);
  if (seen.length === 0) throw unitNotFound(tree, actor, code);
  if (year === undefined || on !== undefined) {
    const unit = findIn(seen, on ?? today);
    if (unit === undefined) throw notOnDay(tree, code, on ?? today);
    const form = year === undefined ? unit : unitInYear(tree, unit.id, year);
    if (form === undefined) throw notInYear(looking, [unit], code, year!);
    return form;
  }
  const holders = holdersInYear(tree, code, year).filter(sees);
  const [holder] = holders;
  if (holder === undefined) throw notInYear(looking, seen, code, year);
  if (holders.length === 1) return holder;
  throw new AppError('unit.several-in-year', {
    found: code,
    year: String(year),
    expected: holders.map((unit) => `${titleWithDays(unit)}: --on ${dayIn(unit, year)}`),
  });
}

export function unitNotFound(tree: UnitTree, { grants }: Actor, code: string): AppError {
  const told = grants.some(({ unit }) => unit === 'all') ? namedUnits(tree) : [];
  return new AppError('unit.not-found', withNearestNamed(code, told));
}

/** Every code with the name of the unit that had it last. */
export function namedUnits(tree: UnitTree): readonly Named[] {
  return [...tree.codes()].map((code) => {
    const last = tree.withCode(code).at(-1);
    return { code, names: last === undefined ? [] : [unitTitle(last)] };
  });
}

export function findUnit(tree: UnitTree, code: string, day: Day): Unit | undefined {
  return findIn(tree.withCode(code), day);
}

/** Among the stretches of a code the one of a day, or the last one before it. */
function findIn(stretches: readonly Unit[], day: Day): Unit | undefined {
  return stretches.findLast(({ validFrom }) => validFrom <= day);
}

export function notOnDay(tree: UnitTree, code: string, day: Day): AppError {
  const expected = tree.withCode(code).map(titleWithDays);
  return new AppError('unit.not-on-day', { found: code, date: { kind: 'day', day }, expected });
}

/** Says who had the code, and who was there in its place: what it came from or went on in. */
function notInYear({ tree, sees }: Looking, units: readonly Unit[], code: string, year: number): AppError {
  const kin = units.flatMap((unit) => [...tree.predecessors(unit), ...tree.successors(unit)]);
  const then = new Map(
    kin
      .filter(sees)
      .flatMap(({ id }) => unitInYear(tree, id, year) ?? [])
      .map((one) => [one.id, one]),
  );
  return new AppError('unit.not-in-year', {
    found: code,
    year: String(year),
    expected: units.map(titleWithDays),
    others: [...then.values()].map((unit) => `${titleWithDays(unit)}, ${unit.code}`),
  });
}

/** A day of a year on which a unit had the code that it has in that year. */
function dayIn({ validTo }: Unit, year: number): string {
  const last = `${year}-12-31`;
  return formatDay((validTo !== undefined && validTo < last ? validTo : last) as Day);
}

/** "Xã Nà Phai (01/01/2020 – 30/11/2024)" */
export function titleWithDays(unit: Unit): string {
  const to = unit.validTo === undefined ? '…' : formatDay(unit.validTo);
  return `${unitTitle(unit)} (${formatDay(unit.validFrom)} – ${to})`;
}
