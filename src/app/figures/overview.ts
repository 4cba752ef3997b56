import type { CriteriaSet } from '../../catalogue/index.ts';
import type { Verdict } from '../../engine/index.ts';
import { dayOfJudging } from '../../engine/index.ts';
import type { Issue } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { dayWithin, subtreeInYear } from '../../units/index.ts';
import { query } from '../door/door.ts';
import type { OfUnit } from '../door/subjects.ts';
import { theUnit } from '../door/subjects.ts';
import { isStale } from '../ground/is-stale.ts';
import { lawNotices } from '../ground/law-notices.ts';
import { setsInYear } from '../ground/sets-in-year.ts';
import type { StoredVerdict } from '../ports/verdicts.ts';

/** How the units of an area stand by one set. */
export interface SetOverview {
  readonly set: CriteriaSet;
  readonly units: readonly {
    readonly unit: Unit;
    readonly verdict: StoredVerdict | undefined;
    /**
     * Made by a former edition of the set, or not made yet by a new one: it is being worked out.
     */
    readonly isStale: boolean;
  }[];
  /** What is to be said before: the set is not the law of that year's last judged day. */
  readonly notices: readonly Issue[];
  /** Units without any figures count as undetermined. */
  readonly counts: Readonly<Record<Verdict, number>>;
}

export interface Overview {
  readonly unit: Unit;
  readonly sets: readonly SetOverview[];
}

/**
 * Where a unit and those that stood below it in a year stand in that year, as what they were in it,
 * for every set in force there: from stored verdicts, so that a province is quick.
 */
export const overview = query({
  name: 'overview',
  may: 'read-figures',
  about: theUnit,
  run: async (
    { tx, tree, unit: top, law, today, sees },
    { year }: OfUnit & { readonly year: number },
  ): Promise<Overview> => {
    const period = { year, on: dayOfJudging(year, undefined, { today }) };
    const setsOf = setsInYear(law.catalogue, tree, year, period.on);
    const province = tree.province(top, dayWithin(top, period.on));
    const units = subtreeInYear(tree, top, year).filter(sees);
    const sets: SetOverview[] = [];
    for (const kind of new Set(units.map((unit) => unit.kind))) {
      const ofKind = units.filter((unit) => unit.kind === kind);
      const kept = await tx.unitYears.keeping(
        year,
        ofKind.map(({ id }) => id),
      );
      const bySet = new Map<CriteriaSet, Unit[]>();
      for (const unit of ofKind) {
        for (const set of setsOf(unit)) {
          const judged = bySet.get(set);
          if (judged === undefined) bySet.set(set, [unit]);
          else judged.push(unit);
        }
      }
      for (const [set, judged] of bySet) {
        const ids = judged.map(({ id }) => id);
        const verdicts = await tx.verdicts.ofUnits(ids, year, set.id);
        const counts = { met: 0, 'not-met': 0, undetermined: 0, 'not-applicable': 0 };
        for (const { id } of judged) counts[verdicts.get(id)?.verdict ?? 'undetermined']++;
        const stands = judged.map((unit) => {
          const verdict = verdicts.get(unit.id);
          return { unit, verdict, isStale: verdict === undefined ? kept.has(unit.id) : isStale(law, verdict) };
        });
        const notices = lawNotices(law.catalogue, set, province?.name, period);
        sets.push({ set, units: stands, notices, counts });
      }
    }
    return { unit: top, sets };
  },
});
