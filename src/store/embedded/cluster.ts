import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AppError } from '../../kernel/index.ts';
import type { BinFolder } from './binaries.ts';
import type { RunAs } from './run-as.ts';
import { giveTo } from './run-as.ts';

/** A database server of our own: programs, folder, and the user it runs as. */
export interface Cluster {
  readonly bin: BinFolder;
  /** PGDATA. */
  readonly folder: string;
  /** A folder for the socket; its path is short, as the system wants it. */
  readonly socketFolder: string;
  readonly user: RunAs;
  readonly logFile: string;
  /** Further settings of the server, `name=value`. */
  readonly settings?: readonly string[];
}

export interface RunningCluster {
  readonly process: ChildProcess;
  readonly host: string;
  readonly port: number;
}

export const SUPERUSER = 'postgres';
/** Bytes; a log that has grown so large is put aside at the next start. */
const LARGEST_LOG = 10 * 1024 * 1024;
/** Recovery after a crash takes as long as there is log to replay; minutes on an old disk. */
const START_SECONDS = 180;
const STOP_SECONDS = 60;
/**
 * How long what a killed server left behind may go on with its last query before
 * a new one can start.
 */
const ORPHAN_SECONDS = 60;

export function isInitialised(cluster: Cluster): boolean {
  return existsSync(join(cluster.folder, 'PG_VERSION'));
}

/**
 * Creates the cluster: UTF-8, Vietnamese sort order, passwords for everyone, page checksums. In a
 * folder of its own first, so that half a cluster is never taken for one.
 */
export function initialise(cluster: Cluster, password: string): void {
  const fresh = `${cluster.folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  giveTo(fresh, cluster.user);
  const passwordFile = join(fresh, '..', `.password-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(passwordFile, cluster.user);
  try {
    runProgram(cluster, 'initdb', [
      ...['-D', fresh, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--data-checksums'],
      ...['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi'],
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, cluster.folder);
}

/**
 * Starts the server and waits until it answers. One that was left running on this folder by a
 * product that died is stopped first; where the server itself was killed, its last processes are
 * waited for, as PostgreSQL refuses to start beside them.
 */
export async function start(cluster: Cluster, password: string): Promise<RunningCluster> {
  stopForeign(cluster);
  for (const deadline = Date.now() + ORPHAN_SECONDS * 1000; ; await sleep(200)) {
    const wasKilled = existsSync(lockFile(cluster));
    try {
      return await startOnce(cluster, password);
    } catch (error) {
      // A server that could not take over the lock of a killed one leaves it where it was.
      if (!wasKilled || !existsSync(lockFile(cluster)) || Date.now() > deadline) throw error;
    }
  }
}

async function startOnce(cluster: Cluster, password: string): Promise<RunningCluster> {
  mkdirSync(cluster.socketFolder, { recursive: true, mode: 0o750 });
  giveTo(cluster.socketFolder, cluster.user);
  rotateLog(cluster.logFile);
  const onSocket = process.platform !== 'win32';
  const port = onSocket ? 5432 : await freePort();
  const address = onSocket
    ? ['listen_addresses=', `unix_socket_directories=${cluster.socketFolder}`]
    : ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const settings = [
    ...address,
    `port=${port}`,
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    ...(cluster.settings ?? []),
  ];
  const log = openSync(cluster.logFile, 'a', 0o640);
  const server = spawn(
    join(cluster.bin, 'postgres'),
    ['-D', cluster.folder, ...settings.flatMap((setting) => ['-c', setting])],
    // In a group of its own: an interrupt at the keyboard is for the product, which stops the
    // server in good order.
    { ...cluster.user, stdio: ['ignore', log, log], detached: true, cwd: cluster.folder, env: {} },
  );
  closeSync(log);
  const running = { process: server, host: onSocket ? cluster.socketFolder : '127.0.0.1', port };
  await untilItAnswers(running, cluster, password);
  return running;
}

/**
 * Stops in good order (sessions are cut off, nothing committed is lost); forcibly after a minute.
 */
export async function stop({ process: server }: Pick<RunningCluster, 'process'>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGINT');
  const timer = setTimeout(() => server.kill('SIGQUIT'), STOP_SECONDS * 1000);
  await ended;
  clearTimeout(timer);
}

export function urlOf(
  { host, port }: Pick<RunningCluster, 'host' | 'port'>,
  user: string,
  password: string,
  database: string,
): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return host.startsWith('/')
    ? `postgres://${login}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
    : `postgres://${login}@${host}:${port}/${database}`;
}

/** A server whose product was killed goes on alone; two servers on one folder must never be. */
function stopForeign(cluster: Cluster): void {
  if (!existsSync(lockFile(cluster))) return;
  const args = ['stop', '-D', cluster.folder, '-m', 'fast', '-w', '-t', String(STOP_SECONDS)];
  // Says "no server running" where the file is only left over; the server itself
  // clears it up at the start.
  spawnSync(join(cluster.bin, 'pg_ctl'), args, { ...cluster.user, stdio: 'ignore', cwd: cluster.folder, env: {} });
}

/** PostgreSQL's own, gone after a stop in good order. */
function lockFile(cluster: Cluster): string {
  return join(cluster.folder, 'postmaster.pid');
}

async function untilItAnswers(running: RunningCluster, cluster: Cluster, password: string): Promise<void> {
  const deadline = Date.now() + START_SECONDS * 1000;
  for (let wait = 10; ; wait = Math.min(wait * 1.5, 250)) {
    const client = new pg.Client({
      host: running.host,
      port: running.port,
      user: SUPERUSER,
      password,
      database: 'postgres',
    });
    // A connection that is refused while the server starts also ends with an event of its own.
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (cause) {
      const isDead = running.process.exitCode !== null || running.process.signalCode !== null;
      if (isDead || Date.now() > deadline || isRefusedPassword(cause)) {
        await stop(running);
        throw new AppError('database.not-started', { file: cluster.logFile }, { cause });
      }
      await sleep(wait);
    }
  }
}

function isRefusedPassword(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '28P01';
}

function runProgram({ bin, user, folder }: Cluster, program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(join(bin, program), args, {
    ...user,
    encoding: 'utf8',
    env: {},
    cwd: join(folder, '..'),
  });
  if (status !== 0)
    throw new AppError('database.program-failed', { found: program, reason: (stderr ?? String(error)).trim() });
}

function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > LARGEST_LOG) renameSync(file, `${file}.1`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
