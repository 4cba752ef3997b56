import { z } from 'zod';
import type { EvidenceNeed, Threshold } from '../catalogue/index.ts';
import type {
  Engine,
  ExplainContext,
  FigureValue,
  KnownFigure,
  NodeVerdict,
  SetVerdict,
  UnitData,
} from '../engine/index.ts';
import { explainContext, explainNode, toldBelow, VERDICTS } from '../engine/index.ts';
import { gapOf, missingOf, todoList } from '../engine/todo/index.ts';
import type { Translate } from '../i18n/index.ts';
import type { FigureId, Issue, MessageParam } from '../kernel/index.ts';
import { gapShape, toGapOutput } from './gap.ts';
import { issueShape, toIssueOutputs } from './issue.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';
import { todoShape, toTodoOutput, toUnreadOutput, unreadShape } from './todo.ts';

/**
 * A unit judged by sets. Numbers are as people would write them (a decimal as a decimal), fractions
 * as text; nothing is rounded.
 */

export const verdictShape = z.enum(VERDICTS);
/** Of a verdict that stands in the store. */
export const staleShape = z
  .boolean()
  .meta({ description: 'Made by a former edition of the set, or not made yet by a new one: it is being worked out.' });
/** What is said before a verdict. */
export const noticesShape = z
  .array(issueShape)
  .meta({ description: 'Sets that are not the law of the unit on that day, with the edition that is, or none.' });
const value = z
  .union([
    z.number(),
    z.boolean(),
    z.strictObject({ min: z.number().nullable(), max: z.number().nullable() }),
    z.record(z.string(), z.unknown()),
  ])
  .nullable()
  .meta({
    description:
      'A number, yes/no, a range of what is still possible (null: without end), or values by week or month. Null: not entered.',
  });
const threshold = z.strictObject({
  operator: z.enum(['atLeast', 'moreThan', 'atMost', 'lessThan', 'exactly']),
  value: z.union([z.number(), z.string()]).meta({ description: 'A number, or a fraction such as "2/3".' }),
});
const missing = z.strictObject({
  kind: z.enum(['figure', 'attribute', 'children']),
  id: z.string(),
  partly: z.boolean(),
  against: z
    .array(z.string())
    .optional()
    .meta({ description: 'The part and the whole that cannot be beside each other: one of the two is wrong.' }),
});

const requirementFields = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string().optional(),
  clauses: z.array(z.string()),
  verdict: verdictShape,
  reason: z.strictObject({ code: z.string(), params: z.record(z.string(), z.unknown()) }),
  optional: z.literal(true).optional(),
  figures: z.array(z.string()),
  value: value.optional(),
  whole: value.optional(),
  threshold: z.array(threshold).optional().meta({ description: 'One, unless an attribute of the unit is not known.' }),
  gap: gapShape.optional(),
  requirements: z.lazy(() => z.array(requirementShape)).optional(),
});
export interface RequirementOutput extends z.infer<typeof requirementFields> {}
/** A requirement with its verdict, and all below it. */
export const requirementShape: z.ZodType<RequirementOutput> = requirementFields.meta({ id: 'judgedRequirement' });

const evidence = z.strictObject({
  id: z.string(),
  name: z.string(),
  form: z.string(),
  clauses: z.array(z.string()),
  suppliedBy: z.string().optional(),
  confirmedBy: z.array(z.string()),
  proves: z.array(z.string()),
  optional: z.literal(true).optional(),
  condition: z.string().optional(),
  conditionIsOurs: z
    .literal(true)
    .optional()
    .meta({ description: 'The condition is in our words, not in those of the letter.' }),
});

const indicatorOutput = z.strictObject({
  id: z.string(),
  title: z.string(),
  verdict: verdictShape,
  requirements: z.array(requirementShape),
  missing: z.array(missing),
  evidence: z.array(evidence),
});

const setShape = z.strictObject({
  set: z.string(),
  unit: z.strictObject({ code: z.string().optional(), name: z.string(), kind: z.string() }),
  year: z.number(),
  on: z.string(),
  verdict: verdictShape,
  criteria: z.array(
    z.strictObject({ id: z.string(), title: z.string(), verdict: verdictShape, indicators: z.array(indicatorOutput) }),
  ),
});

export const assessmentAnswerShape = z.strictObject({
  assessments: z.array(setShape),
  unread: unreadShape.meta({ description: 'Cells that could not be read, each mistake once, most frequent first.' }),
  todo: todoShape.meta({ description: 'Everything that is left to do, in order.' }),
  figures: z.record(
    z.string(),
    z.strictObject({
      value,
      from: z.enum(['counted', 'declared']),
      source: z.string().optional(),
      discrepancy: z.literal(true).optional(),
    }),
  ),
  notices: noticesShape,
  issues: z.array(issueShape),
});

export type AssessmentOutput = z.infer<typeof assessmentAnswerShape>;
type SetOutput = z.infer<typeof setShape>;

/** What was judged, with everything that an explanation needs. */
export interface AssessmentAnswer {
  readonly engine: Engine;
  readonly data: UnitData;
  readonly verdicts: readonly SetVerdict[];
  readonly known: ReadonlyMap<FigureId, KnownFigure>;
  readonly notices: readonly Issue[];
  readonly issues: readonly Issue[];
}

