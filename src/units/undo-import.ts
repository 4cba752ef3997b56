import type { StretchId } from '../kernel/index.ts';
import { checkLives, checkParents } from './check-units.ts';
import type { Unit, UnitRecords } from './unit.ts';
import { UnitTree } from './unit-tree.ts';

/**
 * Units of other imports that could not stay as they are without what an import brought and ended
 * [UNIT-10]: they stand below its units, come from them or went on in them, carry the same code, or
 * have attributes of later imports. Empty: it can be taken back. In the order of codes.
 */
export function restingOn(tree: UnitTree, brought: UnitRecords, ended: readonly StretchId[]): readonly Unit[] {
  const gone = new Set(brought.units.map(({ stretch }) => stretch));
  const left = without(tree, brought, new Set(ended));
  const resting = new Set<Unit>();
  for (const { from, to } of left.records.successions) {
    if (gone.has(from) !== gone.has(to)) resting.add(tree.stretch(gone.has(from) ? to : from)!);
    else if (gone.has(from)) resting.add(tree.stretch(to)!);
  }
  for (const { unit } of left.records.attributes) if (left.stretchesOf(unit).length === 0) resting.add(tree.get(unit)!);

  const codes = new Set([...brought.units, ...ended.map((id) => tree.stretch(id)!)].map(({ code }) => code));
  const below = [...codes].flatMap((code) => left.belowCode(code));
  const touched = [...below, ...[...codes].flatMap((code) => left.withCode(code))];
  for (const unit of touched) {
    const issues = [
      ...checkParents(left, [unit], () => ({})),
      ...checkLives(left, [unit.code], (one, field) => (one === unit && field === 'from' ? {} : undefined)),
    ];
    if (issues.some(({ severity }) => severity === 'error')) resting.add(tree.stretch(unit.stretch)!);
  }
  return [...resting].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function without(tree: UnitTree, brought: UnitRecords, ended: ReadonlySet<StretchId>): UnitTree {
  const gone = new Set(brought.units.map(({ stretch }) => stretch));
  const spans = new Set(
    brought.attributes.map(({ unit, attribute, validFrom }) => `${unit} ${attribute} ${validFrom}`),
  );
  const pairs = new Set(brought.successions.map(({ from, to }) => `${from} ${to}`));
  const { units, attributes, successions } = tree.records;
  return new UnitTree({
    units: units
      .filter(({ stretch }) => !gone.has(stretch))
      .map((unit) => (ended.has(unit.stretch) ? reopened(unit) : unit)),
    attributes: attributes.filter(({ unit, attribute, validFrom }) => !spans.has(`${unit} ${attribute} ${validFrom}`)),
    successions: successions.filter(({ from, to }) => !pairs.has(`${from} ${to}`)),
  });
}

function reopened({ validTo: _, ...unit }: Unit): Unit {
  return unit;
}
