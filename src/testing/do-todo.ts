import type { Catalogue } from '../catalogue/index.ts';
import type { Engine, FigureValue, Range, SubjectInput } from '../engine/index.ts';
import { assessedPeriods, judgeSet, maxOf, minOf, prepareSubject } from '../engine/index.ts';
import type { Todo } from '../engine/todo/index.ts';
import type { FigureId, PeriodKey, SetId } from '../kernel/index.ts';

/**
 * What a person would do who takes a line at its word, on the unit as it is handed in and not as
 * the list's own trial does it. Of a choice any parts are taken that promise to be met.
 */
export function doTodo(
  input: SubjectInput,
  lines: readonly Todo[],
  engine: Engine,
  random: () => number,
): SubjectInput {
  const { catalogue } = engine;
  const single = lines.flatMap((line) => singleLines(line, random));
  const unsure = prepareSubject(engine, input).contradictions;
  // Nobody builds on figures that contradict each other: they count as not known.
  const known = new Map([...input.figures].filter(([figure]) => !unsure?.has(figure)));
  const figures = new Map(known);
  const [raised, lowered] = [new Set<FigureId>(), new Set<FigureId>()];
  let { attributes, children } = input;
  for (const [figure, value] of known) {
    const adds = single.flatMap((line) => (line.kind === 'add' && line.figure === figure ? [line.most] : []));
    const cuts = single.flatMap((line) => (line.kind === 'reduce' && line.figure === figure ? [line.most] : []));
    if (adds.length > 0) {
      raised.add(figure);
      figures.set(figure, shifted(value, Math.max(...adds)));
    } else if (cuts.length > 0) {
      lowered.add(figure);
      figures.set(figure, shifted(value, -Math.max(...cuts)));
    }
  }
  bringAlong(figures, raised, lowered, catalogue);
  for (const line of single) {
    if (line.kind === 'do') figures.set(line.figure, true);
    if (line.kind === 'periods') figures.set(line.figure, filledUp(figures.get(line.figure), line.short));
    if (line.kind === 'attribute') {
      const values = [...(catalogue.attributes.get(line.attribute)?.values.keys() ?? [])];
      attributes = new Map([...attributes, [line.attribute, [values[Math.floor(random() * values.length)]!]]]);
    }
    if (line.kind === 'units') {
      let left = line.most;
      children = children?.map((child) => {
        if (left === 0 || child.kind !== line.unitKind || meets(child, line.set, engine)) return child;
        left--;
        return { ...child, verdicts: new Map([...(child.verdicts ?? []), [line.set, 'met'] as const]) };
      });
    }
  }
  const entered = new Set(single.flatMap(enteredFigures));
  const done = { ...input, attributes, figures, ...(children ? { children } : {}) };
  return { ...done, figures: enter(done, entered, catalogue, random) };
}

function singleLines(line: Todo, random: () => number): readonly Todo[] {
  if (line.kind === 'set') return line.parts.flatMap(({ lines }) => lines.flatMap((one) => singleLines(one, random)));
  if (line.kind !== 'choose') return [line];
  const sure = line.parts.filter(({ promise }) => promise === 'met');
  const others = line.parts.filter(({ promise }) => promise !== 'met');
  const shuffled = sure
    .map((part) => ({ part, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ part }) => part);
  return [...shuffled, ...others]
    .slice(0, line.count)
    .flatMap(({ lines }) => lines.flatMap((one) => singleLines(one, random)));
}

function enteredFigures(line: Todo): readonly FigureId[] {
  if (line.kind === 'figure') return [line.figure];
  return line.kind === 'fill' || line.kind === 'complete' ? line.figures.map(({ figure }) => figure) : [];
}

/** Whoever adds to a part adds to its whole where that has no room, and the other way round. */
function bringAlong(
  figures: Map<FigureId, FigureValue>,
  raised: ReadonlySet<FigureId>,
  lowered: ReadonlySet<FigureId>,
  catalogue: Catalogue,
): void {
  for (const part of raised) {
    const least = minOf(figures.get(part));
    for (const whole of catalogue.figures.get(part)!.notAbove ?? [])
      if (!lowered.has(whole) && maxOf(figures.get(whole)) < least) figures.set(whole, least);
  }
  for (const part of figures.keys()) {
    if (raised.has(part)) continue;
    for (const whole of catalogue.figures.get(part)?.notAbove ?? []) {
      const most = maxOf(figures.get(whole));
      if (lowered.has(whole) && minOf(figures.get(part)) > most) figures.set(part, most);
    }
  }
}

/** Any value that is possible and contradicts nothing that stands there. */
function enter(
  { figures, period }: SubjectInput,
  entered: ReadonlySet<FigureId>,
  catalogue: Catalogue,
  random: () => number,
): ReadonlyMap<FigureId, FigureValue> {
  const done = new Map(figures);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  for (const id of entered) {
    const { type, per, neverZero, notAbove = [] } = catalogue.figures.get(id)!;
    const known = figures.get(id);
    if (type === 'yes-no') done.set(id, typeof known === 'boolean' ? known : random() < 0.5);
    else if (type === 'series') {
      const periods = typeof known === 'object' && 'periods' in known ? known.periods : new Map<PeriodKey, number>();
      const all = assessedPeriods(period, per ?? 'week');
      done.set(id, {
        periods: new Map(
          all.map((key) => [
            key,
            Math.max(minOf(periods.get(key)), 0) + upTo(3) * Number(maxOf(periods.get(key)) > minOf(periods.get(key))),
          ]),
        ),
      });
    } else {
      const parts = [...done.keys()].filter((one) => catalogue.figures.get(one)?.notAbove?.includes(id));
      const least = Math.max(minOf(known), neverZero ? 1 : 0, ...parts.map((one) => minOf(done.get(one))));
      const most = Math.min(maxOf(known), ...notAbove.map((one) => maxOf(done.get(one))));
      done.set(id, least + upTo(Math.min(Math.max(most - least, 0), 20)));
    }
  }
  return done;
}

/** Nothing is fewer than none. */
function shifted(value: FigureValue, by: number): FigureValue {
  if (typeof value === 'number') return Math.max(value + by, 0);
  if (typeof value !== 'object' || !('min' in value)) return value;
  return { min: Math.max(value.min + by, 0), max: Math.max(value.max + by, 0) };
}

function filledUp(
  value: FigureValue | undefined,
  short: readonly { readonly period: PeriodKey; readonly add: number }[],
): FigureValue {
  if (typeof value !== 'object' || !('periods' in value)) throw new Error('a series was promised');
  const more = new Map(short.map(({ period, add }) => [period, add]));
  return {
    periods: new Map([...value.periods].map(([key, at]) => [key, shifted(at, more.get(key) ?? 0) as number | Range])),
  };
}

function meets(unit: SubjectInput, set: SetId, engine: Engine): boolean {
  return (unit.verdicts?.get(set) ?? judgeSet(engine, set, prepareSubject(engine, unit)).verdict) === 'met';
}

/** Whether some part is certainly above its whole: then no verdict is promised [ENG-72]. */
export function hasContradiction(input: SubjectInput, engine: Engine): boolean {
  return prepareSubject(engine, input).contradictions !== undefined;
}
