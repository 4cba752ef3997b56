import type { CriteriaSet } from '../../catalogue/index.ts';
import { indicatorsOf } from '../../catalogue/index.ts';
import type { AssessedPeriod, Engine, FigureValue, SubjectInput, Verdict } from '../../engine/index.ts';
import { judgeSet, prepareSubject } from '../../engine/index.ts';
import type { FigureId, SetId, UnitId } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { dayWithin } from '../../units/index.ts';
import { askedBelow } from '../ground/sets-of-unit.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { StoredVerdict } from '../ports/verdicts.ts';

/**
 * Verdicts of a unit by several sets, from its figures; units below count by the
 * verdicts that stand.
 */
export function judgeUnit(
  engine: Engine,
  unit: Pick<SubjectInput, 'kind' | 'attributes' | 'period' | 'children'>,
  figures: ReadonlyMap<FigureId, FigureValue>,
  sets: readonly CriteriaSet[],
): readonly Omit<StoredVerdict, 'knownFrom'>[] {
  const subject = prepareSubject(engine, { ...unit, figures });
  return sets.map((set) => {
    const verdict = judgeSet(engine, set.id, subject);
    return {
      set: set.id,
      verdict: verdict.verdict,
      indicators: new Map(indicatorsOf(verdict).map((one) => [one.indicator.id, one.verdict])),
    };
  });
}

/**
 * The units below that sets ask about, with the verdicts that stand for them. Undefined where
 * the sets ask of none.
 */
export async function childrenVerdicts(
  tx: StoreTransaction,
  tree: UnitTree,
  unit: Unit,
  period: AssessedPeriod,
  sets: readonly CriteriaSet[],
): Promise<readonly SubjectInput[] | undefined> {
  const asked = askedBelow(sets);
  if (asked.length === 0) return undefined;
  const kinds = new Set(asked.map(({ unitKind }) => unitKind));
  const below = tree.subtree(unit, dayWithin(unit, period.on)).filter((one) => one !== unit && kinds.has(one.kind));
  const verdicts = new Map<UnitId, Map<SetId, Verdict>>(below.map((one) => [one.id, new Map()]));
  for (const set of new Set(asked.map((one) => one.set))) {
    const found = await tx.verdicts.ofUnits([...verdicts.keys()], period.year, set);
    for (const [id, { verdict }] of found) verdicts.get(id)?.set(set, verdict);
  }
  return below.map((one) => ({
    kind: one.kind,
    attributes: new Map(),
    period,
    figures: new Map(),
    verdicts: verdicts.get(one.id)!,
  }));
}
