import { describe, expect, it } from 'vitest';
import type { AuditEvent } from './event.ts';
import { AUDIT_TYPES, parseAuditEvent } from './event.ts';
import { OFFICER } from './testing/build-chain.ts';

const changed: AuditEvent = {
  type: 'row-changed',
  actor: OFFICER,
  payload: {
    register: 'danh-muc-thon',
    row: 3,
    version: 2,
    changes: [
      { column: 'so-ho', from: 40, to: 41 },
      { column: 'truong-thon', hidden: 'personal' },
      { column: 'ghi-chu', to: 'mới' },
    ],
  },
};
const stored = (event: AuditEvent) =>
  JSON.parse(JSON.stringify(event)) as { type: string; actor: object; payload: object };

describe('an event that is read back', () => {
  it('[AUD-9] is the event that was written', () => {
    expect(parseAuditEvent(stored(changed))).toEqual(changed);
  });

  it('[AUD-9] may lack what may be absent, and nothing else', () => {
    const declared = { type: 'figure-declared', actor: OFFICER, payload: { year: 2024, figure: 'so-ho', to: 137 } };
    expect(parseAuditEvent(declared).payload).toEqual(declared.payload);
    const { to: _, ...without } = declared.payload;
    expect(() => parseAuditEvent({ ...declared, payload: without })).toThrow('payload.to');
  });

  it.each([
    ['a type that nobody writes', { ...stored(changed), type: 'row-forged' }, 'row-forged'],
    ['a name that objects have anyway', { ...stored(changed), type: 'toString' }, 'toString'],
    ['no actor', { ...stored(changed), actor: null }, 'actor'],
    ['an actor without a role', { ...stored(changed), actor: { name: 'Nông Văn Thử', client: 'cli' } }, 'actor.role'],
    ['a strange field', { ...stored(changed), payload: { ...changed.payload, extra: 1 } }, 'payload.extra'],
    ['a row that is no number', { ...stored(changed), payload: { ...changed.payload, row: '3' } }, 'payload.row'],
    ['a row below zero', { ...stored(changed), payload: { ...changed.payload, row: -1 } }, 'payload.row'],
    [
      'changes that are no list',
      { ...stored(changed), payload: { ...changed.payload, changes: {} } },
      'payload.changes',
    ],
    [
      'a value that no cell holds',
      { ...stored(changed), payload: { ...changed.payload, changes: [{ column: 'so-ho', to: [1] }] } },
      'payload.changes.0.to',
    ],
    [
      'an unknown word',
      { ...stored(changed), payload: { ...changed.payload, changes: [{ column: 'so-ho', hidden: 'yes' }] } },
      'payload.changes.0.hidden',
    ],
  ])('[AUD-9] is refused with %s', (_, event, place) => {
    expect(() => parseAuditEvent(event)).toThrow(place);
  });

  it('[AUD-9] has one of the known types', () => {
    expect(AUDIT_TYPES).toContain('personal-erased');
    expect(new Set(AUDIT_TYPES).size).toBe(AUDIT_TYPES.length);
  });
});
