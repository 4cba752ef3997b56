import { z } from 'zod';
import type { ActorSnapshot } from '../audit/index.ts';
import type { Translate } from '../i18n/index.ts';
import type { BatchId, Issue, RegisterId, UnitId } from '../kernel/index.ts';
import { actorShape, toActorOutput } from './actor.ts';
import { issueShape, toIssueOutputs } from './issue.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

/** Answers about files that are imported into registers. */

const countsShape = z
  .array(
    z.strictObject({
      unit: z.string().meta({ description: 'Id of the unit.' }),
      register: z.string(),
      added: z.number(),
      changed: z.number(),
      unchanged: z.number(),
      absent: z.number().meta({ description: 'Rows that the file does not have.' }),
    }),
  )
  .meta({ description: 'Rows, by register and unit.' });

interface ImportCounts {
  readonly unit: UnitId;
  readonly register: RegisterId;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly absent: number;
}

/** What a file would do to the registers, or did with `--commit`. */
export const stagedImportShape = z.strictObject({
  counts: countsShape,
  figures: z.number().meta({ description: 'Declared figures that it brings.' }),
  lists: z
    .array(z.strictObject({ register: z.string(), finishedTo: z.string().optional() }))
    .meta({ description: 'What it says of lists: finished up to a day; without a day, still being written.' }),
  year: z.number().optional(),
  batch: z.string().optional().meta({ description: 'Id to commit it by; absent where errors stand in the way.' }),
  unit: z.string().meta({ description: 'Code of the unit under which it was handed in.' }),
  committed: z.boolean(),
  issues: z.array(issueShape),
});
export type StagedImportOutput = z.infer<typeof stagedImportShape>;

export function toStagedImportOutput(
  staged: {
    readonly batch?: BatchId;
    readonly unit: { readonly code: string };
    readonly year?: number;
    readonly counts: readonly ImportCounts[];
    readonly figures: number;
    readonly kept: readonly { readonly register: RegisterId; readonly to?: string }[];
    readonly issues: readonly Issue[];
  },
  isCommitted: boolean,
  t: Translate,
): Presented<StagedImportOutput> {
  return present<StagedImportOutput>({
    counts: staged.counts.map(toCounts),
    figures: staged.figures,
    lists: staged.kept.map(({ register, to }) => ({ register, ...(to === undefined ? {} : { finishedTo: to }) })),
    ...(staged.year === undefined ? {} : { year: staged.year }),
    ...(staged.batch === undefined ? {} : { batch: staged.batch }),
    unit: staged.unit.code,
    committed: isCommitted,
    issues: toIssueOutputs(staged.issues, t),
  });
}

export const committedImportShape = z.strictObject({
  batch: z.string(),
  counts: countsShape,
  figures: z.number(),
  judged: z.number().meta({ description: 'Units whose figures were worked out again.' }),
});
export type CommittedImportOutput = z.infer<typeof committedImportShape>;

export function toCommittedImportOutput(done: {
  readonly batch: BatchId;
  readonly counts: readonly ImportCounts[];
  readonly figures: number;
  readonly judged: number;
}): Presented<CommittedImportOutput> {
  const { batch, counts, figures, judged } = done;
  return present<CommittedImportOutput>({ batch, counts: counts.map(toCounts), figures, judged });
}

export const undoneImportShape = z.strictObject({
  batch: z.string(),
  left: z
    .array(
      z.strictObject({
        unit: z.string(),
        rowNo: z.number(),
        register: z.string(),
        since: z.string(),
        actor: actorShape,
      }),
    )
    .meta({ description: 'Rows that somebody changed since; they stay as they are.' }),
  registers: z.number(),
});
export type UndoneImportOutput = z.infer<typeof undoneImportShape>;

export function toUndoneImportOutput(undone: {
  readonly batch: BatchId;
  readonly left: readonly {
    readonly unit: UnitId;
    readonly register: RegisterId;
    readonly rowNo: number;
    readonly since: string;
    readonly actor: ActorSnapshot;
  }[];
  readonly registers: number;
}): Presented<UndoneImportOutput> {
  return present<UndoneImportOutput>({
    batch: undone.batch,
    left: undone.left.map(({ unit, rowNo, register, since, actor }) => ({
      unit,
      rowNo,
      register,
      since,
      actor: toActorOutput(actor),
    })),
    registers: undone.registers,
  });
}

export const importListShape = z.array(
  z.strictObject({
    batch: z.string(),
    unit: z.string().meta({ description: 'Id of the unit under which it was handed in.' }),
    status: z.enum(['staged', 'committed', 'undone']),
    mode: z.enum(['add', 'replace']),
    file: z.string(),
    sha256: z.string(),
    summary: z.unknown().meta({ description: 'What the import keeps with itself, as it is stored.' }),
    actor: actorShape,
    stagedAt: z.string(),
    year: z.number().optional(),
    committedAt: z.string().optional(),
    undoneAt: z.string().optional(),
  }),
);
export type ImportListOutput = z.infer<typeof importListShape>;

export function toImportListOutput(
  batches: readonly {
    readonly batch: BatchId;
    readonly unit: UnitId;
    readonly status: ImportListOutput[number]['status'];
    readonly mode: ImportListOutput[number]['mode'];
    readonly file: string;
    readonly sha256: string;
    readonly year?: number;
    readonly summary: unknown;
    readonly actor: ActorSnapshot;
    readonly stagedAt: string;
    readonly committedAt?: string;
    readonly undoneAt?: string;
  }[],
): Presented<ImportListOutput> {
  return present<ImportListOutput>(
    batches.map(({ batch, unit, status, mode, file, sha256, summary, actor, stagedAt, ...rest }) => ({
      batch,
      unit,
      status,
      mode,
      file,
      sha256,
      summary,
      actor: toActorOutput(actor),
      stagedAt,
      ...(rest.year === undefined ? {} : { year: rest.year }),
      ...(rest.committedAt === undefined ? {} : { committedAt: rest.committedAt }),
      ...(rest.undoneAt === undefined ? {} : { undoneAt: rest.undoneAt }),
    })),
  );
}

export const mappedHeadingsShape = z.strictObject({ mapped: z.number() });
export type MappedHeadingsOutput = z.infer<typeof mappedHeadingsShape>;

export function toMappedHeadingsOutput(mapped: number): Presented<MappedHeadingsOutput> {
  return present({ mapped });
}

function toCounts(counts: ImportCounts): StagedImportOutput['counts'][number] {
  const { unit, register, added, changed, unchanged, absent } = counts;
  return { unit, register, added, changed, unchanged, absent };
}
