import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { FigureRepository, StoredDeclaration } from '../../app/index.ts';
import { encodeStoredValue } from '../../engine/index.ts';
import type { UnitId } from '../../kernel/index.ts';
import type { Database } from '../tables/database.ts';
import type { ScopedTransaction } from '../transaction.ts';
import { provenanceToJson, toChange, toDeclaration, toFigures, toUnitYear, toVerdict } from './figure-mapper.ts';
import { countMarked, mark, takeMarks } from './figure-marks.ts';

export function figureRepository({ trx, now }: ScopedTransaction): FigureRepository {
  return {
    declared: (unit, year, asOf) => declared(trx, unit, year, asOf),
    findDeclared: async (unit, year, figure) => {
      const row = await trx
        .selectFrom('declared_figure')
        .selectAll()
        .where('unit_id', '=', unit)
        .where('year', '=', year)
        .where('figure', '=', figure)
        .executeTakeFirst();
      return row && toDeclaration(row);
    },
    declare: async (unit, year, { figure, value, source, expected }, actor, batch) => {
      const entry = {
        value: value === undefined ? null : JSON.stringify(encodeStoredValue(value)),
        source: source ?? null,
        since: now,
        actor: JSON.stringify(actor),
        batch_id: batch ?? null,
      };
      if (expected === 0) {
        const added = await trx
          .insertInto('declared_figure')
          .values({ unit_id: unit, year, figure, ...entry })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return added.numInsertedOrUpdatedRows === 1n;
      }
      await toPast(
        trx,
        sql`unit_id = ${unit} and year = ${year} and figure = ${figure} and version = ${expected}`,
        now,
      );
      const { numUpdatedRows } = await trx
        .updateTable('declared_figure')
        .set({ ...entry, version: expected + 1 })
        .where('unit_id', '=', unit)
        .where('year', '=', year)
        .where('figure', '=', figure)
        .where('version', '=', expected)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    undeclare: async (batch, actor) => {
      await toPast(trx, sql`batch_id = ${batch}`, now);
      const { rows } = await sql<{ unit_id: UnitId }>`
        update declared_figure d set version = d.version + 1, value = before.value, source = before.source, since = ${now},
          actor = ${JSON.stringify(actor)}, batch_id = before.batch_id
        from declared_figure now left join declared_figure_past before
          on before.unit_id = now.unit_id and before.year = now.year and before.figure = now.figure and before.version = now.version - 1
        where d.batch_id = ${batch} and now.unit_id = d.unit_id and now.year = d.year and now.figure = d.figure
        returning d.unit_id`.execute(trx);
      return [...new Set(rows.map(({ unit_id }) => unit_id))];
    },

    mark: (unit, marks, details) => mark(trx, now, unit, marks, details),
    takeMarks: (unit) => takeMarks(trx, unit),
    countMarked: () => countMarked(trx),

    lockYears: async (unit) => {
      const rows = await trx
        .selectFrom('unit_year')
        .selectAll()
        .where('unit_id', '=', unit)
        .orderBy('year')
        .forUpdate()
        .execute();
      return rows.map(toUnitYear);
    },
    beginYear: async (unit, year, judgedOn) => {
      await trx
        .insertInto('unit_year')
        .values({ unit_id: unit, year, judged_on: judgedOn, figures: '{}', known_from: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    year: async (unit, year) => {
      const row = await trx
        .selectFrom('unit_year')
        .selectAll()
        .where('unit_id', '=', unit)
        .where('year', '=', year)
        .executeTakeFirst();
      return row && toUnitYear(row);
    },
    years: async (unit) => {
      const rows = await trx
        .selectFrom('unit_year')
        .select('year')
        .where('unit_id', '=', unit)
        .orderBy('year')
        .execute();
      return rows.map(({ year }) => year);
    },
    saveFigures: async (unit, { year, judgedOn, figures, provenance }, changes, at) => {
      const stored = Object.fromEntries([...figures].map(([id, value]) => [id, encodeStoredValue(value)]));
      const sources = Object.fromEntries([...provenance].map(([id, one]) => [id, provenanceToJson(one)]));
      const next = {
        judged_on: judgedOn,
        figures: JSON.stringify(stored),
        provenance: JSON.stringify(sources),
        known_from: at,
      };
      await trx
        .insertInto('unit_year')
        .values({ unit_id: unit, year, ...next })
        .onConflict((conflict) => conflict.columns(['unit_id', 'year']).doUpdateSet(next))
        .execute();
      if (changes.length === 0) return;
      await trx
        .insertInto('figure_change')
        .values(
          changes.map(({ figure, value, provenance }) => ({
            unit_id: unit,
            year,
            figure,
            known_from: at,
            value: value === undefined ? null : JSON.stringify(encodeStoredValue(value)),
            provenance: JSON.stringify(provenanceToJson(provenance)),
          })),
        )
        .execute();
    },
    changes: async (unit, year, asOf) => {
      let latest = trx
        .selectFrom('figure_change')
        .distinctOn('figure')
        .selectAll()
        .where('unit_id', '=', unit)
        .where('year', '=', year)
        .orderBy('figure')
        .orderBy('known_from', 'desc');
      if (asOf !== undefined) latest = latest.where('known_from', '<=', asOf);
      return (await latest.execute()).map(toChange);
    },
    history: async (unit, year, figure) => {
      const rows = await trx
        .selectFrom('figure_change')
        .selectAll()
        .where('unit_id', '=', unit)
        .where('year', '=', year)
        .where('figure', '=', figure)
        .orderBy('known_from')
        .execute();
      return rows.map(toChange);
    },

    verdicts: async (unit, year, asOf) => {
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
    verdictsOf: async (units, year, set) => {
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
    yearsOfMany: async (year, units) => {
      const rows = await trx
        .selectFrom('unit_year')
        .select(['unit_id', 'figures'])
        .where((eb) => eb('unit_id', '=', eb.fn.any(eb.val([...units]))))
        .where('year', '=', year)
        .execute();
      return new Map(rows.map(({ unit_id, figures }) => [unit_id as UnitId, toFigures(figures)]));
    },
    saveVerdicts: async (year, changed, at) => {
      if (changed.length === 0) return;
      const lines = JSON.stringify(
        changed.map(({ indicators, ...one }) => ({ ...one, indicators: Object.fromEntries(indicators) })),
      );
      const given = sql`jsonb_to_recordset(${lines}) as line (unit uuid, set text, verdict text, indicators jsonb)`;
      await sql`
        insert into verdict_now (unit_id, year, set_id, verdict, indicators, known_from)
        select unit, ${year}, set, verdict, indicators, ${at} from ${given}
        on conflict (unit_id, year, set_id) do update
          set verdict = excluded.verdict, indicators = excluded.indicators, known_from = excluded.known_from`.execute(
        trx,
      );
      await sql`
        insert into verdict_change (unit_id, year, set_id, known_from, verdict, indicators)
        select unit, ${year}, set, ${at}, verdict, indicators from ${given}`.execute(trx);
    },
    endVerdicts: async (unit, year, sets, at) => {
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
          sets.map((set_id) => ({ unit_id: unit, year, set_id, known_from: at, verdict: null, indicators: null })),
        )
        .execute();
    },
  };
}

/** Puts declarations as they stand among the past ones, and locks them in one order. */
async function toPast(trx: Kysely<Database>, which: RawBuilder<unknown>, until: string): Promise<void> {
  await sql`
    insert into declared_figure_past (unit_id, year, figure, version, value, source, since, until, actor, batch_id)
    select unit_id, year, figure, version, value, source, since, ${until}, actor, batch_id from declared_figure
    where ${which} order by unit_id, year, figure for update`.execute(trx);
}

async function declared(
  trx: Kysely<Database>,
  unit: UnitId,
  year: number,
  asOf: string | undefined,
): Promise<readonly StoredDeclaration[]> {
  let current = trx.selectFrom('declared_figure').selectAll().where('unit_id', '=', unit).where('year', '=', year);
  if (asOf !== undefined) current = current.where('since', '<=', asOf);
  const rows = (await current.execute()).map(toDeclaration);
  const before =
    asOf === undefined
      ? []
      : await trx
          .selectFrom('declared_figure_past')
          .selectAll()
          .where('unit_id', '=', unit)
          .where('year', '=', year)
          .where('since', '<=', asOf)
          .where('until', '>', asOf)
          .execute();
  return [...rows, ...before.map(toDeclaration)].filter(({ value }) => value !== undefined);
}
