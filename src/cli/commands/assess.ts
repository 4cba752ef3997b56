import type { Assessment } from '../../app/index.ts';
import { renderReport, VERDICT_SHAPES } from '../../app/index.ts';
import { indicatorsOf, letterNumber } from '../../catalogue/index.ts';
import { toAssessmentOutput, toUnreadableAssessmentOutput } from '../../contracts/index.ts';
import type { ExplainContext, NodeVerdict, SetVerdict } from '../../engine/index.ts';
import { explainContext, explainNode, toldBelow } from '../../engine/index.ts';
import type { TodoLine } from '../../engine/todo/index.ts';
import { isUnread, todoList } from '../../engine/todo/index.ts';
import type { Issue } from '../../kernel/index.ts';
import { AppError, formatDay } from '../../kernel/index.ts';
import type { Command, Context } from '../command.ts';
import { printJson, toJson } from '../command.ts';
import { formatIssue } from '../places.ts';
import { columns, wrap } from '../terminal.ts';
import { printMends, printTodo, sayDeeds } from '../todo-text.ts';
import { writeFile } from '../write-file.ts';
import { ASSESSED_OPTIONS, readAssessment } from './assessed.ts';
import { OUT_OPTION, readSets, SET_OPTION } from './options.ts';

/** What people can take in at once: the rest is in the report. */
const MOST_ISSUES = 30;
/** Letters of a reason in the list of indicators; --explain prints it whole. */
const MOST_REASON = 70;

/**
 * `assess FILE --set SET…`, or `assess --unit CODE` from the store (by every set in force
 * there, unless `--set` names some): the verdict per set, criterion and indicator, and what is
 * left to do. Exit code 3 when the file has errors (what is wrong counts as not entered, so no
 * verdict rests on it).
 */
export const assess: Command = {
  name: 'assess',
  usage: 'FILE|--unit CODE --set SET…',
  options: [SET_OPTION, { name: 'explain', takes: 'flag' }, OUT_OPTION, ...ASSESSED_OPTIONS],
  positionals: { least: 0, most: 1 },
  answers: ['assessment/assessment'],
  run: async (args, context) => {
    const { ports, files, t } = context;
    const out = args.one('out');
    if (out !== undefined && !/\.(xlsx|html|json)$/i.test(out))
      throw new AppError('cli.output-kind', { found: out, expected: ['.xlsx', '.html', '.json'] });
    const sets = readSets(args, ports.law.current().catalogue, { least: 0 });
    const { assessment, issues } = await readAssessment(args, context, sets);
    if (!assessment) {
      if (context.json) printJson(context, toUnreadableAssessmentOutput(issues, t));
      else printIssues(issues, context, issues.length);
      return 3;
    }
    if (context.json) printJson(context, toAssessmentOutput(assessment, t));
    else printAssessment(assessment, context, args.flag('explain'));
    if (out !== undefined) {
      const json = out.toLowerCase().endsWith('.json');
      await writeFile(
        files,
        out,
        json
          ? `${toJson(toAssessmentOutput(assessment, t))}\n`
          : await renderReport(assessment, t, context.locale, out.toLowerCase().endsWith('.html') ? 'html' : 'xlsx'),
      );
      if (!context.json) context.terminal.write(`\n${t('cli.written', { file: out })}`);
    }
    return assessment.hasErrors ? 3 : 0;
  },
};

function printAssessment(assessment: Assessment, context: Context, explain: boolean): void {
  const { t, terminal, paint } = context;
  const { data, verdicts, notices } = assessment;
  const issues = assessment.issues.filter((issue) => !isUnread(issue));
  printNotices(notices, context);
  terminal.write(
    paint(
      'strong',
      t('cli.assess.heading', { unit: data.unit.name, year: String(data.period.year), on: formatDay(data.period.on) }),
    ),
  );
  // What is wrong in the file comes before the answer, because it changes it; what should only be
  // looked at comes after.
  printMends(assessment.issues, context);
  if (assessment.hasErrors) {
    if (issues.length > 0) printIssueList(issues, context);
    terminal.write(paint('not-met', t('cli.assess.has-errors')));
  }
  const todo = todoList(assessment);
  for (const verdict of verdicts) printSet(verdict, assessment, todo, context, explain);
  printTodo(todo, assessment, context);
  if (!assessment.hasErrors && issues.length > 0) printIssueList(issues, context);
}

