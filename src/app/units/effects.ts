import { dayOfJudging } from '../../engine/index.ts';
import type { Day } from '../../kernel/index.ts';
import type { Unit, UnitsPlan, UnitTree } from '../../units/index.ts';
import { withChanges } from '../../units/index.ts';
import { setsInYear } from '../ground/sets-in-year.ts';
import type { Law } from '../ports/law.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { StoredOfUnit } from '../ports/units.ts';
import { judgedOtherwise } from './judged-otherwise.ts';

/** What becomes of all that is stored of a unit [UNIT-14]. */
export interface UnitEffect {
  readonly unit: Unit;
  /**
   * `goes-on`: it is the same unit under another name or as another type, and all of it goes on.
   * `stays`: the unit ends, and all of it stays with the unit that it was.
   */
  readonly effect: 'goes-on' | 'stays';
  /** What it goes on as, or who came in its place; none where the file does not say. */
  readonly became: readonly Unit[];
  readonly stored: StoredOfUnit;
  /** Verdicts of years in which it will not be judged any more, as such a unit. */
  readonly verdictsEnded: number;
}

/** What a change of units does to stored data. */
export interface UnitsEffects {
  /** Units of which something is stored, in the order of codes. */
  readonly units: readonly UnitEffect[];
  /** How many units are worked out again: these, and those above and below them. */
  readonly judgedAgain: number;
}

/** What a change of units would do, told before it is done. */
export async function effectsOf(
  tx: StoreTransaction,
  { law, today }: { readonly law: Law; readonly today: Day },
  tree: UnitTree,
  plan: UnitsPlan,
): Promise<UnitsEffects> {
  const after = withChanges(tree, plan);
  const touched = [...plan.ended, ...plan.joined].map(({ unit }) => after.stretch(unit.stretch)!);
  const stored = await tx.units.stored(touched.map(({ id }) => id));
  const units = touched.flatMap((unit): readonly UnitEffect[] => {
    const own = stored.get(unit.id);
    if (own === undefined) return [];
    const became = after.becameOf(unit).map(({ to }) => after.stretch(to)!);
    const effect = became.some(({ id }) => id === unit.id) ? 'goes-on' : 'stays';
    const verdictsEnded = endedVerdicts(law, after, unit, own, today);
    return [{ unit, effect, became, stored: own, verdictsEnded }];
  });
  const again = await judgedOtherwise(tx, [tree, after], changedIn(after, plan));
  return { units: units.toSorted((a, b) => (a.unit.code < b.unit.code ? -1 : 1)), judgedAgain: again.length };
}

/** Every unit of which a plan says something new, its attributes included. */
export function changedIn(after: UnitTree, { added, ended, joined }: UnitsPlan): readonly Unit[] {
  const ids = new Set([...added.units, ...[...ended, ...joined].map(({ unit }) => unit)].map(({ id }) => id));
  for (const { unit } of added.attributes) ids.add(unit);
  return [...ids].flatMap((id) => after.get(id) ?? []);
}

function endedVerdicts({ catalogue }: Law, after: UnitTree, unit: Unit, own: StoredOfUnit, today: Day): number {
  return own.verdicts.filter(({ year, set }) => {
    const setsOf = setsInYear(catalogue, after, year, dayOfJudging(year, undefined, { today }));
    return !setsOf(unit).some(({ id }) => id === set);
  }).length;
}

/** Nothing stored is touched. */
export const NO_EFFECTS: UnitsEffects = { units: [], judgedAgain: 0 };
