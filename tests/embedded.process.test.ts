import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listProcesses } from '../bench/crash/processes.ts';
import { connectionOf } from '../src/store/connect.ts';
import type { EmbeddedDatabase } from '../src/store/embedded/embedded-database.ts';
import { openEmbedded } from '../src/store/embedded/embedded-database.ts';
import { ROOT } from './fixtures/places.ts';

/** Where the server keeps its files, and which process it is. */
async function serverOf({
  superuserUrl,
}: EmbeddedDatabase): Promise<{ readonly folder: string; readonly pid: number }> {
  const client = new pg.Client(connectionOf(superuserUrl));
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  await client.end();
  const folder = rows[0]!.data_directory;
  return { folder, pid: Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]) };
}

/** One that ended and that nobody took notice of is not alive. */
function isAlive(pid: number): boolean {
  return listProcesses().some((one) => one.pid === pid);
}

interface Command {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Waits until that was printed. */
  readonly printed: (text: string) => Promise<void>;
}

describe.runIf(process.platform === 'linux')('the database that comes with the product', { timeout: 120_000 }, () => {
  let top: string;
  const commands: ChildProcess[] = [];
  beforeAll(() => {
    top = mkdtempSync(join(tmpdir(), 'minhchung-embedded-'));
    chmodSync(top, 0o755);
  });
  afterEach(() => {
    for (const one of commands.splice(0)) if (one.exitCode === null && one.signalCode === null) one.kill('SIGKILL');
  });
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  function minhchung(dataFolder: string, ...words: readonly string[]): Command {
    const { DATABASE_URL, DATABASE_OWNER_URL, ...environment } = process.env;
    const child = spawn(process.execPath, [join(ROOT, 'bin', 'minhchung'), ...words], {
      env: { ...environment, MINHCHUNG_DATA: dataFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    commands.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
    return {
      process: child,
      output: () => output,
      ended: once(child, 'close').then(([code, signal]) => code ?? signal),
      printed: async (text) => {
        while (!output.includes(text)) {
          if (child.exitCode !== null) throw new Error(`ended without “${text}”: ${output}`);
          await sleep(10);
        }
      },
    };
  }
  const serve = async (dataFolder: string) => {
    const server = minhchung(dataFolder, 'db', 'start', '--foreground');
    await server.printed(dataFolder);
    return server;
  };

  it('[EMB-1] starts in a folder with spaces and Vietnamese letters, never as root, and leaves nothing running', async () => {
    const folder = join(top, 'Dữ liệu của xã Nà Phai');
    const database = await openEmbedded(folder, 'command');
    const server = await serverOf(database);
    if (process.getuid?.() === 0) expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0);
    expect(server.folder.startsWith(`${folder}/`)).toBe(true);
    await database.stop();
    expect(isAlive(server.pid)).toBe(false);
    expect(readdirSync(folder)).not.toContain('instance.lock');
    expect(existsSync(join(server.folder, 'postmaster.pid'))).toBe(false);
    const { host } = connectionOf(database.superuserUrl);
    expect(existsSync(host!)).toBe(false);
    const { mode } = statSync(join(folder, 'secrets', 'database.json'));
    expect(mode & 0o077).toBe(0);
  });

  it.runIf(process.getuid?.() === 0)(
    '[EMB-2] keeps its files elsewhere where its user cannot come to the folder',
    async () => {
      const closed = mkdtempSync(join(tmpdir(), 'minhchung-closed-'));
      const database = await openEmbedded(join(closed, 'data'), 'command');
      const { folder } = await serverOf(database);
      await database.stop();
      expect(folder.startsWith('/var/lib/minhchung/')).toBe(true);
      rmSync(dirname(folder), { recursive: true });
      rmSync(closed, { recursive: true });
    },
  );

  it('[EMB-3] a second server on the same data is refused and told which process has it; commands use the first', async () => {
    const folder = join(top, 'two');
    const first = await serve(folder);
    const second = minhchung(folder, 'db', 'start', '--foreground');
    expect(await second.ended).toBe(5);
    expect(second.output()).toContain(String(first.process.pid));
    const command = minhchung(folder, 'db', 'status');
    expect(await command.ended).toBe(0);
    expect(command.output()).toContain(String(first.process.pid));
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  it('[EMB-4] a command waits for another one, and says so', async () => {
    const folder = join(top, 'waiting');
    const first = await openEmbedded(folder, 'command');
    const second = minhchung(folder, 'db', 'migrate');
    await second.printed('…');
    await first.stop();
    expect(await second.ended).toBe(0);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('[EMB-5] %s stops product and server in good order', async (signal) => {
    const folder = join(top, signal);
    const product = await serve(folder);
    const server = await serverOf(await openEmbedded(folder, 'command'));
    product.process.kill(signal);
    expect(await product.ended).toBe(0);
    expect(isAlive(server.pid)).toBe(false);
    expect(readdirSync(folder)).not.toContain('instance.lock');
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('database system is shut down');
  });

  it('[EMB-5] a command that is stopped in the middle takes its server with it', async () => {
    const folder = join(top, 'middle');
    const command = minhchung(folder, 'demo', 'load', '--size', 'province');
    for (let running = false; !running; await sleep(20))
      running = existsSync(join(folder, 'postgres', 'data', 'postmaster.pid'));
    await sleep(500);
    const pid = Number(readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
    command.process.kill('SIGTERM');
    expect(await command.ended).toBe(143);
    expect(isAlive(pid)).toBe(false);
    expect(readdirSync(folder)).not.toContain('instance.lock');
  });

  it('[EMB-6] after kill -9 of the product its server, left alone, is stopped and a new one started', async () => {
    const folder = join(top, 'killed');
    const product = await serve(folder);
    const orphan = await serverOf(await openEmbedded(folder, 'command'));
    product.process.kill('SIGKILL');
    await product.ended;
    expect(isAlive(orphan.pid)).toBe(true);
    const again = await openEmbedded(folder, 'command');
    expect(isAlive(orphan.pid)).toBe(false);
    expect((await serverOf(again)).pid).not.toBe(orphan.pid);
    await again.stop();
  });
});
