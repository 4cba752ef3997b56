import type { Catalogue, CriteriaSet, Requirement, Threshold } from '../../catalogue/index.ts';
import {
  attributesOf,
  carriesOf,
  indicatorsOf,
  possibleUnits,
  strictness,
  thresholdsFor,
  walkRequirements,
} from '../../catalogue/index.ts';

/**
 * How one requirement of the second set stands to the same one of the first. `mixed`: stricter for
 * some units, looser for others.
 */
export type Change = 'added' | 'dropped' | 'stricter' | 'looser' | 'mixed' | 'reworded' | 'same';

export interface Difference {
  readonly change: Change;
  readonly before?: Requirement;
  readonly after?: Requirement;
}

/**
 * Compares two sets requirement by requirement. Requirements are the same when they are of one kind
 * over the same figures, whatever their number or wording; a figure means the same in every set.
 * Order: as in the second set, then what was dropped.
 */
export function compareSets(catalogue: Catalogue, before: CriteriaSet, after: CriteriaSet): readonly Difference[] {
  const old = byWhatTheyJudge(before);
  const now = byWhatTheyJudge(after);
  const kept: Difference[] = [...now].map(([key, requirement]) => {
    const earlier = old.get(key);
    return earlier
      ? { change: compare(catalogue, earlier, requirement), before: earlier, after: requirement }
      : { change: 'added', after: requirement };
  });
  const dropped: Difference[] = [...old]
    .filter(([key]) => !now.has(key))
    .map(([, requirement]) => ({ change: 'dropped', before: requirement }));
  return [...kept, ...dropped];
}

/** The requirements of a set that judge something themselves, by kind and figures. */
function byWhatTheyJudge(set: CriteriaSet): ReadonlyMap<string, Requirement> {
  const found = new Map<string, Requirement>();
  for (const indicator of indicatorsOf(set)) {
    for (const requirement of walkRequirements(indicator.requirement)) {
      const key = requirement.asks.identity;
      if (key !== undefined && !found.has(key)) found.set(key, requirement);
    }
  }
  return found;
}

function compare(catalogue: Catalogue, before: Requirement, after: Requirement): Change {
  const signs = new Set<number>();
  if (before.optional !== after.optional) signs.add(before.optional ? 1 : -1);
  if ((before.ifAny === undefined) !== (after.ifAny === undefined)) signs.add(before.ifAny === undefined ? -1 : 1);
  if ('thresholds' in before && 'thresholds' in after) {
    const thresholds: readonly (readonly Threshold[])[] = [before.thresholds, after.thresholds];
    const asked = attributesOf(thresholds.flat()).flatMap((id) => catalogue.attributes.get(id) ?? []);
    for (const unit of possibleUnits(asked)) {
      const [first, second] = thresholds.map((list) => thresholdsFor(list, carriesOf(unit))[0]);
      if (first && second) signs.add(Math.sign(strictness(second) - strictness(first)));
    }
  }
  signs.delete(0);
  if (signs.size > 1) return 'mixed';
  if (signs.size === 1) return signs.has(1) ? 'stricter' : 'looser';
  return sameWords(before.text, after.text) ? 'same' : 'reworded';
}

function sameWords(a: string | undefined, b: string | undefined): boolean {
  const plain = (text: string | undefined) =>
    (text ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}%]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}
