import type { Day, Issue, StretchId, UnitId } from '../kernel/index.ts';
import { onDay, toIssue } from '../kernel/index.ts';
import { checkProvinces } from './check-provinces.ts';
import { checkChildren, checkLives, checkParents } from './check-units.ts';
import type { PlaceOfUnit, UnitLine, UnitsInput } from './import-lines.ts';
import { joinLives } from './join-lives.ts';
import { planAttributes } from './plan-attributes.ts';
import { planSuccessions } from './plan-successions.ts';
import type { Unit, UnitRecords } from './unit.ts';
import { UnitTree } from './unit-tree.ts';
import { unitTitle } from './unit-types.ts';

/** How many lines of a file are new, end something that stands, or say what is known already. */
export interface UnitsCounts {
  readonly units: { readonly added: number; readonly ended: number; readonly unchanged: number };
  readonly attributes: { readonly added: number; readonly unchanged: number };
  readonly successions: { readonly added: number; readonly unchanged: number };
}

/** What an import would do. To be carried out only where no issue is an error. */
export interface UnitsPlan {
  readonly counts: UnitsCounts;
  readonly added: UnitRecords;
  /** Units that stand already, and the last day that they get. */
  readonly ended: readonly { readonly unit: Unit; readonly validTo: Day }[];
  /**
   * Stretches that stand already and turn out to be of another unit's life: the file says only now
   * that it was renamed.
   */
  readonly joined: readonly { readonly unit: Unit; readonly id: UnitId }[];
  readonly issues: readonly Issue[];
}

/**
 * What lines of units, attributes and successions change in a tree, with every reason why
 * they may not [UNIT-5].
 *
 * A line of a unit is the one that stands already where code and first day are the same: it may
 * give the last day that is open yet, and nothing else may differ (blank cells say nothing).
 * Anything else is a new unit. `newId` gives their ids. Errors: `units.*`, `row.duplicate-key`.
 * Warnings: `units.gap`, `units.no-succession`, `units.other-province`.
 */
export function planUnitsImport(tree: UnitTree, input: UnitsInput, newId: () => StretchId): UnitsPlan {
  const { ended, unchanged, lineOf, unread, issues, ...planned } = planUnits(tree, input, newId);
  const apart = withChanges(tree, { added: { units: planned.added, attributes: [], successions: [] }, ended });
  const successions = planSuccessions(apart, input.successions, unread);
  const lives = joinLives(apart, successions.added);
  const added = planned.added.map((unit) => ({ ...unit, id: lives.get(unit.stretch) ?? unit.id }));
  const joined = [...lives].flatMap(([stretch, id]) => {
    const unit = tree.stretch(stretch);
    return unit === undefined ? [] : [{ unit, id }];
  });
  const after = withChanges(tree, { added: { units: added, attributes: [], successions: [] }, ended, joined });

  const attributeLines = [...input.units.flatMap(toAttributeLines), ...input.attributes];
  const attributes = planAttributes(after, attributeLines, unread);

  const records = { units: added, attributes: attributes.added, successions: successions.added };
  const whole = withChanges(tree, { added: records, ended, joined });
  const placeOf: PlaceOfUnit = (unit, field) => lineOf.get(unit.stretch)?.at(field);
  const named = [...lineOf.keys()].map((id) => whole.stretch(id)!);
  const broken = [
    ...checkLives(whole, new Set(named.map(({ code }) => code)), placeOf),
    ...checkParents(
      whole,
      named.filter(({ parentCode }) => parentCode === undefined || !unread.has(parentCode)),
      placeOf,
    ),
    ...checkChildren(
      whole,
      ended.map(({ unit }) => whole.stretch(unit.stretch)!),
      placeOf,
    ),
    ...checkProvinces(whole, successions.added, (one) => successions.lineOf.get(one)?.at('from')),
  ];
  return {
    counts: {
      units: { added: added.length, ended: ended.length, unchanged },
      attributes: { added: attributes.added.length, unchanged: attributes.unchanged },
      successions: { added: successions.added.length, unchanged: successions.unchanged },
    },
    added: records,
    ended,
    joined,
    issues: [...issues, ...broken, ...attributes.issues, ...successions.issues].toSorted(byPlace),
  };
}

