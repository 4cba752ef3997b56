import type { CriteriaSet } from '../../catalogue/index.ts';
import { indicatorsOf } from '../../catalogue/index.ts';
import type { AssessedPeriod, FigureValue, SubjectInput, Verdict } from '../../engine/index.ts';
import { judgeSet, prepareSubject } from '../../engine/index.ts';
import type { FigureId, SetId, UnitId } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { dayWithin } from '../../units/index.ts';
import { isStale } from '../ground/is-stale.ts';
import { setsInYear } from '../ground/sets-in-year.ts';
import { askedBelow } from '../ground/sets-of-unit.ts';
import type { Law } from '../ports/law.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { StoredVerdict } from '../ports/verdicts.ts';

/** The units below that sets ask about. */
export interface Below {
  /** With the verdicts that stand for them. */
  readonly children: readonly SubjectInput[];
  /** The sets of which a verdict below is stale, or not made yet. */
  readonly stale: ReadonlySet<SetId>;
}

/**
 * Verdicts of a unit by several sets, from its figures; units below count by the verdicts that
 * stand.
 */
export function judgeUnit(
  law: Law,
  unit: Pick<SubjectInput, 'kind' | 'attributes' | 'recordedUnder' | 'period'>,
  figures: ReadonlyMap<FigureId, FigureValue>,
  sets: readonly CriteriaSet[],
  below: Below | undefined,
): readonly Omit<StoredVerdict, 'knownFrom'>[] {
  const children = below && { children: below.children };
  const subject = prepareSubject(law.engine, { ...unit, ...children, figures });
  return sets.map((set) => {
    const verdict = judgeSet(law.engine, set.id, subject);
    return {
      set: set.id,
      verdict: verdict.verdict,
      indicators: new Map(indicatorsOf(verdict).map((one) => [one.indicator.id, one.verdict])),
      edition: editionOf(law, set, below),
    };
  });
}

/**
 * The edition by which a verdict is made; undefined where it rests on verdicts below that are
 * stale: so is it then.
 */
export function editionOf(law: Law, set: CriteriaSet, below: Below | undefined): string | undefined {
  const restsOnStale = below && askedBelow(law.catalogue, [set]).some((asked) => below.stale.has(asked.set));
  return restsOnStale ? undefined : law.editions.ofSet(set.id);
}

/** The units below that sets ask about, as they stand. Undefined where the sets ask of none. */
export async function childrenVerdicts(
  tx: StoreTransaction,
  { law, tree }: { readonly law: Law; readonly tree: UnitTree },
  unit: Unit,
  period: AssessedPeriod,
  sets: readonly CriteriaSet[],
): Promise<Below | undefined> {
  const asked = askedBelow(law.catalogue, sets);
  if (asked.length === 0) return undefined;
  const day = dayWithin(unit, period.on);
  const kinds = new Set(asked.map(({ unitKind }) => unitKind));
  const below = tree.subtree(unit, day).filter((one) => one.id !== unit.id && kinds.has(one.kind));
  const verdicts = new Map<UnitId, Map<SetId, Verdict>>(below.map((one) => [one.id, new Map()]));
  const kept = await tx.unitYears.keeping(period.year, [...verdicts.keys()]);
  const stale = new Set<SetId>();
  const setsOf = setsInYear(law.catalogue, tree, period.year, period.on);
  for (const { set, unitKind } of new Map(asked.map((one) => [one.set, one])).values()) {
    const found = await tx.verdicts.ofUnits([...verdicts.keys()], period.year, set);
    for (const [id, { verdict }] of found) verdicts.get(id)?.set(set, verdict);
    const isJudged = (one: Unit) => one.kind === unitKind && setsOf(one).some(({ id }) => id === set);
    for (const one of below) {
      const stood = found.get(one.id);
      if (stood === undefined ? kept.has(one.id) && isJudged(one) : isStale(law, stood)) stale.add(set);
    }
  }
  return {
    stale,
    children: below.map((one) => ({
      kind: one.kind,
      attributes: new Map(),
      period,
      figures: new Map(),
      verdicts: verdicts.get(one.id)!,
    })),
  };
}
