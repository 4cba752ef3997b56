import type { FigureId, RegisterId, SetId } from '../../kernel/index.ts';
import type { Condition, CriteriaSet, Figure, Requirement, RequirementOf } from '../model.ts';
import { indicatorsOf } from '../model.ts';

interface Lookups {
  readonly figures: ReadonlyMap<FigureId, Figure>;
  readonly sets: ReadonlyMap<SetId, CriteriaSet>;
}

/** What requirements ask of one row: as a condition on its cells. */
export interface RowCondition {
  readonly condition: Condition;
  /** Requirements that cannot be asked of one row. */
  readonly refused: readonly Requirement[];
}

/**
 * What a `rows` requirement asks of one row of a register: the test that stands in the law as
 * requirements, each of a figure that says something of one row. Nothing is written twice, so the
 * rows that count are those that the letter's conditions hold for.
 */
export function rowCondition(requirement: RequirementOf<'rows'>, register: RegisterId, lookups: Lookups): RowCondition {
  const refused: Requirement[] = [];
  const followed = new Set<Requirement>();
  const all = (of: readonly Requirement[]): readonly Condition[] =>
    of.filter(({ optional }) => !optional).flatMap((inner) => conditionOf(inner) ?? refuse(inner));
  const refuse = (inner: Requirement): readonly Condition[] => {
    refused.push(inner);
    return [];
  };
  const conditionOf = (inner: Requirement): readonly Condition[] | undefined => {
    if (inner.ifAny !== undefined) return undefined;
    switch (inner.kind) {
      case 'all':
        return all(inner.of);
      case 'any':
        return [{ kind: 'any', of: inner.of.filter(({ optional }) => !optional).map((one) => together(all([one]))) }];
      case 'yes': {
        const from = ofOneRow(inner.figure);
        return from?.how.kind === 'exists' ? whereOf(from) : undefined;
      }
      case 'compare': {
        const from = ofOneRow(inner.figure);
        const [threshold, another] = inner.thresholds;
        if (from?.how.kind !== 'sum' || !threshold || another) return undefined;
        const { operator, value } = threshold;
        return [...whereOf(from), { kind: 'limit', column: from.how.column, operator, value }];
      }
      case 'set': {
        const other = lookups.sets.get(inner.set);
        const indicator = other && indicatorsOf(other).find(({ id }) => id === inner.indicator);
        if (indicator?.requirement.kind !== 'rows' || followed.has(inner)) return undefined;
        followed.add(inner);
        return all(indicator.requirement.of);
      }
      default:
        return undefined;
    }
  };
  const ofOneRow = (id: FigureId) => {
    const from = lookups.figures.get(id)?.from;
    return from?.ofOneRow && from.register === register ? from : undefined;
  };
  return { condition: together(all(requirement.of)), refused };
}

function whereOf({ where }: { readonly where?: Condition }): readonly Condition[] {
  return where === undefined ? [] : [where];
}

function together(of: readonly Condition[]): Condition {
  return of.length === 1 ? of[0]! : { kind: 'all', of };
}
