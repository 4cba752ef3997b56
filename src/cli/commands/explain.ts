import type { Assessment } from '../../app/index.ts';
import { getIndicator } from '../../app/index.ts';
import type { Figure } from '../../catalogue/index.ts';
import { figuresOf, indicatorsOf, rowTestsOf } from '../../catalogue/index.ts';
import { toExplanationOutput, toUnreadableExplanationOutput } from '../../contracts/index.ts';
import type { FigureTrace, FigureValue, NodeVerdict, RowReason } from '../../engine/index.ts';
import { explainContext, maxOf, minOf, traceFigure, walkTree } from '../../engine/index.ts';
import { awaitedMessage, linesOf, todoList } from '../../engine/todo/index.ts';
import type { FigureId } from '../../kernel/index.ts';
import { AppError, quantity, tellsNothing } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';
import type { Command, Context } from '../command.ts';
import { printJson } from '../command.ts';
import { formatIssue } from '../places.ts';
import { wrap } from '../terminal.ts';
import { printIndicatorTodo, sayDeeds } from '../todo-text.ts';
import type { DeedsOf } from './assess.ts';
import { printNotices, printTree } from './assess.ts';
import { ASSESSED_OPTIONS, readAssessment } from './assessed.ts';
import { readSets, SET_OPTION } from './options.ts';

/** Rows listed of each kind; `--all` lists every one. */
const MOST_ROWS = 10;

/**
 * `explain FILE --set SET --indicator ID`, or `--unit CODE` from the store: the whole reasoning of
 * one indicator, down to the rows.
 */
export const explain: Command = {
  name: 'explain',
  usage: 'FILE|--unit CODE --set SET --indicator ID',
  options: [
    SET_OPTION,
    { name: 'indicator', takes: 'one', value: 'ID', short: 'i' },
    { name: 'all', takes: 'flag' },
    ...ASSESSED_OPTIONS,
  ],
  positionals: { least: 0, most: 1 },
  answers: ['explanation/explanation', 'explanation/unreadable'],
  run: async (args, context) => {
    const catalogue = context.ports.law.current().catalogue;
    const [set] = readSets(args, catalogue);
    const wanted = args.one('indicator');
    if (wanted === undefined) throw new AppError('cli.missing-option', { expected: '--indicator ID' });
    const indicator = getIndicator(set!, wanted);
    const { assessment, issues } = await readAssessment(args, context, [set!]);
    if (!assessment) {
      if (context.json) printJson(context, toUnreadableExplanationOutput(issues, context.t));
      else for (const issue of issues) context.terminal.write(formatIssue(issue, context.t));
      return 3;
    }
    const verdict = assessment.verdicts[0]!;
    const root = indicatorsOf(verdict).find((one) => one.indicator.id === indicator.id)!.root;
    const explained = explainContext(assessment.engine, verdict);
    const traces = tracesOf(root, assessment);
    if (context.json) {
      const { notices } = assessment;
      const answer = { set: set!, indicator, root, context: explained, traces, notices, issues };
      printJson(context, toExplanationOutput(answer, context.t));
      return assessment.hasErrors ? 3 : 0;
    }
    const { t, terminal, paint } = context;
    printNotices(assessment.notices, context);
    terminal.write(paint('strong', t('cli.explain.heading', { indicator: indicator.id, title: indicator.title })));
    if (indicator.requirement.text !== undefined)
      terminal.write(wrap(`“${indicator.requirement.text}”`, terminal.width, '  '));
    if (indicator.requirement.source !== undefined) terminal.write(paint('faint', `  ${indicator.requirement.source}`));
    const todo = linesOf(todoList(assessment), set!.id, indicator.id);
    const deedsOf: DeedsOf = (node) => sayDeeds(todo, set!.id, node.requirement.id, assessment, context);
    printTree(root, explained, deedsOf, context, 1);
    printIndicatorTodo(todo, { set: set!.id, indicator: indicator.id }, assessment, context);
    terminal.write(`\n${paint('strong', t('cli.explain.figures'))}`);
    for (const { id, trace } of traces) printFigure(id, trace, assessment, context, args.flag('all'));
    for (const issue of issues) terminal.write(wrap(formatIssue(issue, t), terminal.width, '  '));
    return assessment.hasErrors ? 3 : 0;
  },
};

