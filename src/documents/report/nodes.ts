import type { Definition, EvidenceNeed, Interpretation } from '../../catalogue/index.ts';
import { figuresOf, letterNumber } from '../../catalogue/index.ts';
import type { ExplainContext, NodeVerdict } from '../../engine/index.ts';
import { explainNode, toldBelow } from '../../engine/index.ts';
import type { KeysUnder, Translate } from '../../i18n/index.ts';
import type { SetId } from '../../kernel/index.ts';
import type { ReportContext } from './context.ts';
import { figureLink, markOf, titleOf } from './context.ts';
import type { EvidenceReport, InterpretationReport, Labelled, NodeReport, Quote } from './model.ts';
import { nodeTodo } from './todo.ts';

/** A requirement and all below it in words. The tree has the shape of the verdict's tree. */
export function nodeReport(node: NodeVerdict, set: SetId, explain: ExplainContext, context: ReportContext): NodeReport {
  const { t } = context;
  const { requirement } = node;
  const reason = explainNode(node, explain);
  const variant = node.thresholds.length === 1 ? node.thresholds[0]?.text : undefined;
  const quote = quoteOf(requirement.text ?? variant, requirement.source);
  return {
    id: requirement.id,
    number: letterNumber(requirement.id),
    title: titleOf(node),
    mark: markOf(node.verdict, t),
    reason: t(`reason.${reason.code}`, reason.params),
    gap: nodeTodo(set, requirement.id, context),
    remark: [requirement.optional ? t('report.optional') : '', requirement.excluding ?? ''].filter(Boolean).join('; '),
    ...(quote ? { quote } : {}),
    definitions: requirement.definitions.map(definitionReport),
    interpretation: [
      ...requirement.interpretation,
      ...requirement.definitions.flatMap((definition) => definition.interpretation),
    ].map((entry) => interpretationReport(entry, t)),
    figures: figuresOf(requirement).map((id) => figureLink(id, context)),
    children: toldBelow(node).map((child) => nodeReport(child, set, explain, context)),
  };
}

export function interpretationReport(
  { question, decision, reason, otherwise }: Interpretation,
  t: Translate,
): InterpretationReport {
  return {
    question,
    lines: [
      { label: t('report.interpretation.decision'), text: decision },
      { label: t('report.interpretation.reason'), text: reason },
      ...(otherwise === undefined ? [] : [{ label: t('report.interpretation.otherwise'), text: otherwise }]),
    ],
  };
}

function definitionReport({ term, text }: Definition): Labelled {
  return { label: term, text };
}

export function evidenceReport(need: EvidenceNeed, { catalogue, t }: ReportContext): EvidenceReport {
  const quote = quoteOf(need.text, need.source);
  const detail = (
    key: KeysUnder<'report.evidence'>,
    texts: readonly string[],
    separator: string,
  ): readonly Labelled[] =>
    texts.length === 0 ? [] : [{ label: t(`report.evidence.${key}`), text: texts.join(separator) }];
  const register = need.register && catalogue.registers.get(need.register);
  return {
    name: need.name,
    form: t(`evidence-form.${need.form}`),
    suppliedBy: need.suppliedBy ?? '',
    confirmedBy: need.confirmedBy.join('; '),
    details: [
      ...conditionDetail(need, t),
      ...detail('columns', need.columns, '; '),
      ...detail('one-of', need.oneOf, '; '),
      ...detail('parts', need.parts, '; '),
      ...detail('register', register ? [register.title] : [], ''),
    ],
    remark: need.optional ? t('report.evidence.optional') : '',
    ...(quote ? { quote } : {}),
    interpretation: need.interpretation.map((entry) => interpretationReport(entry, t)),
  };
}

/** The letter's words in quotation marks; ours without, and told apart by their label. */
function conditionDetail({ condition }: EvidenceNeed, t: ReportContext['t']): readonly Labelled[] {
  if (condition === undefined) return [];
  return condition.ours
    ? [{ label: t('report.evidence.condition-ours'), text: condition.text }]
    : [{ label: t('report.evidence.condition'), text: `“${condition.text}”` }];
}

function quoteOf(text: string | undefined, source: string | undefined): Quote | undefined {
  return text === undefined ? undefined : { text, source: source ?? '' };
}
