import type { CriteriaSet, Indicator } from '../../catalogue/index.ts';
import { indicatorsOf } from '../../catalogue/index.ts';
import { AppError, withNearest } from '../../kernel/index.ts';

/** The indicator of a set by its number; refuses with `indicator.not-found`. */
export function getIndicator(set: CriteriaSet, id: string): Indicator {
  const indicators = indicatorsOf(set);
  const found = indicators.find((indicator) => indicator.id === id);
  if (found) return found;
  const known = indicators.map((indicator) => indicator.id);
  throw new AppError('indicator.not-found', {
    ...withNearest(id, known),
    set: set.id,
    expected: known,
  });
}
