import type { CriteriaSet } from '../../catalogue/index.ts';
import type { Verdict } from '../../engine/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { setsOfUnit } from '../follow/sets-of-unit.ts';
import { dayWithin } from '../follow/unit-data.ts';
import { getUnit, isInScope } from '../ground/get-unit.ts';
import { getCatalogue } from '../ground/law-lookups.ts';
import type { StoredVerdict } from '../ports/verdicts.ts';
import type { Ports } from '../ports/world.ts';

/** How the units of an area stand by one set. */
export interface SetOverview {
  readonly set: CriteriaSet;
  readonly units: readonly { readonly unit: Unit; readonly verdict: StoredVerdict | undefined }[];
  /** Units without any figures count as undetermined. */
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** Where a unit and those below it stand in a year, for every set in force there: from stored verdicts, so that a province is quick. */
export async function overview(
  ports: Ports,
  actor: Actor,
  request: { readonly unit: string; readonly year: number },
): Promise<{ readonly unit: Unit; readonly sets: readonly SetOverview[] }> {
  const catalogue = getCatalogue(ports);
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const tree = await tx.units.tree();
    const top = getUnit(tree, request.unit, ports.today(), actor.scope);
    const day = dayWithin(top, ports.today());
    const province = tree.province(top, day);
    const units = tree.subtree(top, day).filter((unit) => isInScope(unit, actor.scope));
    const sets: SetOverview[] = [];
    for (const kind of new Set(units.map((unit) => unit.kind))) {
      const judged = units.filter((unit) => unit.kind === kind);
      for (const set of setsOfUnit(catalogue, kind, province, request.year)) {
        const verdicts = await tx.verdicts.ofUnits(
          judged.map(({ id }) => id),
          request.year,
          set.id,
        );
        const counts = { met: 0, 'not-met': 0, undetermined: 0, 'not-applicable': 0 };
        for (const { id } of judged) counts[verdicts.get(id)?.verdict ?? 'undetermined']++;
        sets.push({ set, units: judged.map((unit) => ({ unit, verdict: verdicts.get(unit.id) })), counts });
      }
    }
    return { unit: top, sets };
  });
}
