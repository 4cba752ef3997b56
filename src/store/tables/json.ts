import type { ColumnType } from 'kysely';

/**
 * A JSONB column: read as a value, written as JSON text (the driver would make PostgreSQL arrays
 * of JavaScript arrays).
 */
export type Json<T> = ColumnType<T, string, string>;
export type NullableJson<T> = ColumnType<T | null, string | null, string | null>;

/** A day: "2024-10-06". */
export type DayColumn = string;
/** A moment: "2024-10-06T07:00:00.123456Z", always with six digits and in UTC. */
export type MomentColumn = string;
