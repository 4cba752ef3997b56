import { sql } from 'kysely';
import type { StoredOfUnit, UnitRepository } from '../../app/index.ts';
import type { BatchId, Day, StretchId, UnitId } from '../../kernel/index.ts';
import type { Unit, UnitRecords } from '../../units/index.ts';
import { UnitTree } from '../../units/index.ts';
import type { ReachTransaction } from '../transaction.ts';
import {
  toAttribute,
  toAttributeRow,
  toImport,
  toSuccession,
  toSuccessionRow,
  toUnit,
  toUnitRow,
} from './unit-mapper.ts';

/** Rows of one statement. */
const BATCH = 5000;

/**
 * Tables in which a unit may have data. A test compares them with the schema. Imports that wait
 * (`import_row`, and what stands in `import_batch` until then) are none.
 */
export const DATA_OF_UNITS = [
  'register_state',
  'register_row',
  'register_row_past',
  'register_kept',
  'heading_mapping',
  'import_batch',
  'confirmation',
  'declared_figure',
  'declared_figure_past',
  'unit_year',
  'figure_change',
  'verdict_now',
  'verdict_change',
  'audit_head',
  'audit_event',
] as const;

/**
 * The tree as it was last read, and the imports that it was made by: the same
 * imports make the same tree.
 */
export interface TreeCache {
  kept?: { readonly imports: string; readonly tree: UnitTree };
}

