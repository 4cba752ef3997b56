import type { Register } from '../../catalogue/index.ts';
import type { RegisterId } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { getCatalogue, getRegister } from '../catalogue.ts';
import type { Confirmation } from '../ports/confirmations.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Ports } from '../ports/world.ts';
import type { RowDifference } from '../rows/confirmed-rows.ts';
import { differencesBetween, digestOfRows } from '../rows/confirmed-rows.ts';
import { getUnit } from '../units/get-unit.ts';

/** A confirmation, and what became of the rows since. */
export interface ConfirmationLine {
  readonly confirmation: Confirmation;
  /** Empty: the rows stand as they were confirmed. */
  readonly since: readonly RowDifference[];
}

export interface RegisterConfirmations {
  readonly register: Register;
  /** For naming what one looked at when one confirms. */
  readonly revision: number;
  readonly rows: number;
  /** The latest of each role and village. */
  readonly lines: readonly ConfirmationLine[];
  /** Roles that the register asks for and that have not confirmed it as a whole. */
  readonly missing: readonly string[];
}

/** Which registers of a unit are confirmed, by whom, and what changed since. All registers with rows, or the one that is named. */
export async function confirmationStatus(
  ports: Ports,
  actor: Actor,
  request: { readonly unit: string; readonly register?: string | undefined },
): Promise<{ readonly unit: Unit; readonly registers: readonly RegisterConfirmations[] }> {
  const catalogue = getCatalogue(ports);
  const named = request.register === undefined ? undefined : getRegister(catalogue, request.register);
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const unit = getUnit(await tx.units.tree(), request.unit, ports.today(), actor.scope);
    const counts = await tx.rows.counts(unit.id);
    const ids: readonly RegisterId[] = named === undefined ? [...counts.keys()] : [named.id];
    const registers: RegisterConfirmations[] = [];
    for (const id of ids) {
      const register = catalogue.registers.get(id);
      if (register) registers.push(await statusOf(tx, ports, unit, register, counts.get(id) ?? 0));
    }
    return { unit, registers };
  });
}

async function statusOf(
  tx: StoreTransaction,
  { secrets }: Ports,
  unit: Unit,
  register: Register,
  rows: number,
): Promise<RegisterConfirmations> {
  const latest = new Map<string, Confirmation>();
  for (const one of await tx.confirmations.standing(unit.id, register.id)) {
    const key = `${one.role} ${one.village ?? ''}`;
    if (!latest.has(key)) latest.set(key, one);
  }
  const lines: ConfirmationLine[] = [];
  for (const confirmation of latest.values()) {
    const { village, confirmedAt } = confirmation;
    const now = await tx.rows.list(unit.id, register.id, { village });
    if (digestOfRows(now) === confirmation.digest) {
      lines.push({ confirmation, since: [] });
      continue;
    }
    const then = await tx.rows.list(unit.id, register.id, { village, asOf: confirmedAt });
    // A row that went to another village is gone from this one.
    const all = await tx.rows.list(unit.id, register.id, { withDeleted: true });
    lines.push({ confirmation, since: differencesBetween(register, then, now, all, secrets) });
  }
  const whole = new Set([...latest.values()].filter(({ village }) => village === undefined).map(({ role }) => role));
  return {
    register,
    revision: await tx.rows.revision(unit.id, register.id),
    rows,
    lines,
    missing: register.confirmedBy.filter((role) => !whole.has(role)),
  };
}
