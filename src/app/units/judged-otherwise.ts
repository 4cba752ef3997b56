import type { Unit, UnitTree } from '../../units/index.ts';
import { everAbove, everBelow } from '../../units/index.ts';
import { fromBelow } from '../ground/from-below.ts';
import type { Mark } from '../ports/marks.ts';
import type { StoreTransaction } from '../ports/store.ts';

/** A unit that must be worked out again, and what of it. */
export interface JudgedOtherwise {
  readonly unit: Unit;
  readonly marks: readonly Mark[];
}

/**
 * The units whose figures or verdicts a change of units may turn, those below first [UNIT-13]: the
 * changed ones, whoever stands or stood above or below them. Only those of which figures are kept.
 * Villages are counted anew: their commune, whose lists speak of them, may be another.
 *
 * @param trees before and after the change
 */
export async function judgedOtherwise(
  tx: StoreTransaction,
  trees: readonly UnitTree[],
  changed: Iterable<Unit>,
): Promise<readonly JudgedOtherwise[]> {
  const around = new Map<string, Unit>();
  for (const unit of changed)
    for (const tree of trees)
      for (const one of [...everBelow(tree, unit), ...everAbove(tree, unit)]) around.set(one.id, one);
  const judged = await tx.units.judged([...around.values()]);
  return fromBelow(judged).map((unit) => ({ unit, marks: [{ kind: unit.kind === 'thon' ? 'all' : 'below' }] }));
}
