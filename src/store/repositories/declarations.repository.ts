import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { DeclarationRepository, StoredDeclaration } from '../../app/index.ts';
import { encodeStoredValue } from '../../engine/index.ts';
import type { UnitId } from '../../kernel/index.ts';
import type { Tables } from '../tables/all-tables.ts';
import type { ReachTransaction } from '../transaction.ts';
import { toDeclaration } from './figure-mapper.ts';

export function declarationRepository({ trx, now }: ReachTransaction): DeclarationRepository {
  return {
    list: (unit, year, asOf) => list(trx, unit, year, asOf),
    find: async (unit, year, figure) => {
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
      await declarationsToPast(
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
      await declarationsToPast(trx, sql`batch_id = ${batch}`, now);
      const { rows } = await sql<{ unit_id: UnitId }>`
        update declared_figure d set version = d.version + 1, value = before.value, source = before.source, since = ${now},
          actor = ${JSON.stringify(actor)}, batch_id = before.batch_id
        from declared_figure now left join declared_figure_past before
          on before.unit_id = now.unit_id and before.year = now.year and before.figure = now.figure and before.version = now.version - 1
        where d.batch_id = ${batch} and now.unit_id = d.unit_id and now.year = d.year and now.figure = d.figure
        returning d.unit_id`.execute(trx);
      return [...new Set(rows.map(({ unit_id }) => unit_id))];
    },
  };
}

/** Puts declarations as they stand among the past ones, and locks them in one order. */
async function declarationsToPast(trx: Kysely<Tables>, which: RawBuilder<unknown>, until: string): Promise<void> {
  await sql`
    insert into declared_figure_past (unit_id, year, figure, version, value, source, since, until, actor, batch_id)
    select unit_id, year, figure, version, value, source, since, ${until}, actor, batch_id from declared_figure
    where ${which} order by unit_id, year, figure for update`.execute(trx);
}

async function list(
  trx: Kysely<Tables>,
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
