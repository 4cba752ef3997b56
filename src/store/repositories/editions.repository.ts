import { sql } from 'kysely';
import type { EditionRepository, NotedLaw } from '../../app/index.ts';
import type { FigureId, SetId, UnitId } from '../../kernel/index.ts';
import type { ReachTransaction } from '../transaction.ts';

/** Of the note in `instance`. */
const LAW = 'law';
/** Units and years of one page. */
const PAGE = 5_000;

export function editionRepository({ trx }: ReachTransaction): EditionRepository {
  return {
    generation: async () => {
      const { rows } = await sql<{ generation: string }>`
        select content ->> 'generation' as generation from instance where name = ${LAW}`.execute(trx);
      return rows[0]?.generation;
    },
    noted: async () => {
      const row = await trx.selectFrom('instance').select('content').where('name', '=', LAW).executeTakeFirst();
      if (row === undefined) return undefined;
      const { generation, figures } = row.content as StoredNote;
      return { generation, figures: new Map(Object.entries(figures) as [FigureId, string][]) };
    },
    note: async ({ generation, figures }: NotedLaw) => {
      const note: StoredNote = { generation, figures: Object.fromEntries(figures) };
      const content = JSON.stringify(note);
      await trx
        .insertInto('instance')
        .values({ name: LAW, content })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ content }))
        .execute();
    },
    page: async (after) => {
      const rest = after === undefined ? sql`` : sql`where (unit_id, year) > (${after.unit}, ${after.year})`;
      const { rows } = await sql<{ unit: UnitId; year: number; editions: Readonly<Record<SetId, string | null>> }>`
        select unit_id as unit, year, editions from (select unit_id, year from unit_year ${rest} order by 1, 2 limit ${PAGE}) kept
        cross join lateral (select coalesce(jsonb_object_agg(set_id, edition), '{}') as editions
          from verdict_now stands where stands.unit_id = kept.unit_id and stands.year = kept.year) judged
        order by 1, 2`.execute(trx);
      return rows.map(({ unit, year, editions }) => ({
        unit,
        year,
        editions: new Map(
          Object.entries(editions).map(([set, edition]) => [set as SetId, edition === null ? undefined : edition]),
        ),
      }));
    },
    touchedBy: async (figures, registers) => {
      const { rows } = await sql<{ unit: UnitId }>`
        select unit_id as unit from unit_year where figures ?| ${[...figures]}
        union select unit_id from declared_figure where figure = any (${[...figures]})
        union select unit_id from register_state where register = any (${[...registers]})`.execute(trx);
      return rows.map(({ unit }) => unit);
    },
  };
}

interface StoredNote {
  readonly generation: string;
  readonly figures: Readonly<Record<string, string>>;
}
