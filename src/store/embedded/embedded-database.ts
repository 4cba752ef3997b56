import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AppError } from '../../kernel/index.ts';
import { connectionOf } from '../connect.ts';
import { APP_ROLE, databaseStatements, OWNER_ROLE, roleStatements } from '../set-up.ts';
import { embeddedBinaries } from './binaries.ts';
import type { Cluster, RunningCluster } from './cluster.ts';
import { initialise, isInitialised, SUPERUSER, start, stop, urlOf } from './cluster.ts';
import type { Holder } from './instance-lock.ts';
import { findHolder, markReady, releaseLock, takeLock } from './instance-lock.ts';
import { canRead, giveTo, unprivilegedUser } from './run-as.ts';

/** The database of a data folder, running. */
export interface EmbeddedDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** For what neither owner nor app may do: looking at the server itself. */
  readonly superuserUrl: string;
  /** Whether this process started it, and so stops it. */
  readonly isOurs: boolean;
  /** Lets other commands connect: to be called once its schema is up to date. */
  readonly announce: () => void;
  readonly stop: () => Promise<void>;
}

const DATABASE = 'minhchung';
/** How long a command waits for another one that uses the same folder. */
const WAIT_SECONDS = 60;
/** A server that ends by itself more often than this within a minute is not started again. */
const MOST_RESTARTS = 5;

/**
 * Opens the database of a data folder, created at the first use. As `server` it refuses with
 * `database.in-use` where another server has the folder; as `command` it uses that server, and
 * waits for another command to end. A server that dies (kill -9) is started again.
 */
export async function openEmbedded(
  dataFolder: string,
  kind: Holder['kind'],
  tell: (message: 'database.restarted' | 'database.waiting') => void = () => {},
): Promise<EmbeddedDatabase> {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'instance.lock');
  const deadline = Date.now() + WAIT_SECONDS * 1000;
  for (let told = false; ; ) {
    const holder = takeLock(lock, kind);
    if (!holder) break;
    if (holder.kind === 'server' && kind === 'command' && holder.isReady) return joinServer(folder);
    if ((holder.kind === 'server' && kind === 'server') || Date.now() > deadline)
      throw new AppError('database.in-use', { file: folder, found: String(holder.pid) });
    if (!told) tell('database.waiting');
    told = true;
    await sleep(100);
  }
  try {
    return await startOwn(folder, lock, tell);
  } catch (error) {
    releaseLock(lock);
    throw error;
  }
}

/** Who uses a data folder now; undefined for nobody. */
export function holderOf(dataFolder: string): Holder | undefined {
  return findHolder(join(resolve(dataFolder), 'instance.lock'));
}

async function startOwn(
  folder: string,
  lock: string,
  tell: (message: 'database.restarted') => void,
): Promise<EmbeddedDatabase> {
  const cluster = clusterOf(folder);
  const passwords = readPasswords(folder);
  if (!isInitialised(cluster)) initialise(cluster, passwords.superuser);
  let running = await start(cluster, passwords.superuser);
  let isStopping = false;
  let restarts = 0;
  let restarted = Promise.resolve();
  const restart = async (): Promise<void> => {
    try {
      running = await start(cluster, passwords.superuser);
      supervise(running);
    } catch {
      // The next query fails and says so.
    }
  };
  const supervise = (server: RunningCluster): void => {
    server.process.once('exit', () => {
      if (isStopping || ++restarts > MOST_RESTARTS) return;
      setTimeout(() => restarts--, 60_000).unref();
      tell('database.restarted');
      restarted = restart();
    });
  };
  supervise(running);
  const urls = urlsOf(running, passwords);
  await setUp(urls.superuserUrl, running, passwords);
  return {
    ...urls,
    isOurs: true,
    announce: () => markReady(lock),
    stop: async () => {
      isStopping = true;
      // A server that is just coming back must not be left behind.
      await restarted;
      await stop(running);
      rmSync(cluster.socketFolder, { recursive: true, force: true });
      releaseLock(lock);
    },
  };
}

/** The server that another process of the product runs. */
function joinServer(folder: string): EmbeddedDatabase {
  const { socketFolder } = clusterOf(folder);
  if (process.platform === 'win32') throw new AppError('database.in-use', { file: folder, found: '' });
  return {
    ...urlsOf({ host: socketFolder, port: 5432 }, readPasswords(folder)),
    isOurs: false,
    announce: () => {},
    stop: async () => {},
  };
}

interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

function urlsOf(at: Pick<RunningCluster, 'host' | 'port'>, passwords: Passwords) {
  return {
    appUrl: urlOf(at, APP_ROLE, passwords.app, DATABASE),
    ownerUrl: urlOf(at, OWNER_ROLE, passwords.owner, DATABASE),
    superuserUrl: urlOf(at, SUPERUSER, passwords.superuser, DATABASE),
  };
}

/** Made once, kept in a file that only the product reads. */
function readPasswords(folder: string): Passwords {
  const secrets = join(folder, 'secrets');
  const file = join(secrets, 'database.json');
  if (!existsSync(file)) {
    mkdirSync(secrets, { recursive: true, mode: 0o700 });
    const make = () => randomBytes(24).toString('base64url');
    const fresh: Passwords = { superuser: make(), owner: make(), app: make() };
    writeFileSync(`${file}.new`, JSON.stringify(fresh), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}

/**
 * Where the cluster of a data folder lies: in it, or in the system's place for data where the
 * unprivileged user cannot come to it (a checkout in root's home). The socket has a short path, as
 * systems allow about a hundred letters.
 */
function clusterOf(folder: string): Cluster {
  const user = unprivilegedUser();
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const system = join('/var/lib/minhchung');
  const place = canRead(folder, user) ? join(folder, 'postgres') : join(system, key);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  giveTo(place, user);
  return {
    bin: embeddedBinaries(user, join(user ? system : folder, 'programs')),
    folder: join(place, 'data'),
    socketFolder: join(tmpdir(), `minhchung-${key}`),
    user,
    logFile: join(folder, 'postgres.log'),
  };
}

/** Roles and database; done again from the start where a crash came between. */
async function setUp(url: string, at: RunningCluster, passwords: Passwords): Promise<void> {
  const admin = urlOf(at, SUPERUSER, passwords.superuser, 'postgres');
  await withClient(admin, async (client) => {
    const { rows: roles } = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
    if (roles.length === 0) {
      await client.query('begin');
      for (const statement of roleStatements(passwords)) await client.query(statement);
      await client.query('commit');
    }
    const { rows: databases } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (databases.length === 0)
      for (const statement of databaseStatements(DATABASE).outside) await client.query(statement);
  });
  await withClient(url, async (client) => {
    for (const statement of databaseStatements(DATABASE).inside) await client.query(statement);
  });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(connectionOf(url));
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