/** The figures below a node, each once, with their rows where they are counted. */
function tracesOf(
  root: NodeVerdict,
  { engine, data, known }: Assessment,
): readonly { readonly id: FigureId; readonly trace: FigureTrace | undefined }[] {
  const ids = new Set([...walkTree(root)].flatMap((node) => figuresOf(node.requirement)));
  return [...ids].flatMap((id) => {
    const figure = engine.catalogue.figures.get(id);
    // Of a register with several rows a figure of one row says nothing: each row was asked.
    if (figure?.from?.ofOneRow && !known.has(id) && data.registers.has(figure.from.register)) return [];
    return { id, trace: figure && traceFigure(engine.catalogue, figure, data) };
  });
}

function printFigure(
  id: FigureId,
  trace: FigureTrace | undefined,
  { engine, known }: Assessment,
  context: Context,
  all: boolean,
): void {
  const { t, terminal } = context;
  const figure = engine.catalogue.figures.get(id);
  const one = known.get(id);
  terminal.write(wrap(`${figure?.name ?? id}: ${valueText(one?.value, figure, context)}`, terminal.width, '  '));
  if (one === undefined) return;
  if (one.from === 'declared')
    terminal.write(`      ${t('cli.explain.declared', { source: one.declared?.source ?? '' })}`);
  if (!trace) return;
  const register = engine.catalogue.registers.get(trace.figure.from!.register);
  terminal.write(`      ${t('cli.explain.counted-from', { register: register?.title ?? '' })}`);
  const lines = (rows: readonly Row[]) => {
    const shown = all ? rows : rows.slice(0, MOST_ROWS);
    return shown.map((row) => row.line).join(', ') + (shown.length < rows.length ? ' …' : '');
  };
  if (trace.counted.length > 0)
    terminal.write(
      wrap(
        `${t('cli.explain.counted', { count: trace.counted.length })}: ${lines(trace.counted)}`,
        terminal.width,
        '      ',
      ),
    );
  for (const [key, list] of [
    ['open', trace.open],
    ['left', trace.left],
  ] as const) {
    if (list.length === 0) continue;
    terminal.write(`      ${t(`cli.explain.${key}`, { count: list.length })}`);
    for (const { row, why } of all ? list : list.slice(0, MOST_ROWS)) {
      terminal.write(`        ${t('cli.explain.row', { line: row.line })}: ${whyText(why, trace, context)}`);
    }
    if (!all && list.length > MOST_ROWS)
      terminal.write(`        ${t('cli.explain.more', { count: list.length - MOST_ROWS })}`);
  }
  if (register && trace.awaited.length > 0) {
    const { key, params } = awaitedMessage(trace.awaited, register);
    terminal.write(wrap(t(key, params), terminal.width, '      '));
  }

  function whyText(why: RowReason, { figure: traced }: FigureTrace, { t: words }: Context): string {
    if (why.code !== 'condition') return words(`cli.explain.${why.code}`);
    const columns = [...rowTestsOf(why.condition)].map(
      ({ column }) => register?.columns.find((candidate) => candidate.id === column)?.title ?? column,
    );
    return words('cli.explain.condition', { columns: [...new Set(columns)], figure: traced.name });
  }
}

/** A value with its unit; a unit stands beside numbers only. */
function valueText(value: FigureValue | undefined, figure: Figure | undefined, { t }: Context): string {
  if (value === undefined) return t('value.not-entered');
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  const isSeries = typeof value === 'object' && 'periods' in value;
  if (!isSeries && (figure?.type === 'yes-no' || tellsNothing(minOf(value), maxOf(value)))) return t('value.unclear');
  const periods = isSeries ? [...value.periods.values()] : [value];
  const least = quantity(Math.min(...periods.map(minOf)), Math.min(...periods.map(maxOf)), figure?.decimals);
  const words = isSeries
    ? t('cli.explain.series', { count: periods.length, least })
    : t('value.quantity', { value: least });
  return `${words} ${figure?.unit ?? ''}`.trimEnd();
}
