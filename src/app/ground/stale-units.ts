import { dayOfJudging } from '../../engine/index.ts';
import type { Day, SetId } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import type { Law } from '../ports/law.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { setsInYear } from './sets-in-year.ts';

/** A unit whose verdicts of a year are not all by the law in use. */
export interface StaleUnit {
  readonly unit: Unit;
  readonly year: number;
  /** By a former edition, by a set that is gone or out of force, or not made yet by a new one. */
  readonly sets: readonly SetId[];
}

/**
 * Every unit and year with verdicts that are not by the law in use, from the editions that stand
 * beside them: no row and no figure is looked at.
 */
export async function* staleUnits(
  tx: StoreTransaction,
  { law, tree, today }: { readonly law: Law; readonly tree: UnitTree; readonly today: Day },
): AsyncGenerator<StaleUnit> {
  const years = new Map<number, ReturnType<typeof setsInYear>>();
  const expectedOf = (unit: Unit, year: number): ReadonlyMap<SetId, string> => {
    const setsOf = years.get(year) ?? setsInYear(law.catalogue, tree, year, dayOfJudging(year, undefined, { today }));
    years.set(year, setsOf);
    return new Map(setsOf(unit).map(({ id }) => [id, law.editions.ofSet(id)]));
  };
  for (let page = await tx.editions.page(); page.length > 0; page = await tx.editions.page(page.at(-1))) {
    for (const { unit: id, year, editions } of page) {
      const unit = tree.get(id);
      if (unit === undefined) continue;
      const wanted = expectedOf(unit, year);
      const sets = [...new Set([...wanted.keys(), ...editions.keys()])];
      const stale = sets.filter((set) => !editions.has(set) || editions.get(set) !== wanted.get(set));
      if (stale.length > 0) yield { unit, year, sets: stale };
    }
  }
}
