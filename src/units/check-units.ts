import type { Day, Issue, UnitKind } from '../kernel/index.ts';
import { addDays, onDay, toIssue } from '../kernel/index.ts';
import type { PlaceOfUnit } from './import-lines.ts';
import type { Unit } from './unit.ts';
import { isValidOn } from './unit.ts';
import type { UnitTree } from './unit-tree.ts';
import { unitTitle } from './unit-types.ts';

/**
 * Which tiers may stand directly above. Communes stand below districts until 30 June 2025 and
 * below provinces after.
 */
const TIERS_ABOVE: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  thon: ['xa'],
  xa: ['huyen', 'tinh'],
  huyen: ['tinh'],
  tinh: [],
};

/**
 * Whether each of some codes belonged to at most one unit at a time, without holes [UNIT-1].
 * Errors: `units.overlap`. Warnings: `units.gap`, `units.no-succession`.
 */
export function checkLives(tree: UnitTree, codes: Iterable<string>, placeOf: PlaceOfUnit): readonly Issue[] {
  const issues: Issue[] = [];
  for (const code of codes) {
    const lives = tree.withCode(code);
    for (const [index, unit] of lives.entries()) {
      const before = lives[index - 1];
      if (before === undefined) continue;
      const at = placeOf(unit, 'from') ?? placeOf(before, 'to');
      if (at === undefined) continue;
      const names = { name: unitTitle(unit), other: unitTitle(before), code };
      if (before.validTo === undefined || unit.validFrom <= before.validTo) {
        const until = before.validTo === undefined ? {} : { to: onDay(before.validTo) };
        issues.push(toIssue('units.overlap', at, { ...names, from: onDay(unit.validFrom), ...until }));
      } else if (unit.validFrom > addDays(before.validTo, 1)) {
        const hole = { from: onDay(addDays(before.validTo, 1)), to: onDay(addDays(unit.validFrom, -1)) };
        issues.push(toIssue('units.gap', at, { ...names, ...hole }));
      } else if (!tree.becameOf(before).some(({ to }) => to === unit.stretch)) {
        issues.push(toIssue('units.no-succession', at, { ...names, date: onDay(unit.validFrom) }));
      }
    }
  }
  return issues;
}

/**
 * Whether each of some units stands below a unit of the right tier on all its days [UNIT-2].
 * Errors: `units.unknown-parent`, `units.parent-kind`, `units.parent-absent`, `units.cycle`.
 */
export function checkParents(tree: UnitTree, units: Iterable<Unit>, placeOf: PlaceOfUnit): readonly Issue[] {
  return [...units].flatMap((unit) => {
    const at = placeOf(unit, 'parent');
    const issue = at && parentIssue(tree, unit);
    return issue ? [toIssue(issue.code, at, issue.params)] : [];
  });
}

function parentIssue(tree: UnitTree, unit: Unit): Pick<Issue, 'code' | 'params'> | undefined {
  const expected = TIERS_ABOVE[unit.kind];
  const { parentCode } = unit;
  const own = { name: unitTitle(unit), unitKind: unit.kind };
  if (parentCode === undefined) return expected.length === 0 ? undefined : { code: 'units.parent-kind', params: own };
  const above = tree.withCode(parentCode);
  if (above.length === 0) return { code: 'units.unknown-parent', params: { ...own, found: parentCode } };
  const cycle = cycleFrom(tree, unit);
  if (cycle) return { code: 'units.cycle', params: { found: cycle.map(({ code }) => code) } };
  const wrong = above.find((parent) => overlaps(parent, unit) && !expected.includes(parent.kind));
  if (wrong) return { code: 'units.parent-kind', params: { ...own, found: unitTitle(wrong) } };
  const hole = firstHole(above, unit);
  if (!hole) return undefined;
  const to = hole.to === undefined ? {} : { to: onDay(hole.to) };
  return { code: 'units.parent-absent', params: { ...own, found: parentCode, from: onDay(hole.from), ...to } };
}

/**
 * The units in a ring of parents that a unit stands in, from the unit on; undefined
 * where it stands in none.
 */
function cycleFrom(tree: UnitTree, unit: Unit): readonly Unit[] | undefined {
  const chain = [unit];
  for (;;) {
    const above = tree.parent(chain.at(-1)!, unit.validFrom);
    if (above === unit) return [...chain, unit];
    if (above === undefined || chain.includes(above)) return undefined;
    chain.push(above);
  }
}

/**
 * The first days of a life on which none of some units existed; undefined where there is always
 * one. `lives`: the earliest first.
 */
function firstHole(lives: readonly Unit[], { validFrom, validTo }: Unit): { from: Day; to?: Day } | undefined {
  let open = validFrom;
  for (const life of lives) {
    if (life.validTo !== undefined && life.validTo < open) continue;
    if (life.validFrom > open) {
      const to = addDays(life.validFrom, -1);
      return { from: open, to: validTo !== undefined && validTo < to ? validTo : to };
    }
    if (life.validTo === undefined) return undefined;
    open = addDays(life.validTo, 1);
    if (validTo !== undefined && open > validTo) return undefined;
  }
  return validTo === undefined ? { from: open } : { from: open, to: validTo };
}

/**
 * Whether units below go on when the one above has ended [UNIT-2]. Only those that the file
 * does not name: the others are told at their own lines. Errors: `units.child-outlives`, one
 * for each unit that ends.
 */
export function checkChildren(tree: UnitTree, ended: readonly Unit[], placeOf: PlaceOfUnit): readonly Issue[] {
  return ended.flatMap((unit) => {
    const at = placeOf(unit, 'to');
    const lives = tree.withCode(unit.code);
    const left = tree
      .belowCode(unit.code)
      .filter((child) => placeOf(child, 'parent') === undefined && stoodBelow(child, unit) && firstHole(lives, child));
    const first = left[0];
    if (!at || !first) return [];
    const names = { name: unitTitle(unit), count: left.length, other: `${unitTitle(first)} (${first.code})` };
    return [toIssue('units.child-outlives', at, names)];
  });
}

/**
 * Whether a unit stood below another as long as that one had no end: also one that begins after the
 * end that it gets now.
 */
function stoodBelow({ validTo }: Unit, above: Unit): boolean {
  return validTo === undefined || validTo >= above.validFrom;
}

function overlaps(a: Unit, b: Unit): boolean {
  return isValidOn(a, b.validFrom) || isValidOn(b, a.validFrom);
}