export function unitRepository({ trx, now }: ReachTransaction, cache: TreeCache): UnitRepository {
  return {
    async tree() {
      for (;;) {
        const imports = await importsNow();
        if (cache.kept?.imports === imports) return cache.kept.tree;
        const records = await readRecords();
        // An import that was committed while we read may be in some of the tables only.
        if ((await importsNow()) === imports) cache.kept = { imports, tree: new UnitTree(records) };
      }
    },

    lock: async () => {
      await sql`lock table unit_import in share row exclusive mode`.execute(trx);
    },

    async save({ batch, file, actor, counts, ended, joined = [] }, added) {
      for (const rows of inBatches(added.units.map((unit) => toUnitRow(unit, batch))))
        await trx
          .insertInto('unit')
          .columns(UNIT_COLUMNS)
          .expression(fromRecords('unit', UNIT_COLUMNS, rows))
          .execute();
      for (const rows of inBatches(added.attributes.map((span) => toAttributeRow(span, batch))))
        await trx
          .insertInto('unit_attribute')
          .columns(ATTRIBUTE_COLUMNS)
          .expression(fromRecords('unit_attribute', ATTRIBUTE_COLUMNS, rows))
          .execute();
      for (const rows of inBatches(added.successions.map((succession) => toSuccessionRow(succession, batch))))
        await trx
          .insertInto('unit_succession')
          .columns(SUCCESSION_COLUMNS)
          .expression(fromRecords('unit_succession', SUCCESSION_COLUMNS, rows))
          .execute();
      await setLastDays(ended.map(({ unit, validTo }) => ({ unit_id: unit, valid_to: validTo })));
      for (const { stretch, unit } of joined) await setLife(stretch, unit);
      await trx
        .insertInto('unit_import')
        .values({
          batch_id: batch,
          file_name: file,
          imported_at: now,
          actor: JSON.stringify(actor),
          counts: JSON.stringify(counts),
          ended: JSON.stringify(ended),
          joined: JSON.stringify(joined),
          undone_at: null,
        })
        .execute();
    },

    async undo({ batch, ended, joined }) {
      await trx.deleteFrom('unit_succession').where('batch_id', '=', batch).execute();
      await trx.deleteFrom('unit_attribute').where('batch_id', '=', batch).execute();
      const own = trx.selectFrom('unit').select('unit_id').where('batch_id', '=', batch);
      await trx.deleteFrom('dirty_unit').where('unit_id', 'in', own).execute();
      await trx.deleteFrom('import_row').where('unit_id', 'in', own).execute();
      await trx.deleteFrom('import_batch').where('unit_id', 'in', own).where('status', '=', 'staged').execute();
      for (const { stretch, before } of joined) await setLife(stretch, before);
      await trx.deleteFrom('unit').where('batch_id', '=', batch).execute();
      await setLastDays(ended.map(({ unit }) => ({ unit_id: unit, valid_to: null })));
      await trx.updateTable('unit_import').set({ undone_at: now }).where('batch_id', '=', batch).execute();
    },

    async imports() {
      const rows = await trx.selectFrom('unit_import').selectAll().orderBy('imported_at', 'desc').execute();
      return rows.map(toImport);
    },

    broughtBy: (batch) => readRecords(batch),

    withData: (units) => inTables(DATA_OF_UNITS, units),
    stored: async (units) => {
      const { rows } = await sql<StoredRow>`
        select id as unit,
          (select count(*)::int from register_row where unit_id = id and not is_deleted) as rows,
          (select count(*)::int from confirmation where unit_id = id and withdrawn_at is null) as confirmations,
          (select coalesce(jsonb_agg(year order by year), '[]') from unit_year where unit_id = id) as years,
          (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'set', set_id)), '[]') from verdict_now
            where unit_id = id) as verdicts
        from unnest(${`{${[...new Set(units)].join(',')}}`}::uuid[]) as id`.execute(trx);
      const found = rows.filter(({ rows, confirmations, years }) => rows + confirmations + years.length > 0);
      return new Map(found.map(({ unit, ...stored }) => [unit, stored]));
    },
    judged: (units) => inTables(['unit_year'], units),
  };

  /** Those of some units that have a row in one of these tables. */
  async function inTables(
    tables: readonly (typeof DATA_OF_UNITS)[number][],
    units: readonly Unit[],
  ): Promise<readonly Unit[]> {
    const found = new Set<string>();
    for (const some of inBatches(units)) {
      const ids = sql`${`{${some.map(({ id }) => id).join(',')}}`}::uuid[]`;
      const each = tables.map(
        (table) => sql`select unit_id from ${sql.table(table)} where unit_id = any (${ids}) ${waiting(table)}`,
      );
      const { rows } = await sql<{ unit_id: string }>`${sql.join(each, sql` union `)}`.execute(trx);
      for (const { unit_id } of rows) found.add(unit_id);
    }
    return units.filter(({ id }) => found.has(id));
  }

  /** Makes a stretch part of the life of a unit. */
  async function setLife(stretch: StretchId, unit: UnitId): Promise<void> {
    const life_id = unit === (stretch as string) ? null : unit;
    await trx.updateTable('unit').set({ life_id }).where('unit_id', '=', stretch).execute();
  }

  async function importsNow(): Promise<string> {
    const { rows } = await sql<{ imports: string }>`
      select coalesce(string_agg(batch_id::text, ',' order by batch_id), '') as imports from unit_import where undone_at is null`.execute(
      trx,
    );
    return rows[0]!.imports;
  }

  async function readRecords(batch?: BatchId): Promise<UnitRecords> {
    const units = await trx
      .selectFrom('unit')
      .selectAll()
      .$if(batch !== undefined, (query) => query.where('batch_id', '=', batch!))
      .execute();
    const attributes = await trx
      .selectFrom('unit_attribute')
      .selectAll()
      .$if(batch !== undefined, (query) => query.where('batch_id', '=', batch!))
      .execute();
    const successions = await trx
      .selectFrom('unit_succession')
      .selectAll()
      .$if(batch !== undefined, (query) => query.where('batch_id', '=', batch!))
      .execute();
    return {
      units: units.map(toUnit),
      attributes: attributes.map(toAttribute),
      successions: successions.map(toSuccession),
    };
  }

  async function setLastDays(
    days: readonly { readonly unit_id: StretchId; readonly valid_to: Day | null }[],
  ): Promise<void> {
    for (const rows of inBatches(days)) {
      await sql`update unit set valid_to = given.valid_to
        from json_to_recordset(${JSON.stringify(rows)}::json) as given (unit_id uuid, valid_to date)
        where unit.unit_id = given.unit_id`.execute(trx);
    }
  }
}

/** What goes into a table, with the types of its columns; one statement takes thousands of rows. */
const UNIT_COLUMNS = [
  'unit_id',
  'code',
  'kind',
  'type',
  'name',
  'name_folded',
  'parent_code',
  'valid_from',
  'valid_to',
  'legal_basis',
  'batch_id',
  'life_id',
] as const;
const ATTRIBUTE_COLUMNS = [
  'unit_id',
  'attribute',
  'valid_from',
  'valid_to',
  'carried',
  'recorded_under',
  'batch_id',
] as const;
const SUCCESSION_COLUMNS = [
  'unit_id',
  'successor_id',
  'kind',
  'happened_on',
  'share_over',
  'share_under',
  'legal_basis',
  'batch_id',
] as const;

/** What is stored of a unit, as it is counted. */
interface StoredRow extends StoredOfUnit {
  readonly unit: UnitId;
}

/** Leaves out imports that only wait. */
function waiting(table: string) {
  return table === 'import_batch' ? sql`and status <> 'staged'` : sql``;
}

/** Rows given as JSON, read with the column types of their table. */
function fromRecords(table: string, columns: readonly string[], rows: readonly object[]) {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  return sql<never>`select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
}

function* inBatches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
}
