import { AppError } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue, getRegister } from '../ground/law-lookups.ts';
import { refusalToWriteRows } from '../policies/rows.policy.ts';
import type { Confirmation } from '../ports/confirmations.ts';
import type { Ports } from '../ports/world.ts';
import { findVillage } from './confirm-register.ts';

/** Takes back the latest confirmation of a register, or of its rows of one village, by a role. Refuses with `confirmation.not-found`, `actor.not-allowed`. */
export async function withdrawConfirmation(
  ports: Ports,
  actor: Actor,
  request: {
    readonly unit: string;
    readonly register: string;
    readonly village?: string | undefined;
    readonly role: string;
    readonly reason?: string | undefined;
  },
): Promise<Confirmation> {
  const register = getRegister(getCatalogue(ports), request.register);
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const unit = getUnit(await tx.units.tree(), request.unit, ports.today(), actor.scope);
    const refusal = refusalToWriteRows(actor, register, unit);
    if (refusal) throw new AppError(refusal);
    const village = await findVillage(tx, unit, register, request.village, actor);
    const { at } = await tx.rows.lock(unit.id, register.id);
    const found = (await tx.confirmations.standing(unit.id, register.id)).find(
      (one) => one.village === village?.folded && one.role.toLowerCase() === request.role.trim().toLowerCase(),
    );
    if (found === undefined)
      throw new AppError('confirmation.not-found', { register: register.title, role: request.role });
    await tx.confirmations.withdraw(found, at);
    await tx.audit.append(unit.id, {
      type: 'confirmation-withdrawn',
      actor: actor.snapshot,
      payload: {
        register: register.id,
        ...(village === undefined ? {} : { village: village.name }),
        person: found.person,
        confirmedAt: found.confirmedAt,
        ...(request.reason === undefined ? {} : { reason: request.reason }),
      },
    });
    return found;
  });
}