export function toAssessmentOutput(
  { engine, data, verdicts, known, notices, issues }: AssessmentAnswer,
  t: Translate,
): Presented<AssessmentOutput> {
  return present<AssessmentOutput>({
    assessments: verdicts.map((one) => toSetOutput(engine, data, one)),
    unread: toUnreadOutput(issues, t),
    todo: toTodoOutput(todoList({ engine, data, known, verdicts }), engine, data.period, t),
    figures: Object.fromEntries(
      [...known].map(([id, figure]) => [
        id,
        {
          value: toValueOutput(figure.value, engine.catalogue.figures.get(figure.id)?.decimals ?? 0),
          from: figure.from,
          ...(figure.declared?.source === undefined ? {} : { source: figure.declared.source }),
          ...(figure.discrepancy ? { discrepancy: true as const } : {}),
        },
      ]),
    ),
    notices: toIssueOutputs(notices, t),
    issues: toIssueOutputs(issues, t),
  });
}

/** Of a file of which not even unit and year could be read. */
export function toUnreadableAssessmentOutput(issues: readonly Issue[], t: Translate): Presented<AssessmentOutput> {
  return present<AssessmentOutput>({
    assessments: [],
    unread: toUnreadOutput(issues, t),
    todo: [],
    figures: {},
    notices: [],
    issues: toIssueOutputs(issues, t),
  });
}

function toSetOutput(engine: Engine, { unit, period }: UnitData, judged: SetVerdict): SetOutput {
  const context = explainContext(engine, judged);
  return {
    set: judged.set.id,
    unit: { ...(unit.code === undefined ? {} : { code: unit.code }), name: unit.name, kind: unit.kind },
    year: period.year,
    on: period.on,
    verdict: judged.verdict,
    criteria: judged.criteria.map(({ criterion, verdict: criterionVerdict, indicators }) => ({
      id: criterion.id,
      title: criterion.title,
      verdict: criterionVerdict,
      indicators: indicators.map(({ indicator, verdict: indicatorVerdict, root }) => ({
        id: indicator.id,
        title: indicator.title,
        verdict: indicatorVerdict,
        requirements: [toRequirementOutput(root, context)],
        missing: missingOf(root, context).map(({ against, ...item }) => ({
          ...item,
          ...(against === undefined ? {} : { against: [...against] }),
        })),
        evidence: indicator.evidence.map(toEvidenceOutput),
      })),
    })),
  };
}

/** The tree of one requirement. Under `set` those of the other set follow, with their own ids. */
export function toRequirementOutput(node: NodeVerdict, context: ExplainContext): RequirementOutput {
  const { requirement } = node;
  const reason = explainNode(node, context);
  const left = gapOf(node, context);
  const { figures } = requirement.asks;
  const [value, whole] = figures;
  const below = toldBelow(node);
  const decimals = value === undefined ? 0 : (context.figures.get(value)?.decimals ?? 0);
  return {
    id: requirement.id,
    kind: requirement.kind,
    ...(requirement.title === undefined ? {} : { title: requirement.title }),
    clauses: [...requirement.clauses],
    verdict: node.verdict,
    reason: { code: reason.code, params: toParamsOutput(reason.params) },
    ...(requirement.optional ? { optional: true as const } : {}),
    figures: [...figures],
    // A node that asks for figures rests on a value; so does one that counts units below.
    ...(node.children.length > 0 && value === undefined ? {} : { value: toValueOutput(node.value, decimals) }),
    ...(whole === undefined ? {} : { whole: toValueOutput(node.whole, 0) }),
    ...(node.thresholds.length === 0
      ? {}
      : { threshold: node.thresholds.map((threshold) => toThresholdOutput(threshold, decimals)) }),
    ...(left === undefined ? {} : { gap: toGapOutput(left) }),
    ...(below.length === 0 ? {} : { requirements: below.map((child) => toRequirementOutput(child, context)) }),
  };
}

function toValueOutput(
  value: FigureValue | undefined,
  decimals: number,
): z.infer<typeof assessmentAnswerShape>['figures'][string]['value'] {
  const unscale = (number: number) => number / 10 ** decimals;
  const open = (number: number) => (Number.isFinite(number) ? unscale(number) : null);
  if (value === undefined) return null;
  if (typeof value === 'number') return unscale(value);
  if (typeof value === 'boolean') return value;
  if ('min' in value) return { min: open(value.min), max: open(value.max) };
  return Object.fromEntries([...value.periods].map(([period, at]) => [period, toValueOutput(at, decimals)]));
}

function toThresholdOutput({ operator, value }: Threshold, decimals: number): z.infer<typeof threshold> {
  if (typeof value === 'number') return { operator, value: value / 10 ** decimals };
  return { operator, value: `${value.over}/${value.under}` };
}

function toEvidenceOutput(need: EvidenceNeed): z.infer<typeof evidence> {
  return {
    id: need.id,
    name: need.name,
    form: need.form,
    clauses: [...need.clauses],
    ...(need.suppliedBy === undefined ? {} : { suppliedBy: need.suppliedBy }),
    confirmedBy: [...need.confirmedBy],
    proves: [...need.proves],
    ...(need.optional ? { optional: true as const } : {}),
    ...(need.condition === undefined ? {} : { condition: need.condition.text }),
    ...(need.condition?.ours ? { conditionIsOurs: true as const } : {}),
  };
}

/** Parameters without infinities, which JSON cannot carry: an open end is null. */
function toParamsOutput(params: Readonly<Record<string, MessageParam>>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(params)) as Record<string, unknown>;
}
