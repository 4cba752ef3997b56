import type { Unit, UnitsPlan, UnitTree } from '../../units/index.ts';
import { withChanges } from '../../units/index.ts';
import type { StoreTransaction } from '../ports/store.ts';

/**
 * The units whose verdicts a change of units may turn: they stood before and end, carry other
 * attributes, or have other units below them. Only those of which verdicts are kept.
 */
export function judgedOtherwise(
  tx: StoreTransaction,
  tree: UnitTree,
  { added, ended }: Pick<UnitsPlan, 'added' | 'ended'>,
): Promise<readonly Unit[]> {
  const own = new Set(added.units.map(({ id }) => id));
  const after = withChanges(tree, added, ended);
  const above = [...added.units, ...ended.map(({ unit }) => unit)].flatMap((unit) => [
    after.parent(unit, unit.validFrom)?.id,
    after.parent(unit, unit.validTo ?? unit.validFrom)?.id,
  ]);
  const ids = new Set([...added.attributes.map(({ unit }) => unit), ...ended.map(({ unit }) => unit.id), ...above]);
  return tx.units.judged(tree.records.units.filter(({ id }) => ids.has(id) && !own.has(id)));
}
