import type { Register } from '../../catalogue/index.ts';
import { AppError, withNearest } from '../../kernel/index.ts';
import { VillageNames } from '../../registers/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Share } from '../access/index.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { foldedVillage, villageColumn } from './row-content.ts';

/** A village as people write it and as rows carry it. */
export interface NamedVillage {
  readonly name: string;
  readonly folded: string;
}

/**
 * The village that is meant; whoever has one village of a commune only means that one. In lists
 * that the village keeps itself there is none to choose. Undefined: the register as a whole, or as
 * much of it as the actor has. Refuses with `village.not-found`.
 */
export async function findVillage(
  { rows }: Pick<StoreTransaction, 'rows'>,
  unit: Unit,
  register: Register,
  written: string | undefined,
  share: Share,
): Promise<NamedVillage | undefined> {
  const own = share === 'whole' ? undefined : (share ?? []);
  if (written === undefined && own?.length !== 1) return undefined;
  const names = await rows.villageNames(unit.id);
  if (written === undefined) return { name: nameOfVillage(names, own![0]!), folded: own![0]! };
  const found = villageColumn(register) === undefined ? undefined : villageOnList(names, written);
  if (found === undefined || (own !== undefined && !own.includes(found.folded)))
    throw new AppError('village.not-found', { register: register.title, ...withNearest(written, names) });
  return found;
}

/**
 * The name of a village that rows carry; as they carry it where the list does not have it any more.
 */
export function nameOfVillage(names: readonly string[], folded: string): string {
  return names.find((name) => foldedVillage(name) === folded) ?? folded;
}

/** The village that people name; undefined where the village list has no such one. */
function villageOnList(names: readonly string[], written: string): NamedVillage | undefined {
  const name = new VillageNames(names).find(written);
  return name === undefined ? undefined : { name, folded: foldedVillage(name) };
}
