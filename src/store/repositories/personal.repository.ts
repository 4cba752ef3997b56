import { sql } from 'kysely';
import type { AgedRows, PersonalRepository } from '../../app/index.ts';
import type { ReachTransaction } from '../transaction.ts';

export function personalRepository({ trx }: ReachTransaction): PersonalRepository {
  return {
    async older(limits, units) {
      const lines = [...limits].map(([register, before]) => ({ register, before }));
      // Days in Vietnam, seven hours ahead of UTC.
      const { rows } = await sql<AgedRows>`
        select unit_id as unit, register, array_agg(row_no order by row_no) as "rowNos", min(counted) as oldest
        from (
          select unit_id, register, row_no, before, coalesce(day, (since at time zone 'UTC' + interval '7 hours')::date) as counted
          from register_row join jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line (register text, before date) using (register)
          where erased_at is null ${units ? sql`and unit_id = any(${units})` : sql``}
        ) dated
        where counted < before group by unit_id, register order by unit_id, register`.execute(trx);
      return rows;
    },

    async markErased(unit, register, rowNos, at) {
      await trx
        .updateTable('register_row')
        .set({ erased_at: at })
        .where('unit_id', '=', unit)
        .where('register', '=', register)
        .where('row_no', 'in', [...rowNos])
        .execute();
    },
  };
}
