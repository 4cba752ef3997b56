import type { ActorSnapshot } from './actor.ts';
import type { ReadBy, Shape } from './shape.ts';
import { cellValue, count, json, listOf, MalformedEvent, object, oneOf, optional, text } from './shape.ts';

/**
 * One column of a changed row. Of personal columns it is told that they changed, never what
 * stood or stands there.
 */
const columnChange = object({
  column: text,
  /** Absent: it was blank. */
  from: optional(cellValue),
  /** Absent: it is blank now. */
  to: optional(cellValue),
  /** A personal column: neither value is given. */
  hidden: optional(oneOf('personal')),
});
export type ColumnChange = ReadBy<typeof columnChange>;

const rowOfRegister = object({ register: text, row: count, version: count });

/**
 * What is told of each kind of event. An event once written is never read by other rules: a payload
 * that must change gets a new type. No payload holds a value of a personal column, so that erasing
 * a person need not touch the chain.
 */
const PAYLOADS = {
  'units-imported': object({
    batch: text,
    file: text,
    /** New ones, those given a last day, dated attributes, successions. */
    units: count,
    ended: count,
    attributes: count,
    successions: count,
  }),
  'units-import-undone': object({ batch: text, file: text }),

  'import-committed': object({
    batch: text,
    file: text,
    sha256: text,
    mode: oneOf('add', 'replace'),
    year: optional(count),
    /** Of this unit. */
    registers: listOf(object({ register: text, added: count, changed: count, deleted: count, unchanged: count })),
    /** Declared figures that it brought. */
    figures: count,
  }),
  'import-undone': object({ batch: text, file: text }),

  'row-added': rowOfRegister,
  'row-changed': object({ register: text, row: count, version: count, changes: listOf(columnChange) }),
  'row-deleted': rowOfRegister,
  'row-restored': rowOfRegister,

  'register-kept-set': object({
    register: text,
    year: count,
    village: optional(text),
    from: optional(text),
    to: optional(text),
  }),
  /** `column` absent: the heading is to be passed over. */
  'heading-mapping-set': object({ register: text, heading: text, column: optional(text) }),
  /** `village` absent: the whole register. */
  'register-confirmed': object({
    register: text,
    village: optional(text),
    person: text,
    role: text,
    revision: count,
    rows: count,
    digest: text,
  }),
  'confirmation-withdrawn': object({
    register: text,
    village: optional(text),
    person: text,
    confirmedAt: text,
    reason: optional(text),
  }),

  /** `from` absent: nothing was declared before. */
  'figure-declared': object({ year: count, figure: text, from: optional(json), to: json, source: optional(text) }),
  'figure-withdrawn': object({ year: count, figure: text, from: json }),

  /** `rows` absent: every row. */
  'sensitive-read': object({
    register: text,
    rows: optional(listOf(count)),
    columns: listOf(text),
    reason: text,
  }),
  'personal-erased': object({ register: text, rows: listOf(count), reason: text }),
  /** Ids of keys, and how many values were sealed anew. */
  'key-rotated': object({ from: listOf(text), to: text, values: count }),

  'backup-made': object({ file: text, sha256: text, rows: count }),
  restored: object({ file: text, sha256: text, rows: count }),
  migrated: object({ applied: listOf(text) }),
} as const satisfies Readonly<Record<string, Shape<unknown>>>;

export type AuditType = keyof typeof PAYLOADS;
export const AUDIT_TYPES = Object.keys(PAYLOADS) as readonly AuditType[];
export type AuditPayload<T extends AuditType> = ReadBy<(typeof PAYLOADS)[T]>;

/**
 * Something that somebody did, as it is handed to the chain. `type` decides what the payload tells.
 */
export type AuditEvent = {
  [T in AuditType]: { readonly type: T; readonly actor: ActorSnapshot; readonly payload: AuditPayload<T> };
}[AuditType];

const actor = object({ name: text, role: text, unit: optional(text), client: text });

/**
 * Stored JSON as an event. Throws `MalformedEvent` for what this program does not write: unknown
 * types, wrong or strange fields.
 */
export function parseAuditEvent(stored: {
  readonly type: string;
  readonly actor: unknown;
  readonly payload: unknown;
}): AuditEvent {
  const { type } = stored;
  if (!isAuditType(type)) throw new MalformedEvent('type', `a known type, not ${type},`);
  const read = { type, actor: actor(stored.actor, 'actor'), payload: PAYLOADS[type](stored.payload, 'payload') };
  return read as AuditEvent;
}

export function isAuditType(type: string): type is AuditType {
  return Object.hasOwn(PAYLOADS, type);
}
