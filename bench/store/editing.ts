import { changeRow } from '../../src/app/index.ts';
import { invariant } from '../../src/kernel/index.ts';
import type { Budget } from '../shared/report.ts';
import { formatRatio, median, toTable } from '../shared/report.ts';
import type { BenchInstallation } from './bench-installation.ts';
import { openBenchInstallation, saveCommunes } from './bench-installation.ts';
import { inventCommunes } from './country.ts';
import type { Part } from './part.ts';
import { storeProducts } from './stored-products.ts';

/** Communes in the store, and rows of each in the register that is edited. */
const SIZES = [1, 200, 10_600] as const;
const ROWS_EACH = 40;
const EDITS = 120;
/**
 * How much dearer an edit may be in the country than in a commune alone: the cost is that of
 * the commune's own rows.
 */
const FLAT = 1.5;

/**
 * One edited row → figures and verdicts of its commune, in one commune, a province and the country.
 */
export const editing: Part = {
  name: 'editing',
  async run() {
    const installation = await openBenchInstallation();
    try {
      const communes = inventCommunes(SIZES.at(-1)!);
      const table = [['one edit → figures → verdicts', 'rows stored', 'median ms', 'times one commune']];
      const medians: number[] = [];
      let stored = 0;
      for (const size of SIZES) {
        const more = communes.slice(stored, size);
        await saveCommunes(installation, more);
        await storeProducts(installation, more, ROWS_EACH);
        stored = size;
        // Not counted: they warm the program and the server up, which would make the
        // first size look dear.
        await edit(installation, communes[0]!.code);
        const ms = await edit(installation, communes[0]!.code);
        medians.push(ms);
        table.push([`${size} communes`, String(size * ROWS_EACH), ms.toFixed(1), formatRatio(ms / medians[0]!)]);
      }
      console.log(toTable(table));
      const budgets: Budget[] = SIZES.slice(1).map((size, index) => ({
        what: `an edit with ${size} communes stored, times with one`,
        atMost: FLAT,
        found: medians[index + 1]! / medians[0]!,
      }));
      return budgets;
    } finally {
      await installation.close();
    }
  },
};

async function edit({ ports, actor }: BenchInstallation, unit: string): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < EDITS; index++) {
    const began = performance.now();
    const answer = await changeRow(ports, actor, {
      unit,
      register: 'san-pham-ocop',
      rowNo: 1 + (index % ROWS_EACH),
      year: 2024,
      cells: new Map([
        ['tren-san', Math.floor(index / ROWS_EACH) % 2 === 0 ? 'Có' : 'Không'],
        ['so-sao', String(1 + ((index * 7) % 5))],
      ]),
    });
    times.push(performance.now() - began);
    invariant(answer.done, JSON.stringify(answer.issues));
  }
  return median(times);
}
