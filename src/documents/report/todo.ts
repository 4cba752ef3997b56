import { indicatorsOf } from '../../catalogue/index.ts';
import type { ExplainContext, IndicatorVerdict, Missing, NodeVerdict, SetVerdict } from '../../engine/index.ts';
import { awaitedMessage, explainContext, missingOf, tasksOf } from '../../engine/index.ts';
import type { FigureId, RegisterId } from '../../kernel/index.ts';
import type { ReportContext } from './context.ts';
import { anchorOf, gapText } from './context.ts';
import type { Link, TodoItem } from './model.ts';

interface Draft {
  readonly kind: TodoItem['kind'];
  readonly text: string;
  readonly who: string;
  readonly details: Set<string>;
  /** By anchor. */
  readonly helps: Map<string, { readonly link: Link; alone: boolean }>;
}

/**
 * Everything that is left to do over all the sets, each thing once: what has to be entered (a
 * register once, however many of its figures wait for it) and what has to be done, in whole
 * numbers. First what alone decides most indicators, then what helps most, entering before
 * doing [ENG-21 … ENG-23].
 */
export function todoItems(verdicts: readonly SetVerdict[], context: ReportContext): readonly TodoItem[] {
  const drafts = new Map<string, Draft>();
  const several = verdicts.length > 1;
  for (const verdict of verdicts) {
    const explain = explainContext(context.engine, verdict);
    for (const indicator of indicatorsOf(verdict)) {
      if (indicator.indicator.requirement.optional) continue;
      const own = draftsOf(indicator, explain, context);
      const level = several ? ` (${context.t(`template.level.${verdict.set.level}`)})` : '';
      const link = {
        text: `${indicator.indicator.id}${level}`,
        anchor: anchorOf(verdict.set.id, indicator.indicator.id),
      };
      for (const [key, draft] of own) {
        const entry = drafts.get(key) ?? draft;
        for (const detail of draft.details) entry.details.add(detail);
        entry.helps.set(link.anchor, { link, alone: own.size === 1 });
        drafts.set(key, entry);
      }
    }
  }
  return [...drafts.values()].toSorted(byUse).map((draft) => toItem(draft, context));
}

/** How many things are left to do for one set. */
export function countTodo(verdict: SetVerdict, context: ReportContext): number {
  return todoItems([verdict], context).length;
}

function draftsOf(
  { root }: IndicatorVerdict,
  explain: ExplainContext,
  context: ReportContext,
): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  const add = (key: string, kind: TodoItem['kind'], text: string, who: string, details: readonly string[]) => {
    const known = drafts.get(key);
    for (const detail of details) known?.details.add(detail);
    if (!known) drafts.set(key, { kind, text, who, details: new Set(details), helps: new Map() });
  };
  for (const missing of missingNext(root, explain)) {
    const entry = entryFor(missing, context);
    add(entry.key, 'enter', entry.text, entry.who, entry.details);
  }
  for (const { node, gap } of certainTasks(root, explain)) {
    const text = gapText(gap, node, context);
    add(
      `do ${text}`,
      'do',
      text,
      'figure' in gap ? (context.catalogue.figures.get(gap.figure)?.knownBy ?? '') : '',
      [],
    );
  }
  return drafts;
}

/**
 * What is missing for an open node, and for the open parts of one that is not met: these
 * will be asked for next.
 */
function missingNext(node: NodeVerdict, explain: ExplainContext): readonly Missing[] {
  if (node.verdict === 'undetermined') return missingOf(node, explain);
  if (node.verdict !== 'not-met' || node.requirement.kind !== 'all') return [];
  return node.children
    .filter(({ requirement }) => !requirement.optional)
    .flatMap((child) => missingNext(child, explain));
}

/** An open node asks for input first; only what is certainly not met is a task. */
export function certainTasks(root: NodeVerdict, explain: ExplainContext): ReturnType<typeof tasksOf> {
  return tasksOf(root, explain).filter(({ node }) => node.verdict === 'not-met');
}

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly who: string;
  readonly details: readonly string[];
}

function entryFor({ kind, id, partly }: Missing, context: ReportContext): Entry {
  const { catalogue, t } = context;
  if (kind === 'attribute') {
    const name = catalogue.attributes.get(id)?.name ?? id;
    return { key: `attribute ${id}`, text: t('missing.attribute', { attribute: name }), who: '', details: [] };
  }
  if (kind === 'children')
    return { key: `children ${id}`, text: t('missing.children', { unitKind: id }), who: '', details: [] };
  const figure = catalogue.figures.get(id as FigureId);
  const register = figure?.from && catalogue.registers.get(figure.from.register);
  if (!figure)
    return { key: `figure ${id}`, text: t('missing.figure', { figure: id, partly: '' }), who: '', details: [] };
  const who = figure.knownBy ?? '';
  if (!register)
    return {
      key: `figure ${id}`,
      text: t('missing.figure', { figure: figure.name, partly: partly ? 'yes' : '' }),
      who,
      details: [],
    };
  const started = (context.data.registers.get(register.id)?.rows.length ?? 0) > 0;
  const text = t(started ? 'report.todo.complete-register' : 'report.todo.fill-register', {
    sheet: register.sheet,
    register: register.title,
  });
  return {
    key: `register ${register.id}`,
    text,
    who,
    details: started
      ? openDetails(register.id, figure.id, context)
      : [t('report.todo.for-figure', { figure: figure.name })],
  };
}

/** Why a register with rows still leaves a figure open. */
function openDetails(
  register: RegisterId,
  figure: FigureId,
  { known, t, catalogue }: ReportContext,
): readonly string[] {
  const counted = known.get(figure)?.counted;
  const name = catalogue.figures.get(figure)?.name ?? figure;
  if (!counted || counted.register !== register) return [t('report.todo.for-figure', { figure: name })];
  const awaited = awaitedMessage(counted.awaited, catalogue.registers.get(register)!);
  const details = [
    counted.openRows > 0 ? t('report.todo.open-rows', { count: counted.openRows, figure: name }) : '',
    counted.awaited.length > 0 ? t(awaited.key, awaited.params) : '',
  ].filter(Boolean);
  return details.length > 0 ? details : [t('report.todo.still-growing', { figure: name })];
}

function byUse(a: Draft, b: Draft): number {
  const alone = ({ helps }: Draft): number => [...helps.values()].filter((help) => help.alone).length;
  const kind = ({ kind: name }: Draft): number => (name === 'enter' ? 0 : 1);
  return alone(b) - alone(a) || b.helps.size - a.helps.size || kind(a) - kind(b);
}

function toItem({ kind, text, who, details, helps }: Draft, { t }: ReportContext): TodoItem {
  const sorted = [...helps.values()].toSorted((a, b) => Number(b.alone) - Number(a.alone));
  const alone = sorted.filter((help) => help.alone).map(({ link }) => link.text);
  return {
    kind,
    kindWord: t(`report.todo.${kind}`),
    text,
    details: [...details],
    who,
    helps: sorted.map(({ link }) => link),
    effect: alone.length === 0 ? '' : t(`report.todo.alone-${kind}`, { indicators: alone }),
  };
}
