import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Reach } from '../app/index.ts';
import type { Connection } from './connect.ts';
import { enterReach } from './reach-settings.ts';
import type { Tables } from './tables/all-tables.ts';

/**
 * What repositories work with: a transaction that reads and writes what is in its reach, and its
 * moment.
 */
export interface ReachTransaction {
  readonly trx: Kysely<Tables>;
  /** The connection of this transaction, for COPY. */
  readonly client: pg.PoolClient;
  readonly now: string;
  /** Another reach from here on, in place of the one before. */
  readonly enter: (reach: Reach) => Promise<void>;
}

/** Serialization failure and deadlock: PostgreSQL asks for the transaction to be run again. */
const AGAIN = new Set(['40001', '40P01']);
const MOST_ATTEMPTS = 5;

/**
 * The only way to unit data: opens a transaction, tells PostgreSQL its reach (row-level security
 * shows nothing without it), and runs the work. `clock` stands in for the database's clock in
 * tests. With `snapshot` every query sees the data as of the first one.
 */
export async function inReach<T>(
  { pool }: Pick<Connection, 'pool'>,
  reach: Reach,
  work: (tx: ReachTransaction) => Promise<T>,
  {
    clock,
    snapshot = false,
  }: { readonly clock?: (() => string | undefined) | undefined; readonly snapshot?: boolean } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(snapshot ? 'begin isolation level repeatable read' : 'begin');
      const now = await enterReach(client, reach);
      const enter = async (next: Reach) => void (await enterReach(client, next));
      const result = await work({ trx: builderOver(client), client, now: clock?.() ?? now, enter });
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((cause: Error) => {
        broken = cause;
      });
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!AGAIN.has(code) || attempt === MOST_ATTEMPTS) throw error;
    } finally {
      // A connection that could not even roll back is thrown away.
      client.release(broken);
    }
  }
}

/** The builder over one connection that somebody else has taken and gives back. */
function builderOver(client: pg.PoolClient): Kysely<Tables> {
  const borrowed = { query: client.query.bind(client), release: () => {} } as unknown as pg.PoolClient;
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: { connect: async () => borrowed, end: async () => {} } as unknown as pg.Pool,
    }),
  });
}
