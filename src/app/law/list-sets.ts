import type { Catalogue, CriteriaSet } from '../../catalogue/index.ts';
import { indicatorsOf, levelOf, walkRequirements } from '../../catalogue/index.ts';
import type { Day } from '../../kernel/index.ts';

/** One line of the list of sets. */
export interface SetSummary {
  readonly set: CriteriaSet;
  /** What the law calls the unit and the level. */
  readonly subject: string;
  readonly level: string;
  readonly indicators: number;
  /** Requirements without others below them: what is really judged. */
  readonly requirements: number;
  readonly inForce: 'not-yet' | 'yes' | 'ended';
}

/** Every set, by province and id. */
export function listSets(catalogue: Catalogue, on: Day): readonly SetSummary[] {
  return [...catalogue.sets.values()]
    .map((set) => {
      const indicators = indicatorsOf(set);
      const leaves = indicators
        .flatMap((indicator) => [...walkRequirements(indicator.requirement)])
        .filter((requirement) => !('of' in requirement));
      return {
        set,
        subject: catalogue.subjects.get(set.subject) ?? set.subject,
        level: levelOf(catalogue, set.id).name,
        indicators: indicators.length,
        requirements: leaves.length,
        inForce: standing(set, on),
      };
    })
    .sort((a, b) => (a.set.id < b.set.id ? -1 : 1));
}

function standing({ inForce }: CriteriaSet, on: Day): SetSummary['inForce'] {
  if (on < inForce.from) return 'not-yet';
  return inForce.to !== undefined && on > inForce.to ? 'ended' : 'yes';
}
