import type { ColumnType, Generated } from 'kysely';
import type { StoredValues } from '../../app/index.ts';
import type { ActorSnapshot } from '../../audit/index.ts';
import type { DayColumn, Json, MomentColumn } from './json.ts';

export interface RegisterStateTable {
  readonly unit_id: string;
  readonly register: string;
  next_row: Generated<number>;
  revision: Generated<number>;
  changed_at: MomentColumn | null;
}

export interface RegisterRowTable {
  readonly unit_id: string;
  readonly register: string;
  readonly row_no: number;
  version: Generated<number>;
  values: Json<StoredValues>;
  row_key: string | null;
  digest: string;
  village: string | null;
  day: DayColumn | null;
  is_deleted: Generated<boolean>;
  erased_at: ColumnType<MomentColumn | null, MomentColumn | null | undefined, MomentColumn | null>;
  since: MomentColumn;
  actor: Json<ActorSnapshot>;
  batch_id: string | null;
}

/**
 * Written once; only erasing personal data and a new key touch `values`,
 * `row_key` and `digest` again.
 */
export interface RegisterRowPastTable {
  readonly unit_id: string;
  readonly register: string;
  readonly row_no: number;
  readonly version: number;
  values: Json<StoredValues>;
  row_key: string | null;
  digest: string;
  readonly village: string | null;
  readonly day: DayColumn | null;
  readonly is_deleted: boolean;
  readonly since: MomentColumn;
  readonly until: MomentColumn;
  readonly actor: Json<ActorSnapshot>;
  readonly batch_id: string | null;
}

export interface RegisterKeptTable {
  readonly unit_id: string;
  readonly register: string;
  readonly year: number;
  /** The folded name of a village; empty for the list as a whole. */
  readonly village: string;
  kept_from: DayColumn | null;
  kept_to: DayColumn | null;
  since: MomentColumn;
  actor: Json<ActorSnapshot>;
}

export interface HeadingMappingTable {
  readonly unit_id: string;
  readonly register: string;
  readonly heading: string;
  column_id: string;
}

export interface ImportBatchTable {
  readonly unit_id: string;
  readonly batch_id: string;
  status: 'staged' | 'committed' | 'undone';
  readonly mode: 'add' | 'replace';
  readonly file_name: string;
  readonly file_sha256: string;
  readonly year: number | null;
  summary: Json<unknown>;
  readonly actor: Json<ActorSnapshot>;
  readonly staged_at: MomentColumn;
  committed_at: ColumnType<MomentColumn | null, MomentColumn | null | undefined, MomentColumn | null>;
  undone_at: ColumnType<MomentColumn | null, MomentColumn | null | undefined, MomentColumn | null>;
}

export interface ImportRowTable {
  readonly unit_id: string;
  readonly batch_id: string;
  readonly register: string;
  readonly sheet: string;
  readonly line: number;
  readonly values: Json<StoredValues>;
  readonly row_key: string | null;
  readonly digest: string;
  readonly village: string | null;
  readonly day: DayColumn | null;
  target_row: number | null;
  is_same: boolean | null;
}

export interface ConfirmationTable {
  readonly unit_id: string;
  readonly register: string;
  readonly village: string;
  readonly confirmed_at: MomentColumn;
  readonly person: string;
  readonly role: string;
  readonly revision: number;
  readonly row_count: number;
  readonly digest: string;
  readonly actor: Json<ActorSnapshot>;
  withdrawn_at: ColumnType<MomentColumn | null, MomentColumn | null | undefined, MomentColumn | null>;
}
