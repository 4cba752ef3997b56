import type { AuditEvent } from '../../audit/index.ts';
import type { Day, UnitId } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import type { Actor, Share } from '../access/index.ts';
import type { Law } from '../ports/law.ts';
import type { Mark, MarkDetails } from '../ports/marks.ts';
import type { Ports } from '../ports/ports.ts';
import type { Reach } from '../ports/reach.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Progress } from './progress.ts';

/** What every use case is given. */
export interface UseCaseContext {
  readonly actor: Actor;
  /** Refuses, when it is asked for, with `catalogue.has-errors`. */
  readonly law: Law;
  readonly today: Day;
  readonly ports: Ports;
  readonly progress: Progress;
}

/** Inside a transaction that reads and writes what the actor's grants allow, and no more. */
export interface QueryContext extends UseCaseContext {
  readonly tx: StoreTransaction;
  readonly tree: UnitTree;
  /** Moment of the transaction; ISO, UTC. */
  readonly now: string;
  /** Of the transaction. */
  readonly reach: Reach;
  /** How much of the unit the actor may by the permission: all, or what speaks of some villages. */
  readonly share: Share;
  /** Whether the actor has any grant for a unit. */
  readonly sees: (unit: Unit) => boolean;
  /** Whether the actor has the permission for a unit as a whole. */
  readonly holds: (unit: Unit) => boolean;
}

/** An event without the actor, whom the door knows. */
export type ToldEvent = AuditEvent extends infer E ? (E extends AuditEvent ? Omit<E, 'actor'> : never) : never;

export interface CommandContext extends QueryContext {
  /** Notes what must be worked out again for a unit. The door marks it last and has it followed. */
  readonly changed: (unit: Unit, marks: readonly Mark[], details?: MarkDetails) => void;
  /** Notes what history is to say of a unit, or of the installation. The door writes it last. */
  readonly tell: (unit: UnitId, event: ToldEvent) => void;
}

/** For what takes several transactions: each step is one of them. */
export interface SeriesContext extends UseCaseContext {
  readonly step: <T>(work: (context: CommandContext) => Promise<T>) => Promise<T>;
}
