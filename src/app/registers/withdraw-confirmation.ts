import { AppError } from '../../kernel/index.ts';
import { command } from '../door/door.ts';
import type { OfRegister } from '../door/subjects.ts';
import { theRegisterToChange } from '../door/subjects.ts';
import { findVillage } from '../ground/village.ts';
import type { Confirmation } from '../ports/confirmations.ts';

export interface WithdrawalRequest extends OfRegister {
  readonly village?: string | undefined;
  readonly role: string;
  readonly reason?: string | undefined;
}

/**
 * Takes back the latest confirmation of a register, or of its rows of one village, by a role.
 * Refuses with `confirmation.not-found`, `actor.not-allowed`.
 */
export const withdrawConfirmation = command({
  name: 'withdraw-confirmation',
  may: 'confirm-registers',
  about: theRegisterToChange,
  run: async ({ tx, unit, register, share, locked, tell }, request: WithdrawalRequest): Promise<Confirmation> => {
    const village = await findVillage(tx, unit, register, request.village, share);
    const found = (await tx.confirmations.standing(unit.id, register.id)).find(
      (one) => one.village === village?.folded && one.role.toLowerCase() === request.role.trim().toLowerCase(),
    );
    if (found === undefined)
      throw new AppError('confirmation.not-found', { register: register.title, role: request.role });
    await tx.confirmations.withdraw(found, locked.at);
    tell(unit.id, {
      type: 'confirmation-withdrawn',
      payload: {
        register: register.id,
        ...(village === undefined ? {} : { village: village.name }),
        person: found.person,
        confirmedAt: found.confirmedAt,
        ...(request.reason === undefined ? {} : { reason: request.reason }),
      },
    });
    return found;
  },
});
