import { AppError } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';
import { getCatalogue } from '../ground/law-lookups.ts';
import { refusalToManageUnits } from '../policies/units.policy.ts';
import type { Ports } from '../ports/world.ts';
import type { UnitsOutcome } from './plan-units-file.ts';
import { NOTHING, planUnitsFile } from './plan-units-file.ts';

/** What an import of a file of units would do, without doing it. Refuses with `units.no-right`, `file.*`. */
export async function previewUnitsImport(
  ports: Ports,
  actor: Actor,
  { path }: { readonly path: string },
): Promise<UnitsOutcome> {
  const refusal = refusalToManageUnits(actor);
  if (refusal) throw new AppError(refusal);
  const catalogue = getCatalogue(ports);
  const sheets = await ports.readSheets(path);
  const store = await ports.store();
  return store.transaction(actor.scope, async ({ units }) => {
    const { plan, issues } = planUnitsFile(ports, catalogue, await units.tree(), path, sheets);
    return { counts: plan?.counts ?? NOTHING, issues };
  });
}
