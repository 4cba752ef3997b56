import type { Catalogue, CriteriaSet } from '../../catalogue/index.ts';
import type { Day } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { dayWithin, unitInYear } from '../../units/index.ts';
import { setsOfUnit } from './sets-of-unit.ts';

/**
 * Says by which sets units are judged in a year: each as what it is in that year [UNIT-15], and by
 * none in a year in which it did not stand. Made once for many units, most of which are alike.
 *
 * @param on the day of judging
 */
export function setsInYear(
  catalogue: Catalogue,
  tree: UnitTree,
  year: number,
  on: Day,
): (unit: Unit) => readonly CriteriaSet[] {
  const known = new Map<string, readonly CriteriaSet[]>();
  return ({ id }) => {
    const unit = unitInYear(tree, id, year);
    if (unit === undefined) return NONE;
    const province = tree.province(unit, dayWithin(unit, on));
    const key = `${unit.kind} ${unit.type} ${province?.stretch}`;
    const sets = known.get(key) ?? setsOfUnit(catalogue, unit, province, year);
    known.set(key, sets);
    return sets;
  };
}

const NONE: readonly never[] = [];
