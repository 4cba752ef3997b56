import type { Day } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import type { Actor, AskedOf, Share } from '../access/index.ts';
import type { Law } from '../ports/law.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { SubjectKind } from './use-case.ts';

/** What a subject is found with: a transaction that reads what the actor's grants hold. */
export interface Entry {
  readonly tx: StoreTransaction;
  readonly tree: UnitTree;
  readonly law: Law;
  readonly actor: Actor;
  readonly today: Day;
  /** Whether the actor has any grant for a unit: to others it looks as if it were not there. */
  readonly sees: (unit: Unit) => boolean;
}

/**
 * How a use case finds what it is about in what it was asked.
 *
 * @typeParam F what is found, part of the context of the use case
 * @typeParam L what is found once it is locked, for commands
 */
export interface About<I, F extends object, L extends object = object> {
  readonly kind: SubjectKind;
  readonly find: (entry: Entry, input: I) => F | Promise<F>;
  readonly askedOf: (found: F) => AskedOf;
  /** Whether a share of the unit is enough; absent: any share is. */
  readonly admits?: (found: F, share: Share) => boolean;
  /** Takes the locks under which a command checks and changes. */
  readonly lock?: (entry: Entry, found: F, input: I) => Promise<L>;
}
