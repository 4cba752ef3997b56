import type { Attribute, Catalogue, CriteriaSet, Figure, Register, Requirement } from '../catalogue/index.ts';
import { attributesOf, figuresOf, indicatorsOf, VILLAGE_LIST, walkRequirements } from '../catalogue/index.ts';
import type { FigureId, IndicatorId, RegisterId, SetId, UnitKind } from '../kernel/index.ts';

/**
 * What has to be known of a unit before some criteria sets can judge it. Every list is in order of
 * first use and without repeats.
 */
export interface NeededInputs {
  /** The sets that were asked for. */
  readonly sets: readonly CriteriaSet[];
  readonly figures: readonly NeededFigure[];
  /**
   * Registers that feed figures or print as evidence; the village list comes first
   * where one names villages.
   */
  readonly registers: readonly Register[];
  /** Attributes of the unit that a threshold depends on. */
  readonly attributes: readonly Attribute[];
  /** Units below whose verdicts are asked for. */
  readonly unitsBelow: readonly { readonly kind: UnitKind; readonly set: SetId }[];
}

export interface NeededFigure {
  readonly figure: Figure;
  /** Which indicators of the sets that were asked for rest on it, also by way of another set. */
  readonly usedBy: readonly { readonly set: CriteriaSet; readonly indicators: readonly IndicatorId[] }[];
}

/** Throws for a set that the catalogue does not have: the door has checked it. */
export function neededInputs(catalogue: Catalogue, setIds: readonly SetId[]): NeededInputs {
  const sets = [...new Set(setIds)].map((id) => knownSet(catalogue, id));
  const used = new Map<FigureId, Map<CriteriaSet, Set<IndicatorId>>>();
  const registers = new Set<RegisterId>();
  const attributes = new Set<string>();
  const unitsBelow = new Map<string, { readonly kind: UnitKind; readonly set: SetId }>();

  const use = (id: FigureId, set: CriteriaSet, indicator: IndicatorId): void => {
    const bySet = used.get(id) ?? new Map<CriteriaSet, Set<IndicatorId>>();
    bySet.set(set, (bySet.get(set) ?? new Set<IndicatorId>()).add(indicator));
    used.set(id, bySet);
    const register = catalogue.figures.get(id)?.from?.register;
    if (register !== undefined) registers.add(register);
  };
  const visit = (
    requirement: Requirement,
    set: CriteriaSet,
    asking: IndicatorId,
    path: readonly Requirement[],
  ): void => {
    for (const inner of walkRequirements(requirement)) {
      for (const figure of figuresOf(inner)) use(figure, set, asking);
      if ('thresholds' in inner) for (const attribute of attributesOf(inner.thresholds)) attributes.add(attribute);
      for (const link of inner.asks.sets) {
        if (link.of === 'units-below')
          unitsBelow.set(`${link.unitKind} ${link.set}`, { kind: link.unitKind, set: link.set });
        else if (!path.includes(inner)) {
          for (const other of indicatorsOf(knownSet(catalogue, link.set))) {
            if (link.indicator !== undefined && other.id !== link.indicator) continue;
            visit(other.requirement, set, asking, [...path, inner]);
          }
        }
      }
    }
  };
  for (const set of sets) {
    for (const indicator of indicatorsOf(set)) {
      visit(indicator.requirement, set, indicator.id, []);
      for (const need of indicator.evidence) {
        if (need.register !== undefined) registers.add(need.register);
        if (need.condition?.figure !== undefined) use(need.condition.figure, set, indicator.id);
      }
    }
  }

  return {
    sets,
    figures: [...used].flatMap(([id, bySet]) => {
      const figure = catalogue.figures.get(id);
      const usedBy = [...bySet].map(([set, indicators]) => ({ set, indicators: [...indicators] }));
      return figure ? [{ figure, usedBy }] : [];
    }),
    registers: withVillageList(catalogue, [...registers]),
    attributes: [...catalogue.attributes.values()].filter(({ id }) => attributes.has(id)),
    unitsBelow: [...unitsBelow.values()],
  };
}

function knownSet(catalogue: Catalogue, id: SetId): CriteriaSet {
  const set = catalogue.sets.get(id);
  if (!set) throw new Error(`set ${id} is not in the catalogue`);
  return set;
}

function withVillageList(catalogue: Catalogue, ids: readonly RegisterId[]): readonly Register[] {
  const registers = ids.flatMap((id) => catalogue.registers.get(id) ?? []);
  const list = catalogue.registers.get(VILLAGE_LIST);
  const namesVillages = registers.some(
    ({ columns, villages }) => villages !== undefined || columns.some(({ type }) => type === 'village'),
  );
  if (!list || !namesVillages) return registers;
  return [list, ...registers.filter((register) => register !== list)];
}
