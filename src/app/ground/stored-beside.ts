import type { Catalogue, Register } from '../../catalogue/index.ts';
import type { ColumnId, UnitId } from '../../kernel/index.ts';
import type { Row, StoredBeside } from '../../registers/index.ts';
import { onlyOneColumns } from '../../registers/index.ts';
import type { OnlyOneColumn } from '../ports/imports.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { storedKey } from './row-content.ts';

/**
 * What is stored of a register beside a row that is about to be written. To be asked under the register's lock.
 *
 * @param except number of the row itself, where it is stored
 */
export async function storedBeside(
  tx: StoreTransaction,
  unit: UnitId,
  register: Register,
  values: Row['values'],
  secrets: Secrets,
  except?: number,
): Promise<StoredBeside> {
  const key = storedKey(register, values, secrets);
  const twin = key === undefined ? undefined : await tx.rows.findByKey(unit, register.id, key);
  const saying = new Map<ColumnId, number>();
  for (const { id } of onlyOneColumns(register)) {
    const rowNo = values[id] === true ? await tx.rows.findSaying(unit, register.id, id, except) : undefined;
    if (rowNo !== undefined) saying.set(id, rowNo);
  }
  return { withKey: twin?.rowNo === except ? undefined : twin?.rowNo, saying };
}

/** The columns of all registers in which at most one row says yes. */
export function allOnlyOneColumns({ registers }: Catalogue): readonly OnlyOneColumn[] {
  return [...registers.values()].flatMap((register) =>
    onlyOneColumns(register).map(({ id }) => ({ register: register.id, column: id })),
  );
}
