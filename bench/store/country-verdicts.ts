import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { rejudgeUnits } from '../../src/app/index.ts';
import { declaredForSet } from '../../src/demo/country.ts';
import { encodeStoredValue } from '../../src/engine/index.ts';
import type { SetId } from '../../src/kernel/index.ts';
import { invariant } from '../../src/kernel/index.ts';
import { median, toTable } from '../shared/report.ts';
import { openBenchInstallation, saveCommunes } from './bench-installation.ts';
import { loadShippedCatalogue } from './catalogue.ts';
import { copyLine, inventCommunes } from './country.ts';
import type { Part } from './part.ts';

const COMMUNES = 10_600;
const ROUNDS = 3;
const SET = 'lang-son/xa-ntm-2022' as SetId;

/**
 * Verdicts of every commune of the country from its stored figures: read, judged by the sets in
 * force, compared with what stands. No budget; seconds are printed.
 */
export const country: Part = {
  name: 'country',
  async run() {
    const installation = await openBenchInstallation();
    try {
      const catalogue = loadShippedCatalogue();
      const set = catalogue.sets.get(SET)!;
      const communes = inventCommunes(COMMUNES);
      await saveCommunes(installation, communes);
      function* lines() {
        for (const { id, code, name } of communes) {
          const unit = { code, kind: 'xa', type: 'xa', name, validFrom: '2020-01-01' } as never;
          const figures = declaredForSet(set, unit, catalogue.figures);
          const stored = Object.fromEntries(
            [...figures].map(([figure, { value }]) => [figure, encodeStoredValue(value)]),
          );
          yield copyLine([id, 2024, '2025-01-31', JSON.stringify(stored), '2025-01-31T00:00:00Z']);
        }
      }
      const into = installation.superuser.query(
        copyFrom('copy unit_year (unit_id, year, judged_on, figures, known_from) from stdin'),
      );
      await pipeline(Readable.from(lines()), into);
      const first = await timed(() => rejudgeUnits(installation.ports, installation.actor, { year: 2024 }));
      invariant(first.result.units === COMMUNES, 'some communes were not judged');
      const again: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const { ms, result } = await timed(() => rejudgeUnits(installation.ports, installation.actor, { year: 2024 }));
        invariant(result.changed === 0, 'the second time gave other verdicts');
        again.push(ms);
      }
      const { rows } = await installation.superuser.query<{ verdict: string; count: number }>(
        'select verdict, count(*)::int as count from verdict_now where set_id = $1 group by 1 order by 1',
        [SET],
      );
      console.log(
        toTable([
          ['10,600 communes from stored figures, two sets', 'seconds', 'verdicts written'],
          ['the first time', (first.ms / 1000).toFixed(2), String(first.result.changed)],
          ['again, nothing changed', (median(again) / 1000).toFixed(2), '0'],
        ]),
      );
      console.log(rows.map(({ verdict, count }) => `${verdict}: ${count}`).join(' · '));
      return [];
    } finally {
      await installation.close();
    }
  },
};

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}
