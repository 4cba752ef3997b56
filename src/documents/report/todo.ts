import { levelOf } from '../../catalogue/index.ts';
import type { Service, TodoLine } from '../../engine/todo/index.ts';
import { deedsAt, isEntry, linesOf, sayEffect, sayTodo, sayTogether, whoKnows } from '../../engine/todo/index.ts';
import type { IndicatorId, NodeId, SetId } from '../../kernel/index.ts';
import type { ReportContext } from './context.ts';
import { anchorOf } from './context.ts';
import type { Link, TodoItem } from './model.ts';

/** The engine's list in words [ENG-60]: each line once, with all the indicators it helps. */
export function todoItems(context: ReportContext): readonly TodoItem[] {
  return context.todo.map((line) => todoItem(line, context));
}

/** How many things are left to do for one set. */
export function countTodo(set: SetId, { todo }: ReportContext): number {
  return todo.filter(({ serves }) => serves.some((one) => one.set === set)).length;
}

/** What is left to do for one indicator, and what is so once all of it is done. */
export function indicatorTodo(set: SetId, indicator: IndicatorId, context: ReportContext): readonly string[] {
  const lines = linesOf(context.todo, set, indicator);
  const services = lines.flatMap(({ serves }) =>
    serves.filter((one) => one.set === set && one.indicator === indicator),
  );
  const together = sayTogether(services, context);
  return [...lines.map(({ what }) => sayTodo(what, speechOf(context)).text), ...(together ? [together] : [])];
}

/** What is left to do for one requirement; empty where it is said at the parts or at the group. */
export function nodeTodo(set: SetId, node: NodeId, context: ReportContext): string {
  return deedsAt(context.todo, set, node)
    .map(({ what }) => sayTodo(what, speechOf(context)).text)
    .join(' ');
}

function speechOf({ catalogue, data: { period }, t }: ReportContext) {
  return { catalogue, period, t };
}

function todoItem(line: TodoLine, context: ReportContext): TodoItem {
  const { catalogue, t } = context;
  const kind = isEntry(line.what) ? 'enter' : 'do';
  const linkOf = (service: Service): Link => ({
    text: labelOf(service, context),
    anchor: anchorOf(service.set, service.indicator),
  });
  return {
    kind,
    kindWord: t(`report.todo.${kind}`),
    ...sayTodo(line.what, speechOf(context)),
    who: whoKnows(line.what, catalogue),
    helps: line.serves.map(linkOf),
    effect: sayEffect(line, context, (service) => labelOf(service, context)).join(' '),
  };
}

/** The level is told where the unit is judged by several. */
function labelOf({ set, indicator }: Service, { catalogue, isAlone }: ReportContext): string {
  return isAlone ? indicator : `${indicator} (${levelOf(catalogue, set).short})`;
}
