import type { Register } from '../../catalogue/index.ts';
import { AppError, atMoment, withNearest } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue, getRegister } from '../ground/law-lookups.ts';
import { villageColumn } from '../ground/row-content.ts';
import { canKeep } from '../imports/staging.ts';
import { refusalToWriteRows } from '../policies/rows.policy.ts';
import type { Confirmation } from '../ports/confirmations.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Ports } from '../ports/world.ts';
import type { NamedVillage } from './confirmed-rows.ts';
import { digestOfRows, nameOfVillage, villageOnList } from './confirmed-rows.ts';

export interface ConfirmationRequest {
  readonly unit: string;
  readonly register: string;
  /** Only the rows of this village. */
  readonly village?: string | undefined;
  readonly person: string;
  /** One of those that the register asks for. */
  readonly role: string;
  /** How often the register had been changed when the person looked at it; absent: however it stands now. */
  readonly revision?: number | undefined;
}

/**
 * A named person in a named role says that a register, or its rows of one village, are right. Later changes do not take that back; they show beside it. Refuses
 * with `confirmation.wrong-role`, `confirmation.wrong-kind`, `village.not-found`, `actor.not-allowed`, and `register.changed-meanwhile` where the register is not
 * what the person looked at.
 */
export async function confirmRegister(ports: Ports, actor: Actor, request: ConfirmationRequest): Promise<Confirmation> {
  const register = getRegister(getCatalogue(ports), request.register);
  const role = register.confirmedBy.find((one) => one.toLowerCase() === request.role.trim().toLowerCase());
  if (role === undefined)
    throw new AppError('confirmation.wrong-role', {
      register: register.title,
      ...withNearest(request.role, register.confirmedBy),
      expected: register.confirmedBy,
    });
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const unit = getUnit(await tx.units.tree(), request.unit, ports.today(), actor.scope);
    if (!canKeep(register, unit))
      throw new AppError('confirmation.wrong-kind', {
        register: register.title,
        found: unit.code,
        expected: register.keptBy,
      });
    const refusal = refusalToWriteRows(actor, register, unit);
    if (refusal) throw new AppError(refusal);
    const village = await findVillage(tx, unit, register, request.village, actor);
    const { revision, at } = await tx.rows.lock(unit.id, register.id);
    if (request.revision !== undefined && request.revision !== revision)
      await refuseChanged(tx, unit, register, request.revision, revision);
    const rows = await tx.rows.list(unit.id, register.id, { village: village?.folded });
    const confirmation: Confirmation = {
      unit: unit.id,
      register: register.id,
      ...(village === undefined ? {} : { village: village.folded }),
      confirmedAt: at,
      person: request.person,
      role,
      revision,
      rows: rows.length,
      digest: digestOfRows(rows),
      actor: actor.snapshot,
    };
    await tx.confirmations.add(confirmation);
    await tx.audit.append(unit.id, {
      type: 'register-confirmed',
      actor: actor.snapshot,
      payload: {
        register: register.id,
        ...(village === undefined ? {} : { village: village.name }),
        person: request.person,
        role,
        revision,
        rows: rows.length,
        digest: confirmation.digest,
      },
    });
    return confirmation;
  });
}

/** The village that is meant; whoever sees one village of a commune only means that one. In the village's own lists there is none to choose. */
export async function findVillage(
  tx: StoreTransaction,
  unit: Unit,
  register: Register,
  written: string | undefined,
  { scope }: Actor,
): Promise<NamedVillage | undefined> {
  const only = scope.kind === 'units' ? scope.village : undefined;
  const own = only?.unit === unit.id ? undefined : only?.name;
  if (written === undefined && own === undefined) return undefined;
  const names = await tx.rows.villageNames(unit.id);
  if (written === undefined) return own === undefined ? undefined : { name: nameOfVillage(names, own), folded: own };
  const found = villageColumn(register) === undefined ? undefined : villageOnList(names, written);
  if (found === undefined || (own !== undefined && found.folded !== own))
    throw new AppError('village.not-found', { register: register.title, ...withNearest(written, names) });
  return found;
}

async function refuseChanged(
  tx: StoreTransaction,
  unit: Unit,
  register: Register,
  seen: number,
  now: number,
): Promise<never> {
  const rows = await tx.rows.list(unit.id, register.id, { withDeleted: true });
  const latest = rows.toSorted((a, b) => (a.since < b.since ? 1 : -1))[0];
  throw new AppError('register.changed-meanwhile', {
    register: register.title,
    // Nothing where somebody names a revision that is still to come.
    count: Math.max(now - seen, 0),
    row: latest?.rowNo ?? 0,
    by: latest?.actor.name ?? '',
    at: latest === undefined ? '' : atMoment(latest.since),
    version: now,
  });
}
