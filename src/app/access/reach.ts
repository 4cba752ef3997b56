import type { UnitId } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { everAbove, everBelow } from '../../units/index.ts';
import type { Extent, Reach } from '../ports/reach.ts';
import { NO_EXTENT } from '../ports/reach.ts';
import type { Grant } from './grant.ts';
import { coversWhole, isInForce } from './grant.ts';
import { ruleOf } from './permissions.ts';
import type { Asked } from './policy.ts';
import { grantsFor } from './policy.ts';

/**
 * What a transaction may touch: it reads what somebody's grants hold, and writes what
 * those grants hold that have the permission. About a unit: only that unit, what is or was below
 * it and what is or was above it.
 *
 * @param writes false for queries, which write nothing
 */
export function reachOf(asked: Asked, unit: Unit | undefined, writes: boolean): Reach {
  const { actor, today, permission } = asked;
  const readable = actor.grants.filter((grant) => isInForce(grant, today));
  const writable = writes ? grantsFor(asked) : [];
  return {
    read: extentOf(readable, true, asked, unit),
    write: extentOf(writable, ruleOf(permission).ofVillage, asked, unit),
  };
}

function extentOf(
  grants: readonly Grant[],
  ofVillage: boolean,
  { tree, today }: Pick<Asked, 'tree' | 'today'>,
  unit: Unit | undefined,
): Extent {
  if (grants.length === 0) return NO_EXTENT;
  if (grants.some(({ unit: of }) => of === 'all')) return { units: 'all', villages: [] };
  const around = unit === undefined ? tree.all() : [...everAbove(tree, unit), ...everBelow(tree, unit)];
  const units = around.filter((one) => grants.some((grant) => coversWhole(grant, one, tree, today)));
  return {
    units: units.map(({ id }) => id),
    villages: ofVillage ? grants.flatMap(villagePair) : [],
  };
}

function villagePair(grant: Grant): readonly { readonly commune: UnitId; readonly name: string }[] {
  if (grant.village === undefined) return [];
  const { unit, village } = grant;
  return [{ commune: unit, name: village.name }];
}
