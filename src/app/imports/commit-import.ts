import { decodeStoredValue } from '../../engine/index.ts';
import type { BatchId, Day, UnitId } from '../../kernel/index.ts';
import { AppError, atMoment } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { judgingOf } from '../follow/judging.ts';
import { recomputeMarked } from '../follow/recompute.ts';
import { getCatalogue } from '../ground/law-lookups.ts';
import { assertKeyRests } from '../ground/reseal.ts';
import { allOnlyOneColumns } from '../ground/stored-beside.ts';
import type { ImportBatch, ImportCounts, LaterChange, TouchedRegister } from '../ports/imports.ts';
import type { DirtyMark } from '../ports/marks.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Ports } from '../ports/world.ts';
import { committedEvents } from './committed-events.ts';
import type { ImportSummary } from './stage-import.ts';

/** Changed rows that are looked for before a commit or an undo is refused. */
export const CHANGES_TOLD = 20;

/** For whoever shows how far it is. */
export interface CommitProgress {
  /** The rows stand; figures follow. */
  readonly onCommitted?: () => void;
  /** A unit was judged; so many are left. */
  readonly onJudged?: (left: number) => void;
}

/** What an import did. */
export interface CommittedImport {
  readonly batch: BatchId;
  readonly counts: readonly ImportCounts[];
  readonly figures: number;
  /** Units whose figures were worked out again. */
  readonly judged: number;
}

/**
 * Makes a staged import part of the registers, whole or not at all, and works out the figures that change with it. Refuses with `import.not-found`,
 * `import.wrong-state` (committed or undone already), `import.changed-meanwhile` where somebody changed rows of it after the preview or wrote one that stands against it, and `import.rows-lost` where a crash took the waiting rows: the file must be read again.
 */
export async function commitImport(
  ports: Ports,
  actor: Actor,
  wanted: string,
  told: CommitProgress = {},
): Promise<CommittedImport> {
  const store = await ports.store();
  const judging = judgingOf(ports);
  const done = await store.transaction(actor.scope, async (tx) => {
    await assertKeyRests(tx, ports.secrets);
    const batch = await getBatch(tx, wanted, 'staged');
    const id = batch.batch;
    const summary = batch.summary as ImportSummary;
    const staged = await tx.imports.countStaged(id);
    if (staged !== summary.rows) throw new AppError('import.rows-lost', { file: batch.file });
    const changed = await tx.imports.changedMeanwhile(batch, CHANGES_TOLD);
    const standing = await tx.imports.standing(batch, allOnlyOneColumns(getCatalogue(ports)));
    const [first, ...others] = [...changed, ...standing];
    if (first !== undefined) throw new AppError('import.changed-meanwhile', toLaterParams(first, others.length + 1));
    const { counts, touched } = await tx.imports.commit(batch, actor.snapshot);
    const tree = await tx.units.tree();
    const keptBefore = await keepDays(tx, batch, summary.kept, actor);
    await declareAll(tx, batch, summary, actor);
    await tx.imports.setSummary(batch.unit, id, { ...summary, counts, keptBefore } satisfies ImportSummary);
    const marks: readonly DirtyMark[] =
      summary.declared.length > 0
        ? [{ kind: 'all' }]
        : summary.kept.map(({ register }) => ({ kind: 'register', register }));
    const marked = await markTouched(tx, tree, touched, batch, new Map([[batch.unit, marks]]));
    await tx.audit.appendMany(
      committedEvents(batch, actor.snapshot, counts, new Map([[batch.unit, summary.declared.length]])),
    );
    return { id, counts, marked, figures: summary.declared.length };
  });
  told.onCommitted?.();
  const judged = await recomputeMarked(store, judging, done.marked, told.onJudged);
  return { batch: done.id, counts: done.counts, figures: done.figures, judged };
}

/** What a refusal says of rows that somebody changed: how many, and the first of them. */
export function toLaterParams({ register, rowNo, actor, since }: LaterChange, count: number) {
  return { count, register, row: rowNo, by: actor.name, at: atMoment(since) };
}

/** The import of that id, or of the only id that begins so, in that state. Refuses with `import.not-found` or `import.wrong-state`. */
export async function getBatch(tx: StoreTransaction, id: string, status: ImportBatch['status']): Promise<ImportBatch> {
  const batch = await tx.imports.find(id);
  if (batch === undefined) throw new AppError('import.not-found', { found: id });
  if (batch.status !== status) throw new AppError('import.wrong-state', { found: id, status: batch.status });
  return batch;
}

/** Marks every unit of which an import changed rows, and those of which it changed something else. */
export async function markTouched(
  tx: StoreTransaction,
  tree: UnitTree,
  touched: readonly TouchedRegister[],
  { year }: ImportBatch,
  extra: ReadonlyMap<UnitId, readonly DirtyMark[]>,
): Promise<readonly Unit[]> {
  for (const { unit, register, villages } of touched)
    await tx.marks.add(unit, [{ kind: 'register', register }], { year, villages });
  for (const [unit, marks] of extra) await tx.marks.add(unit, marks, { year });
  const units = new Set(touched.map(({ unit }) => unit));
  for (const [unit, marks] of extra) if (marks.length > 0) units.add(unit);
  return [...units].flatMap((id) => tree.get(id) ?? []);
}

/** Sets the days for which logbooks are complete; gives those that stood before. */
export async function keepDays(
  tx: StoreTransaction,
  { unit, year }: ImportBatch,
  kept: ImportSummary['kept'],
  actor: Actor,
): Promise<ImportSummary['kept']> {
  if (year === undefined) return [];
  const before = await tx.rows.kept(unit, year);
  for (const { register, from, to } of kept) {
    const days = { ...(from ? { from: from as Day } : {}), ...(to ? { to: to as Day } : {}) };
    await tx.rows.setKept(unit, register, year, days, actor.snapshot);
  }
  return kept.map(({ register }) => ({ register, ...before.get(register) }));
}

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
