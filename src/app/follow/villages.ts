import { fold } from '../../kernel/index.ts';
import { isVillage, VillageNames } from '../../registers/index.ts';
import type { Unit } from '../../units/index.ts';
import { unitTitle } from '../../units/index.ts';
import { NO_VILLAGE } from '../ports/marks.ts';
import type { RowRepository } from '../ports/rows.ts';

export interface VillageInRows {
  readonly folded: string;
  readonly isOwn: (name: string) => boolean;
  /** Whether the village list of the commune has it. */
  readonly isListed: boolean;
}

/**
 * How rows of a commune speak of one of its villages: the name beside them, folded, in the spelling
 * of the village list; and which of the names in them are its own, for two villages may be folded
 * to one.
 */
export async function villageInRows(rows: RowRepository, commune: Unit, village: Unit): Promise<VillageInRows> {
  const names = new VillageNames(await rows.villageNames(commune.id));
  const title = unitTitle(village);
  const listed = names.find(title);
  return { folded: fold(listed ?? title), isOwn: isVillage(title, names, []), isListed: listed !== undefined };
}

/**
/**
 * Those of some units that are villages of which rows with these (folded) village names may speak:
 * all of them, where some rows name none; names that no village has lead to none.
 */
export function villageUnits(units: readonly Unit[], names: Iterable<string>): readonly Unit[] {
  const villages = units.filter(({ kind }) => kind === 'thon');
  const spoken = [...names];
  if (spoken.includes(NO_VILLAGE)) return villages;
  return villages.filter((unit) => {
    const own = new VillageNames([unitTitle(unit)]);
    return spoken.some((name) => own.find(name) !== undefined);
  });
}
