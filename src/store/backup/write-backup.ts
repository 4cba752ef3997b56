import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ZipFile } from 'yazl';
import type { BackupProgress, BackupSummary } from '../../app/index.ts';
import { WHOLE_REACH } from '../../app/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Connection } from '../connect.ts';
import { POLICIES } from '../migrate.ts';
import { sealingRepository } from '../repositories/sealing.repository.ts';
import type { ReachTransaction } from '../transaction.ts';
import { inReach } from '../transaction.ts';
import type { Manifest } from './manifest.ts';
import { BACKUP_FORMAT, entryOf, MANIFEST } from './manifest.ts';
import { checkBackup } from './read-backup.ts';
import type { StoredTable } from './stored-tables.ts';
import { copyOut, listStoredTables } from './stored-tables.ts';
import { TableMeter } from './table-meter.ts';

const FULL_DISK: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']);

/**
 * Writes a backup: one snapshot of every table, read as the role that the product works as, in
 * memory that does not grow with it. Others go on working meanwhile. Written beside its place,
 * brought to the disk, read back, and only then given its name.
 */
export async function writeBackup(
  connection: Connection,
  file: string,
  product: string,
  onProgress: BackupProgress = () => {},
): Promise<BackupSummary> {
  const draft = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await inReach(connection, WHOLE_REACH, (tx) => write(tx, draft, product, onProgress), {
      snapshot: true,
    });
    await toDisk(draft, 'r+');
    const summary = await checkBackup(draft);
    await rename(draft, file);
    // Windows cannot, and need not.
    if (process.platform !== 'win32') await toDisk(dirname(file), 'r');
    return { ...summary, file };
  } catch (cause) {
    // Perhaps it never came to be.
    await rm(draft, { force: true }).catch(() => {});
    if (isOfFile(cause)) throw new AppError('file.not-writable', { file }, { cause });
    throw cause;
  }
}

async function write(tx: ReachTransaction, draft: string, product: string, onProgress: BackupProgress): Promise<void> {
  const { client } = tx;
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(draft, { mode: 0o600 }));
  // Whoever waits for it is told; until then it is nobody's.
  written.catch(() => {});
  const tables = await listStoredTables(client);
  const total = await estimateRows(client);
  const measured: Manifest['tables'][number][] = [];
  let before = 0;
  for (const table of tables) {
    const meter = new TableMeter((rows) => onProgress(before + rows, Math.max(total, before + rows)));
    zip.addReadStream(meter, entryOf(table.name), { forceZip64Format: true });
    await copyThrough(client, table, meter, written);
    const { name, columns } = table;
    const measure = meter.measure();
    measured.push({ name, columns: [...columns], ...measure });
    before += measure.rows;
  }
  const manifest: Manifest = { ...(await readFacts(tx)), product, tables: measured };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST);
  zip.end();
  await written;
}

/**
 * Returns when the whole table went through the meter. Where the file fails, the rest of the table
 * is let go by, so that the connection can roll back.
 */
async function copyThrough(
  client: pg.PoolClient,
  table: StoredTable,
  meter: TableMeter,
  written: Promise<void>,
): Promise<void> {
  const source = client.query(copyTo(copyOut(table)));
  source.once('error', (error) => meter.destroy(error));
  source.pipe(meter);
  try {
    await Promise.race([finished(meter), written]);
  } catch (error) {
    source.unpipe(meter);
    source.resume();
    throw error;
  }
}

async function readFacts(tx: ReachTransaction): Promise<Omit<Manifest, 'product' | 'tables'>> {
  const { rows: migrations } = await tx.client.query<Manifest['migrations'][number]>(
    'select name, sha256 from schema_migration where name <> $1 order by name',
    [POLICIES],
  );
  const { rows } = await tx.client.query<{ server: string }>(`select current_setting('server_version') as server`);
  const key = await sealingRepository(tx).key();
  return {
    format: BACKUP_FORMAT,
    madeAt: tx.now,
    server: rows[0]!.server,
    migrations,
    ...(key === undefined ? {} : { key: key.inUse }),
  };
}

/**
 * An error of the file system, not of the connection; a disk that is full does not name the file.
 */
function isOfFile(cause: unknown): boolean {
  if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) return false;
  return 'path' in cause || FULL_DISK.has(String(cause.code));
}

/** As the planner believes. */
async function estimateRows(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ total: number }>(
    `select coalesce(sum(greatest(reltuples, 0)), 0)::bigint as total from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  return rows[0]!.total;
}

/**
 * A file, or the names in a folder: there after a power cut too. Windows does it only for files
 * that were opened to be written.
 */
async function toDisk(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
