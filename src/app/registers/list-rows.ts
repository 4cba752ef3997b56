import type { ColumnChange } from '../../audit/index.ts';
import type { Register } from '../../catalogue/index.ts';
import type { Issue } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';
import { checkImpossibleCells, checkSimilarRows, maskValue } from '../../registers/index.ts';
import type { Unit } from '../../units/index.ts';
import { query } from '../door/door.ts';
import type { OfRegister } from '../door/subjects.ts';
import { theRegister } from '../door/subjects.ts';
import { toColumnChanges } from '../ground/column-changes.ts';
import { openRow } from '../ground/row-content.ts';
import { findVillage } from '../ground/village.ts';
import type { StoredRow } from '../ports/rows.ts';
import type { Secrets } from '../ports/secrets.ts';

/** A row as it is shown: sensitive values masked. */
export interface ShownRow extends Pick<StoredRow, 'rowNo' | 'version' | 'isDeleted' | 'since' | 'actor'> {
  readonly values: Row['values'];
}

export interface RowsRequest extends OfRegister {
  readonly village?: string | undefined;
  readonly asOf?: string | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
}

export interface RowsPage {
  readonly unit: Unit;
  readonly register: Register;
  readonly revision: number;
  readonly rows: readonly ShownRow[];
}

/** Rows of a register, a page at a time, as they are or as they were. */
export const listRows = query({
  name: 'list-rows',
  may: 'read-registers',
  about: theRegister,
  run: async ({ tx, unit, register, share, ports }, request: RowsRequest): Promise<RowsPage> => {
    const village = await findVillage(tx, unit, register, request.village, share);
    const { asOf, after, limit } = request;
    const rows = await tx.rows.list(unit.id, register.id, { village: village?.folded, asOf, after, limit });
    return {
      unit,
      register,
      revision: await tx.rows.revision(unit.id, register.id),
      rows: rows.map((row) => toShown(register, row, ports.secrets)),
    };
  },
});

/** One version of a row, and what it changed of the one before. */
export interface RowVersion extends ShownRow {
  readonly changes: readonly ColumnChange[];
}

export interface RowHistory {
  readonly unit: Unit;
  readonly register: Register;
  readonly versions: readonly RowVersion[];
}

/** A row with every version that it had, oldest first. Refuses with `row.not-found`. */
export const showRow = query({
  name: 'show-row',
  may: 'read-registers',
  about: theRegister,
  run: async (
    { tx, unit, register, ports },
    { rowNo }: OfRegister & { readonly rowNo: number },
  ): Promise<RowHistory> => {
    const versions = await tx.rows.history(unit.id, register.id, rowNo);
    if (versions.length === 0)
      throw new AppError('row.not-found', { register: register.title, row: rowNo, unit: unit.code });
    const opened = versions.map((row) => openRow(register, row, ports.secrets));
    return {
      unit,
      register,
      versions: versions.map((row, index) => ({
        ...toShown(register, row, ports.secrets),
        changes: index === 0 ? [] : toColumnChanges(register, opened[index - 1]!, opened[index]!),
      })),
    };
  },
});

/**
 * Rows of a register that look as if they were entered twice, and rows of which two cells cannot
 * both be so. Warnings: those of `checkSimilarRows`, `row.impossible`, at the number of the row.
 */
export const findSimilarRows = query({
  name: 'find-similar-rows',
  may: 'read-registers',
  about: theRegister,
  run: async ({ tx, unit, register, ports }, _: OfRegister): Promise<readonly Issue[]> => {
    const rows = (await tx.rows.list(unit.id, register.id)).map(
      (row): Row => ({ line: row.rowNo, values: openRow(register, row, ports.secrets) }),
    );
    const place = ({ line }: Row) => ({ line });
    return [
      ...rows.flatMap((row) => checkImpossibleCells(register, row, { place })),
      ...checkSimilarRows(register, rows, { place }),
    ];
  },
});

function toShown(register: Register, row: StoredRow, secrets: Secrets): ShownRow {
  const values = openRow(register, row, secrets);
  const shown = register.columns.flatMap((column) => {
    const value = values[column.id];
    return value === undefined ? [] : [[column.id, maskValue(column, value)]];
  });
  const { rowNo, version, isDeleted, since, actor } = row;
  return { rowNo, version, isDeleted, since, actor, values: Object.fromEntries(shown) as Row['values'] };
}
