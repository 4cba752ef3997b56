import type { Issue, Place } from '../kernel/index.ts';
import { toIssue } from '../kernel/index.ts';
import type { Unit, UnitSuccession } from './unit.ts';
import { dayWithin } from './unit.ts';
import type { UnitTree } from './unit-tree.ts';
import { unitTitle } from './unit-types.ts';

/**
 * Whether units come from the province in which they stand, or from one that went into it. Another
 * one may be right; as often a code was read wrongly, and one commune gets what another did.
 * Warning: `units.other-province`.
 */
export function checkProvinces(
  tree: UnitTree,
  successions: readonly UnitSuccession[],
  placeOf: (succession: UnitSuccession) => Place | undefined,
): readonly Issue[] {
  return successions.flatMap((succession) => {
    const [from, to] = [tree.stretch(succession.from)!, tree.stretch(succession.to)!];
    const before = tree.province(from, dayWithin(from, succession.date));
    const after = tree.province(to, succession.date);
    const at = placeOf(succession);
    if (at === undefined || before === undefined || after === undefined || isSame(tree, before, after)) return [];
    const elsewhere = tree.successors(before).at(-1);
    const names = { name: unitTitle(from), other: unitTitle(to), found: unitTitle(before), expected: unitTitle(after) };
    return [
      toIssue('units.other-province', at, {
        ...names,
        ...(elsewhere === undefined ? {} : { became: unitTitle(elsewhere) }),
      }),
    ];
  });
}

/** Whether a province is another one still, or went into it. */
function isSame(tree: UnitTree, before: Unit, after: Unit): boolean {
  return before.id === after.id || tree.successors(before).some(({ id }) => id === after.id);
}
