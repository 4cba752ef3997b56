import type { Law } from '../ports/law.ts';
import type { StoredVerdict } from '../ports/verdicts.ts';

/**
 * Whether a verdict that stands was made by another edition of its set than the one in use, or its
 * set is gone [FIG-11].
 */
export function isStale(
  { catalogue, editions }: Law,
  { set, edition }: Pick<StoredVerdict, 'set' | 'edition'>,
): boolean {
  return !catalogue.sets.has(set) || editions.ofSet(set) !== edition;
}
