import type pg from 'pg';
import { fold, invariant } from '../../src/kernel/index.ts';
import { formatRatio, median, toTable } from '../shared/report.ts';
import { openBenchInstallation, saveCommunes } from './bench-installation.ts';
import { inventCommunes } from './country.ts';
import type { Part } from './part.ts';
import { storeProducts } from './stored-products.ts';

const COMMUNES = 2_000;
const ROWS_EACH = 200;
const QUERIES = 400;
const PAGE =
  'select row_no, values from register_row where unit_id = $1 and register = $2 and village = $3 and not is_deleted order by row_no limit 50';

/**
 * A village head's page: the query behind the policies, with the four settings that say its reach,
 * against the same without policies. No budget; the ratio is printed.
 */
export const policies: Part = {
  name: 'policies',
  async run() {
    const installation = await openBenchInstallation();
    try {
      const communes = inventCommunes(COMMUNES);
      await saveCommunes(installation, communes);
      await storeProducts(installation, communes, ROWS_EACH);
      const commune = communes[COMMUNES / 2]!;
      const village = fold(commune.villages[0]!);
      const values = [commune.id, 'san-pham-ocop', village];
      const ask = async (client: pg.Client, isScoped: boolean) => {
        const began = performance.now();
        await client.query('begin');
        if (isScoped)
          await client.query({
            name: 'reach',
            text: `select set_config('app.readable', 'none', true), set_config('app.writable', 'none', true), set_config('app.readable_villages', $1, true), set_config('app.writable_villages', $1, true)`,
            values: [`${commune.id}/${village}`],
          });
        const { rows } = await client.query({ name: 'page', text: PAGE, values });
        await client.query('commit');
        return { ms: performance.now() - began, rows };
      };
      const scoped: number[] = [];
      const free: number[] = [];
      for (let index = 0; index < QUERIES; index++) {
        const behind = await ask(installation.app, true);
        const without = await ask(installation.superuser, false);
        invariant(behind.rows.length > 0 && behind.rows.length === without.rows.length, 'the pages differ');
        scoped.push(behind.ms);
        free.push(without.ms);
      }
      const ratio = median(scoped) / median(free);
      console.log(
        toTable([
          ["a village head's page of 400,000 rows", 'behind policies, ms', 'without, ms', 'ratio'],
          [`${QUERIES} times`, median(scoped).toFixed(2), median(free).toFixed(2), formatRatio(ratio)],
        ]),
      );
      return [];
    } finally {
      await installation.close();
    }
  },
};
