import { z } from 'zod';
import type { AwaitedRows, ExplainContext, FigureTrace, NodeVerdict, RowReason } from '../engine/index.ts';
import type { Translate } from '../i18n/index.ts';
import type { FigureId, IndicatorId, Issue, SetId } from '../kernel/index.ts';
import type { Row } from '../registers/index.ts';
import { noticesShape, requirementShape, toRequirementOutput, verdictShape } from './assessment.ts';
import { issueShape, toIssueOutputs } from './issue.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

const tracedRows = z.array(
  z.strictObject({
    line: z.number(),
    why: z.enum(['condition', 'outside-period', 'date-blank', 'village-blank', 'doubtful']),
  }),
);

const awaitedShape = z.strictObject({
  column: z.string().optional(),
  value: z.string().optional().meta({ description: 'What such rows hold in that column: a village, a choice.' }),
  upTo: z.number().optional().meta({ description: 'Absent where nobody can say how many.' }),
});

/** The whole reasoning of one indicator, down to the rows. */
export const explanationShape = z.strictObject({
  set: z.string(),
  indicator: z.string(),
  verdict: verdictShape,
  requirements: z.array(requirementShape),
  figures: z
    .array(
      z.strictObject({
        figure: z.string(),
        counted: z.array(z.number()).meta({ description: 'Lines of the rows that count.' }),
        open: tracedRows.meta({ description: 'Rows of which it is not known.' }),
        left: tracedRows.meta({ description: 'Rows that do not count.' }),
        awaited: z.array(awaitedShape).meta({ description: 'Rows that may still come: the list is not finished.' }),
      }),
    )
    .meta({ description: 'Figures that are declared have no rows.' }),
  notices: noticesShape,
  issues: z.array(issueShape),
});
export type ExplanationOutput = z.infer<typeof explanationShape>;

/** One indicator, judged, with the figures that it rests on. */
export interface ExplanationAnswer {
  readonly set: { readonly id: SetId };
  readonly indicator: { readonly id: IndicatorId };
  readonly root: NodeVerdict;
  readonly context: ExplainContext;
  readonly traces: readonly { readonly id: FigureId; readonly trace: FigureTrace | undefined }[];
  readonly notices: readonly Issue[];
  readonly issues: readonly Issue[];
}

export function toExplanationOutput(
  { set, indicator, root, context, traces, notices, issues }: ExplanationAnswer,
  t: Translate,
): Presented<ExplanationOutput> {
  return present<ExplanationOutput>({
    set: set.id,
    indicator: indicator.id,
    verdict: root.verdict,
    requirements: [toRequirementOutput(root, context)],
    figures: traces.map(({ id, trace }) => ({
      figure: id,
      counted: trace?.counted.map((row) => row.line) ?? [],
      open: (trace?.open ?? []).map(toTracedRow),
      left: (trace?.left ?? []).map(toTracedRow),
      awaited: (trace?.awaited ?? []).map(toAwaitedOutput),
    })),
    notices: toIssueOutputs(notices, t),
    issues: toIssueOutputs(issues, t),
  });
}

/** Of a file of which not even unit and year could be read. */
export const unreadableExplanationShape = z.strictObject({ issues: z.array(issueShape) });
export type UnreadableExplanationOutput = z.infer<typeof unreadableExplanationShape>;

export function toUnreadableExplanationOutput(
  issues: readonly Issue[],
  t: Translate,
): Presented<UnreadableExplanationOutput> {
  return present<UnreadableExplanationOutput>({ issues: toIssueOutputs(issues, t) });
}

function toAwaitedOutput({ holds, upTo }: AwaitedRows): z.infer<typeof awaitedShape> {
  return { ...holds, ...(Number.isFinite(upTo) ? { upTo } : {}) };
}

function toTracedRow({ row, why }: { readonly row: Row; readonly why: RowReason }) {
  return { line: row.line, why: why.code };
}
