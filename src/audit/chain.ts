import type { Sha256, UnitId } from '../kernel/index.ts';
import { canonicalJson, invariant } from '../kernel/index.ts';

/**
 * Events of the installation as a whole (keys, backups, migrations, units) stand in
 * the chain of this unit.
 */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000' as UnitId;

/** What the first event of a chain follows. */
export const GENESIS = '0'.repeat(64);

/**
 * An event as it stands in its chain, its JSON not read yet: a chain is checked as it is stored.
 */
export interface ChainedEvent {
  readonly unit: UnitId;
  /** 1, 2, 3 … */
  readonly seq: number;
  /** ISO, UTC, microseconds. */
  readonly at: string;
  readonly type: string;
  readonly actor: unknown;
  readonly payload: unknown;
  readonly prevHash: string;
  readonly hash: string;
}

/** The last event of a chain, kept apart from it, so that an end cut off shows. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/**
 * The hash of an event that follows another. The unit is part of it, so that an event cannot stand
 * in the chain of another one; the number is not, because the hash of the event before fixes the
 * place: an event moved is told apart from one that was changed.
 */
export function chainHash(
  prevHash: string,
  event: Pick<ChainedEvent, 'unit' | 'at' | 'type' | 'actor' | 'payload'>,
  sha256: Sha256,
): string {
  invariant(MOMENT.test(event.at), `a moment with microseconds in UTC, not ${event.at}`);
  const { unit, at, type, actor, payload } = event;
  return sha256(canonicalJson(['minhchung-audit-1', prevHash, unit, at, type, actor, payload]));
}
