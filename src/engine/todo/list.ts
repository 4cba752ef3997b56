import type { CriteriaSet } from '../../catalogue/index.ts';
import { indicatorsOf, walkRequirements } from '../../catalogue/index.ts';
import type { IndicatorId, NodeId, SetId } from '../../kernel/index.ts';
import type { Engine } from '../compile.ts';
import { explainContext } from '../explain.ts';
import type { IndicatorVerdict, SetVerdict } from '../tree.ts';
import type { TodoContext, TodoUnit } from './context.ts';
import type { Service, Todo, TodoLine } from './line.ts';
import { isEntry } from './line.ts';
import { mergeSame } from './merge.ts';
import { outcomeOf } from './outcome.ts';
import { allSteps } from './steps.ts';

export interface TodoInput extends TodoUnit {
  readonly verdicts: readonly SetVerdict[];
}

/**
 * Everything that is left to do for a unit over one or several verdicts, each thing once, with what
 * it does for every indicator that it serves [ENG-60]. The base level comes before the next one,
 * then what decides most indicators alone, then what helps most [ENG-66].
 */
export function todoList({ verdicts, ...unit }: TodoInput): readonly TodoLine[] {
  const levels = levelsOf(unit.engine, verdicts);
  const lines: TodoLine[] = [];
  for (const verdict of verdicts) {
    for (const indicator of indicatorsOf(verdict)) {
      for (const one of linesFor(verdict, indicator, unit)) {
        const place = lines.findIndex(({ what }) => mergeSame(what, one.what) !== undefined);
        const known = lines[place];
        if (known === undefined) lines.push(one);
        else lines[place] = { what: mergeSame(known.what, one.what)!, serves: [...known.serves, ...one.serves] };
      }
    }
  }
  const isAlone = ({ promise }: Service) => promise !== 'open';
  return lines
    .map(({ what, serves }) => ({ what, serves: serves.toSorted((a, b) => Number(isAlone(b)) - Number(isAlone(a))) }))
    .toSorted((a, b) => compareKeys(orderOf(a, levels), orderOf(b, levels)));
}

/** The lines of a list that serve one indicator. */
export function linesOf(lines: readonly TodoLine[], set: SetId, indicator: IndicatorId): readonly TodoLine[] {
  return lines.filter(({ serves }) => serves.some((one) => one.set === set && one.indicator === indicator));
}

/** What is to be done in the field for one requirement of a set. */
export function deedsAt(lines: readonly TodoLine[], set: SetId, node: NodeId): readonly TodoLine[] {
  return lines.filter(
    ({ what, serves }) => !isEntry(what) && serves.some((one) => one.set === set && one.nodes.includes(node)),
  );
}

/** Nothing is to be done for what only encourages, nor below what does not apply [ENG-67]. */
function linesFor(verdict: SetVerdict, { indicator, root }: IndicatorVerdict, unit: TodoUnit): readonly TodoLine[] {
  if (indicator.requirement.optional) return [];
  const compiled = unit.engine.set(verdict.set.id).indicators.get(indicator.id)!;
  const place = { node: root, judge: compiled.judge };
  const context: TodoContext = { ...unit, explain: explainContext(unit.engine, verdict) };
  const steps = allSteps(place, context);
  const together = outcomeOf(
    steps.map(({ what }) => what),
    place,
    context,
  );
  return steps.map(({ what, nodes }) => ({
    what,
    serves: [
      {
        set: verdict.set.id,
        indicator: indicator.id,
        nodes,
        promise: steps.length === 1 ? together : outcomeOf([what], place, context),
        others: steps.length - 1,
        together,
      },
    ],
  }));
}

/** How many levels of sets a set presumes for the same unit: none for the base level. */
function levelsOf({ catalogue }: Engine, verdicts: readonly SetVerdict[]): ReadonlyMap<SetId, number> {
  const levels = new Map<SetId, number>();
  const visit = (set: CriteriaSet | undefined): number => {
    if (!set) return 0;
    const known = levels.get(set.id);
    if (known !== undefined) return known;
    levels.set(set.id, 0);
    const presumed = indicatorsOf(set)
      .flatMap(({ requirement }) => [...walkRequirements(requirement)])
      .flatMap(({ asks }) => asks.sets)
      .filter((link) => link.of === 'same-unit')
      .map((link) => visit(catalogue.sets.get(link.set)) + 1);
    const level = Math.max(0, ...presumed);
    levels.set(set.id, level);
    return level;
  };
  for (const { set } of verdicts) visit(set);
  return levels;
}

/** What the list is ordered by; the smaller number comes first. */
function orderOf({ what, serves }: TodoLine, levels: ReadonlyMap<SetId, number>): readonly number[] {
  return [
    Math.min(...serves.map(({ set }) => levels.get(set) ?? 0)),
    -serves.filter(({ promise }) => promise !== 'open').length,
    -serves.length,
    Number(isPast(what)),
    Number(!isEntry(what)),
  ];
}

function isPast(what: Todo): boolean {
  return 'isPast' in what && what.isPast;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((key, index) => key !== b[index]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}
