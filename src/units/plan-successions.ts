import type { Issue, StretchId } from '../kernel/index.ts';
import { addDays, onDay, toIssue } from '../kernel/index.ts';
import { groupBy } from './group-by.ts';
import type { SuccessionLine } from './import-lines.ts';
import type { Unit, UnitSuccession } from './unit.ts';
import { isSameLife } from './unit.ts';
import type { UnitTree } from './unit-tree.ts';
import { unitTitle } from './unit-types.ts';

export interface SuccessionsPlan {
  readonly added: readonly UnitSuccession[];
  /** The line that says it. */
  readonly lineOf: ReadonlyMap<UnitSuccession, SuccessionLine>;
  readonly unchanged: number;
  readonly issues: readonly Issue[];
}

/** A line whose two units were found. */
interface Resolved {
  readonly line: SuccessionLine;
  readonly from: Unit;
  readonly to: Unit;
}

/**
 * Finds the units that lines of succession speak of, among all units that there will be
 * [UNIT-3]. The successions of `tree` are those that stand already. `unread`: codes of units
 * that are told elsewhere.
 * Errors: `units.unknown-code`, `units.successor-before-predecessor`, `units.succession-date`,
 * `units.share-needless`, `units.shares-above-one`, `units.not-one-to-one`, `units.differs`,
 * `row.duplicate-key`.
 */
export function planSuccessions(
  tree: UnitTree,
  lines: readonly SuccessionLine[],
  unread: ReadonlySet<string>,
): SuccessionsPlan {
  const issues: Issue[] = [];
  const stored = tree.records.successions;
  const known = new Map(stored.map((succession) => [keyOf(succession), succession]));
  const lineOf = new Map<string, SuccessionLine>();
  const added = new Map<UnitSuccession, SuccessionLine>();
  let unchanged = 0;
  for (const line of lines) {
    const resolved = unread.has(line.from) || unread.has(line.to) ? undefined : resolve(tree, line, issues);
    if (!checkShare(line, issues) || !resolved) continue;
    const succession = toSuccession(resolved);
    const key = keyOf(succession);
    const twin = lineOf.get(key);
    const before = known.get(key);
    if (twin)
      issues.push(
        toIssue('row.duplicate-key', line.at('from'), { ...lineNumber(twin), found: `${line.from} → ${line.to}` }),
      );
    else if (before === undefined) added.set(succession, line);
    else if (isSame(before, succession)) unchanged++;
    else
      issues.push(
        toIssue('units.differs', line.at('kind'), {
          name: unitTitle(resolved.from),
          found: `${line.from} → ${line.to}`,
        }),
      );
    if (!twin) lineOf.set(key, line);
  }
  issues.push(...checkTogether(tree, [...stored, ...added.keys()], lineOf));
  return { added: [...added.keys()], lineOf: added, unchanged, issues };
}

function resolve(tree: UnitTree, line: SuccessionLine, issues: Issue[]): Resolved | undefined {
  const { date } = line;
  const before = tree.withCode(line.from);
  const after = tree.withCode(line.to);
  for (const [field, lives] of [
    ['from', before],
    ['to', after],
  ] as const)
    if (lives.length === 0) issues.push(toIssue('units.unknown-code', line.at(field), { found: line[field] }));
  if (before.length === 0 || after.length === 0) return undefined;
  const from = before.findLast((unit) => unit.validFrom < date);
  if (from === undefined) {
    const names = { name: unitTitle(before[0]!), from: onDay(before[0]!.validFrom), date: onDay(date) };
    issues.push(toIssue('units.successor-before-predecessor', line.at('date'), names));
    return undefined;
  }
  const lastDay = addDays(date, -1);
  const told = issues.length;
  const dates = { date: onDay(date), expected: onDay(lastDay) };
  if (from.validTo !== undefined && from.validTo < lastDay)
    issues.push(
      toIssue('units.succession-date', line.at('date'), {
        name: unitTitle(from),
        reason: 'ended',
        found: onDay(from.validTo),
        ...dates,
      }),
    );
  else if (from.validTo !== lastDay && line.kind !== 'part')
    issues.push(
      toIssue('units.succession-date', line.at('date'), { name: unitTitle(from), reason: 'lives', ...dates }),
    );
  const to = after.find((unit) => unit.validFrom === date);
  if (to === undefined) {
    const near = after.findLast((unit) => unit.validFrom < date) ?? after[0]!;
    issues.push(
      toIssue('units.succession-date', line.at('date'), {
        name: unitTitle(near),
        reason: 'begins',
        found: onDay(near.validFrom),
        ...dates,
      }),
    );
  }
  return to === undefined || issues.length > told ? undefined : { line, from, to };
}

