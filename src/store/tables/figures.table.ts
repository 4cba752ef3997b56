import type { ColumnType, Generated } from 'kysely';
import type { ActorSnapshot } from '../../audit/index.ts';
import type { DayColumn, Json, MomentColumn, NullableJson } from './json.ts';

export interface DeclaredFigureTable {
  readonly unit_id: string;
  readonly year: number;
  readonly figure: string;
  version: Generated<number>;
  value: NullableJson<unknown>;
  source: string | null;
  since: MomentColumn;
  actor: Json<ActorSnapshot>;
  batch_id: string | null;
}

export interface DeclaredFigurePastTable {
  readonly unit_id: string;
  readonly year: number;
  readonly figure: string;
  readonly version: number;
  readonly value: NullableJson<unknown>;
  readonly source: string | null;
  readonly since: MomentColumn;
  readonly until: MomentColumn;
  readonly actor: Json<ActorSnapshot>;
  readonly batch_id: string | null;
}

export interface UnitYearTable {
  readonly unit_id: string;
  readonly year: number;
  judged_on: DayColumn;
  figures: Json<Readonly<Record<string, unknown>>>;
  provenance: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
  known_from: MomentColumn;
}

/** Append-only: no update type. */
export interface FigureChangeTable {
  readonly unit_id: string;
  readonly year: number;
  readonly figure: string;
  readonly known_from: MomentColumn;
  readonly value: NullableJson<unknown>;
  readonly provenance: Json<unknown>;
}

export interface VerdictNowTable {
  readonly unit_id: string;
  readonly year: number;
  readonly set_id: string;
  verdict: string;
  indicators: Json<Readonly<Record<string, string>>>;
  known_from: MomentColumn;
  edition: string | null;
}

/** Append-only: no update type. */
export interface VerdictChangeTable {
  readonly unit_id: string;
  readonly year: number;
  readonly set_id: string;
  readonly known_from: MomentColumn;
  readonly verdict: string | null;
  readonly indicators: NullableJson<Readonly<Record<string, string>>>;
  readonly edition: string | null;
}

export interface DirtyUnitTable {
  readonly unit_id: string;
  readonly register: string;
  readonly year: Generated<number>;
  villages: ColumnType<string[], string[] | undefined, string[]>;
  marked_at: MomentColumn;
}
