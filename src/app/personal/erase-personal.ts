import type { Register } from '../../catalogue/index.ts';
import { AppError } from '../../kernel/index.ts';
import { eraseRow } from '../../registers/index.ts';
import type { Actor } from '../actor.ts';
import { judgingOf } from '../follow/judging.ts';
import { recomputeMarked } from '../follow/recompute.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue, getRegister } from '../ground/law-lookups.ts';
import { prepareSealing } from '../ground/reseal.ts';
import { openRow, toRowContent } from '../ground/row-content.ts';
import { refusalToErasePersonal } from '../policies/personal.policy.ts';
import type { StoredRow } from '../ports/rows.ts';
import type { Ports } from '../ports/world.ts';
import { hasPersonal } from './list-due.ts';
import { readReason } from './show-sensitive.ts';

export interface EraseRequest {
  readonly unit: string;
  readonly register: string;
  readonly rowNos: readonly number[];
  readonly reason: string;
  /** That it cannot be undone was said and agreed to. */
  readonly isAgreed: boolean;
}

/**
 * Erases what is personal in some rows, in every version of them, for good: words with the number of the row take its place, so that every count stays.
 * The history says who did it and why. Refuses with `personal.no-right`, `personal.reason-missing`, `personal.not-personal`, `personal.not-confirmed`,
 * `personal.rows-not-found` (then nothing is erased), `unit.not-found`, `register.not-found`, `secrets.*`.
 */
export async function erasePersonal(
  ports: Ports,
  actor: Actor,
  request: EraseRequest,
): Promise<{ readonly register: Register; readonly rows: number }> {
  const refusal = refusalToErasePersonal(actor);
  if (refusal) throw new AppError(refusal, { name: actor.snapshot.name, action: 'erase' });
  const reason = readReason(request.reason);
  const register = getRegister(getCatalogue(ports), request.register);
  if (!hasPersonal(register))
    throw new AppError('personal.not-personal', { register: register.title, action: 'erase' });
  const rowNos = [...new Set(request.rowNos)].sort((a, b) => a - b);
  if (!request.isAgreed) throw new AppError('personal.not-confirmed', { count: rowNos.length });
  const store = await ports.store();
  const marked = await store.transaction(actor.scope, async (tx) => {
    const unit = getUnit(await tx.units.tree(), request.unit, ports.today(), actor.scope);
    const locked = await tx.rows.lock(unit.id, register.id);
    await prepareSealing(tx, unit.id, register, ports.secrets);
    const rows: StoredRow[] = [];
    for (const rowNo of rowNos) {
      const row = await tx.rows.find(unit.id, register.id, rowNo);
      if (row) rows.push(row);
    }
    const found = new Set(rows.map(({ rowNo }) => rowNo));
    const missing = rowNos.filter((rowNo) => !found.has(rowNo)).map(String);
    if (missing.length > 0) throw new AppError('personal.rows-not-found', { register: register.title, found: missing });
    const erase = ({ rowNo, values }: Pick<StoredRow, 'rowNo' | 'values'>) =>
      toRowContent(
        register,
        unit.id,
        eraseRow(register, openRow(register, { unit: unit.id, values }, ports.secrets), rowNo),
        ports.secrets,
      );
    // A new version, so that whoever still has the old one on the screen cannot bring it back.
    for (const row of rows)
      await tx.rows.replace(row, locked, { ...erase(row), isDeleted: row.isDeleted }, actor.snapshot);
    await tx.sealing.rewrite(
      unit.id,
      register.id,
      ({ values, rowNo }) => (rowNo === undefined ? undefined : erase({ values, rowNo })),
      rowNos,
    );
    await tx.personal.markErased(unit.id, register.id, rowNos, locked.at);
    await tx.marks.add(unit.id, [{ kind: 'register', register: register.id }]);
    const payload = { register: register.id, rows: rowNos, reason };
    await tx.audit.append(unit.id, { type: 'personal-erased', actor: actor.snapshot, payload });
    return [unit];
  });
  await recomputeMarked(store, judgingOf(ports), marked);
  return { register, rows: rowNos.length };
}
