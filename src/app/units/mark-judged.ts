import type { Unit, UnitsPlan, UnitTree } from '../../units/index.ts';
import { withChanges } from '../../units/index.ts';
import type { StoreTransaction } from '../ports/store.ts';

/**
 * Marks the units whose verdicts a change of units may turn: they stood before and end, carry other attributes, or have other units below
 * them. Only those of which verdicts are kept. In the transaction of the change; gives those that were marked.
 */
export async function markJudged(
  tx: StoreTransaction,
  tree: UnitTree,
  change: Pick<UnitsPlan, 'added' | 'ended'>,
): Promise<readonly Unit[]> {
  const judged = await tx.units.judged(judgedOtherwise(tree, change));
  for (const unit of judged) await tx.marks.add(unit.id, [{ kind: 'below' }]);
  return judged;
}

function judgedOtherwise(tree: UnitTree, { added, ended }: Pick<UnitsPlan, 'added' | 'ended'>): readonly Unit[] {
  const own = new Set(added.units.map(({ id }) => id));
  const after = withChanges(tree, added, ended);
  const above = [...added.units, ...ended.map(({ unit }) => unit)].flatMap((unit) => [
    after.parent(unit, unit.validFrom)?.id,
    after.parent(unit, unit.validTo ?? unit.validFrom)?.id,
  ]);
  const ids = new Set([...added.attributes.map(({ unit }) => unit), ...ended.map(({ unit }) => unit.id), ...above]);
  return tree.records.units.filter(({ id }) => ids.has(id) && !own.has(id));
}
