import type { ColumnChange } from '../../audit/index.ts';
import type { Register } from '../../catalogue/index.ts';
import type { Issue } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';
import { checkSimilarRows, maskValue } from '../../registers/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { toColumnChanges } from '../ground/column-changes.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue, getRegister } from '../ground/law-lookups.ts';
import { openRow } from '../ground/row-content.ts';
import type { StoredRow } from '../ports/rows.ts';
import type { Ports } from '../ports/world.ts';
import { findVillage } from './confirm-register.ts';

/** A row as it is shown: sensitive values masked. */
export interface ShownRow extends Pick<StoredRow, 'rowNo' | 'version' | 'isDeleted' | 'since' | 'actor'> {
  readonly values: Row['values'];
}

interface RowsOf {
  readonly unit: string;
  readonly register: string;
}

/** Rows of a register, a page at a time, as they are or as they were. */
export async function listRows(
  ports: Ports,
  actor: Actor,
  request: RowsOf & {
    readonly village?: string | undefined;
    readonly asOf?: string | undefined;
    readonly after?: number | undefined;
    readonly limit: number;
  },
): Promise<{
  readonly unit: Unit;
  readonly register: Register;
  readonly revision: number;
  readonly rows: readonly ShownRow[];
}> {
  const register = getRegister(getCatalogue(ports), request.register);
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const unit = getUnit(await tx.units.tree(), request.unit, ports.today(), actor.scope);
    const village = await findVillage(tx, unit, register, request.village, actor);
    const { asOf, after, limit } = request;
    const rows = await tx.rows.list(unit.id, register.id, { village: village?.folded, asOf, after, limit });
    return {
      unit,
      register,
      revision: await tx.rows.revision(unit.id, register.id),
      rows: rows.map((row) => toShown(register, row, ports)),
    };
  });
}

/** One version of a row, and what it changed of the one before. */
export interface RowVersion extends ShownRow {
  readonly changes: readonly ColumnChange[];
}

/** A row with every version that it had, oldest first. Refuses with `row.not-found`. */
export async function showRow(
  ports: Ports,
  actor: Actor,
  request: RowsOf & { readonly rowNo: number },
): Promise<{ readonly unit: Unit; readonly register: Register; readonly versions: readonly RowVersion[] }> {
  const register = getRegister(getCatalogue(ports), request.register);
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const unit = getUnit(await tx.units.tree(), request.unit, ports.today(), actor.scope);
    const versions = await tx.rows.history(unit.id, register.id, request.rowNo);
    if (versions.length === 0)
      throw new AppError('row.not-found', { register: register.title, row: request.rowNo, unit: unit.code });
    const opened = versions.map((row) => openRow(register, row, ports.secrets));
    return {
      unit,
      register,
      versions: versions.map((row, index) => ({
        ...toShown(register, row, ports),
        changes: index === 0 ? [] : toColumnChanges(register, opened[index - 1]!, opened[index]!),
      })),
    };
  });
}

/** Rows of a register that look as if they were entered twice. Warnings: those of `checkSimilarRows`, at the number of the row. */
export async function findSimilarRows(ports: Ports, actor: Actor, request: RowsOf): Promise<readonly Issue[]> {
  const register = getRegister(getCatalogue(ports), request.register);
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const unit = getUnit(await tx.units.tree(), request.unit, ports.today(), actor.scope);
    const rows = (await tx.rows.list(unit.id, register.id)).map(
      (row): Row => ({ line: row.rowNo, values: openRow(register, row, ports.secrets) }),
    );
    return checkSimilarRows(register, rows, { place: ({ line }) => ({ line }) });
  });
}

function toShown(register: Register, row: StoredRow, { secrets }: Ports): ShownRow {
  const values = openRow(register, row, secrets);
  const shown = register.columns.flatMap((column) => {
    const value = values[column.id];
    return value === undefined ? [] : [[column.id, maskValue(column, value)]];
  });
  const { rowNo, version, isDeleted, since, actor } = row;
  return { rowNo, version, isDeleted, since, actor, values: Object.fromEntries(shown) as Row['values'] };
}
