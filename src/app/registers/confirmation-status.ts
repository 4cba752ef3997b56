import type { Register } from '../../catalogue/index.ts';
import type { RegisterId } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { query } from '../door/door.ts';
import type { OfUnit } from '../door/subjects.ts';
import { theUnit } from '../door/subjects.ts';
import { getRegister } from '../ground/law-lookups.ts';
import { nameOfVillage } from '../ground/village.ts';
import type { Confirmation } from '../ports/confirmations.ts';
import type { Ports } from '../ports/ports.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { RowDifference } from './confirmed-rows.ts';
import { differencesBetween, digestOfRows } from './confirmed-rows.ts';

/** A confirmation, and what became of the rows since. */
export interface ConfirmationLine {
  readonly confirmation: Confirmation;
  /** As the village list writes it; absent for the whole register. */
  readonly village?: string;
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
  /**
   * Roles that the register asks for and that have confirmed neither the whole of it nor every
   * village that its rows speak of.
   */
  readonly missing: readonly string[];
}

export interface UnitConfirmations {
  readonly unit: Unit;
  readonly registers: readonly RegisterConfirmations[];
}

/**
 * Which registers of a unit are confirmed, by whom, and what changed since. All registers with rows
 * or confirmations, or the one that is named.
 */
export const confirmationStatus = query({
  name: 'confirmation-status',
  may: 'read-registers',
  about: theUnit,
  run: async (
    { tx, unit, law, ports },
    request: OfUnit & { readonly register?: string | undefined },
  ): Promise<UnitConfirmations> => {
    const { catalogue } = law;
    const named = request.register === undefined ? undefined : getRegister(catalogue, request.register);
    const counts = await tx.rows.counts(unit.id);
    const standing = await tx.confirmations.standing(unit.id, named?.id);
    const villages = await tx.rows.villageNames(unit.id);
    const ids = named === undefined ? new Set([...counts.keys(), ...standing.map((one) => one.register)]) : [named.id];
    const registers: RegisterConfirmations[] = [];
    for (const id of ids) {
      const register = catalogue.registers.get(id);
      if (register === undefined) continue;
      const lines = await linesOf(tx, ports, register, latestOf(standing, id), villages);
      registers.push({
        register,
        revision: await tx.rows.revision(unit.id, id),
        rows: counts.get(id) ?? 0,
        lines,
        missing: await missingRoles(tx, unit, register, lines),
      });
    }
    return { unit, registers };
  },
});

/** The latest of each role and village. */
function latestOf(standing: readonly Confirmation[], register: RegisterId): readonly Confirmation[] {
  const latest = new Map<string, Confirmation>();
  for (const one of standing) {
    const key = `${one.role} ${one.village ?? ''}`;
    if (one.register === register && !latest.has(key)) latest.set(key, one);
  }
  return [...latest.values()];
}

async function linesOf(
  tx: StoreTransaction,
  { secrets }: Pick<Ports, 'secrets'>,
  register: Register,
  confirmations: readonly Confirmation[],
  villages: readonly string[],
): Promise<readonly ConfirmationLine[]> {
  const lines: ConfirmationLine[] = [];
  for (const confirmation of confirmations) {
    const { unit, village, confirmedAt } = confirmation;
    const name = village === undefined ? {} : { village: nameOfVillage(villages, village) };
    const now = await tx.rows.list(unit, register.id, { village });
    if (digestOfRows(now) === confirmation.digest) {
      lines.push({ confirmation, ...name, since: [] });
      continue;
    }
    const then = await tx.rows.list(unit, register.id, { village, asOf: confirmedAt });
    // A row that went to another village is gone from this one.
    const all = await tx.rows.list(unit, register.id, { withDeleted: true });
    lines.push({ confirmation, ...name, since: differencesBetween(register, then, now, all, secrets) });
  }
  return lines;
}

async function missingRoles(
  tx: StoreTransaction,
  unit: Unit,
  register: Register,
  lines: readonly ConfirmationLine[],
): Promise<readonly string[]> {
  const confirmed = (role: string, village: string | undefined) =>
    lines.some(({ confirmation: one }) => one.role === role && one.village === village);
  const open = register.confirmedBy.filter((role) => !confirmed(role, undefined));
  if (!lines.some(({ confirmation }) => confirmation.village !== undefined)) return open;
  const spoken = new Set((await tx.rows.list(unit.id, register.id)).map(({ village }) => village));
  return open.filter((role) => spoken.size === 0 || [...spoken].some((village) => !confirmed(role, village)));
}
