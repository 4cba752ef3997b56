import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from '../app/index.ts';
import { AppError } from '../kernel/index.ts';
import type { Migration } from '../store/index.ts';
import { holderOf } from '../store/index.ts';
import type { DatabaseSettings } from './database.ts';
import { openDatabase } from './database.ts';
import { upgrade } from './migrating.ts';

/** What the process that keeps the embedded database running needs to know. */
export interface ServingSettings extends DatabaseSettings {
  /** The program to run for `db start`. */
  readonly program: readonly string[];
  /** Resolves when the process is asked to end; asked for before anything starts. */
  readonly untilStopped: () => Promise<void>;
}

/**
 * How long `db start` waits for the database to answer; a recovery after a crash takes its time.
 */
const START_SECONDS = 200;
const STOP_SECONDS = 70;

/**
 * Serving the embedded database, in this process or in one of its own. All refuse with
 * `database.not-embedded` where there is none.
 */
export function servingOf(
  settings: ServingSettings,
  migrations: () => readonly Migration[],
): Pick<Installation, 'serve' | 'startInBackground' | 'stopServing'> {
  const { dataFolder, url } = settings;
  return {
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
      await untilServing(dataFolder, child.pid, () => child.exitCode !== null);
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
  };
}

function refuseServer(url: string | undefined): void {
  if (url !== undefined) throw new AppError('database.not-embedded');
}

async function untilServing(dataFolder: string, pid: number | undefined, hasEnded: () => boolean): Promise<void> {
  for (const deadline = Date.now() + START_SECONDS * 1000; Date.now() < deadline; await sleep(50)) {
    if (hasEnded()) break;
    const holder = holderOf(dataFolder);
    if (holder?.kind === 'server' && holder.pid === pid && holder.isReady) return;
  }
  throw new AppError('database.not-started', { file: join(dataFolder, 'server.log') });
}
