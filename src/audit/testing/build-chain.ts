import { createHash } from 'node:crypto';
import type { UnitId } from '../../kernel/index.ts';
import type { ChainedEvent, ChainHead } from '../chain.ts';
import { chainHash, GENESIS } from '../chain.ts';
import type { AuditEvent } from '../event.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const NA_PHAI = '11111111-1111-4111-8111-111111111111' as UnitId;
export const NA_CAY = '22222222-2222-4222-8222-222222222222' as UnitId;

export const OFFICER = { name: 'Nông Văn Thử', role: 'Công chức Văn hóa – Xã hội', unit: '06040', client: 'cli' };

/** Somebody adds the rows 1, 2, 3 … to a register. */
export function buildAdditions(count: number): readonly AuditEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'row-added',
    actor: OFFICER,
    payload: { register: 'danh-muc-thon', row: index + 1, version: 1 },
  }));
}

/** A whole chain of these events, a second apart. */
export function buildChain(
  unit: UnitId,
  events: readonly AuditEvent[],
): { readonly events: readonly ChainedEvent[]; readonly head: ChainHead } {
  let head: ChainHead = { seq: 0, hash: GENESIS };
  const chained = events.map((event, index) => {
    const at = `2024-10-06T07:00:${String(index % 60).padStart(2, '0')}.000000Z`;
    const content = { unit, at, ...event };
    const hash = chainHash(head.hash, content, sha256);
    const next = { ...content, seq: head.seq + 1, prevHash: head.hash, hash };
    head = { seq: next.seq, hash };
    return next;
  });
  return { events: chained, head };
}
