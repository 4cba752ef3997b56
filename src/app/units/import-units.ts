import { INSTALLATION } from '../../audit/index.ts';
import type { BatchId } from '../../kernel/index.ts';
import { AppError, hasErrors } from '../../kernel/index.ts';
import type { UnitsPlan } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { judgingOf } from '../follow/judging.ts';
import { recomputeMarked } from '../follow/recompute.ts';
import { getCatalogue } from '../ground/law-lookups.ts';
import { refusalToManageUnits } from '../policies/units.policy.ts';
import type { Ports } from '../ports/world.ts';
import { markJudged } from './mark-judged.ts';
import type { UnitsOutcome } from './plan-units-file.ts';
import { fileNameOf, NOTHING, planUnitsFile } from './plan-units-file.ts';

/** `batch` is absent where nothing was written: because of errors, or because every line stands already. */
export interface ImportedUnits extends UnitsOutcome {
  readonly batch?: BatchId;
}

/**
 * Imports a file of units, all of it or, where it has errors, nothing [UNIT-5]. What is planned is planned again on the units as they stand at that
 * moment: between preview and import somebody else may have imported. Refuses with `units.no-right`, `file.*`.
 */
export async function importUnits(
  ports: Ports,
  actor: Actor,
  { path }: { readonly path: string },
): Promise<ImportedUnits> {
  const refusal = refusalToManageUnits(actor);
  if (refusal) throw new AppError(refusal);
  const catalogue = getCatalogue(ports);
  const sheets = await ports.readSheets(path);
  const store = await ports.store();
  const { marked, ...outcome } = await store.transaction(actor.scope, async (tx) => {
    await tx.units.lock();
    const tree = await tx.units.tree();
    const { plan, issues } = planUnitsFile(ports, catalogue, tree, path, sheets);
    const told = { counts: plan?.counts ?? NOTHING, issues };
    if (plan === undefined || hasErrors(issues) || isEmpty(plan)) return { ...told, marked: [] };
    const batch = ports.newId() as BatchId;
    const file = fileNameOf(path);
    const ended = plan.ended.map(({ unit, validTo }) => ({ unit: unit.id, validTo }));
    await tx.units.save({ batch, file, actor: actor.snapshot, counts: plan.counts, ended }, plan.added);
    const marked = await markJudged(tx, tree, plan);
    const { units, attributes, successions } = plan.counts;
    await tx.audit.append(INSTALLATION, {
      type: 'units-imported',
      actor: actor.snapshot,
      payload: {
        batch,
        file,
        units: units.added,
        ended: units.ended,
        attributes: attributes.added,
        successions: successions.added,
      },
    });
    return { ...told, batch, marked };
  });
  if (marked.length > 0) await recomputeMarked(store, judgingOf(ports), marked);
  return outcome;
}

function isEmpty({ added, ended }: UnitsPlan): boolean {
  return added.units.length + added.attributes.length + added.successions.length + ended.length === 0;
}
