import { INSTALLATION } from '../../audit/index.ts';
import type { BatchId } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import { restingOn, unitTitle } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { judgingOf } from '../follow/judging.ts';
import { recomputeMarked } from '../follow/recompute.ts';
import { refusalToManageUnits } from '../policies/units.policy.ts';
import type { UnitsImport } from '../ports/units.ts';
import type { Ports } from '../ports/world.ts';
import { markJudged } from './mark-judged.ts';

/**
 * Takes an import of units back [UNIT-10]. Refuses with `units.no-right`, `units-import.not-found`, `units-import.undone-already`,
 * `units-import.has-data` (rows, figures or history hang on its units) and `units-import.used-later` (other imports rest on it).
 */
export async function undoUnitsImport(
  ports: Ports,
  actor: Actor,
  { batch }: { readonly batch: string },
): Promise<UnitsImport> {
  const refusal = refusalToManageUnits(actor);
  if (refusal) throw new AppError(refusal);
  const store = await ports.store();
  const { done, marked } = await store.transaction(actor.scope, async (tx) => {
    await tx.units.lock();
    const done = UUID.test(batch) ? await tx.units.findImport(batch as BatchId) : undefined;
    if (done === undefined) throw new AppError('units-import.not-found', { found: batch });
    if (done.undoneAt !== undefined) throw new AppError('units-import.undone-already', { found: batch });
    const brought = await tx.units.broughtBy(done.batch);
    const filled = await tx.units.withData(brought.units);
    refuseWith('units-import.has-data', filled);
    const tree = await tx.units.tree();
    refuseWith(
      'units-import.used-later',
      restingOn(
        tree,
        brought,
        done.ended.map(({ unit }) => unit),
      ),
    );
    const ended = done.ended.map(({ unit, validTo }) => ({ unit: tree.get(unit)!, validTo }));
    const marked = await markJudged(tx, tree, { added: brought, ended });
    await tx.units.undo(done);
    const payload = { batch: done.batch, file: done.file };
    await tx.audit.append(INSTALLATION, { type: 'units-import-undone', actor: actor.snapshot, payload });
    return { done, marked };
  });
  if (marked.length > 0) await recomputeMarked(store, judgingOf(ports), marked);
  return done;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function refuseWith(
  code: 'units-import.has-data' | 'units-import.used-later',
  units: readonly Parameters<typeof unitTitle>[0][] & readonly { readonly code: string }[],
): void {
  const [first] = units;
  if (first) throw new AppError(code, { count: units.length, name: unitTitle(first), code: first.code });
}
