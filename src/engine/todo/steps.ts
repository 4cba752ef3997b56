import type { FigureId, NodeId } from '../../kernel/index.ts';
import { explainNode } from '../explain.ts';
import type { Gap } from '../explained.ts';
import type { NodeVerdict } from '../tree.ts';
import { carryOut } from './carry-out.ts';
import type { TodoContext } from './context.ts';
import { isOfTheYear, isYearOver } from './context.ts';
import { toEntry } from './entries.ts';
import { gapOf } from './gap.ts';
import type { Todo, TodoPart } from './line.ts';
import { keyOf } from './line.ts';
import { mergeForOne } from './merge.ts';
import { missingOf } from './missing.ts';
import { rowsNotCounted } from './named-rows.ts';
import type { Spot } from './outcome.ts';
import { outcomeOf, spotsBelow } from './outcome.ts';
import { contradictsItself } from './take-along.ts';

/** One line, and the requirements that ask for it. */
export interface TodoStep {
  readonly what: Todo;
  readonly nodes: readonly NodeId[];
}

/**
 * As often as a list is made anew for what is still open once all of it is done: what follows
 * from what.
 */
const MOST_ROUNDS = 4;

/**
 * All that has to be done for a place to be met: not only what comes first. Once these things are
 * done the place is judged again, and what is then still to be done is added.
 */
export function allSteps(place: Spot, context: TodoContext): readonly TodoStep[] {
  let steps = merge(nextSteps(place, context));
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const lines = steps.map(({ what }) => what);
    if (outcomeOf(lines, place, context) !== 'open') return steps;
    const done = carryOut(context.explain.subject, lines, context.engine);
    if (contradictsItself(done, context.explain.subject)) return steps;
    const more = merge([...steps, ...nextSteps({ ...place, node: place.judge(done) }, context)]);
    if (keysOf(more) === keysOf(steps)) return steps;
    steps = more;
  }
  return steps;
}

function keysOf(steps: readonly TodoStep[]): string {
  return steps.map(({ what }) => keyOf(what)).join('\n');
}

/** What comes first for a place: what is open is entered, what is not met is done. */
function nextSteps(place: Spot, context: TodoContext): readonly TodoStep[] {
  const { node } = place;
  if (node.verdict === 'met' || node.verdict === 'not-applicable') return [];
  if (node.verdict === 'undetermined') return openSteps(place, context);
  const gap = gapOf(node, context.explain);
  if (gap?.kind === 'choose') return chooseSteps(place, gap.count, context);
  if (gap?.kind === 'set') {
    const parts = spotsBelow(place).flatMap((below) => toPart(below, context));
    const { set, indicator } = gap;
    return [step(node, { kind: 'set', set, ...(indicator === undefined ? {} : { indicator }), parts })];
  }
  if (gap !== undefined) return [step(node, toDeed(gap, node, context))];
  return spotsBelow(place).flatMap((below) => nextSteps(below, context));
}

function step({ requirement }: NodeVerdict, what: Todo): TodoStep {
  return { what, nodes: [requirement.id] };
}

/** What is open is asked for first; where nothing is missing, what contradicts, or units below. */
function openSteps({ node }: Spot, context: TodoContext): readonly TodoStep[] {
  const entries = missingOf(node, context.explain).map((missing) => step(node, toEntry(missing, context)));
  return [...entries, ...openLeaves(node).flatMap((leaf) => stuckSteps(leaf, context))];
}

function openLeaves(node: NodeVerdict): readonly NodeVerdict[] {
  if (node.verdict !== 'undetermined') return [];
  if (node.children.length === 0) return [node];
  return node.children.filter(({ requirement }) => !requirement.optional).flatMap(openLeaves);
}

function stuckSteps(leaf: NodeVerdict, { explain }: TodoContext): readonly TodoStep[] {
  const gap = gapOf(leaf, explain);
  if (gap?.kind === 'units') return [step(leaf, gap)];
  const [part, whole] = leaf.requirement.asks.figures;
  if (part === undefined || whole === undefined || explainNode(leaf, explain).code !== 'part-above-whole') return [];
  return [step(leaf, { kind: 'contradiction', part, whole })];
}

/**
 * So many more of the parts are needed. Where all that can be done must be done there is no choice,
 * and the parts are the steps.
 */
function chooseSteps(place: Spot, count: number, context: TodoContext): readonly TodoStep[] {
  const below = spotsBelow(place).filter(
    ({ node: { verdict } }) => verdict === 'not-met' || verdict === 'undetermined',
  );
  const parts = below.flatMap((one) => toPart(one, context)).filter(({ promise }) => promise !== 'open');
  if (parts.length <= count) return below.flatMap((one) => allSteps(one, context));
  return [step(place.node, { kind: 'choose', count, of: place.node.requirement.id, parts: parts.toSorted(byEffort) })];
}

function toPart(place: Spot, context: TodoContext): readonly TodoPart[] {
  const lines = allSteps(place, context).map(({ what }) => what);
  if (lines.length === 0) return [];
  const { id, title, text } = place.node.requirement;
  return [{ node: id, title: title ?? text ?? id, lines, promise: outcomeOf(lines, place, context) }];
}

/** What certainly meets it comes first, then what can still be done, then the fewest lines. */
function byEffort(a: TodoPart, b: TodoPart): number {
  const isPast = ({ lines }: TodoPart) => Number(lines.some((line) => 'isPast' in line && line.isPast));
  const isSure = ({ promise }: TodoPart) => Number(promise === 'met');
  return isSure(b) - isSure(a) || isPast(a) - isPast(b) || a.lines.length - b.lines.length;
}

function toDeed(
  gap: Exclude<Gap, { readonly kind: 'choose' | 'set' }>,
  { requirement }: NodeVerdict,
  context: TodoContext,
): Todo {
  switch (gap.kind) {
    case 'units':
      return gap;
    case 'periods':
      return { ...gap, isPast: true };
    case 'do':
      return { ...gap, isPast: isOver(gap.figure, context) };
    case 'add': {
      const rows = rowsNotCounted(gap.figure, requirement.asks.figures[1], context);
      return { ...gap, isPast: isOver(gap.figure, context), ...(rows && rows.length > 0 ? { rows } : {}) };
    }
    case 'reduce': {
      const whole = requirement.kind === 'share' ? requirement.whole : undefined;
      const isGrowing = whole !== undefined && !isOver(whole, context);
      return { ...gap, isPast: happened(gap.figure, context), ...(isGrowing ? { growing: whole } : {}) };
    }
  }
}

function happened(figure: FigureId, { engine }: TodoContext): boolean {
  const known = engine.catalogue.figures.get(figure);
  return known !== undefined && isOfTheYear(known);
}

function isOver(figure: FigureId, context: TodoContext): boolean {
  return happened(figure, context) && isYearOver(context.data.period);
}

/** The steps with each thing to do once. */
function merge(steps: readonly TodoStep[]): readonly TodoStep[] {
  const merged: TodoStep[] = [];
  for (const one of steps) {
    const place = merged.findIndex(({ what }) => mergeForOne(what, one.what) !== undefined);
    const known = merged[place];
    if (known === undefined) merged.push(one);
    else
      merged[place] = {
        what: mergeForOne(known.what, one.what)!,
        nodes: [...new Set([...known.nodes, ...one.nodes])],
      };
  }
  return merged;
}
