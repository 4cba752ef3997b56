import type { AuditEvent } from '../../audit/index.ts';
import { AUDIT_TYPES, INSTALLATION, isAuditType, MalformedEvent, parseAuditEvent } from '../../audit/index.ts';
import type { Day } from '../../kernel/index.ts';
import { AppError, startOfDay, withNearest } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { getUnit } from '../ground/get-unit.ts';
import type { Ports } from '../ports/index.ts';

export interface AuditQuestion {
  /** Absent: the installation's own history. */
  readonly code?: string | undefined;
  /** The day on which the unit has that code; today unless said. */
  readonly on?: Day | undefined;
  /** In Vietnam, included. */
  readonly since?: Day | undefined;
  readonly type?: string | undefined;
  readonly limit: number;
}

export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly event: AuditEvent;
}

export interface AuditAnswer {
  readonly unit?: Unit;
  /** The latest ones, oldest of them first. */
  readonly entries: readonly AuditEntry[];
  readonly hasEarlier: boolean;
}

/** Who did what to a unit. Refuses with `unit.not-found`, `audit.unknown-type`, and `audit.unreadable` where an event is none of ours. */
export async function showAudit(
  ports: Pick<Ports, 'store' | 'today'>,
  { scope }: Actor,
  { code, on, since, type, limit }: AuditQuestion,
): Promise<AuditAnswer> {
  if (type !== undefined && !isAuditType(type))
    throw new AppError('audit.unknown-type', { ...withNearest(type, AUDIT_TYPES), expected: AUDIT_TYPES });
  const store = await ports.store();
  return store.transaction(scope, async ({ audit, units }) => {
    const unit = code === undefined ? undefined : getUnit(await units.tree(), code, on ?? ports.today(), scope);
    const found = await audit.latest(unit?.id ?? INSTALLATION, {
      limit: limit + 1,
      type,
      since: since && startOfDay(since),
    });
    const entries = found.slice(-limit).map(({ seq, at, ...stored }) => ({ seq, at, event: read(seq, stored) }));
    return { ...(unit ? { unit } : {}), entries, hasEarlier: found.length > limit };
  });
}

function read(seq: number, stored: Parameters<typeof parseAuditEvent>[0]): AuditEvent {
  try {
    return parseAuditEvent(stored);
  } catch (cause) {
    if (!(cause instanceof MalformedEvent)) throw cause;
    throw new AppError('audit.unreadable', { found: String(seq) }, { cause });
  }
}
