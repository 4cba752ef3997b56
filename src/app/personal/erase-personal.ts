import type { Register } from '../../catalogue/index.ts';
import { AppError } from '../../kernel/index.ts';
import { eraseRow } from '../../registers/index.ts';
import { command } from '../door/door.ts';
import type { OfRegister } from '../door/subjects.ts';
import { theRegisterToChange } from '../door/subjects.ts';
import { prepareSealing } from '../ground/reseal.ts';
import { openRow, toRowContent } from '../ground/row-content.ts';
import type { StoredRow } from '../ports/rows.ts';
import { hasPersonal } from './has-personal.ts';
import { readReason } from './read-reason.ts';

export interface EraseRequest extends OfRegister {
  readonly rowNos: readonly number[];
  readonly reason: string;
  /** That it cannot be undone was said and agreed to. */
  readonly isAgreed: boolean;
}

export interface ErasedRows {
  readonly register: Register;
  readonly rows: number;
}

/**
 * Erases what is personal in some rows, in every version of them, for good: words with the number
 * of the row take its place, so that every count stays. The history says who did it and why.
 * Refuses with `personal.no-right`, `personal.reason-missing`, `personal.not-personal`,
 * `personal.not-confirmed`, `personal.rows-not-found` (then nothing is erased), `unit.not-found`,
 * `register.not-found`, `secrets.*`.
 */
export const erasePersonal = command({
  name: 'erase-personal',
  may: 'erase-personal',
  about: theRegisterToChange,
  run: async (
    { tx, unit, register, locked, actor, ports, changed, tell },
    request: EraseRequest,
  ): Promise<ErasedRows> => {
    const { secrets } = ports;
    const reason = readReason(request.reason);
    if (!hasPersonal(register))
      throw new AppError('personal.not-personal', { register: register.title, action: 'erase' });
    const rowNos = [...new Set(request.rowNos)].sort((a, b) => a - b);
    if (!request.isAgreed) throw new AppError('personal.not-confirmed', { count: rowNos.length });
    await prepareSealing(tx, unit.id, register, secrets);
    const rows: StoredRow[] = [];
    for (const rowNo of rowNos) {
      const row = await tx.rows.find(unit.id, register.id, rowNo);
      if (row) rows.push(row);
    }
    const found = new Set(rows.map(({ rowNo }) => rowNo));
    const missing = rowNos.filter((rowNo) => !found.has(rowNo)).map(String);
    if (missing.length > 0) throw new AppError('personal.rows-not-found', { register: register.title, found: missing });
    const erase = ({ rowNo, values }: Pick<StoredRow, 'rowNo' | 'values'>) => {
      const opened = openRow(register, { unit: unit.id, values }, secrets);
      return toRowContent(register, unit.id, eraseRow(register, opened, rowNo), secrets);
    };
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
    changed(unit, [{ kind: 'register', register: register.id }]);
    tell(unit.id, { type: 'personal-erased', payload: { register: register.id, rows: rowNos, reason } });
    return { register, rows: rowNos.length };
  },
});
