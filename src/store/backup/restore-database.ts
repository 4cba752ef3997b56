import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { BackupProgress, BackupSummary } from '../../app/index.ts';
import { WHOLE_REACH } from '../../app/index.ts';
import { AppError } from '../../kernel/index.ts';
import { connect } from '../connect.ts';
import { POLICIES } from '../migrate.ts';
import { enterReach } from '../reach-settings.ts';
import type { Manifest } from './manifest.ts';
import { entryOf } from './manifest.ts';
import { checkBackup, damagedBackup, isEqual, nowhere, openBackup, rowsIn } from './read-backup.ts';
import type { StoredTable } from './stored-tables.ts';
import { copyIn, copyOut, listStoredTables, quoted } from './stored-tables.ts';
import { TableMeter } from './table-meter.ts';

/**
 * What it holds is written down again by every program that opens an empty database: it does not
 * make one full.
 */
const OWN_NOTES = 'instance';

/**
 * Backups from this migration on are restored; older ones by the program that made them. A later
 * migration that changes what stands in tables, rather than adding to it, takes its place.
 */
const RESTORED_FROM = '0004-audit';

export interface RestoreSettings {
  readonly ownerUrl: string;
  /** Version of this program. */
  readonly product: string;
  /** Ids of the keys that the program has. */
  readonly keys: readonly string[];
  /** Where the program keeps them, for whoever has to put the right one there. */
  readonly keyPlace: string;
}

/**
 * Puts a backup into an empty, migrated database, as its owner and in one transaction: PostgreSQL
 * copies nothing into tables under row-level security, so that is not forced on the owner while the
 * tables are locked. Before the end every table is copied out again and held against the manifest.
 */
export async function restoreDatabase(
  file: string,
  { ownerUrl, product, keys, keyPlace }: RestoreSettings,
  onProgress: BackupProgress = () => {},
): Promise<BackupSummary> {
  // To its end, before anything is written.
  const summary = await checkBackup(file);
  const backup = await openBackup(file);
  const { manifest } = backup;
  const { pool, close } = connect(ownerUrl, { most: 1 });
  try {
    if (manifest.key !== undefined && !keys.includes(manifest.key))
      throw new AppError('secrets.wrong-key', { expected: manifest.key, found: keys.join(', '), file: keyPlace });
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      await checkSchema(client, manifest, product);
      const tables = await listStoredTables(client);
      await checkEmpty(client, tables);
      // Each row goes in once and out once.
      const total = rowsIn(manifest) * 2;
      let done = 0;
      const meter = () => {
        const before = done;
        return new TableMeter((rows) => {
          done = before + rows;
          onProgress(done, total);
        });
      };
      await setForced(client, tables, false);
      await client.query(`delete from ${quoted(OWN_NOTES)}`);
      for (const table of manifest.tables)
        await pipeline(await backup.table(table.name), meter(), client.query(copyFrom(copyIn(table)))).catch(
          (cause) => {
            throw isRefusedRow(cause) ? damagedBackup(file, entryOf(table.name), cause.message, cause) : cause;
          },
        );
      await setForced(client, tables, true);
      await enterReach(client, WHOLE_REACH);
      for (const noted of manifest.tables) {
        const table = tables.find(({ name }) => name === noted.name)!;
        const found = meter();
        await pipeline(client.query(copyTo(copyOut({ ...table, columns: noted.columns }))), found, nowhere());
        if (!isEqual(found.measure(), noted)) throw new AppError('restore.differs', { file, found: noted.name });
      }
      await client.query('commit');
      // What the planner knows of the tables is not in the backup.
      for (const { name } of tables) await client.query(`analyze ${quoted(name)}`);
    } catch (error) {
      await client.query('rollback').catch((cause: Error) => {
        broken = cause;
      });
      throw error;
    } finally {
      client.release(broken);
    }
    return summary;
  } finally {
    backup.close();
    await close();
  }
}

/**
 * The same migrations on both sides, and so the same tables and columns; or fewer in the backup,
 * where those since then only added tables and columns that may be empty [BAK-11]. Policies may be
 * others: they are no data.
 */
async function checkSchema(client: pg.PoolClient, manifest: Manifest, product: string): Promise<void> {
  const { rows } = await client.query<Manifest['migrations'][number]>(
    'select name, sha256 from schema_migration where name <> $1 order by name',
    [POLICIES],
  );
  const tables = await listStoredTables(client);
  const noted = manifest.migrations;
  const isPast = noted.length < rows.length && noted.some(({ name }) => name === RESTORED_FROM);
  const fits = isPast ? isWithin(manifest.tables, tables) : isSameShape(manifest.tables, tables);
  const differs = noted.some(({ name, sha256 }, index) => rows[index]?.name !== name || rows[index].sha256 !== sha256);
  if (differs || !fits || !(isPast || noted.length === rows.length))
    throw new AppError('restore.other-schema', { found: manifest.product, expected: product });
}

type Shape = Pick<StoredTable, 'name' | 'columns'>;

function isSameShape(noted: readonly Shape[], stored: readonly Shape[]): boolean {
  const text = (list: readonly Shape[]) => JSON.stringify(list.map(({ name, columns }) => [name, columns]));
  return text(noted) === text(stored);
}

/** Whether every table is there with every column. */
function isWithin(noted: readonly Shape[], stored: readonly Shape[]): boolean {
  const columnsOf = new Map(stored.map(({ name, columns }) => [name, new Set(columns)]));
  return noted.every(({ name, columns }) => columns.every((column) => columnsOf.get(name)?.has(column)));
}

async function checkEmpty(client: pg.PoolClient, tables: readonly StoredTable[]): Promise<void> {
  await enterReach(client, WHOLE_REACH);
  for (const { name } of tables) {
    if (name === OWN_NOTES) continue;
    const { rows } = await client.query<{ filled: boolean }>(`select exists (select from ${quoted(name)}) as filled`);
    if (rows[0]!.filled) throw new AppError('restore.not-empty', { found: name });
  }
}

/**
 * Whether the database did not take a row: a value that is none of its column (class 22), or one
 * that breaks a rule of the table (23).
 */
function isRefusedRow(cause: unknown): cause is pg.DatabaseError {
  return cause instanceof pg.DatabaseError && /^2[23]/.test(cause.code ?? '');
}

/** Locks the tables to the end of the transaction. */
async function setForced(client: pg.PoolClient, tables: readonly StoredTable[], isForced: boolean): Promise<void> {
  for (const { name } of tables)
    await client.query(`alter table ${quoted(name)} ${isForced ? 'force' : 'no force'} row level security`);
}
