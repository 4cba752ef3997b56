import { sql } from 'kysely';
import type { VerdictRepository } from '../../app/index.ts';
import type { UnitId } from '../../kernel/index.ts';
import type { ReachTransaction } from '../transaction.ts';
import { toVerdict } from './figure-mapper.ts';

export function verdictRepository({ trx }: ReachTransaction): VerdictRepository {
  return {
    list: async (unit, year, asOf) => {
      if (asOf === undefined) {
        const rows = await trx
          .selectFrom('verdict_now')
          .selectAll()
          .where('unit_id', '=', unit)
          .where('year', '=', year)
          .orderBy('set_id')
          .execute();
        return rows.map(toVerdict);
      }
      const rows = await trx
        .selectFrom('verdict_change')
        .distinctOn('set_id')
        .selectAll()
        .where('unit_id', '=', unit)
        .where('year', '=', year)
        .where('known_from', '<=', asOf)
        .orderBy('set_id')
        .orderBy('known_from', 'desc')
        .execute();
      return rows.flatMap(({ verdict, indicators, ...row }) =>
        verdict === null ? [] : [toVerdict({ ...row, verdict, indicators: indicators ?? {} })],
      );
    },
    ofUnits: async (units, year, set) => {
      if (units.length === 0) return new Map();
      const rows = await trx
        .selectFrom('verdict_now')
        .selectAll()
        .where((eb) => eb('unit_id', '=', eb.fn.any(eb.val([...units]))))
        .where('year', '=', year)
        .where('set_id', '=', set)
        .execute();
      return new Map(rows.map((row) => [row.unit_id as UnitId, toVerdict(row)]));
    },
    save: async (year, changed, at) => {
      if (changed.length === 0) return;
      const lines = JSON.stringify(
        changed.map(({ indicators, ...one }) => ({ ...one, indicators: Object.fromEntries(indicators) })),
      );
      const given = sql`jsonb_to_recordset(${lines}) as line (unit uuid, set text, verdict text, indicators jsonb, edition text)`;
      await sql`
        insert into verdict_now (unit_id, year, set_id, verdict, indicators, edition, known_from)
        select unit, ${year}, set, verdict, indicators, edition, ${at} from ${given}
        on conflict (unit_id, year, set_id) do update
          set verdict = excluded.verdict, indicators = excluded.indicators, edition = excluded.edition,
            known_from = excluded.known_from`.execute(trx);
      await sql`
        insert into verdict_change (unit_id, year, set_id, known_from, verdict, indicators, edition)
        select unit, ${year}, set, ${at}, verdict, indicators, edition from ${given}`.execute(trx);
    },
    end: async (unit, year, sets, at) => {
      if (sets.length === 0) return;
      await trx
        .deleteFrom('verdict_now')
        .where('unit_id', '=', unit)
        .where('year', '=', year)
        .where('set_id', 'in', sets)
        .execute();
      await trx
        .insertInto('verdict_change')
        .values(
          sets.map((set_id) => ({
            unit_id: unit,
            year,
            set_id,
            known_from: at,
            verdict: null,
            indicators: null,
            edition: null,
          })),
        )
        .execute();
    },
  };
}
