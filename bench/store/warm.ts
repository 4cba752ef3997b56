import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findUnits } from '../../src/app/index.ts';
import { invariant } from '../../src/kernel/index.ts';
import { ADMIN, openProduct } from '../crash/product.ts';
import { median, toTable } from '../shared/report.ts';
import type { Part } from './part.ts';

const TIMES = 2_000;

/**
 * What a process pays at each call for the law and the store once both are open: they are values,
 * loaded and opened once.
 */
export const warm: Part = {
  name: 'warm',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'minhchung-bench-'));
    const { ports, close } = openProduct(folder);
    try {
      const first = { law: ports.law.current().engine, store: await ports.store() };
      const law = await medianOf(() => invariant(ports.law.current().engine === first.law, 'another engine'));
      const store = await medianOf(async () => invariant((await ports.store()) === first.store, 'another store'));
      const nothing = await medianOf(async () => {
        await findUnits(ports, ADMIN, { query: 'x' }).catch(() => {});
      });
      console.log(
        toTable([
          ['at each call, warm', 'ms'],
          ['the law with its engine', law.toFixed(4)],
          ['the store', store.toFixed(4)],
          ['a whole query through the door, for comparison', nothing.toFixed(2)],
        ]),
      );
      return [
        { what: 'the law, warm (ms)', atMost: 1, found: law },
        { what: 'the store, warm (ms)', atMost: 1, found: store },
      ];
    } finally {
      await close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function medianOf(call: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < TIMES; index++) {
    const began = performance.now();
    await call();
    times.push(performance.now() - began);
  }
  return median(times);
}
