import type { Day } from '../../kernel/index.ts';
import { addDays, findNearest, fold } from '../../kernel/index.ts';
import type { SuccessionLine, Unit, UnitLine, UnitTree } from '../../units/index.ts';
import { isValidOn, kindsOfType, splitTypeWord, unitTitle } from '../../units/index.ts';
import type { FormerUnit } from './former-units.ts';
import { readFormerUnits } from './former-units.ts';
import type { FoundTable, TableRow } from './unit-cells.ts';
import { firstDay, rowsOf } from './unit-cells.ts';
import type { UnitCodes } from './unit-codes.ts';
import { keepsZeros } from './unit-codes.ts';

/** What tables of new and former units say: new units, last days of former ones, successions. */
export interface Rearranged {
  readonly units: readonly UnitLine[];
  readonly successions: readonly SuccessionLine[];
}

/** A former unit that was found. */
interface Former extends Pick<FormerUnit, 'share'> {
  readonly unit: Unit;
}

/** What the tables say of one former unit. */
interface Ending {
  readonly unit: Unit;
  readonly row: TableRow;
  readonly validTo: Day;
  readonly shares: FormerUnit['share'][];
}

/**
 * Tables as resolutions print them: a new unit in each row, and in one cell the former units that
 * it was made of, by name. These are looked for among the units of the day before. A former one
 * ends, unless only one part of it went elsewhere. The code of a new unit stands in its column, or
 * in a list of units in the same file. Without a unit above it stands where its former units stood,
 * or below their province where their district ends.
 *
 * Errors: `units.former-unknown`, `units.former-unclear`, `units.code-missing`,
 * `units.first-day-missing`, those of cells.
 */
export function readRearrangedUnits(
  tables: readonly FoundTable[],
  tree: UnitTree,
  lines: readonly UnitLine[],
  from: Day | undefined,
  codes: UnitCodes,
): Rearranged {
  const units: UnitLine[] = [];
  const successions: SuccessionLine[] = [];
  const endings = new Map<string, Ending>();
  for (const found of tables) {
    const told = { isTold: false };
    const rows = rowsOf(found);
    const zeros = keepsZeros(rows, 'parent');
    for (const row of rows) {
      const day = firstDay(row, from, told);
      const line = day === undefined ? undefined : readRow(row, day, zeros, { tree, lines, codes });
      if (line === undefined) continue;
      if (line.isNew) units.push(line.unit);
      for (const { unit, share } of line.former) {
        const { legalBasis } = line.unit;
        successions.push({
          from: unit.code,
          to: line.unit.code,
          kind: share === 'whole' ? 'full' : 'part',
          date: line.unit.validFrom,
          at: () => row.at('old'),
          ...(legalBasis === undefined ? {} : { legalBasis }),
        });
        const validTo = addDays(line.unit.validFrom, -1);
        const ending = endings.get(unit.stretch) ?? { unit, row, validTo, shares: [] };
        ending.shares.push(share);
        endings.set(unit.stretch, ending);
      }
    }
  }
  codes.tellPadded();
  const given = new Set(lines.map(({ code, validFrom }) => `${code} ${validFrom}`));
  const ended = [...endings.values()].filter(
    ({ unit, shares }) => (shares.length > 1 || shares[0] !== 'part') && !given.has(`${unit.code} ${unit.validFrom}`),
  );
  return { units: [...ended.map(toEnded), ...units], successions };
}

function toEnded({ unit: { id: _, stretch: __, ...unit }, validTo, row }: Ending): UnitLine {
  return { ...unit, validTo, attributes: new Map(), at: () => row.at('old') };
}

interface Beside {
  readonly tree: UnitTree;
  readonly lines: readonly UnitLine[];
  readonly codes: UnitCodes;
}

