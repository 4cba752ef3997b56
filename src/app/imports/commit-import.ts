import { decodeStoredValue } from '../../engine/index.ts';
import type { BatchId } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Actor } from '../access/index.ts';
import { command } from '../door/door.ts';
import { assertKeyRests } from '../ground/reseal.ts';
import { allOnlyOneColumns } from '../ground/stored-beside.ts';
import type { ImportBatch, ImportCounts } from '../ports/imports.ts';
import { NO_VILLAGE } from '../ports/marks.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { noteTouched, setKeptDays } from './aftermath.ts';
import { committedEvents } from './committed-events.ts';
import { CHANGES_TOLD, toLaterParams } from './later-changes.ts';
import type { ImportSummary } from './stage-import.ts';
import type { OfImport } from './the-import.ts';
import { theImport } from './the-import.ts';

/** What an import did. */
export interface CommittedImport {
  readonly batch: BatchId;
  readonly counts: readonly ImportCounts[];
  readonly figures: number;
  /** Units whose figures were worked out again. */
  readonly judged: number;
}

/**
 * Makes a staged import part of the registers, whole or not at all, and works out the figures that
 * change with it. Refuses with `import.not-found`, `import.wrong-state` (committed or undone
 * already), `import.changed-meanwhile` where somebody changed rows of it after the preview or
 * wrote one that stands against it, and `import.rows-lost` where a crash took the waiting rows:
 * the file must be read again.
 */
export const commitImport = command({
  name: 'commit-import',
  may: 'import-registers',
  about: theImport('staged'),
  run: async (context, _: OfImport): Promise<Omit<CommittedImport, 'judged'>> => {
    const { tx, batch, law, actor, ports, changed, tell } = context;
    await assertKeyRests(tx, ports.secrets);
    const id = batch.batch;
    const summary = batch.summary as ImportSummary;
    const staged = await tx.imports.countStaged(id);
    if (staged !== summary.rows) throw new AppError('import.rows-lost', { file: batch.file });
    const changedSince = await tx.imports.changedMeanwhile(batch, CHANGES_TOLD);
    const standing = await tx.imports.standing(batch, allOnlyOneColumns(law.catalogue));
    const [first, ...others] = [...changedSince, ...standing];
    if (first !== undefined) throw new AppError('import.changed-meanwhile', toLaterParams(first, others.length + 1));
    const { counts, touched } = await tx.imports.commit(batch, actor.snapshot);
    const { year } = batch;
    const keptBefore = await setKeptDays(tx, batch, summary.kept, actor);
    await declareAll(tx, batch, summary, actor);
    await tx.imports.setSummary(batch.unit, id, { ...summary, counts, keptBefore } satisfies ImportSummary);
    noteTouched(context, touched);
    if (summary.declared.length > 0) changed(context.unit, [{ kind: 'all' }], { year });
    if (summary.kept.length > 0)
      changed(
        context.unit,
        summary.kept.map(({ register }) => ({ kind: 'register', register })),
        { year: year ?? summary.kept[0]?.year, villages: [NO_VILLAGE] },
      );
    const declared = new Map([[batch.unit, summary.declared.length]]);
    for (const { unit, event } of committedEvents(batch, actor.snapshot, counts, declared)) tell(unit, event);
    return { batch: id, counts, figures: summary.declared.length };
  },
  answer: (done, judged): CommittedImport => ({ ...done, judged }),
});

async function declareAll(
  tx: StoreTransaction,
  batch: ImportBatch,
  summary: ImportSummary,
  actor: Actor,
): Promise<void> {
  const { year } = batch;
  if (year === undefined) return;
  for (const { figure, value, source } of summary.declared) {
    const stood = await tx.declarations.find(batch.unit, year, figure);
    const next = { figure, value: decodeStoredValue(value), ...(source === undefined ? {} : { source }) };
    const isWritten = await tx.declarations.declare(
      batch.unit,
      year,
      { ...next, expected: stood?.version ?? 0 },
      actor.snapshot,
      batch.batch,
    );
    if (!isWritten) throw new AppError('figure.changed-meanwhile', { figure });
  }
}
