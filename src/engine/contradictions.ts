import type { Figure } from '../catalogue/index.ts';
import type { FigureId } from '../kernel/index.ts';
import type { FigureValue } from './values.ts';
import { maxOf, minOf } from './values.ts';

/** A part that is certainly above its whole: one of the two is wrong, nobody knows which. */
export interface Contradiction {
  readonly part: FigureId;
  readonly whole: FigureId;
  readonly partValue: FigureValue;
  readonly wholeValue: FigureValue;
}

/** The contradictions among the figures of a unit, by the rules of the dictionary [ENG-72]. */
export function findContradictions(
  figures: ReadonlyMap<FigureId, Figure>,
  values: ReadonlyMap<FigureId, FigureValue>,
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const [part, partValue] of values) {
    for (const whole of figures.get(part)?.notAbove ?? []) {
      const wholeValue = values.get(whole);
      if (wholeValue !== undefined && minOf(partValue) > maxOf(wholeValue))
        found.push({ part, whole, partValue, wholeValue });
    }
  }
  return found;
}
