import type { AuditEvent } from '../../audit/index.ts';
import type { UnitId } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../access/index.ts';
import type { Mark, MarkDetails } from '../ports/marks.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { CommandContext } from './context.ts';

/** What a command notes on its way, for the door to write last. */
export class Written {
  readonly #actor: Actor;
  readonly #marks: { readonly unit: Unit; readonly marks: readonly Mark[]; readonly details?: MarkDetails }[] = [];
  readonly #events: { readonly unit: UnitId; readonly event: AuditEvent }[] = [];

  constructor(actor: Actor) {
    this.#actor = actor;
  }

  readonly notes: Pick<CommandContext, 'changed' | 'tell'> = {
    changed: (unit, marks, details) =>
      void this.#marks.push({ unit, marks, ...(details === undefined ? {} : { details }) }),
    tell: (unit, event) =>
      void this.#events.push({ unit, event: { ...event, actor: this.#actor.snapshot } as AuditEvent }),
  };

  /**
   * Writes marks, then events: a chain stays locked from its first event to the
   * end of the transaction.
   */
  async write(tx: StoreTransaction): Promise<readonly Unit[]> {
    for (const { unit, marks, details } of this.#marks) await tx.marks.add(unit.id, marks, details);
    if (this.#events.length > 0) await tx.audit.appendMany(this.#events);
    return [...new Set(this.#marks.filter(({ marks }) => marks.length > 0).map(({ unit }) => unit))];
  }
}
