import { z } from 'zod';
import type { AuditEvent, ChainFinding, ChainReport } from '../audit/index.ts';
import { AUDIT_TYPES } from '../audit/index.ts';
import { actorShape, toActorOutput } from './actor.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

/** Answers about who did what, and whether that history is whole. */

export const auditShape = z.array(
  z.strictObject({
    seq: z.number(),
    at: z.string(),
    type: z.enum(AUDIT_TYPES),
    actor: actorShape,
    payload: z
      .record(z.string(), z.unknown())
      .meta({ description: 'What the type of event tells: docs/spec/audit.md.' }),
    message: z.string().meta({ description: 'One sentence in the language that was asked for.' }),
  }),
);
export type AuditOutput = z.infer<typeof auditShape>;

export function toAuditOutput(
  entries: readonly { readonly seq: number; readonly at: string; readonly event: AuditEvent }[],
  sentenceOf: (event: AuditEvent) => string,
): Presented<AuditOutput> {
  return present<AuditOutput>(
    entries.map(({ seq, at, event }) => ({
      seq,
      at,
      type: event.type,
      actor: toActorOutput(event.actor),
      payload: { ...event.payload },
      message: sentenceOf(event),
    })),
  );
}

const seq = z.number();
const message = z.string().optional();
const findingShape = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('removed'), from: seq, to: seq, message }),
    z.strictObject({ kind: z.literal('changed'), seq, message }),
    z.strictObject({ kind: z.literal('out-of-order'), seq, message }),
    z.strictObject({ kind: z.literal('unreadable'), seq, type: z.string(), message }),
    z.strictObject({ kind: z.literal('cut-off'), from: seq, to: seq, message }),
    z.strictObject({ kind: z.literal('head-missing'), message }),
    z.strictObject({ kind: z.literal('head-differs'), seq, message }),
    z.strictObject({ kind: z.literal('witness-missing'), hash: z.string(), message }),
  ])
  .meta({ id: 'chainFinding', description: 'What is wrong with a chain, and where.' });

/** One chain as it was checked. */
export const chainReportShape = z
  .strictObject({
    unit: z.string().meta({ description: 'Id of the unit, or that of the installation.' }),
    events: z.number(),
    lastHash: z.string().optional().meta({ description: 'Absent for an empty chain.' }),
    findings: z.array(findingShape).meta({ description: 'At most the first hundred.' }),
    findingCount: z.number(),
  })
  .meta({ id: 'chainReport' });

export function toChainReportOutput(report: ChainReport): z.infer<typeof chainReportShape> {
  const { unit, events, lastHash, findings, findingCount } = report;
  return {
    unit,
    events,
    ...(lastHash === undefined ? {} : { lastHash }),
    findings: findings.map((finding) => ({ ...finding })),
    findingCount,
  };
}

/** Every chain with its last hash, to be written down elsewhere. */
export const auditCheckShape = z.strictObject({
  isWhole: z.boolean(),
  events: z.number(),
  hash: z.string().meta({ description: 'One hash over the last hashes of these chains.' }),
  chains: z.array(
    z.strictObject({
      ...chainReportShape.shape,
      code: z.string().nullable().meta({ description: 'Null for the installation and for unknown units.' }),
      title: z.string(),
    }),
  ),
});
export type AuditCheckOutput = z.infer<typeof auditCheckShape>;

/** A chain that was checked, and how its owner is called. */
interface CheckedChain {
  readonly unit?: { readonly code: string };
  readonly report: ChainReport;
}

export function toAuditCheckOutput<Chain extends CheckedChain>(
  chains: readonly Chain[],
  hash: string,
  words: { readonly titleOf: (chain: Chain) => string; readonly findingOf: (finding: ChainFinding) => string },
): Presented<AuditCheckOutput> {
  return present<AuditCheckOutput>({
    isWhole: chains.every(({ report }) => report.findingCount === 0),
    events: chains.reduce((sum, { report }) => sum + report.events, 0),
    hash,
    chains: chains.map((chain) => ({
      ...toChainReportOutput(chain.report),
      findings: chain.report.findings.map((finding) => ({ ...finding, message: words.findingOf(finding) })),
      code: chain.unit?.code ?? null,
      title: words.titleOf(chain),
    })),
  });
}
