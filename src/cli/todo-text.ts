import { levelOf } from '../catalogue/index.ts';
import type { Service, TodoInput, TodoLine } from '../engine/todo/index.ts';
import { deedsAt, mendsOf, sayEffect, sayMend, sayTodo, sayTogether } from '../engine/todo/index.ts';
import { formatPlace } from '../i18n/index.ts';
import type { Issue, NodeId, SetId } from '../kernel/index.ts';
import type { Context } from './command.ts';
import { wrap } from './terminal.ts';

/** The unit whose list it is. */
type ToDo = Pick<TodoInput, 'engine' | 'data' | 'verdicts'>;

/** What people can take in at once: the rest is in the report. */
const MOST_LINES = 12;

/** Cells that could not be read, before anything that rests on them. */
export function printMends(issues: readonly Issue[], context: Context): void {
  const mends = mendsOf(issues);
  if (mends.length === 0) return;
  const { t, terminal, paint } = context;
  const count = mends.reduce((sum, { places }) => sum + places.length, 0);
  terminal.write(`\n${paint('not-met', wrap(t('todo.unread', { count }), terminal.width, ''))}`);
  for (const mend of mends.slice(0, MOST_LINES))
    terminal.write(
      wrap(
        sayMend(mend, t, (place) => formatPlace(place, t)),
        terminal.width,
        '  ',
      ),
    );
  if (mends.length > MOST_LINES) terminal.write(`  ${t('cli.assess.more', { count: mends.length - MOST_LINES })}`);
}

/** Everything that is left to do for a unit, in order. */
export function printTodo(lines: readonly TodoLine[], unit: ToDo, context: Context): void {
  if (lines.length === 0) return;
  const { t, terminal, paint } = context;
  terminal.write(`\n${paint('strong', t('cli.assess.todo', { count: lines.length }))}`);
  const isAlone = unit.verdicts.length === 1;
  const label = ({ set, indicator }: Service) =>
    isAlone ? indicator : `${indicator} (${levelOf(unit.engine.catalogue, set).short})`;
  for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
    const { text, details } = sayTodo(line.what, speechOf(unit, context));
    terminal.write(wrap(`${index + 1}. ${text}`, terminal.width, '  '));
    for (const detail of details) terminal.write(wrap(`- ${detail}`, terminal.width, '     '));
    terminal.write(paint('faint', wrap(sayEffect(line, context, label).join(' '), terminal.width, '     ')));
  }
  if (lines.length > MOST_LINES) terminal.write(`  ${t('cli.assess.more', { count: lines.length - MOST_LINES })}`);
}

/** What is left to do for one indicator, all of it, and what is so once it is done. */
export function printIndicatorTodo(
  lines: readonly TodoLine[],
  { set, indicator }: Pick<Service, 'set' | 'indicator'>,
  unit: ToDo,
  context: Context,
): void {
  if (lines.length === 0) return;
  const { t, terminal, paint } = context;
  terminal.write(`\n${paint('strong', t('cli.explain.todo', { count: lines.length }))}`);
  for (const [index, { what }] of lines.entries()) {
    const { text, details } = sayTodo(what, speechOf(unit, context));
    terminal.write(wrap(`${index + 1}. ${text}`, terminal.width, '  '));
    for (const detail of details) terminal.write(wrap(`- ${detail}`, terminal.width, '     '));
  }
  // A line may serve other indicators too; this is about one.
  const services = lines.flatMap(({ serves }) =>
    serves.filter((one) => one.set === set && one.indicator === indicator),
  );
  const together =
    sayTogether(services, context) ??
    sayEffect({ ...lines[0]!, serves: services }, context, (one) => one.indicator).join(' ');
  terminal.write(paint('faint', wrap(together, terminal.width, '     ')));
}

/** What is left to do at one requirement of a tree, in sentences. */
export function sayDeeds(
  lines: readonly TodoLine[],
  set: SetId,
  node: NodeId,
  unit: ToDo,
  context: Context,
): readonly string[] {
  return deedsAt(lines, set, node).map(({ what }) => sayTodo(what, speechOf(unit, context)).text);
}

function speechOf({ engine, data: { period } }: ToDo, { t }: Context) {
  return { catalogue: engine.catalogue, period, t };
}