interface PlannedUnits {
  readonly added: readonly Unit[];
  readonly ended: UnitsPlan['ended'];
  readonly unchanged: number;
  readonly lineOf: ReadonlyMap<StretchId, UnitLine>;
  /**
   * Codes of units whose lines cannot be used: what is missing of them is told there and not
   * wherever they are named.
   */
  readonly unread: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

function planUnits(tree: UnitTree, input: UnitsInput, newId: () => StretchId): PlannedUnits {
  const issues: Issue[] = [];
  const added: Unit[] = [];
  const ended: { readonly unit: Unit; readonly validTo: Day }[] = [];
  const lineOf = new Map<StretchId, UnitLine>();
  const seen = new Map<string, UnitLine>();
  const unread = new Set(input.unread);
  let unchanged = 0;
  for (const line of input.units) {
    const { code, validFrom, validTo } = line;
    const twin = seen.get(`${code} ${validFrom}`);
    if (twin) {
      const first = twin.at().line;
      issues.push(
        toIssue('row.duplicate-key', line.at('code'), { ...(first === undefined ? {} : { first }), found: code }),
      );
      continue;
    }
    seen.set(`${code} ${validFrom}`, line);
    if (validTo !== undefined && validTo < validFrom) {
      issues.push(toIssue('units.dates-out-of-order', line.at('to'), { from: onDay(validFrom), to: onDay(validTo) }));
      unread.add(code);
      continue;
    }
    const stored = tree.withCode(code).find((unit) => unit.validFrom === validFrom);
    if (stored === undefined) {
      const unit = toUnit(line, newId());
      added.push(unit);
      lineOf.set(unit.stretch, line);
      continue;
    }
    lineOf.set(stored.stretch, line);
    const difference = differenceOf(stored, line);
    if (difference) issues.push(difference);
    else if (validTo !== undefined && stored.validTo === undefined) ended.push({ unit: stored, validTo });
    else unchanged++;
  }
  return { added, ended, unchanged, lineOf, unread, issues };
}

/** The first stretch of a unit, as far as is known yet. */
function toUnit(line: UnitLine, stretch: StretchId): Unit {
  const { code, kind, type, name, parentCode, validFrom, validTo, legalBasis } = line;
  return {
    id: stretch as string as UnitId,
    stretch,
    code,
    kind,
    type,
    name,
    validFrom,
    ...(parentCode === undefined ? {} : { parentCode }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
  };
}

/** What a line says otherwise than what stands, where it may not; the first such thing. */
function differenceOf(stored: Unit, line: UnitLine): Issue | undefined {
  const differs = (
    field: 'name' | 'parent' | 'to' | 'basis',
    expected: string | undefined,
    found: string | undefined,
  ) =>
    found === undefined || found === expected
      ? undefined
      : toIssue('units.differs', line.at(field), { name: unitTitle(stored), expected: expected ?? '', found });
  return (
    differs('name', unitTitle(stored), unitTitle(line)) ??
    differs('parent', stored.parentCode, line.parentCode) ??
    (stored.validTo === undefined ? undefined : differs('to', stored.validTo, line.validTo)) ??
    differs('basis', stored.legalBasis, line.legalBasis)
  );
}

function toAttributeLines(line: UnitLine): UnitsInput['attributes'] {
  const { code, validFrom } = line;
  const at = (field?: 'code' | 'value' | 'from' | 'to') => line.at(field === 'value' ? 'code' : field);
  return [...line.attributes].map(([attribute, carried]) => ({ code, attribute, carried, validFrom, at }));
}

/** The tree with some records more, some stretches ended, some of another life than before. */
export function withChanges(
  tree: UnitTree,
  { added, ended, joined = [] }: Pick<UnitsPlan, 'added' | 'ended'> & Partial<Pick<UnitsPlan, 'joined'>>,
): UnitTree {
  const lastDay = new Map(ended.map(({ unit, validTo }) => [unit.stretch, validTo]));
  const lifeOf = new Map(joined.map(({ unit, id }) => [unit.stretch, id]));
  const { units, attributes, successions } = tree.records;
  return new UnitTree({
    units: [
      ...units.map((unit) => {
        const validTo = lastDay.get(unit.stretch) ?? unit.validTo;
        const id = lifeOf.get(unit.stretch) ?? unit.id;
        return { ...unit, id, ...(validTo === undefined ? {} : { validTo }) };
      }),
      ...added.units,
    ],
    attributes: [...attributes, ...added.attributes],
    successions: [...successions, ...added.successions],
  });
}

/** Sheet by sheet, from the top. */
function byPlace({ at: a }: Issue, { at: b }: Issue): number {
  const [sheet, other] = [a.sheet ?? '', b.sheet ?? ''];
  if (sheet !== other) return sheet < other ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
