import type { Register } from '../../catalogue/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue, getRegister } from '../ground/law-lookups.ts';
import { sensitiveColumns } from '../ground/reseal.ts';
import { openRow } from '../ground/row-content.ts';
import { refusalToReadSensitive } from '../policies/personal.policy.ts';
import type { Ports } from '../ports/world.ts';

/** Letters of the shortest reason: "thanh tra" has nine. */
export const SHORTEST_REASON = 8;

export interface SensitiveRow {
  readonly unit: Unit;
  readonly register: Register;
  readonly rowNo: number;
  /** All of the row, nothing hidden. */
  readonly values: Row['values'];
}

/**
 * A row with its sensitive values. That somebody saw them, and why, stands in the history before they are given out. Refuses with `personal.no-right`,
 * `personal.reason-missing`, `personal.not-personal` (no such column in this register), `personal.rows-not-found`, `unit.not-found`, `register.not-found`.
 */
export async function showSensitive(
  ports: Ports,
  actor: Actor,
  request: { readonly unit: string; readonly register: string; readonly rowNo: number; readonly reason: string },
): Promise<SensitiveRow> {
  const refusal = refusalToReadSensitive(actor);
  if (refusal) throw new AppError(refusal, { name: actor.snapshot.name, action: 'read' });
  const reason = readReason(request.reason);
  const register = getRegister(getCatalogue(ports), request.register);
  const columns = sensitiveColumns(register);
  if (columns.length === 0) throw new AppError('personal.not-personal', { register: register.title, action: 'read' });
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const unit = getUnit(await tx.units.tree(), request.unit, ports.today(), actor.scope);
    const row = await tx.rows.find(unit.id, register.id, request.rowNo);
    if (!row) throw new AppError('personal.rows-not-found', { register: register.title, found: String(request.rowNo) });
    const values = openRow(register, row, ports.secrets);
    await tx.audit.append(unit.id, {
      type: 'sensitive-read',
      actor: actor.snapshot,
      payload: { register: register.id, rows: [row.rowNo], columns: columns.map(({ id }) => id), reason },
    });
    return { unit, register, rowNo: row.rowNo, values };
  });
}

/** The reason as it is kept; refuses with `personal.reason-missing` where it says nothing. */
export function readReason(text: string): string {
  const reason = text.trim();
  const letters = [...reason].filter((sign) => /\p{L}/u.test(sign)).length;
  if (letters < SHORTEST_REASON) throw new AppError('personal.reason-missing', { limit: SHORTEST_REASON });
  return reason;
}