/** Only a part has a share. */
function checkShare(line: SuccessionLine, issues: Issue[]): boolean {
  if (line.kind === 'part' || line.share === undefined) return true;
  issues.push(toIssue('units.share-needless', line.at('share')));
  return false;
}

function toSuccession({ line, from, to }: Resolved): UnitSuccession {
  const { kind, date, share, legalBasis } = line;
  return {
    from: from.stretch,
    to: to.stretch,
    kind,
    date,
    ...(share === undefined ? {} : { share }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
  };
}

/** What can only be seen when all that became of a unit is looked at. */
function checkTogether(
  tree: UnitTree,
  successions: readonly UnitSuccession[],
  lineOf: ReadonlyMap<string, SuccessionLine>,
): readonly Issue[] {
  const issues: Issue[] = [];
  const byFrom = groupBy(successions, ({ from }) => from);
  const byTo = groupBy(successions, ({ to }) => to);
  const nameOf = (id: StretchId) => unitTitle(tree.stretch(id)!);
  for (const [from, parts] of byFrom) {
    const last = parts.findLast((part) => lineOf.has(keyOf(part)));
    const line = last && lineOf.get(keyOf(last));
    const lone = parts.find(({ kind, to }) => isSameLife(kind) && (parts.length > 1 || byTo.get(to)!.length > 1));
    if (lone) {
      const at =
        lineOf.get(keyOf(lone)) ??
        line ??
        byTo
          .get(lone.to)!
          .map((one) => lineOf.get(keyOf(one)))
          .find((one) => one);
      if (at) issues.push(toIssue('units.not-one-to-one', at.at('kind'), { name: nameOf(from), kind: lone.kind }));
    } else if (line && isAboveOne(parts)) {
      issues.push(toIssue('units.shares-above-one', line.at('share'), { name: nameOf(from), count: parts.length }));
    }
  }
  return issues;
}

/**
 * Whether parts are more than the whole together. A part of unknown share is more than nothing:
 * beside it the others are less than the whole.
 */
function isAboveOne(parts: readonly UnitSuccession[]): boolean {
  let [over, under] = [0n, 1n];
  for (const { kind, share } of parts) {
    if (kind === 'part' && share === undefined) continue;
    const [part, whole] = [BigInt(share?.over ?? 1), BigInt(share?.under ?? 1)];
    [over, under] = [over * whole + part * under, under * whole];
  }
  return over > under || (over === under && parts.some(({ kind, share }) => kind === 'part' && !share));
}

/** Whether a line says what is stored; a blank legal basis says nothing. */
function isSame(stored: UnitSuccession, said: UnitSuccession): boolean {
  return (
    stored.kind === said.kind &&
    stored.share?.over === said.share?.over &&
    stored.share?.under === said.share?.under &&
    (said.legalBasis === undefined || stored.legalBasis === said.legalBasis)
  );
}

function keyOf({ from, to }: UnitSuccession): string {
  return `${from} ${to}`;
}

function lineNumber(line: SuccessionLine) {
  const { line: number } = line.at();
  return number === undefined ? {} : { first: number };
}
