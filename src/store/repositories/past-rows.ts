import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../tables/all-tables.ts';

/**
 * Puts the present version of some rows among the past ones; it ends at that moment.
 *
 * @param rows a query that gives their `unit_id`, `register` and `row_no`
 */
export async function rowsToPast(trx: Kysely<Tables>, rows: RawBuilder<unknown>, until: string): Promise<void> {
  await sql`
    insert into register_row_past (unit_id, register, row_no, version, values, row_key, digest, village, day, is_deleted, since, until, actor, batch_id)
    select r.unit_id, r.register, r.row_no, r.version, r.values, r.row_key, r.digest, r.village, r.day, r.is_deleted, r.since, ${until}, r.actor, r.batch_id
    from register_row r join (${rows}) t using (unit_id, register, row_no)`.execute(trx);
}
