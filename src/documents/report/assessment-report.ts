import type { CriteriaSet } from '../../catalogue/index.ts';
import { indicatorsOf } from '../../catalogue/index.ts';
import type {
  Engine,
  ExplainContext,
  IndicatorVerdict,
  KnownFigure,
  SetVerdict,
  UnitData,
} from '../../engine/index.ts';
import { explainContext } from '../../engine/index.ts';
import { isUnread, mendsOf, sayMend, todoList } from '../../engine/todo/index.ts';
import type { Locale, Translate } from '../../i18n/index.ts';
import { formatPlace } from '../../i18n/index.ts';
import type { FigureId, Issue } from '../../kernel/index.ts';
import { compareVietnamese, formatDay } from '../../kernel/index.ts';
import type { ReportContext } from './context.ts';
import { anchorOf, markOf } from './context.ts';
import { figureReports } from './figures.ts';
import type { AssessmentReport, IndicatorReport, Labelled, Notice, ReportWords, SetReport } from './model.ts';
import { REPORT_SHEETS, REPORT_WORDS } from './model.ts';
import { evidenceReport, interpretationReport, nodeReport } from './nodes.ts';
import { countTodo, indicatorTodo, todoItems } from './todo.ts';

/**
 * What a report is made of: the unit, what is known of it, its verdicts, and what
 * reading its files found.
 */
export interface ReportInput {
  readonly engine: Engine;
  readonly data: UnitData;
  readonly known: ReadonlyMap<FigureId, KnownFigure>;
  /** Verdicts of this unit in the order in which they are to be shown; never empty. */
  readonly verdicts: readonly SetVerdict[];
  /** What is to be said before any verdict. */
  readonly notices: readonly Issue[];
  readonly issues: readonly Issue[];
  readonly locale: Locale;
  readonly t: Translate;
}

/**
 * The report of one unit judged by one or several sets: what is left to do, every indicator with
 * its verdict, why, the official wording, the evidence, and each figure with where it comes from.
 * Nothing is judged here: every verdict, reason and gap is the engine's.
 */
export function assessmentReport(input: ReportInput): AssessmentReport {
  const { engine, data, known, verdicts, notices, issues, locale, t } = input;
  const todo = todoList({ engine, data, known, verdicts });
  const isAlone = verdicts.length === 1;
  const context: ReportContext = { engine, catalogue: engine.catalogue, data, known, todo, isAlone, t };
  const year = String(data.period.year);
  return {
    locale,
    title: t('report.title'),
    subtitle: t('report.subtitle', { unit: data.unit.name, year }),
    head: [
      ...notices.map(({ code, params }) => ({ label: t('report.head.notice'), text: t(`issue.${code}`, params) })),
      ...headOf(context),
    ],
    words: wordsFor(verdicts, t),
    sheets: Object.fromEntries(
      REPORT_SHEETS.map((key) => [key, t(`report.sheet.${key}`)]),
    ) as AssessmentReport['sheets'],
    ...unreadReport(issues, t),
    sets: verdicts.map((verdict) => setReport(verdict, context)),
    todo: todoItems(context),
    figures: figureReports(verdicts, context),
    notices: [
      ...(issues.some(({ code }) => code === 'figure.discrepancy') ? [] : discrepancies(context)),
      ...issues.filter((issue) => !isUnread(issue)).map((issue) => noticeOf(issue, t)),
    ],
  };
}

/** Nothing to do is not always everything met: of some figures an assessor decides. */
function wordsFor(verdicts: readonly SetVerdict[], t: Translate): ReportWords {
  const words = Object.fromEntries(REPORT_WORDS.map((key) => [key, t(`report.${key}`)])) as ReportWords;
  const isMet = verdicts.every(({ verdict }) => verdict === 'met' || verdict === 'not-applicable');
  return isMet ? words : { ...words, 'todo.none': t('report.todo.none-known') };
}

