import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { AppError } from '../kernel/index.ts';
import { connect } from './connect.ts';

export interface Migration {
  /** "0001-units" */
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
  /**
   * Applied again whenever its digest is another; the others never change once they are applied.
   */
  readonly isRepeated?: boolean;
}

/** The name of the policies in the list of applied migrations. */
export const POLICIES = 'policies';

/** What a run of migrations did. `error` where one failed; those before it stand. */
export interface MigrationReport {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  readonly error?: unknown;
}

/** The migrations of a folder, 0001, 0002, 0003 … A gap or a number twice is a bug of ours. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  for (const [index, name] of names.entries()) {
    const expected = String(index + 1).padStart(4, '0');
    if (!new RegExp(`^${expected}-[a-z0-9-]+\\.sql$`).test(name))
      throw new Error(`migration ${name}: ${expected} wanted`);
  }
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name: name.slice(0, -'.sql'.length), sql, sha256: digestOf(sql) };
  });
}

/**
 * All that makes a database: the migrations of a folder, then the policies that stand beside it
 * (`policies.sql`). These come last and again after every further migration, so that what it brings
 * is never without them.
 */
export function readSchema(folder: string): readonly Migration[] {
  const migrations = readMigrations(folder);
  const sql = readFileSync(join(folder, '..', `${POLICIES}.sql`), 'utf8');
  const sha256 = digestOf([sql, ...migrations.map(({ name }) => name)].join('\n'));
  return [...migrations, { name: POLICIES, sql, sha256, isRepeated: true }];
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Brings a database up to date, as its owner. Each migration is one transaction; forward only, and
 * the policies again whenever they changed. Two products that start at once wait for each other.
 * Refuses with `database.migration-changed` where an applied one is not what it was, and with
 * `database.newer-than-product` where the database knows more than this program.
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<MigrationReport> {
  const { pool, close } = connect(ownerUrl, { most: 1 });
  try {
    const client = await pool.connect();
    try {
      return await applyAll(client, migrations);
    } finally {
      client.release();
    }
  } finally {
    await close();
  }
}

/**
 * Names of the migrations that a database does not have yet, or not as they are now; all of them
 * where it has none.
 */
export async function pendingMigrations(url: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  const { pool, close } = connect(url, { most: 1 });
  try {
    const done = await readApplied(pool);
    checkHistory(done, migrations);
    return namesPending(done, migrations);
  } finally {
    await close();
  }
}

async function applyAll(client: pg.PoolClient, migrations: readonly Migration[]): Promise<MigrationReport> {
  await createHistory(client);
  const applied: string[] = [];
  for (const migration of migrations) {
    await client.query('begin');
    try {
      await client.query('lock table schema_migration in exclusive mode');
      const done = await readApplied(client);
      checkHistory(done, migrations);
      if (isPending(done, migration)) {
        await client.query(migration.sql);
        await client.query(
          `insert into schema_migration (name, sha256) values ($1, $2)
           on conflict (name) do update set sha256 = excluded.sha256, applied_at = excluded.applied_at`,
          [migration.name, migration.sha256],
        );
        applied.push(migration.name);
      }
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      if (error instanceof AppError) throw error;
      return { applied, pending: namesPending(await readApplied(client), migrations), error };
    }
  }
  return { applied, pending: [] };
}

function isPending(done: ReadonlyMap<string, string>, { name, sha256 }: Migration): boolean {
  return done.get(name) !== sha256;
}

function namesPending(done: ReadonlyMap<string, string>, migrations: readonly Migration[]): readonly string[] {
  return migrations.filter((migration) => isPending(done, migration)).map(({ name }) => name);
}

/**
 * The table of applied migrations. Another product may be quicker by a moment: then it is there.
 */
async function createHistory(client: pg.PoolClient): Promise<void> {
  if (await hasHistory(client)) return;
  await client.query('begin');
  try {
    await client.query(`create table schema_migration (
      name text collate "C" primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    await client.query('grant select on schema_migration to minhchung_app');
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    if (!(await hasHistory(client))) throw error;
  }
}

async function hasHistory(client: pg.Pool | pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('public.schema_migration') is not null as found`,
  );
  return rows[0]!.found;
}

async function readApplied(client: pg.Pool | pg.PoolClient): Promise<ReadonlyMap<string, string>> {
  if (!(await hasHistory(client))) return new Map();
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration');
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

function checkHistory(done: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, sha256] of done) {
    const migration = known.get(name);
    if (migration === undefined) throw new AppError('database.newer-than-product', { found: name });
    if (!migration.isRepeated && migration.sha256 !== sha256)
      throw new AppError('database.migration-changed', { found: name });
  }
}
