import type { UnitYearRepository } from '../../app/index.ts';
import { encodeStoredValue } from '../../engine/index.ts';
import type { UnitId } from '../../kernel/index.ts';
import type { ReachTransaction } from '../transaction.ts';
import { provenanceToJson, toChange, toFigures, toUnitYear } from './figure-mapper.ts';

export function unitYearRepository({ trx, now }: ReachTransaction): UnitYearRepository {
  const ofUnit = (unit: UnitId) => trx.selectFrom('unit_year').selectAll().where('unit_id', '=', unit).orderBy('year');
  return {
    list: async (unit) => {
      const rows = await trx
        .selectFrom('unit_year')
        .select('year')
        .where('unit_id', '=', unit)
        .orderBy('year')
        .execute();
      return rows.map(({ year }) => year);
    },
    read: async (unit) => (await ofUnit(unit).execute()).map(toUnitYear),
    lock: async (unit) => (await ofUnit(unit).forUpdate().execute()).map(toUnitYear),
    figuresOf: async (year, units) => {
      const rows = await trx
        .selectFrom('unit_year')
        .select(['unit_id', 'figures'])
        .where((eb) => eb('unit_id', '=', eb.fn.any(eb.val([...units]))))
        .where('year', '=', year)
        .execute();
      return new Map(rows.map(({ unit_id, figures }) => [unit_id as UnitId, toFigures(figures)]));
    },
    keeping: async (year, units) => {
      const rows = await trx
        .selectFrom('unit_year')
        .select('unit_id')
        .where((eb) => eb('unit_id', '=', eb.fn.any(eb.val([...units]))))
        .where('year', '=', year)
        .execute();
      return new Set(rows.map(({ unit_id }) => unit_id as UnitId));
    },
    begin: async (unit, year, judgedOn) => {
      await trx
        .insertInto('unit_year')
        .values({ unit_id: unit, year, judged_on: judgedOn, figures: '{}', known_from: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    save: async (unit, { year, judgedOn, figures, provenance }, changes, at) => {
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
  };
}
