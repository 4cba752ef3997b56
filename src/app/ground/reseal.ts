import type { Column, Register } from '../../catalogue/index.ts';
import type { UnitId } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { SealingKey } from '../ports/sealing.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { openRow, toRowContent } from './row-content.ts';

/** The columns whose values are stored encrypted. */
export function sensitiveColumns(register: Register): readonly Column[] {
  return register.columns.filter((column) => column.personal === 'sensitive');
}

/**
 * To be called by whoever changes rows, once the register is locked: makes sure that what is
 * written and what stands there have one key, so that equal rows have equal keys and digests.
 * Refuses with `secrets.key-changed` where the program still has a former key, and with
 * `secrets.rotation-running` where a village head would have to wait for others' rows.
 */
export async function prepareSealing(
  tx: StoreTransaction,
  unit: UnitId,
  register: Register,
  secrets: Secrets,
): Promise<void> {
  if (sensitiveColumns(register).length === 0) return;
  const key = await checkKey(tx, secrets);
  if (key?.former === undefined) return;
  if (!(await tx.sealing.seesWholeRegisters())) throw new AppError('secrets.rotation-running');
  await reseal(tx, unit, register, secrets);
}

/**
 * The same for whoever changes many registers at once: while a key is being changed, that has to
 * wait. Refuses with `secrets.key-changed` or `secrets.rotation-running`.
 */
export async function assertKeyRests(tx: StoreTransaction, secrets: Secrets): Promise<void> {
  const key = await checkKey(tx, secrets);
  if (key?.former !== undefined) throw new AppError('secrets.rotation-running');
}

/**
 * The key of the data, which must be the one that the program uses; undefined where
 * none is written down.
 */
async function checkKey({ sealing }: StoreTransaction, { keys }: Secrets): Promise<SealingKey | undefined> {
  const key = await sealing.key();
  // Without any key of its own the program seals nothing: what is sensitive is refused then.
  if (key !== undefined && keys.areSet() && key.inUse !== keys.inUse())
    throw new AppError('secrets.key-changed', { expected: key.inUse, found: keys.inUse() });
  return key;
}

/**
 * Seals what another key sealed, in every version of the rows of a locked register, with keys and
 * digests; gives the number of values.
 */
export async function reseal(
  { sealing }: StoreTransaction,
  unit: UnitId,
  register: Register,
  secrets: Secrets,
): Promise<number> {
  const columns = sensitiveColumns(register);
  let values = 0;
  await sealing.rewrite(unit, register.id, (version) => {
    const stale = columns.filter(({ id }) => {
      const stored = version.values[id];
      return stored !== undefined && secrets.needsResealing(String(stored));
    });
    if (stale.length === 0) return undefined;
    values += stale.length;
    return toRowContent(register, unit, openRow(register, { unit, values: version.values }, secrets), secrets);
  });
  return values;
}
