import type { Catalogue, Register } from '../catalogue/index.ts';
import { rowTestsOf, VILLAGE_LIST } from '../catalogue/index.ts';
import type { ColumnId, Day, Place, RegisterId } from '../kernel/index.ts';
import { hasErrors } from '../kernel/index.ts';
import type { CheckedRow, RegisterRows, Row } from '../registers/index.ts';
import { takeRows, toVillageNames } from '../registers/index.ts';
import type { IssueList } from './issue-list.ts';

/** The rows of one register with each cell read, before they are looked at together. */
export interface DecodedRegister {
  readonly register: Register;
  readonly origin?: string;
  readonly keptFrom?: Day | undefined;
  readonly keptTo?: Day | undefined;
  readonly rows: readonly CheckedRow[];
  /** Required columns that the list does not have. */
  readonly absent?: ReadonlySet<ColumnId>;
  readonly place: (row: Row, column?: ColumnId) => Place;
}

/**
 * Checks all registers of a unit together (villages against the village list) and gives those that
 * can be counted. One with rows that contradict each other is left out: its figures are then not
 * known, rather than wrong. A register without rows is no register, unless somebody calls it
 * finished: nothing entered is not zero.
 */
export function takeRegisters(
  decoded: readonly DecodedRegister[],
  catalogue: Catalogue,
  year: number | undefined,
  issues: IssueList,
): ReadonlyMap<RegisterId, RegisterRows> {
  const villageRows = decoded.find(({ register }) => register.id === VILLAGE_LIST)?.rows.map(({ row }) => row);
  const villages = toVillageNames(villageRows);
  const registers = new Map<RegisterId, RegisterRows>();
  for (const { register, origin, keptFrom, keptTo, rows, absent, place } of decoded) {
    const { rows: taken, issues: found } = takeRows(register, rows, { place, villages, year, absent });
    issues.addAll(found);
    const mustBeSeen = columnsTestedForFilling(catalogue, register.id);
    const isHidden = taken.some(({ unreadable }) => unreadable.some((column) => mustBeSeen.has(column)));
    const isSaid = rows.length > 0 || keptTo !== undefined;
    if (!isSaid || hasErrors(found) || isHidden) continue;
    registers.set(register.id, {
      register: register.id,
      ...(origin === undefined ? {} : { origin }),
      rows: taken.map(({ row }) => row),
      ...(keptFrom === undefined ? {} : { keptFrom }),
      ...(keptTo === undefined ? {} : { keptTo }),
    });
  }
  return registers;
}

/**
 * Columns for which "nothing stands there" decides something: a cell that could not be read must
 * not pass for an empty one.
 */
function columnsTestedForFilling(catalogue: Catalogue, register: RegisterId): ReadonlySet<ColumnId> {
  const wheres = [...catalogue.figures.values()].flatMap(({ from }) =>
    from?.register === register && from.where ? [from.where] : [],
  );
  const tests = wheres.flatMap((where) => [...rowTestsOf(where)]);
  return new Set(tests.filter(({ kind }) => kind === 'filled').map(({ column }) => column));
}
