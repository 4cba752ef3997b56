import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Entry, ZipFile } from 'yauzl';
import { openPromise } from 'yauzl';
import type { BackupProgress, BackupSummary } from '../../app/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Manifest } from './manifest.ts';
import { BACKUP_FORMAT, entryOf, MANIFEST, manifestShape } from './manifest.ts';
import type { TableMeasure } from './table-meter.ts';
import { TableMeter } from './table-meter.ts';

/** What a backup may be, told from its directory before anything of it is unpacked. */
export const BACKUP_LIMITS = {
  entries: 200,
  manifestBytes: 4 * 1024 * 1024,
  /** Of one table, unpacked: a register of the whole country is a tenth of it. */
  tableBytes: 256 * 1024 ** 3,
  /**
   * Unpacked bytes for each packed one. Registers reach 15, tables of equal rows 60; a
   * bomb made by hand 1,000.
   */
  ratio: 250,
} as const;

/** A backup whose directory and manifest are read and fit each other. */
export interface OpenBackup {
  readonly manifest: Manifest;
  /** The text of a table as it was copied out. */
  readonly table: (name: string) => Promise<Readable>;
  readonly close: () => void;
}

/**
 * Opens a backup: refuses with `backup.not-one`, `backup.damaged`, `backup.too-large` or
 * `backup.newer-format`, before a table is unpacked.
 */
export async function openBackup(file: string): Promise<OpenBackup> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch((cause: unknown) => {
    throw refusalOf(file, cause);
  });
  try {
    const entries = await listEntries(zip, file);
    const manifest = await readManifest(zip, entries, file);
    for (const { name } of manifest.tables)
      if (!entries.has(entryOf(name))) throw damagedBackup(file, entryOf(name), 'missing');
    const unknown = [...entries.keys()].find(
      (one) => one !== MANIFEST && !manifest.tables.some(({ name }) => entryOf(name) === one),
    );
    if (unknown !== undefined) throw damagedBackup(file, unknown, 'not in the manifest');
    return {
      manifest,
      table: (name) => zip.openReadStreamPromise(entries.get(entryOf(name))!),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof AppError ? error : damagedBackup(file, MANIFEST, reasonOf(error));
  }
}

/** Reads a backup to its end and holds every table against the manifest. */
export async function checkBackup(file: string, onProgress: BackupProgress = () => {}): Promise<BackupSummary> {
  const backup = await openBackup(file);
  try {
    const total = rowsIn(backup.manifest);
    let before = 0;
    for (const table of backup.manifest.tables) {
      const meter = new TableMeter((rows) => onProgress(before + rows, total));
      try {
        await pipeline(await backup.table(table.name), meter, nowhere());
      } catch (error) {
        throw damagedBackup(file, entryOf(table.name), reasonOf(error));
      }
      if (!isEqual(meter.measure(), table)) throw damagedBackup(file, entryOf(table.name), 'SHA-256');
      before += table.rows;
    }
    return await summaryOf(file, backup.manifest);
  } finally {
    backup.close();
  }
}

/** Whether a table is what was noted of it. */
export function isEqual(found: TableMeasure, noted: TableMeasure): boolean {
  return found.rows === noted.rows && found.bytes === noted.bytes && found.sha256 === noted.sha256;
}

export function nowhere(): Writable {
  return new Writable({ write: (_piece, _encoding, done) => done() });
}

export function rowsIn({ tables }: Manifest): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

async function summaryOf(file: string, manifest: Manifest): Promise<BackupSummary> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return {
    file,
    sha256: hash.digest('hex'),
    bytes: (await stat(file)).size,
    madeAt: manifest.madeAt,
    product: manifest.product,
    tables: manifest.tables.length,
    rows: rowsIn(manifest),
  };
}

async function listEntries(zip: ZipFile, file: string): Promise<ReadonlyMap<string, Entry>> {
  const { entries: most, manifestBytes, tableBytes, ratio } = BACKUP_LIMITS;
  if (zip.entryCount > most) throw new AppError('backup.not-one', { file });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (entries.has(name)) throw damagedBackup(file, name, 'twice');
    entries.set(name, entry);
  }
  const manifest = entries.get(MANIFEST);
  if (manifest === undefined) throw new AppError('backup.not-one', { file });
  for (const [name, { uncompressedSize, compressedSize }] of entries) {
    const limit = Math.min(name === MANIFEST ? manifestBytes : tableBytes, compressedSize * ratio);
    // Small ones are no bomb, however well they pack.
    if (uncompressedSize > limit && uncompressedSize > manifestBytes)
      throw new AppError('backup.too-large', { file, found: name, limit });
  }
  return entries;
}

async function readManifest(zip: ZipFile, entries: ReadonlyMap<string, Entry>, file: string): Promise<Manifest> {
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(entries.get(MANIFEST)!)) pieces.push(piece as Buffer);
  const json: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'));
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  if (typeof format === 'number' && format > BACKUP_FORMAT)
    throw new AppError('backup.newer-format', { file, found: format, expected: BACKUP_FORMAT });
  const parsed = manifestShape.safeParse(json);
  if (!parsed.success) throw damagedBackup(file, MANIFEST, parsed.error.issues[0]?.path.join('.') ?? '');
  return parsed.data;
}

export function damagedBackup(file: string, found: string, reason: string, cause?: unknown): AppError {
  return new AppError('backup.damaged', { file, found, reason }, { cause });
}

function refusalOf(file: string, cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') return new AppError('file.not-found', { file }, { cause });
  if (code !== undefined) return new AppError('file.not-readable', { file }, { cause });
  return new AppError('backup.not-one', { file }, { cause });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