/** Before everything else: what could not be read, and what was perhaps meant [ENG-68]. */
function unreadReport(issues: readonly Issue[], t: Translate): Pick<AssessmentReport, 'unread'> {
  const mends = mendsOf(issues);
  if (mends.length === 0) return {};
  const count = mends.reduce((sum, { places }) => sum + places.length, 0);
  const said = mends.map((mend) => sayMend(mend, t, (place) => formatPlace(place, t)));
  return { unread: { text: t('todo.unread', { count }), mends: said } };
}

function headOf({ catalogue, data, t }: ReportContext): readonly Labelled[] {
  const { unit, period } = data;
  const attributes = [...unit.attributes].map(([id, values]) => {
    const attribute = catalogue.attributes.get(id);
    const names = values.map((value) => attribute?.values.get(value) ?? value);
    return { label: attribute?.name ?? id, text: names.length === 0 ? t('report.head.none') : names.join('; ') };
  });
  return [
    { label: t('report.head.unit'), text: unit.code ? `${unit.name} (${unit.code})` : unit.name },
    { label: t('report.head.year'), text: String(period.year) },
    { label: t('report.head.on'), text: t('report.head.day', { day: { kind: 'day', day: period.on } }) },
    ...attributes,
  ];
}

function setReport(verdict: SetVerdict, context: ReportContext): SetReport {
  const { t } = context;
  const { set } = verdict;
  const explain = explainContext(context.engine, verdict);
  const indicators = indicatorsOf(verdict);
  const deciding = indicators.filter(
    (entry) => !entry.indicator.requirement.optional && entry.verdict !== 'not-applicable',
  );
  const met = deciding.filter((entry) => entry.verdict === 'met').length;
  return {
    anchor: anchorOf(set.id),
    id: set.id,
    title: set.title,
    source: sourceOf(set, t),
    mark: markOf(verdict.verdict, t),
    met,
    total: deciding.length,
    progress: t('report.progress', { met, total: deciding.length, todo: countTodo(set.id, context) }),
    interpretation: [set, ...set.criteria]
      .flatMap(({ interpretation }) => interpretation)
      .map((entry) => interpretationReport(entry, t)),
    indicators: indicators.map((entry) => indicatorReport(set, entry, explain, context)),
  };
}

function sourceOf({ issuer, document }: CriteriaSet, t: Translate): string {
  return t('report.source-line', {
    symbol: document.symbol,
    date: formatDay(document.date),
    issuer,
    title: document.title,
    annex: document.annex ?? '',
  });
}

function indicatorReport(
  set: CriteriaSet,
  { indicator, root }: IndicatorVerdict,
  explain: ExplainContext,
  context: ReportContext,
): IndicatorReport {
  const node = nodeReport(root, set.id, explain, context);
  return {
    anchor: anchorOf(set.id, indicator.id),
    id: indicator.id,
    title: indicator.title,
    mark: node.mark,
    value: node.reason,
    gaps: indicatorTodo(set.id, indicator.id, context),
    remark: node.remark,
    root: node,
    evidence: indicator.evidence.map((need) => evidenceReport(need, context)),
  };
}

/**
 * Counted and declared say different things [ENG-47]. The reader of the files may
 * have told so already.
 */
function discrepancies({ known, catalogue, t }: ReportContext): readonly Notice[] {
  const names = [...known.values()]
    .filter(({ discrepancy }) => discrepancy)
    .map(({ id }) => catalogue.figures.get(id)?.name ?? id);
  return names.toSorted(compareVietnamese).map((figure) => ({
    severity: 'warning',
    severityWord: t('severity.warning'),
    place: '',
    text: t('report.notice.discrepancy', { figure }),
  }));
}

function noticeOf(issue: Issue, t: Translate): Notice {
  return {
    severity: issue.severity,
    severityWord: t(`severity.${issue.severity}`),
    place: formatPlace(issue.at, t),
    text: t(`issue.${issue.code}`, issue.params),
  };
}
