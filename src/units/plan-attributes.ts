import type { Issue } from '../kernel/index.ts';
import { onDay, toIssue } from '../kernel/index.ts';
import { groupBy } from './group-by.ts';
import type { AttributeLine } from './import-lines.ts';
import type { UnitAttributeSpan } from './unit.ts';
import { isValidOn } from './unit.ts';
import type { UnitTree } from './unit-tree.ts';
import { unitTitle } from './unit-types.ts';

export interface AttributesPlan {
  readonly added: readonly UnitAttributeSpan[];
  readonly unchanged: number;
  readonly issues: readonly Issue[];
}

/**
 * Finds the units whose attributes lines give, among all units that there will be
 * [UNIT-4]. The attributes of `tree` are those that stand already. `unread`: codes of
 * units that are told elsewhere.
 * Errors: `units.unknown-code`, `units.not-on-day`, `units.dates-out-of-order`,
 * `units.attribute-overlap`, `units.differs`, `row.duplicate-key`.
 */
export function planAttributes(
  tree: UnitTree,
  lines: readonly AttributeLine[],
  unread: ReadonlySet<string>,
): AttributesPlan {
  const issues: Issue[] = [];
  const known = new Map(tree.records.attributes.map((span) => [keyOf(span), span]));
  const lineOf = new Map<string, AttributeLine>();
  const added: UnitAttributeSpan[] = [];
  let unchanged = 0;
  for (const line of lines) {
    const span = unread.has(line.code) ? undefined : resolve(tree, line, issues);
    if (!span) continue;
    const key = keyOf(span);
    const twin = lineOf.get(key);
    const before = known.get(key);
    if (twin) {
      const first = twin.at().line;
      issues.push(
        toIssue('row.duplicate-key', line.at('code'), { ...(first === undefined ? {} : { first }), found: line.code }),
      );
    } else if (before === undefined) added.push(span);
    else if (isSame(before, span)) unchanged++;
    else {
      const names = { name: unitTitle(tree.get(span.unit)!), expected: before.carried, found: span.carried };
      issues.push(toIssue('units.differs', line.at('value'), names));
    }
    if (!twin) lineOf.set(key, line);
  }
  issues.push(...checkOverlaps(tree, [...known.values(), ...added], lineOf));
  return { added, unchanged, issues };
}

function resolve(tree: UnitTree, line: AttributeLine, issues: Issue[]): UnitAttributeSpan | undefined {
  const { code, attribute, carried, validFrom, validTo } = line;
  const unit = tree.find(code, validFrom);
  const told = issues.length;
  if (tree.withCode(code).length === 0) issues.push(toIssue('units.unknown-code', line.at('code'), { found: code }));
  else if (unit === undefined)
    issues.push(toIssue('units.not-on-day', line.at('from'), { found: code, date: onDay(validFrom) }));
  if (validTo !== undefined && validTo < validFrom)
    issues.push(toIssue('units.dates-out-of-order', line.at('to'), { from: onDay(validFrom), to: onDay(validTo) }));
  else if (unit !== undefined && validTo !== undefined && !isValidOn(unit, validTo))
    issues.push(toIssue('units.not-on-day', line.at('to'), { found: code, date: onDay(validTo) }));
  if (unit === undefined || issues.length > told) return undefined;
  return {
    unit: unit.id,
    attribute,
    carried: carried.toSorted(),
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
  };
}

/** A value with a last day of its own must end before the next one begins. */
function checkOverlaps(
  tree: UnitTree,
  spans: readonly UnitAttributeSpan[],
  lineOf: ReadonlyMap<string, AttributeLine>,
): readonly Issue[] {
  return [...groupBy(spans, ({ unit, attribute }) => `${unit} ${attribute}`).values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    return sorted.flatMap((span, index) => {
      const next = sorted[index + 1];
      if (next === undefined || span.validTo === undefined || span.validTo < next.validFrom) return [];
      const at = (lineOf.get(keyOf(next)) ?? lineOf.get(keyOf(span)))?.at('from');
      const names = { name: unitTitle(tree.get(span.unit)!), from: onDay(next.validFrom), to: onDay(span.validTo) };
      return at ? [toIssue('units.attribute-overlap', at, names)] : [];
    });
  });
}

/** Whether a line says what is stored; a blank last day says nothing. */
function isSame(stored: UnitAttributeSpan, said: UnitAttributeSpan): boolean {
  return (
    stored.carried.toSorted().join() === said.carried.join() &&
    (said.validTo === undefined || stored.validTo === said.validTo)
  );
}

function keyOf({ unit, attribute, validFrom }: UnitAttributeSpan): string {
  return `${unit} ${attribute} ${validFrom}`;
}
