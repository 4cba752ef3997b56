import type { BatchId } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import { command } from '../door/door.ts';
import { allOnlyOneColumns } from '../ground/stored-beside.ts';
import type { LaterChange } from '../ports/imports.ts';
import { NO_VILLAGE } from '../ports/marks.ts';
import { noteTouched, setKeptDays } from './aftermath.ts';
import { CHANGES_TOLD, toLaterParams } from './later-changes.ts';
import type { ImportSummary } from './stage-import.ts';
import type { OfImport } from './the-import.ts';
import { theImport } from './the-import.ts';

export interface UndoneImport {
  readonly batch: BatchId;
  /** Rows that somebody changed since; they stay as they are. */
  readonly left: readonly LaterChange[];
  readonly registers: number;
}

/**
 * Takes a whole import back: rows that it brought are deleted, rows that it changed or deleted are
 * as they were. Refuses with `import.rows-changed-since` where somebody went on working on its
 * rows, unless `keepLater`: then those stay. In any case where a row stands where one would come
 * back (`inTheWay`): under its key, or as the one that says yes.
 */
export const undoImport = command({
  name: 'undo-import',
  may: 'import-registers',
  about: theImport('committed'),
  run: async (context, { keepLater }: OfImport & { readonly keepLater: boolean }): Promise<UndoneImport> => {
    const { tx, tree, law, unit, batch, actor, changed, tell } = context;
    const id = batch.batch;
    const left = await tx.imports.changedSince(id, allOnlyOneColumns(law.catalogue), CHANGES_TOLD);
    const [first] = left;
    if (first?.isInTheWay) {
      const inTheWay = left.filter((row) => row.isInTheWay).length;
      throw new AppError('import.rows-changed-since', { ...toLaterParams(first, inTheWay), inTheWay: 'yes' });
    }
    if (first !== undefined && !keepLater)
      throw new AppError('import.rows-changed-since', toLaterParams(first, left.length));
    const touched = await tx.imports.undo(batch, actor.snapshot);
    const { keptBefore = [] } = batch.summary as ImportSummary;
    await setKeptDays(tx, batch, keptBefore, actor);
    const declaredIn = await tx.declarations.undeclare(id, actor.snapshot);
    noteTouched(context, touched);
    const { year } = batch;
    for (const one of declaredIn) {
      const found = tree.get(one);
      if (found) changed(found, [{ kind: 'all' }], { year });
    }
    if (keptBefore.length > 0) changed(unit, [{ kind: 'all' }], { year, villages: [NO_VILLAGE] });
    for (const one of new Set([batch.unit, ...touched.map((register) => register.unit), ...declaredIn]))
      tell(one, { type: 'import-undone', payload: { batch: id, file: batch.file } });
    return { batch: id, left, registers: touched.length };
  },
});
