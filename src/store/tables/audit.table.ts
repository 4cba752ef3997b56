import type { ActorSnapshot } from '../../audit/index.ts';
import type { Json, MomentColumn } from './json.ts';

export interface AuditHeadTable {
  readonly unit_id: string;
  seq: number;
  hash: string;
}

/** Append-only: no update type. */
export interface AuditEventTable {
  readonly unit_id: string;
  readonly seq: number;
  readonly at: MomentColumn;
  readonly type: string;
  readonly actor: Json<ActorSnapshot>;
  readonly payload: Json<unknown>;
  readonly prev_hash: string;
  readonly hash: string;
}