function readRow(
  row: TableRow,
  day: Day,
  zeros: boolean,
  { tree, lines, codes }: Beside,
): { readonly unit: UnitLine; readonly isNew: boolean; readonly former: readonly Former[] } | undefined {
  const written = row.needed('name');
  const named = splitTypeWord(written);
  if (written !== '' && named === undefined) row.fail('units.unknown-type', 'name', { found: written });
  const former = named === undefined ? [] : findFormer(row, tree, addDays(day, -1), kindsOfType(named.type));
  if (named === undefined || row.isBroken) return undefined;
  const listed = lines.find((line) => line.validFrom === day && unitTitle(line) === unitTitle(named));
  const text = row.text('code');
  if (text === '' && listed !== undefined) return { unit: listed, isNew: false, former };
  if (text === '') {
    row.fail('units.code-missing', 'name', { name: unitTitle(named) });
    return undefined;
  }
  const kind = kindsOfType(named.type)[0]!;
  const code = codes.own(row, 'code', text, kind);
  const above = row.text('parent');
  const parentCode = above === '' ? parentOf(former, day, tree, lines) : codes.other(row, 'parent', above, zeros);
  const legalBasis = row.text('basis');
  if (row.isBroken) return undefined;
  const unit: UnitLine = {
    ...named,
    code,
    kind,
    validFrom: day,
    attributes: new Map(),
    at: (field) => row.at(field === 'name' || field === 'code' ? field : 'old'),
    ...(parentCode === undefined ? {} : { parentCode }),
    ...(legalBasis === '' ? {} : { legalBasis }),
  };
  return { unit, isNew: lines.every((line) => line.code !== code || line.validFrom !== day), former };
}

/** Where former units stood, if it is still there on the day; else the province. */
function parentOf(former: readonly Former[], day: Day, tree: UnitTree, lines: readonly UnitLine[]): string | undefined {
  const [first] = former;
  if (first === undefined) return undefined;
  const before = addDays(day, -1);
  const ended = new Set(lines.filter(({ validTo }) => validTo !== undefined && validTo < day).map(({ code }) => code));
  const above = tree
    .ancestors(first.unit, before)
    .find(
      (one) =>
        isValidOn(one, day) && !ended.has(one.code) && former.every(({ unit }) => isBelow(tree, unit, one, before)),
    );
  return above?.code;
}

function isBelow(tree: UnitTree, unit: Unit, above: Unit, day: Day): boolean {
  return tree.ancestors(unit, day).some(({ id }) => id === above.id);
}

/** The units that a cell names, as they were on a day. */
function findFormer(row: TableRow, tree: UnitTree, day: Day, kinds: readonly Unit['kind'][]): readonly Former[] {
  const standing = tree.records.units.filter((unit) => kinds.includes(unit.kind) && isValidOn(unit, day));
  const named = readFormerUnits(row.needed('old'), kinds).map((one) => ({
    one,
    units: fitting(one, standing, tree, day),
  }));
  // Of two of one name the one is meant that stands with those of which there is only one.
  const sure = named.flatMap(({ units }) => (units.length === 1 ? units : []));
  return named.flatMap(({ one, units: all }): readonly Former[] => {
    const near = [
      ...nearest(all, sure, (unit) => unit.parentCode),
      ...nearest(all, sure, (unit) => tree.province(unit, day)?.id),
    ];
    const [unit, another] = all.length > 1 && near.length > 0 ? [near[0]] : all;
    if (unit !== undefined && another === undefined) return [{ unit, share: one.share }];
    if (unit === undefined) {
      const close = findNearest(
        one.name,
        standing.map(({ name }) => name),
      );
      row.fail('units.former-unknown', 'old', { found: one.text, ...(close === undefined ? {} : { nearest: close }) });
    } else {
      const expected = all.map((each) => `${unitTitle(each)} (${each.code}${aboveText(tree, each, day)})`);
      row.fail('units.former-unclear', 'old', { found: one.text, expected });
    }
    return [];
  });
}

/** The only one among some that shares something with others. */
function nearest<Key>(all: readonly Unit[], sure: readonly Unit[], keyOf: (unit: Unit) => Key): readonly Unit[] {
  const keys = new Set(sure.map(keyOf));
  const near = all.filter((unit) => keys.has(keyOf(unit)));
  return near.length === 1 ? near : [];
}

/** The units that have a name: to the letter, or else without regard to accents. */
function fitting(
  { name, type, above }: FormerUnit,
  standing: readonly Unit[],
  tree: UnitTree,
  day: Day,
): readonly Unit[] {
  const fit = standing.filter(
    (unit) =>
      (unit.code === name || (fold(unit.name) === fold(name) && (type === undefined || unit.type === type))) &&
      (above === undefined || tree.ancestors(unit, day).some((one) => fold(one.name) === fold(above))),
  );
  const exact = fit.filter((unit) => unit.name.toLowerCase() === name.toLowerCase());
  return exact.length > 0 ? exact : fit;
}

function aboveText(tree: UnitTree, unit: Unit, day: Day): string {
  const above = tree.parent(unit, day);
  return above === undefined ? '' : `, ${unitTitle(above)}`;
}
