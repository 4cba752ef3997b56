import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation, Secrets, Store } from '../app/index.ts';
import { bindKey } from '../app/index.ts';
import { INSTALLATION } from '../audit/index.ts';
import { AppError } from '../kernel/index.ts';
import type { Connection, EmbeddedDatabase, KeySettings, Migration } from '../store/index.ts';
import {
  checkBackup,
  connect,
  countRecords,
  holderOf,
  inspectServer,
  keySource,
  migrate,
  openEmbedded,
  openStore,
  pendingMigrations,
  readMigrations,
  readServerFacts,
  restoreBackup,
  secretsFrom,
  writeBackup,
} from '../store/index.ts';
import { inspectFolder } from './inspect-folder.ts';

/** Where the database is: an address of its own, or a folder in which the product keeps it. */
export interface InstallationSettings {
  readonly dataFolder: string;
  /** DATABASE_URL: as the role that the product works as. */
  readonly url?: string;
  /** DATABASE_OWNER_URL: as the role that migrates. */
  readonly ownerUrl?: string;
  /** Where the keys for sensitive values are; absent: in the data folder, or none where the database is a server of its own. */
  readonly keys?: Pick<KeySettings, 'keys' | 'file'>;
  readonly migrationsFolder: string;
  /** Of the product, for its backups. */
  readonly version: string;
  /** The program to run for `db start`. */
  readonly program: readonly string[];
  /** Resolves when the process is asked to end; asked for before anything starts. */
  readonly untilStopped: () => Promise<void>;
  /** Told while a command waits or a server comes back. */
  readonly tell: (message: 'database.restarted' | 'database.waiting') => void;
}

/** Nobody in particular: whichever command came first after an update. */
const PROGRAM = { name: 'Minh Chứng', role: 'chương trình', client: 'cli' } as const;

/** How long `db start` waits for the database to answer; a recovery after a crash takes its time. */
const START_SECONDS = 200;
const STOP_SECONDS = 70;

/** The database as settings say, and the store over it. Both are opened at the first use and closed by `close`. */
export function openInstallation(settings: InstallationSettings): {
  readonly installation: Installation;
  readonly secrets: Secrets;
  readonly store: () => Promise<Store>;
  readonly close: () => Promise<void>;
} {
  const { dataFolder, url } = settings;
  const migrations = (): readonly Migration[] => readMigrations(settings.migrationsFolder);
  const ownFile = url === undefined ? join(dataFolder, 'secrets', 'key') : undefined;
  const secrets = secretsFrom(keySource({ ...settings.keys, ownFile }));
  let opening: Promise<Opened> | undefined;
  const open = (): Promise<Opened> => {
    opening ??= openDatabase(settings, 'command');
    return opening;
  };

  /** The store, once the database is up to date and its key is one of ours. */
  const openReady = async (): Promise<Store> => {
    const opened = await open();
    if (opened.ownerUrl === undefined || url !== undefined) {
      await readServerFacts(opened.connection);
      const pending = await pendingMigrations(opened.url, migrations());
      if (pending.length > 0)
        throw new AppError('database.not-migrated', { count: pending.length, found: pending.join(', ') });
    } else await upgrade(opened, migrations());
    const store = openStore(opened.connection);
    await bindKey(store, secrets);
    return store;
  };
  let storing: Promise<Store> | undefined;

  const installation: Installation = {
    serve: async (onReady) => {
      refuseServer(url);
      const stopped = settings.untilStopped();
      const opened = await openDatabase(settings, 'server');
      try {
        await upgrade(opened, migrations());
        opened.announce();
        onReady({ pid: process.pid, folder: dataFolder });
        await stopped;
      } finally {
        await opened.close();
      }
    },
    startInBackground: async () => {
      refuseServer(url);
      const before = holderOf(dataFolder);
      if (before?.kind === 'server') return { pid: before.pid, folder: dataFolder, already: true };
      mkdirSync(dataFolder, { recursive: true });
      const log = openSync(join(dataFolder, 'server.log'), 'a', 0o640);
      const [program = process.execPath, ...words] = settings.program;
      const child = spawn(program, [...words, 'db', 'start', '--foreground'], {
        detached: true,
        stdio: ['ignore', log, log],
      });
      child.unref();
      await untilServing(settings, child.pid, () => child.exitCode !== null);
      return { pid: child.pid ?? 0, folder: dataFolder, already: false };
    },
    stopServing: async () => {
      refuseServer(url);
      const holder = holderOf(dataFolder);
      if (holder?.kind !== 'server') return false;
      process.kill(holder.pid, 'SIGTERM');
      for (const deadline = Date.now() + STOP_SECONDS * 1000; Date.now() < deadline; await sleep(50))
        if (holderOf(dataFolder)?.pid !== holder.pid) return true;
      throw new AppError('database.in-use', { file: dataFolder, found: String(holder.pid) });
    },
    status: async () => {
      const holder = url === undefined ? holderOf(dataFolder) : undefined;
      const { connection, url: appUrl } = await open();
      const facts = await readServerFacts(connection);
      const pending = await pendingMigrations(appUrl, migrations());
      const counts = pending.length === 0 ? await countRecords(connection) : { units: 0, rows: 0 };
      return {
        kind: url === undefined ? 'embedded' : 'server',
        place: url === undefined ? dataFolder : facts.database,
        ...(holder?.kind === 'server' ? { pid: holder.pid } : {}),
        version: facts.version,
        size: facts.size,
        pending,
        ...counts,
      };
    },
    inspectServer: async () => inspectServer((await open()).connection),
    inspectFolder: () => (url === undefined ? inspectFolder(dataFolder) : undefined),
    migrate: async () => upgrade(await open(), migrations()),
    backups: {
      write: async (file, onProgress) => writeBackup((await open()).connection, file, settings.version, onProgress),
      check: checkBackup,
      restore: async (file, onProgress) => {
        const opened = await open();
        if (opened.ownerUrl === undefined) throw new AppError('restore.no-owner');
        await bringUpToDate(opened, migrations());
        const keys = secrets.keys.areSet() ? secrets.keys.all() : [];
        return restoreBackup(file, { ownerUrl: opened.ownerUrl, product: settings.version, keys }, onProgress);
      },
    },
  };

  return {
    installation,
    secrets,
    store: () => {
      storing ??= openReady().catch((error: unknown) => {
        storing = undefined;
        throw error;
      });
      return storing;
    },
    close: async () => {
      const opened = await opening?.catch(() => undefined);
      opening = undefined;
      storing = undefined;
      await opened?.close();
    },
  };
}

