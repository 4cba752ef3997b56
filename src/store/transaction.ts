import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Scope } from '../app/index.ts';
import type { Connection } from './connect.ts';
import type { Database } from './tables/database.ts';

/** What repositories work with: a transaction that sees the units in scope, and its moment. */
export interface ScopedTransaction {
  readonly trx: Kysely<Database>;
  /** The connection of this transaction, for COPY. */
  readonly client: pg.PoolClient;
  readonly now: string;
}

/** Serialization failure and deadlock: PostgreSQL asks for the transaction to be run again. */
const AGAIN = new Set(['40001', '40P01']);
const MOST_ATTEMPTS = 5;

/**
 * The only way to unit data: opens a transaction, tells PostgreSQL whose it is (row-level security shows nothing without it), and runs the work.
 * `clock` stands in for the database's clock in tests. With `snapshot` every query sees the data as of the first one.
 */
export async function inScope<T>(
  { pool }: Pick<Connection, 'pool'>,
  scope: Scope,
  work: (tx: ScopedTransaction) => Promise<T>,
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
      const now = await enter(client, scope);
      const result = await work({ trx: builderOver(client), client, now: clock?.() ?? now });
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

async function enter(client: pg.PoolClient, scope: Scope): Promise<string> {
  const village = scope.kind === 'all' ? undefined : scope.village;
  const { rows } = await client.query<{ now: string }>({
    name: 'enter-scope',
    text: `select set_config('app.scope', $1, true), set_config('app.units', $2, true), set_config('app.village', $3, true),
      set_config('app.village_unit', $4, true), clock_timestamp() as now`,
    values: [
      scope.kind === 'all' ? 'all' : 'some',
      scope.kind === 'all' ? '' : scope.units.join(','),
      village?.name ?? '',
      village?.unit ?? '',
    ],
  });
  return rows[0]!.now;
}

/** The builder over one connection that somebody else has taken and gives back. */
function builderOver(client: pg.PoolClient): Kysely<Database> {
  const borrowed = { query: client.query.bind(client), release: () => {} } as unknown as pg.PoolClient;
  return new Kysely<Database>({
    dialect: new PostgresDialect({
      pool: { connect: async () => borrowed, end: async () => {} } as unknown as pg.Pool,
    }),
  });
}
