import type { Register } from '../catalogue/index.ts';
import { VILLAGE_LIST } from '../catalogue/index.ts';
import type { ColumnId, Day, Place, RegisterId } from '../kernel/index.ts';
import type { CheckedRow, RegisterRows, Row } from '../registers/index.ts';
import { checkSimilarRows, takeRows, toVillageNames } from '../registers/index.ts';
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
 * Checks all registers of a unit together (villages against the village list). A row that stands
 * against another one or names an unknown village may count, and never does for certain; a cell
 * that could not be read is not known and not blank: neither takes the rest of its register away
 * [REG-17]. A register without rows is no register, unless somebody calls it finished: nothing
 * entered is not zero.
 */
export function takeRegisters(
  decoded: readonly DecodedRegister[],
  year: number | undefined,
  issues: IssueList,
): ReadonlyMap<RegisterId, RegisterRows> {
  const villageRows = decoded.find(({ register }) => register.id === VILLAGE_LIST)?.rows.map(({ row }) => row);
  const villages = toVillageNames(villageRows);
  const registers = new Map<RegisterId, RegisterRows>();
  for (const { register, origin, keptFrom, keptTo, rows, absent, place } of decoded) {
    const { rows: taken, issues: found, doubtful } = takeRows(register, rows, { place, villages, year, absent });
    issues.addAll(found);
    issues.addAll(
      checkSimilarRows(
        register,
        taken.map(({ row }) => row),
        { place },
      ),
    );
    if (rows.length === 0 && keptTo === undefined) continue;
    registers.set(register.id, {
      register: register.id,
      ...(origin === undefined ? {} : { origin }),
      rows: taken.map((entry) => toRow(entry, doubtful.has(entry.row.line))),
      ...(keptFrom === undefined ? {} : { keptFrom }),
      ...(keptTo === undefined ? {} : { keptTo }),
    });
  }
  return registers;
}

function toRow({ row, unreadable }: CheckedRow, isDoubtful: boolean): Row {
  if (unreadable.length === 0 && !isDoubtful) return row;
  return {
    ...row,
    ...(unreadable.length === 0 ? {} : { unread: unreadable }),
    ...(isDoubtful ? { isDoubtful } : {}),
  };
}
