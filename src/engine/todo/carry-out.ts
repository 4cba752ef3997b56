import type { FigureId, PeriodKey } from '../../kernel/index.ts';
import type { Engine } from '../compile.ts';
import { judgeSet } from '../judge.ts';
import { assessedPeriods } from '../periods.ts';
import type { Subject } from '../subject.ts';
import type { FigureValue, Range } from '../values.ts';
import { maxOf, minOf, toValue } from '../values.ts';
import type { Todo } from './line.ts';
import { takeAlong } from './take-along.ts';

/**
 * The unit as it would be once these things are done in the field: every count grows or shrinks by
 * what is enough in any case, and takes along what it is a part of. Who does two lines for one
 * figure does the greater. Of a choice the first parts are done. What is only entered changes
 * nothing here: nobody knows what it will say.
 */
export function carryOut(subject: Subject, lines: readonly Todo[], engine: Engine): Subject {
  const { slots } = engine;
  const figures = [...subject.figures];
  const change = (id: FigureId, to: (value: FigureValue | undefined) => FigureValue | undefined): void => {
    const slot = slots.figures.get(id);
    // From what was there at first: of two lines for one figure the greater holds.
    if (slot !== undefined) figures[slot] = further(subject.figures[slot], figures[slot], to(subject.figures[slot]));
  };
  let { children } = subject;
  for (const line of lines.flatMap(flatten)) {
    switch (line.kind) {
      case 'add':
        change(line.figure, (value) => shift(value, line.most));
        break;
      case 'reduce':
        change(line.figure, (value) => shift(value, -line.most));
        break;
      case 'do':
        change(line.figure, () => true);
        break;
      case 'periods': {
        const more = new Map(line.short.map(({ period, add }) => [period, add]));
        change(line.figure, (value) =>
          isSeries(value)
            ? {
                periods: new Map(
                  [...value.periods].map(([period, at]) => [period, shift(at, more.get(period) ?? 0) as typeof at]),
                ),
              }
            : value,
        );
        break;
      }
      case 'units':
        children = meetMore(children, line, engine);
        break;
    }
  }
  return { ...takeAlong(subject, figures, slots), children };
}

/**
 * The unit once what these keys name is entered: each figure at the least value that is possible
 * and contradicts nothing, or one above. Keys are those of `enteredBy`.
 */
export function enterAt(subject: Subject, keys: ReadonlySet<string>, above: 0 | 1, engine: Engine): Subject {
  const { slots, catalogue } = engine;
  const entered = [...subject.figures];
  for (const [id, slot] of slots.figures) {
    const { type, per } = catalogue.figures.get(id)!;
    if (!keys.has(`figure ${id}`)) continue;
    const value = entered[slot];
    const { min, max } = roomFor(id, entered, engine);
    const at = Math.min(min + above, max);
    if (type !== 'series') entered[slot] = type === 'yes-no' ? at > 0 : at;
    else if (per !== undefined) entered[slot] = fillPeriods(value, assessedPeriods(subject.period, per));
  }
  let { attributeBits, openBits } = subject;
  for (const [id, { bits }] of slots.attributes) {
    if (!keys.has(`attribute ${id}`)) continue;
    const [first = 0, ...others] = bits.values();
    openBits = others.reduce((open, bit) => open & ~bit, openBits & ~first);
    attributeBits |= first;
  }
  return { ...subject, figures: entered, attributeBits, openBits };
}

/** The values that a figure may still have: not below its parts, nor above its wholes. */
function roomFor(id: FigureId, figures: Subject['figures'], { slots, catalogue }: Engine): Range {
  const knownOf = (one: FigureId) => figures[slots.figures.get(one)!];
  const { neverZero, notAbove = [] } = catalogue.figures.get(id)!;
  const parts = [...catalogue.figures.values()].filter((one) => one.notAbove?.includes(id));
  return {
    min: Math.max(minOf(knownOf(id)), neverZero ? 1 : 0, ...parts.map((part) => minOf(knownOf(part.id)))),
    max: Math.min(maxOf(knownOf(id)), ...notAbove.map((whole) => maxOf(knownOf(whole)))),
  };
}

/** What is done for a line: of a choice its first parts, of another set all. */
function flatten(line: Todo): readonly Todo[] {
  if (line.kind === 'choose') return line.parts.slice(0, line.count).flatMap(({ lines }) => lines.flatMap(flatten));
  if (line.kind === 'set') return line.parts.flatMap(({ lines }) => lines.flatMap(flatten));
  return [line];
}

function shift(value: FigureValue | undefined, by: number): FigureValue | undefined {
  if (typeof value === 'number') return Math.max(value + by, 0);
  if (typeof value !== 'object' || 'periods' in value) return value;
  return toValue(Math.max(value.min + by, 0), Math.max(value.max + by, 0));
}

/** Of two changes from the same beginning the one that goes further. */
function further(
  from: FigureValue | undefined,
  one: FigureValue | undefined,
  other: FigureValue | undefined,
): FigureValue | undefined {
  if (isSeries(one) && isSeries(other) && isSeries(from)) {
    return {
      periods: new Map(
        [...one.periods].map(([period, at]) => [
          period,
          further(from.periods.get(period), at, other.periods.get(period)) as typeof at,
        ]),
      ),
    };
  }
  if (from === one) return other;
  return Math.abs(minOf(other) - minOf(from)) > Math.abs(minOf(one) - minOf(from)) ? other : one;
}

/** A series with every period known: what is open at its least possible value. */
function fillPeriods(value: FigureValue | undefined, periods: readonly PeriodKey[]): FigureValue {
  const known = isSeries(value) ? value.periods : new Map<PeriodKey, number>();
  return { periods: new Map(periods.map((period) => [period, Math.max(minOf(known.get(period)), 0)])) };
}

function isSeries(value: FigureValue | undefined): value is Extract<FigureValue, { readonly periods: unknown }> {
  return typeof value === 'object' && 'periods' in value;
}

/** So many more units of a kind, anywhere below, meet a set. */
function meetMore(
  children: readonly Subject[] | undefined,
  { unitKind, set, most }: Extract<Todo, { readonly kind: 'units' }>,
  engine: Engine,
): readonly Subject[] | undefined {
  let left = most;
  const isMet = (unit: Subject): boolean => (unit.verdicts?.get(set) ?? judgeSet(engine, set, unit).verdict) === 'met';
  const visit = (unit: Subject): Subject => {
    const below = unit.children?.map(visit);
    const own = below ? { ...unit, children: below } : unit;
    if (left === 0 || unit.kind !== unitKind || isMet(unit)) return own;
    left--;
    return { ...own, verdicts: new Map([...(unit.verdicts ?? []), [set, 'met']]) };
  };
  return children?.map(visit);
}
