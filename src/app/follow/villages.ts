import type { Day } from '../../kernel/index.ts';
import { fold } from '../../kernel/index.ts';
import { VillageNames } from '../../registers/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { unitTitle } from '../../units/index.ts';
import type { RowRepository } from '../ports/rows.ts';

/**
 * The name under which rows of a commune speak of one of its villages, as they are stored: folded,
 * in the spelling of the village list.
 */
export async function villageNameInRows(rows: RowRepository, commune: Unit, village: Unit): Promise<string> {
  const names = new VillageNames(await rows.villageNames(commune.id));
  const title = unitTitle(village);
  return fold(names.find(title) ?? names.find(village.name) ?? title);
}

/**
 * The village units of which rows with these (folded) village names speak; names that no
 * village has lead to none.
 */
export function villageUnits(tree: UnitTree, commune: Unit, names: Iterable<string>, day: Day): readonly Unit[] {
  const children = tree.children(commune, day).filter(({ kind }) => kind === 'thon');
  if (children.length === 0) return [];
  const byTitle = new Map(children.map((unit) => [unitTitle(unit), unit]));
  const titles = new VillageNames([...byTitle.keys()]);
  const found = new Set<Unit>();
  for (const name of names) {
    const title = titles.find(name);
    const unit = title === undefined ? undefined : byTitle.get(title);
    if (unit) found.add(unit);
  }
  return [...found];
}
