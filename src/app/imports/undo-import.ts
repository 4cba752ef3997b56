import type { BatchId, UnitId } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';
import { judgingOf } from '../follow/judging.ts';
import { recomputeMarked } from '../follow/recompute.ts';
import { getCatalogue } from '../ground/law-lookups.ts';
import { allOnlyOneColumns } from '../ground/stored-beside.ts';
import type { LaterChange } from '../ports/imports.ts';
import type { DirtyMark } from '../ports/marks.ts';
import type { Ports } from '../ports/world.ts';
import { CHANGES_TOLD, getBatch, keepDays, markTouched, toLaterParams } from './commit-import.ts';
import type { ImportSummary } from './stage-import.ts';

export interface UndoneImport {
  readonly batch: BatchId;
  /** Rows that somebody changed since; they stay as they are. */
  readonly left: readonly LaterChange[];
  readonly registers: number;
}

/**
 * Takes a whole import back: rows that it brought are deleted, rows that it changed or deleted are as they were. Refuses with
 * `import.rows-changed-since` where somebody went on working on its rows, unless `keepLater`: then those stay. In any case where a
 * row stands where one would come back (`inTheWay`): under its key, or as the one that says yes.
 */
export async function undoImport(
  ports: Ports,
  actor: Actor,
  { id: told, keepLater }: { readonly id: string; readonly keepLater: boolean },
): Promise<UndoneImport> {
  const store = await ports.store();
  const done = await store.transaction(actor.scope, async (tx) => {
    const batch = await getBatch(tx, told, 'committed');
    const id = batch.batch;
    const left = await tx.imports.changedSince(id, allOnlyOneColumns(getCatalogue(ports)), CHANGES_TOLD);
    const [first] = left;
    if (first?.isInTheWay) {
      const inTheWay = left.filter((row) => row.isInTheWay).length;
      throw new AppError('import.rows-changed-since', { ...toLaterParams(first, inTheWay), inTheWay: 'yes' });
    }
    if (first !== undefined && !keepLater)
      throw new AppError('import.rows-changed-since', toLaterParams(first, left.length));
    const touched = await tx.imports.undo(batch, actor.snapshot);
    const { keptBefore = [] } = batch.summary as ImportSummary;
    await keepDays(tx, batch, keptBefore, actor);
    const figures = await tx.declarations.undeclare(id, actor.snapshot);
    const tree = await tx.units.tree();
    const extra = new Map(figures.map((unit): [UnitId, readonly DirtyMark[]] => [unit, [{ kind: 'all' }]]));
    if (keptBefore.length > 0) extra.set(batch.unit, [{ kind: 'all' }]);
    const marked = await markTouched(tx, tree, touched, batch, extra);
    const units = new Set([batch.unit, ...touched.map(({ unit }) => unit), ...figures]);
    await tx.audit.appendMany(
      [...units].map((unit) => ({
        unit,
        event: { type: 'import-undone', actor: actor.snapshot, payload: { batch: id, file: batch.file } },
      })),
    );
    return { id, left, marked, registers: touched.length };
  });
  await recomputeMarked(store, judgingOf(ports), done.marked);
  return { batch: done.id, left: done.left, registers: done.registers };
}
