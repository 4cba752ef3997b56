import type { CriteriaSet } from '../../catalogue/index.ts';
import type { Verdict } from '../../engine/index.ts';
import type { Unit } from '../../units/index.ts';
import { dayWithin } from '../../units/index.ts';
import { query } from '../door/door.ts';
import type { OfUnit } from '../door/subjects.ts';
import { theUnit } from '../door/subjects.ts';
import { setsOfUnit } from '../ground/sets-of-unit.ts';
import type { StoredVerdict } from '../ports/verdicts.ts';

/** How the units of an area stand by one set. */
export interface SetOverview {
  readonly set: CriteriaSet;
  readonly units: readonly { readonly unit: Unit; readonly verdict: StoredVerdict | undefined }[];
  /** Units without any figures count as undetermined. */
  readonly counts: Readonly<Record<Verdict, number>>;
}

export interface Overview {
  readonly unit: Unit;
  readonly sets: readonly SetOverview[];
}

/**
 * Where a unit and those below it stand in a year, for every set in force there: from stored
 * verdicts, so that a province is quick.
 */
export const overview = query({
  name: 'overview',
  may: 'read-figures',
  about: theUnit,
  run: async (
    { tx, tree, unit: top, law, today, sees },
    { year }: OfUnit & { readonly year: number },
  ): Promise<Overview> => {
    const day = dayWithin(top, today);
    const province = tree.province(top, day);
    const units = tree.subtree(top, day).filter(sees);
    const sets: SetOverview[] = [];
    for (const kind of new Set(units.map((unit) => unit.kind))) {
      const judged = units.filter((unit) => unit.kind === kind);
      const ids = judged.map(({ id }) => id);
      for (const set of setsOfUnit(law.catalogue, kind, province, year)) {
        const verdicts = await tx.verdicts.ofUnits(ids, year, set.id);
        const counts = { met: 0, 'not-met': 0, undetermined: 0, 'not-applicable': 0 };
        for (const { id } of judged) counts[verdicts.get(id)?.verdict ?? 'undetermined']++;
        sets.push({ set, units: judged.map((unit) => ({ unit, verdict: verdicts.get(unit.id) })), counts });
      }
    }
    return { unit: top, sets };
  },
});
