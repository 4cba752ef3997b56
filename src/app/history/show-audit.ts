import type { AuditEvent } from '../../audit/index.ts';
import { AUDIT_TYPES, INSTALLATION, isAuditType, MalformedEvent, parseAuditEvent } from '../../audit/index.ts';
import type { Day } from '../../kernel/index.ts';
import { AppError, startOfDay, withNearest } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { query } from '../door/door.ts';
import type { MaybeOfUnit } from '../door/subjects.ts';
import { unitOrInstallation } from '../door/subjects.ts';

/** Without a unit: the installation's own history. */
export interface AuditQuestion extends MaybeOfUnit {
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

/**
 * Who did what to a unit. Refuses with `unit.not-found`, `audit.unknown-type`, and
 * `audit.unreadable` where an event is none of ours.
 */
export const showAudit = query({
  name: 'show-history',
  may: 'read-history',
  about: unitOrInstallation,
  run: async ({ tx, unit }, { since, type, limit }: AuditQuestion): Promise<AuditAnswer> => {
    if (type !== undefined && !isAuditType(type))
      throw new AppError('audit.unknown-type', { ...withNearest(type, AUDIT_TYPES), expected: AUDIT_TYPES });
    const found = await tx.audit.latest(unit?.id ?? INSTALLATION, {
      limit: limit + 1,
      type,
      since: since && startOfDay(since),
    });
    const entries = found.slice(-limit).map(({ seq, at, ...stored }) => ({ seq, at, event: read(seq, stored) }));
    return { ...(unit ? { unit } : {}), entries, hasEarlier: found.length > limit };
  },
});

function read(seq: number, stored: Parameters<typeof parseAuditEvent>[0]): AuditEvent {
  try {
    return parseAuditEvent(stored);
  } catch (cause) {
    if (!(cause instanceof MalformedEvent)) throw cause;
    throw new AppError('audit.unreadable', { found: String(seq) }, { cause });
  }
}
