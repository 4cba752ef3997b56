import type { UnitId } from '../../kernel/index.ts';

/** What of the units' data one transaction reads or writes. */
export interface Extent {
  /** Units as a whole. */
  readonly units: 'all' | readonly UnitId[];
  /** Of these communes only what speaks of one village (folded name, as rows carry it). */
  readonly villages: readonly { readonly commune: UnitId; readonly name: string }[];
}

/**
 * What a transaction reads and what it writes; PostgreSQL holds it to that by row-level security.
 * What is written must be readable too: PostgreSQL finds only rows to change that it may read.
 */
export interface Reach {
  readonly read: Extent;
  readonly write: Extent;
}

const ALL: Extent = { units: 'all', villages: [] };
export const NO_EXTENT: Extent = { units: [], villages: [] };

/** Everything, reading and writing: for what the product does by itself. */
export const WHOLE_REACH: Reach = { read: ALL, write: ALL };
/**
 * No data of units, but reference data: units, their attributes and successions, facts of the
 * installation.
 */
export const NO_REACH: Reach = { read: NO_EXTENT, write: NO_EXTENT };
