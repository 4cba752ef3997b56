import type { StretchId, UnitId } from '../kernel/index.ts';
import type { UnitSuccession } from './unit.ts';
import { isSameLife } from './unit.ts';
import type { UnitTree } from './unit-tree.ts';

/**
 * The lives to which stretches belong through renaming and another type [UNIT-14]: whatever a unit
 * goes on as has its id. Only stretches that get another id than they have in the tree.
 */
export function joinLives(tree: UnitTree, successions: readonly UnitSuccession[]): ReadonlyMap<StretchId, UnitId> {
  const joined = new Map<StretchId, UnitId>();
  const inOrder = successions.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  for (const { kind, from, to } of inOrder) {
    const [before, after] = [tree.stretch(from), tree.stretch(to)];
    if (!isSameLife(kind) || before === undefined || after === undefined) continue;
    const id = joined.get(from) ?? before.id;
    if (after.id === id) continue;
    for (const { stretch } of tree.stretchesOf(after.id)) joined.set(stretch, id);
  }
  return joined;
}
