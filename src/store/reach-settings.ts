import type pg from 'pg';
import type { Extent, Reach } from '../app/index.ts';
import { invariant } from '../kernel/index.ts';

/** Parts the villages of a setting; no folded name holds one. */
const BETWEEN_VILLAGES = '\n';

/**
 * Tells PostgreSQL what the running transaction reads and writes, by settings that end with it; the
 * policies read them (`policies.sql`). Gives the moment of the database's clock.
 */
export async function enterReach(client: pg.ClientBase, { read, write }: Reach): Promise<string> {
  const { rows } = await client.query<{ now: string }>({
    name: 'enter-reach',
    text: `select set_config('app.readable', $1, true), set_config('app.writable', $2, true),
      set_config('app.readable_villages', $3, true), set_config('app.writable_villages', $4, true),
      clock_timestamp() as now`,
    values: [unitsText(read), unitsText(write), villagesText(read), villagesText(write)],
  });
  return rows[0]!.now;
}

/**
 * "all", "none", or ids parted by commas. Never empty: that is what PostgreSQL leaves of a setting
 * whose transaction ended.
 */
function unitsText({ units }: Extent): string {
  if (units === 'all') return 'all';
  return units.length === 0 ? 'none' : units.join(',');
}

/** "<id of the commune>/<folded name>" */
function villagesText({ villages }: Extent): string {
  const pairs = villages.map(({ commune, name }) => {
    invariant(name !== '' && !name.includes(BETWEEN_VILLAGES), 'a village is given by its folded name');
    return `${commune}/${name}`;
  });
  return pairs.join(BETWEEN_VILLAGES);
}
