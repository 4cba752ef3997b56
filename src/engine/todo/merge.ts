import type { PeriodGap } from '../explained.ts';
import type { FigureTodo, RegisterTodo, Todo } from './line.ts';
import { isRegister, keyOf } from './line.ts';

/** Two lines that are one thing to do for whoever needs both; undefined where they are two. */
export function mergeForOne(a: Todo, b: Todo): Todo | undefined {
  if ((a.kind === 'add' || a.kind === 'reduce') && b.kind === a.kind && a.figure === b.figure) {
    const { growing, ...both } = a;
    // What one of the two needs in any case is not made up for by a whole that grows.
    const isGrowing = growing !== undefined && growing === b.growing;
    const least = Math.max(a.least, b.least);
    return { ...both, least, most: Math.max(a.most, b.most), ...(isGrowing ? { growing } : {}) };
  }
  if (a.kind === 'periods' && b.kind === 'periods' && a.figure === b.figure)
    return { ...a, short: mergePeriods(a.short, b.short) };
  return mergeSame(a, b);
}

/** The same thing asked for twice; undefined where it is not the same. */
export function mergeSame(a: Todo, b: Todo): Todo | undefined {
  if (keyOf(a) !== keyOf(b)) return undefined;
  return isRegister(a) && isRegister(b) ? mergeRegisters(a, b) : a;
}

function mergePeriods(a: readonly PeriodGap[], b: readonly PeriodGap[]): readonly PeriodGap[] {
  const most = new Map(a.map(({ period, add }) => [period, add]));
  for (const { period, add } of b) most.set(period, Math.max(most.get(period) ?? 0, add));
  return [...most].map(([period, add]) => ({ period, add })).toSorted((x, y) => (x.period < y.period ? -1 : 1));
}

function mergeRegisters(a: RegisterTodo, b: RegisterTodo): RegisterTodo {
  const figures = new Map<string, FigureTodo>([...a.figures, ...b.figures].map((one) => [one.figure, one]));
  return { ...a, figures: [...figures.values()] };
}