interface Opened {
  readonly connection: Connection;
  readonly url: string;
  readonly ownerUrl: string | undefined;
  readonly announce: () => void;
  readonly close: () => Promise<void>;
}

async function openDatabase(
  { dataFolder, url, ownerUrl, tell }: InstallationSettings,
  kind: 'server' | 'command',
): Promise<Opened> {
  if (url !== undefined) {
    const connection = connect(url);
    return { connection, url, ownerUrl, announce: () => {}, close: () => connection.close() };
  }
  const embedded: EmbeddedDatabase = await openEmbedded(dataFolder, kind, tell);
  const connection = connect(embedded.appUrl);
  const close = async () => {
    await connection.close();
    await embedded.stop();
  };
  return { connection, url: embedded.appUrl, ownerUrl: embedded.ownerUrl, announce: embedded.announce, close };
}

async function bringUpToDate({ ownerUrl }: Opened, migrations: readonly Migration[]): Promise<readonly string[]> {
  if (ownerUrl === undefined)
    throw new AppError('database.not-migrated', { count: migrations.length, found: 'DATABASE_OWNER_URL' });
  const { applied, pending, error } = await migrate(ownerUrl, migrations);
  if (error !== undefined) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('database.migration-failed', { found: pending[0] ?? '', reason }, { cause: error });
  }
  return applied;
}

/** As `bringUpToDate`, and the history says so; that of an empty database has not begun. */
async function upgrade(opened: Opened, migrations: readonly Migration[]): Promise<readonly string[]> {
  const applied = await bringUpToDate(opened, migrations);
  if (applied.length > 0 && applied.length < migrations.length)
    await openStore(opened.connection).transaction({ kind: 'all' }, (tx) =>
      tx.audit.append(INSTALLATION, { type: 'migrated', actor: PROGRAM, payload: { applied } }),
    );
  return applied;
}

function refuseServer(url: string | undefined): void {
  if (url !== undefined) throw new AppError('database.not-embedded');
}

async function untilServing(
  { dataFolder }: InstallationSettings,
  pid: number | undefined,
  hasEnded: () => boolean,
): Promise<void> {
  const ready = join(dataFolder, 'server.log');
  for (const deadline = Date.now() + START_SECONDS * 1000; Date.now() < deadline; await sleep(50)) {
    if (hasEnded()) break;
    const holder = holderOf(dataFolder);
    if (holder?.kind === 'server' && holder.pid === pid && holder.isReady) return;
  }
  throw new AppError('database.not-started', { file: ready });
}
