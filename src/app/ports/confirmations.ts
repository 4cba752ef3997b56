import type { ActorSnapshot } from '../../audit/index.ts';
import type { RegisterId, UnitId } from '../../kernel/index.ts';

/**
 * Somebody says, in a role, that a register or its rows of one village are
 * right, as they stood then.
 */
export interface Confirmation {
  readonly unit: UnitId;
  readonly register: RegisterId;
  /** Folded name; absent for the whole register. */
  readonly village?: string;
  readonly confirmedAt: string;
  readonly person: string;
  readonly role: string;
  /** Of the register, when it was confirmed. */
  readonly revision: number;
  readonly rows: number;
  /** Of the digests of these rows. */
  readonly digest: string;
  /** Who entered it. */
  readonly actor: ActorSnapshot;
}

export interface ConfirmationRepository {
  add(confirmation: Confirmation): Promise<void>;
  /** Those that nobody withdrew, the latest first. */
  standing(unit: UnitId, register?: RegisterId): Promise<readonly Confirmation[]>;
  withdraw(confirmation: Confirmation, at: string): Promise<void>;
}
