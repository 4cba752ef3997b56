import type { Register } from '../../catalogue/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';
import type { Unit } from '../../units/index.ts';
import { command } from '../door/door.ts';
import type { OfRegister } from '../door/subjects.ts';
import { theRegister } from '../door/subjects.ts';
import { sensitiveColumns } from '../ground/reseal.ts';
import { openRow } from '../ground/row-content.ts';
import { readReason } from './read-reason.ts';

export interface SensitiveRow {
  readonly unit: Unit;
  readonly register: Register;
  readonly rowNo: number;
  /** All of the row, nothing hidden. */
  readonly values: Row['values'];
}

/**
 * A row with its sensitive values. That somebody saw them, and why, stands in the history before
 * they are given out: so it is a command. Refuses with `personal.no-right`,
 * `personal.reason-missing`, `personal.not-personal` (no such column in this register),
 * `personal.rows-not-found`, `unit.not-found`, `register.not-found`.
 */
export const showSensitive = command({
  name: 'show-sensitive',
  may: 'read-sensitive',
  about: theRegister,
  run: async (
    { tx, unit, register, ports, tell },
    request: OfRegister & { readonly rowNo: number; readonly reason: string },
  ): Promise<SensitiveRow> => {
    const reason = readReason(request.reason);
    const columns = sensitiveColumns(register);
    if (columns.length === 0) throw new AppError('personal.not-personal', { register: register.title, action: 'read' });
    const row = await tx.rows.find(unit.id, register.id, request.rowNo);
    if (!row) throw new AppError('personal.rows-not-found', { register: register.title, found: String(request.rowNo) });
    tell(unit.id, {
      type: 'sensitive-read',
      payload: { register: register.id, rows: [row.rowNo], columns: columns.map(({ id }) => id), reason },
    });
    return { unit, register, rowNo: row.rowNo, values: openRow(register, row, ports.secrets) };
  },
});
