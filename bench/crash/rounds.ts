import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { WHOLE_REACH } from '../../src/app/index.ts';
import { loadDemo } from '../../src/demo/index.ts';
import { randomOf } from '../../src/testing/random.ts';
import type { Said } from './acknowledged.ts';
import type { StoreFindings } from './check-store.ts';
import { checkStore } from './check-store.ts';
import { backendsOf, findPostmaster } from './processes.ts';
import { ADMIN, openProduct } from './product.ts';

/** What is killed with SIGKILL. `backend`: one process of the server that works for the product. */
export const KILLS = ['product', 'postmaster', 'both', 'backend'] as const;
export type Kill = (typeof KILLS)[number];

export interface RoundReport {
  readonly round: number;
  readonly kill: Kill;
  readonly edits: number;
  readonly imports: number;
  readonly undone: number;
  readonly findings: StoreFindings;
  /**
   * From the kill to the next answer of the database: to the running product where that lives on,
   * else to one that starts.
   */
  readonly recoveryMilliseconds: number;
}

/**
 * How many changes the product acknowledges at most before something is killed, and within how many
 * milliseconds after the last of them.
 */
const MOST_BEFORE = 12;
const KILL_WITHIN = 400;
/** Within which a product that lives on must have acknowledged something again. */
const RECOVERY_SECONDS = 60;

/**
 * Lets the product work on a data folder and kills it, again and again, at moments drawn from a
 * seed. After each kill everything that was acknowledged since the first round is held against the
 * store. Throws where the product does not come back by itself.
 *
 * @param worker the bundled `worker.ts`
 */
export async function* crashRounds(
  worker: string,
  dataFolder: string,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): AsyncGenerator<RoundReport> {
  const random = randomOf(seed);
  await loadSample(dataFolder);
  const all: Said[] = [];
  for (let round = 1; round <= rounds; round++) {
    const kill = KILLS[(round - 1) % KILLS.length]!;
    const product = startProduct(worker, dataFolder, round, Math.floor(random() * 2 ** 31));
    await product.next('ready');
    for (let left = Math.floor(random() * MOST_BEFORE); left > 0; left--) await product.next();
    await sleep(random() * KILL_WITHIN);
    const killed = performance.now();
    const goesOn = await killNow(kill, product.process, dataFolder, random);
    if (goesOn) {
      // What was acknowledged before the kill may be on its way still.
      await sleep(50);
      await product.next('edited');
      await product.next('imported');
    }
    let recovered = performance.now();
    if (goesOn) product.process.kill('SIGTERM');
    await product.ended;
    all.push(...product.said);

    const { ports, close } = openProduct(dataFolder);
    try {
      const store = await ports.store();
      await store.transaction(WHOLE_REACH, (tx) => tx.units.tree());
      if (!goesOn) recovered = performance.now();
      const count = (what: Said['said']) => product.said.filter(({ said }) => said === what).length;
      yield {
        round,
        kill,
        edits: count('edited'),
        imports: count('imported'),
        undone: count('undone'),
        findings: await checkStore(ports, all),
        recoveryMilliseconds: recovered - killed,
      };
    } finally {
      await close();
    }
  }
}

async function loadSample(dataFolder: string): Promise<void> {
  const { ports, close } = openProduct(dataFolder);
  await loadDemo(ports, ADMIN, 'commune').finally(close);
}

interface Product {
  readonly process: ChildProcess;
  readonly said: readonly Said[];
  /** Waits until it says that, or anything, from now on. */
  readonly next: (what?: Said['said']) => Promise<void>;
  readonly ended: Promise<void>;
}

function startProduct(worker: string, dataFolder: string, round: number, seed: number): Product {
  const product = spawn(process.execPath, [worker, dataFolder, String(round), String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Said[] = [];
  let errors = '';
  product.stderr.on('data', (piece) => (errors += piece));
  const lines = createInterface({ input: product.stdout });
  lines.on('line', (line) => {
    // The last line of a product that was killed may be half a line: then it acknowledged nothing.
    if (line.endsWith('}')) said.push(JSON.parse(line) as Said);
  });
  // Not 'exit': what it said before stands in the pipe still.
  const ended = Promise.all([once(product, 'close'), once(lines, 'close')]).then(() => {});
  return {
    process: product,
    said,
    ended,
    next: async (what) => {
      const from = said.length;
      for (const deadline = Date.now() + RECOVERY_SECONDS * 1000; Date.now() < deadline; await sleep(2)) {
        if (said.slice(from).some((one) => what === undefined || one.said === what)) return;
        if (product.exitCode !== null || product.signalCode !== null) break;
      }
      throw new Error(
        `the product did not say “${what ?? 'anything'}”; last: ${JSON.stringify(said.slice(-3))}\n${errors.slice(-2_000)}`,
      );
    },
  };
}

/** Whether the product lives on. */
async function killNow(kill: Kill, product: ChildProcess, dataFolder: string, random: () => number): Promise<boolean> {
  const postmaster = findPostmaster(dataFolder);
  if (postmaster === undefined) throw new Error('no server to be killed');
  if (kill === 'backend') {
    const backends = backendsOf(postmaster);
    process.kill(backends[Math.floor(random() * backends.length)]!.pid, 'SIGKILL');
    return true;
  }
  if (kill !== 'product') process.kill(postmaster.pid, 'SIGKILL');
  if (kill === 'postmaster') return true;
  product.kill('SIGKILL');
  return false;
}