/** What goes before every answer: that a set is not the law of the unit on that day. */
export function printNotices(notices: readonly Issue[], { t, terminal, paint }: Context): void {
  for (const notice of notices) terminal.write(paint('not-met', wrap(formatIssue(notice, t), terminal.width, '')));
}

function printIssueList(issues: readonly Issue[], context: Context): void {
  context.terminal.write(`\n${context.paint('strong', context.t('cli.assess.issues', { count: issues.length }))}`);
  printIssues(issues, context, MOST_ISSUES);
}

function printIssues(issues: readonly Issue[], context: Context, most: number): void {
  for (const issue of issues.slice(0, most))
    context.terminal.write(wrap(formatIssue(issue, context.t), context.terminal.width, '  '));
  if (issues.length > most)
    context.terminal.write(`  ${context.t('cli.assess.more', { count: issues.length - most })}`);
}

function printSet(
  verdict: SetVerdict,
  assessment: Assessment,
  todo: readonly TodoLine[],
  context: Context,
  explain: boolean,
): void {
  const { t, terminal, paint } = context;
  const explained = explainContext(assessment.engine, verdict);
  const indicators = indicatorsOf(verdict);
  const deciding = indicators.filter(({ indicator }) => !indicator.requirement.optional);
  const count = (wanted: string) => deciding.filter((one) => one.verdict === wanted).length;
  terminal.write(
    `\n${paint(verdict.verdict, `${VERDICT_SHAPES[verdict.verdict]} ${t(`verdict.${verdict.verdict}`)}`)}  ${paint('strong', verdict.set.title)}`,
  );
  const summary = [
    t('cli.assess.summary', { met: count('met'), total: deciding.length - count('not-applicable') }),
    ...(count('undetermined') > 0 ? [t('cli.assess.summary-open', { count: count('undetermined') })] : []),
  ];
  terminal.write(`  ${summary.join(' · ')}`);
  terminal.write(
    columns(
      indicators.map(({ indicator, verdict: one, root }) => [
        `  ${indicator.id}`,
        paint(one, `${VERDICT_SHAPES[one]} ${t(`verdict.${one}`)}`),
        shorten(indicator.title, 60),
        shorten(reasonOf(root, explained, t), MOST_REASON),
      ]),
      terminal.width,
    ),
  );
  if (!explain) return;
  const deedsOf: DeedsOf = ({ requirement: { id } }) => sayDeeds(todo, verdict.set.id, id, assessment, context);
  for (const { root } of indicators) printTree(root, explained, deedsOf, context, 1);
}

/** What is left to do at a node of a tree, in sentences. */
export type DeedsOf = (node: NodeVerdict) => readonly string[];

/** Why a node came out so: for a group how far it is, for a single requirement its own reason. */
function reasonOf(node: NodeVerdict, explained: ExplainContext, t: Context['t']): string {
  const reason = explainNode(node, explained);
  return t(`reason.${reason.code}`, reason.params);
}

/** A node and all below it, with reasons, and what is left to do for those that are not met. */
export function printTree(
  node: NodeVerdict,
  explained: ExplainContext,
  deedsOf: DeedsOf,
  context: Context,
  depth: number,
): void {
  const { t, terminal, paint } = context;
  const { requirement, verdict } = node;
  const indent = '  '.repeat(depth);
  const title = requirement.title ?? shorten(requirement.text ?? '', 70);
  terminal.write(
    wrap(
      `${paint(verdict, VERDICT_SHAPES[verdict])} ${letterNumber(requirement.id)}  ${title}`,
      terminal.width,
      indent,
    ),
  );
  terminal.write(paint('faint', wrap(reasonOf(node, explained, t), terminal.width, `${indent}    `)));
  for (const deed of deedsOf(node)) terminal.write(wrap(`→ ${deed}`, terminal.width, `${indent}    `));
  for (const child of toldBelow(node)) printTree(child, explained, deedsOf, context, depth + 1);
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
