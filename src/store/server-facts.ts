import { sql } from 'kysely';
import { WHOLE_REACH } from '../app/index.ts';
import { AppError } from '../kernel/index.ts';
import type { Connection } from './connect.ts';
import { inReach } from './transaction.ts';

/** The oldest PostgreSQL that the SQL is written for. */
const OLDEST_MAJOR = 15;

export interface ServerFacts {
  readonly version: string;
  readonly database: string;
  /** Bytes on disk. */
  readonly size: number;
}

/**
 * Which server answers. Refuses with `database.not-reached`, or with `database.too-old`
 * below PostgreSQL 15.
 */
export async function readServerFacts({ pool }: Connection): Promise<ServerFacts> {
  const { rows } = await pool
    .query<{ version: string; number: string; database: string; size: number }>(
      `select current_setting('server_version') as version, current_setting('server_version_num') as number,
        current_database() as database, pg_database_size(current_database()) as size`,
    )
    .catch((cause: unknown) => {
      throw new AppError(
        'database.not-reached',
        { reason: cause instanceof Error ? cause.message : String(cause) },
        { cause },
      );
    });
  const { version, number, database, size } = rows[0]!;
  if (Math.floor(Number(number) / 10_000) < OLDEST_MAJOR)
    throw new AppError('database.too-old', { found: version, expected: OLDEST_MAJOR });
  return { version: version.split(' ')[0] ?? version, database, size };
}

/** How much is stored. */
export async function countRecords(connection: Connection): Promise<{ readonly units: number; readonly rows: number }> {
  return inReach(connection, WHOLE_REACH, async ({ trx }) => {
    const { rows } = await sql<{ units: number; rows: number }>`select
      (select count(*) from unit) as units, (select count(*) from register_row where not is_deleted) as rows`.execute(
      trx,
    );
    return rows[0]!;
  });
}
