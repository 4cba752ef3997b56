import type { Day, UnitId } from '../kernel/index.ts';
import { yearRange } from '../kernel/index.ts';
import type { Unit } from './unit.ts';
import type { UnitTree } from './unit-tree.ts';

/**
 * Units in a year [UNIT-15]. A unit is of every year on some day of which it stood, and is in it
 * what it was on its last day there; where its type changed, what it was until then: as another
 * type it is judged from the next year on.
 */

/** Days from one to another, both included. */
interface Days {
  readonly from: Day;
  readonly to: Day;
}

const ALL_DAYS: Days = { from: '0001-01-01' as Day, to: '9999-12-31' as Day };

/** What a unit is in a year; undefined where it did not stand in it. */
export function unitInYear(tree: UnitTree, id: UnitId, year: number): Unit | undefined {
  const days = yearRange(year);
  const stretches = tree.stretchesOf(id).filter((stretch) => daysWithin(stretch, days) !== undefined);
  const another = stretches.findIndex(({ type }) => type !== stretches[0]!.type);
  return (another < 0 ? stretches : stretches.slice(0, another)).at(-1);
}

/** The same, or what it was last before the year, or first after it. */
export function unitNearYear(tree: UnitTree, unit: Unit, year: number): Unit {
  const stretches = tree.stretchesOf(unit.id);
  const { to } = yearRange(year);
  return (
    unitInYear(tree, unit.id, year) ?? stretches.findLast(({ validFrom }) => validFrom <= to) ?? stretches[0] ?? unit
  );
}

/** The units that had a code in a year, the earliest first; each as it is in that year. */
export function holdersInYear(tree: UnitTree, code: string, year: number): readonly Unit[] {
  const days = yearRange(year);
  const stretches = tree.withCode(code).filter((stretch) => daysWithin(stretch, days) !== undefined);
  return inYear(tree, new Set(stretches.map(({ id }) => id)), year);
}

/**
 * A unit and all that stood below it on some day of a year, each once and as it is in that year;
 * those above come before those below them.
 */
export function subtreeInYear(tree: UnitTree, unit: Unit, year: number): readonly Unit[] {
  return inYear(tree, related(tree, unit, yearRange(year), childrenOf), year);
}

/** All that stood above a unit on some day of a year, each as it is in that year. */
export function aboveInYear(tree: UnitTree, unit: Unit, year: number): readonly Unit[] {
  const above = related(tree, unit, yearRange(year), parentsOf);
  above.delete(unit.id);
  return inYear(tree, above, year);
}

/** A unit and all that ever stood below it, each as it is or was last. */
export function everBelow(tree: UnitTree, unit: Unit): readonly Unit[] {
  return [...related(tree, unit, ALL_DAYS, childrenOf)].flatMap((id) => tree.get(id) ?? []);
}

/** All that ever stood above a unit, each as it is or was last. */
export function everAbove(tree: UnitTree, unit: Unit): readonly Unit[] {
  const above = related(tree, unit, ALL_DAYS, parentsOf);
  above.delete(unit.id);
  return [...above].flatMap((id) => tree.get(id) ?? []);
}

function inYear(tree: UnitTree, ids: ReadonlySet<UnitId>, year: number): readonly Unit[] {
  return [...ids].flatMap((id) => unitInYear(tree, id, year) ?? []);
}

type Step = (tree: UnitTree, stretch: Unit) => readonly Unit[];
const childrenOf: Step = (tree, { code }) => tree.belowCode(code);
const parentsOf: Step = (tree, { parentCode }) => (parentCode === undefined ? [] : tree.withCode(parentCode));

/** A unit and whoever is reached from it step by step, on days on which the one before stood. */
function related(tree: UnitTree, unit: Unit, days: Days, step: Step): Set<UnitId> {
  const found = new Set([unit.id]);
  const seen = new Set<string>();
  const queue = tree.stretchesOf(unit.id).map((stretch) => ({ stretch, days: daysWithin(stretch, days) }));
  for (const { stretch, days: within } of queue) {
    if (within === undefined) continue;
    found.add(stretch.id);
    const key = `${stretch.stretch} ${within.from} ${within.to}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const next of step(tree, stretch)) queue.push({ stretch: next, days: daysWithin(next, within) });
  }
  return found;
}

/** The days among some on which a stretch stood; undefined where there are none. */
function daysWithin({ validFrom, validTo = ALL_DAYS.to }: Unit, days: Days): Days | undefined {
  const from = validFrom > days.from ? validFrom : days.from;
  const to = validTo < days.to ? validTo : days.to;
  return from <= to ? { from, to } : undefined;
}
