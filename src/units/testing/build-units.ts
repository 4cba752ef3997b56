import type { Day, Fraction, Issue, Place, StretchId, UnitKind } from '../../kernel/index.ts';
import type { AttributeLine, SuccessionLine, UnitLine, UnitsInput } from '../import-lines.ts';
import type { UnitsPlan } from '../plan-import.ts';
import { planUnitsImport, withChanges } from '../plan-import.ts';
import type { SuccessionKind } from '../unit.ts';
import { UnitTree } from '../unit-tree.ts';
import { kindsOfType, splitTypeWord } from '../unit-types.ts';

/** A unit in one line: code, title, code above, first day, last day; days as "2020-01-01". */
export type UnitTuple = readonly [code: string, title: string, parent: string, from: string, to?: string];
/** A succession in one line. */
export type SuccessionTuple = readonly [from: string, to: string, kind: SuccessionKind, date: string, share?: Fraction];
/** A value of the attribute `vung`. */
export type AttributeTuple = readonly [code: string, carried: readonly string[], from: string, to?: string];

interface Described {
  readonly units?: readonly UnitTuple[];
  readonly successions?: readonly SuccessionTuple[];
  readonly attributes?: readonly AttributeTuple[];
}

/** The lines of a file, as they stand in their sheets below one line of headings. */
export function buildInput({ units = [], successions = [], attributes = [] }: Described): UnitsInput {
  return {
    units: units.map(([code, title, parent, from, to], index): UnitLine => {
      const named = splitTypeWord(title);
      if (!named) throw new Error(`${title} has no type word`);
      const kinds = kindsOfType(named.type);
      const kind: UnitKind = parent === '' && kinds.includes('tinh') ? 'tinh' : kinds[0]!;
      return {
        ...named,
        code,
        kind,
        ...(parent === '' ? {} : { parentCode: parent }),
        ...days(from, to),
        attributes: new Map(),
        at: placeIn('Đơn vị', index),
      };
    }),
    successions: successions.map(
      ([from, to, kind, date, share], index): SuccessionLine => ({
        from,
        to,
        kind,
        date: date as Day,
        ...(share ? { share } : {}),
        at: placeIn('Tiếp nối', index),
      }),
    ),
    attributes: attributes.map(
      ([code, carried, from, to], index): AttributeLine => ({
        code,
        attribute: 'vung',
        carried,
        ...days(from, to),
        at: placeIn('Đặc điểm', index),
      }),
    ),
    unread: new Set(),
  };
}

function days(from: string, to: string | undefined) {
  return { validFrom: from as Day, ...(to === undefined ? {} : { validTo: to as Day }) };
}

function placeIn(sheet: string, index: number): (field?: string) => Place {
  return (field) => ({ sheet, line: index + 2, ...(field === undefined ? {} : { cell: field }) });
}

export const NO_UNITS = new UnitTree({ units: [], attributes: [], successions: [] });

let lastId = 0;
/** Ids that nobody has yet. */
export const freshId = (): StretchId => `u${++lastId}` as StretchId;

/** What an import of these lines would do. */
export function plan(described: Described, tree: UnitTree = NO_UNITS): UnitsPlan {
  return planUnitsImport(tree, buildInput(described), freshId);
}

/** The tree after an import that must have no errors. */
export function buildTree(described: Described, tree: UnitTree = NO_UNITS): UnitTree {
  const { issues, ...changes } = plan(described, tree);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(say(errors).join('\n'));
  return withChanges(tree, changes);
}

/** Issues in one line each: "Đơn vị 4 parent: units.unknown-parent". */
export function say(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, at }) => `${at.sheet} ${at.line} ${at.cell ?? ''}: ${code}`);
}

/** An invented district with two communes and a town of almost one name, all since 2000. */
export const NA_LINH: readonly UnitTuple[] = [
  ['90', 'Tỉnh Thử', '', '2000-01-01'],
  ['901', 'Huyện Nà Lĩnh', '90', '2000-01-01'],
  ['90101', 'Xã Chi Lăng', '901', '2000-01-01'],
  ['90102', 'Thị trấn Chi Lăng', '901', '2000-01-01'],
  ['90103', 'Xã Thất Khê Hạ', '901', '2000-01-01'],
  ['90101-01', 'Thôn Nà Cáy', '90101', '2000-01-01'],
];
