import type { Register } from '../../catalogue/index.ts';
import type { Day } from '../../kernel/index.ts';
import { AppError, atMoment, withNearest, yearOf } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { command } from '../door/door.ts';
import type { OfRegister } from '../door/subjects.ts';
import { theRegisterToChange } from '../door/subjects.ts';
import { canKeep } from '../ground/keeping.ts';
import { findVillage } from '../ground/village.ts';
import type { Confirmation } from '../ports/confirmations.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { digestOfRows } from './confirmed-rows.ts';
import { sayOfList } from './say-of-list.ts';

export interface ConfirmationRequest extends OfRegister {
  /** Only the rows of this village. */
  readonly village?: string | undefined;
  readonly person: string;
  /** One of those that the register asks for. */
  readonly role: string;
  /**
   * How often the register had been changed when the person looked at it; absent:
   * however it stands now.
   */
  readonly revision?: number | undefined;
  /**
   * The person says too that nothing is missing, up to this day; of the year of the day unless
   * said.
   */
  readonly completeTo?: Day | undefined;
  readonly year?: number | undefined;
}

/**
 * A named person in a named role says that a register, or its rows of one village, are right. Later
 * changes do not take that back; they show beside it. Refuses with `confirmation.wrong-role`,
 * `confirmation.wrong-kind`, `village.not-found`, `actor.not-allowed`, and
 * `register.changed-meanwhile` where the register is not what the person looked at.
 */
export const confirmRegister = command({
  name: 'confirm-register',
  may: 'confirm-registers',
  about: theRegisterToChange,
  run: async (context, request: ConfirmationRequest): Promise<Confirmation> => {
    const { tx, unit, register, share, locked, actor, tell } = context;
    const role = register.confirmedBy.find((one) => one.toLowerCase() === request.role.trim().toLowerCase());
    if (role === undefined)
      throw new AppError('confirmation.wrong-role', {
        register: register.title,
        ...withNearest(request.role, register.confirmedBy),
        expected: register.confirmedBy,
      });
    if (!canKeep(register, unit))
      throw new AppError('confirmation.wrong-kind', {
        register: register.title,
        found: unit.code,
        expected: register.keptBy,
      });
    const village = await findVillage(tx, unit, register, request.village, share);
    // Whoever has several villages says which; a part is never confirmed as the whole.
    if (village === undefined && share !== 'whole')
      throw new AppError('village.not-found', { register: register.title, found: '' });
    const { revision, at } = locked;
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
    tell(unit.id, {
      type: 'register-confirmed',
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
    if (request.completeTo !== undefined) {
      const to = request.completeTo;
      await sayOfList(context, request.year ?? yearOf(to), village, { to });
    }
    return confirmation;
  },
});

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
