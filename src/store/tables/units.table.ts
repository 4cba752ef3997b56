import type { DayColumn, Json, MomentColumn } from './json.ts';

export interface UnitTable {
  readonly unit_id: string;
  readonly code: string;
  readonly kind: string;
  readonly type: string;
  readonly name: string;
  readonly name_folded: string;
  readonly parent_code: string | null;
  readonly valid_from: DayColumn;
  valid_to: DayColumn | null;
  readonly legal_basis: string | null;
  readonly batch_id: string | null;
  life_id: string | null;
}

export interface UnitAttributeTable {
  readonly unit_id: string;
  readonly attribute: string;
  readonly valid_from: DayColumn;
  valid_to: DayColumn | null;
  readonly carried: string[];
  readonly recorded_under: string[] | null;
  readonly batch_id: string | null;
}

export interface UnitSuccessionTable {
  readonly unit_id: string;
  readonly successor_id: string;
  readonly kind: string;
  readonly happened_on: DayColumn;
  readonly share_over: number | null;
  readonly share_under: number | null;
  readonly legal_basis: string | null;
  readonly batch_id: string | null;
}

export interface UnitImportTable {
  readonly batch_id: string;
  readonly file_name: string;
  readonly imported_at: MomentColumn;
  readonly actor: Json<unknown>;
  readonly counts: Json<unknown>;
  readonly ended: Json<unknown>;
  readonly joined: Json<unknown>;
  undone_at: MomentColumn | null;
}

export interface InstanceTable {
  readonly name: string;
  readonly content: Json<unknown>;
}
