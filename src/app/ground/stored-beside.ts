import type { Catalogue, Register } from '../../catalogue/index.ts';
import type { ColumnId, UnitId } from '../../kernel/index.ts';
import type { Row, StoredBeside } from '../../registers/index.ts';
import { onlyOneColumns } from '../../registers/index.ts';
import type { OnlyOneColumn } from '../ports/imports.ts';
import type { Reach } from '../ports/reach.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { storedKey } from './row-content.ts';

/** A row that is about to be written. */
export interface RowToWrite {
  readonly unit: UnitId;
  readonly register: Register;
  readonly values: Row['values'];
  /** Its number, where it is stored already. */
  readonly rowNo: number | undefined;
}

/**
 * What is stored of a register beside a row that is about to be written. To be asked under the
 * register's lock. Whoever writes for one village only is held to the rows of the others too, of
 * which nothing but their numbers comes out.
 *
 * @param reach of the transaction, as it is before and after
 */
export async function storedBeside(
  tx: StoreTransaction,
  reach: Reach,
  row: RowToWrite,
  secrets: Secrets,
): Promise<StoredBeside> {
  const { units } = reach.read;
  if (units === 'all' || units.includes(row.unit)) return lookBeside(tx, row, secrets);
  await tx.enter({ read: { units: [row.unit], villages: [] }, write: reach.write });
  const stored = await lookBeside(tx, row, secrets);
  await tx.enter(reach);
  return stored;
}

async function lookBeside(
  tx: StoreTransaction,
  { unit, register, values, rowNo: except }: RowToWrite,
  secrets: Secrets,
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
