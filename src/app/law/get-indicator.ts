import type { CriteriaSet, Indicator } from '../../catalogue/index.ts';
import { indicatorsOf } from '../../catalogue/index.ts';
import { AppError } from '../../kernel/index.ts';
import { withNearestNamed } from '../ground/nearest-named.ts';

/** The indicator of a set by its number; refuses with `indicator.not-found`. */
export function getIndicator(set: CriteriaSet, id: string): Indicator {
  const indicators = indicatorsOf(set);
  const found = indicators.find((indicator) => indicator.id === id);
  if (found) return found;
  const known = indicators.map((indicator) => ({ code: indicator.id, names: [indicator.title] }));
  throw new AppError('indicator.not-found', {
    ...withNearestNamed(id, known),
    set: set.title,
    expected: known.map(({ code }) => code),
  });
}
