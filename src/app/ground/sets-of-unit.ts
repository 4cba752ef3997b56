import type { Catalogue, CriteriaSet } from '../../catalogue/index.ts';
import { indicatorsOf, walkRequirements } from '../../catalogue/index.ts';
import type { SetId, UnitKind } from '../../kernel/index.ts';
import { toSlug, yearRange } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';

/**
 * Whether a set that is for units of this kind is for this unit: a thị trấn or a phường stands at
 * the tier of a xã and is none [LAW-7].
 */
export function isForUnit(subject: UnitKind, { kind, type }: Pick<Unit, 'kind' | 'type'>): boolean {
  return kind === subject && (subject !== 'xa' || type === 'xa');
}

/**
 * The sets by which a unit is judged in a year: of its kind and its province, in force on some day
 * of it. In the order of ids.
 */
export function setsOfUnit(
  catalogue: Catalogue,
  unit: Pick<Unit, 'kind' | 'type'>,
  province: Unit | undefined,
  year: number,
): readonly CriteriaSet[] {
  if (province === undefined) return [];
  const days = yearRange(year);
  const name = toSlug(province.name);
  return [...catalogue.sets.values()]
    .filter(({ subject, province: of, inForce }) => {
      const isInForce = inForce.from <= days.to && (inForce.to === undefined || inForce.to >= days.from);
      return isForUnit(subject, unit) && toSlug(of) === name && isInForce;
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * What sets ask about units below, or the sets that they presume of the same unit: how many of a
 * kind meet another set.
 */
export function askedBelow(
  catalogue: Pick<Catalogue, 'sets'>,
  sets: readonly CriteriaSet[],
): readonly { readonly unitKind: UnitKind; readonly set: SetId }[] {
  return sets.flatMap((set) =>
    indicatorsOf(set)
      .flatMap(({ requirement }) => [...walkRequirements(requirement)])
      .flatMap((requirement) => requirement.asks.sets)
      .flatMap((link) => {
        if (link.of === 'units-below') return [{ unitKind: link.unitKind, set: link.set }];
        const presumed = catalogue.sets.get(link.set);
        return presumed === undefined ? [] : askedBelow(catalogue, [presumed]);
      }),
  );
}
