import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import type {
  CountedFilter,
  KeptList,
  LockedRegister,
  RowContent,
  RowFilter,
  RowRepository,
  StoredRow,
} from '../../app/index.ts';
import type { ActorSnapshot } from '../../audit/index.ts';
import { VILLAGE_COLUMN, VILLAGE_LIST } from '../../catalogue/index.ts';
import type { BatchId, Day, RegisterId, UnitId } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';
import type { Tables } from '../tables/all-tables.ts';
import type { RegisterKeptTable, RegisterRowPastTable, RegisterRowTable } from '../tables/registers.table.ts';
import type { ReachTransaction } from '../transaction.ts';
import { findSaying } from './only-one.ts';
import { rowsToPast } from './past-rows.ts';

/** Rows of one INSERT: well below the 65,535 parameters that a statement may have. */
const ROWS_A_STATEMENT = 5_000;

export function rowRepository({ trx, now }: ReachTransaction): RowRepository {
  return {
    lock: (unit, register) => lock(trx, unit, register, now),
    revision: async (unit, register) => {
      const state = await trx
        .selectFrom('register_state')
        .select('revision')
        .where('unit_id', '=', unit)
        .where('register', '=', register)
        .executeTakeFirst();
      return state?.revision ?? 0;
    },
    list: (unit, register, filter) => list(trx, unit, register, filter),
    counted: (unit, registers, filter) => counted(trx, unit, registers, filter),
    find: async (unit, register, rowNo) => {
      const row = await ofRegister(trx, unit, register).where('row_no', '=', rowNo).executeTakeFirst();
      return row && toRow(row);
    },
    findByKey: async (unit, register, rowKey) => {
      const row = await ofRegister(trx, unit, register)
        .where('row_key', '=', rowKey)
        .where('is_deleted', '=', false)
        .executeTakeFirst();
      return row && toRow(row);
    },
    findSaying: (unit, register, column, except) => findSaying(trx, { unit, register, column }, except),
    history: async (unit, register, rowNo) => {
      const past = await pastOfRegister(trx, unit, register).where('row_no', '=', rowNo).orderBy('version').execute();
      const now = await ofRegister(trx, unit, register).where('row_no', '=', rowNo).execute();
      return [...past.map(toPastRow), ...now.map(toRow)];
    },
    counts: async (unit) => {
      const rows = await trx
        .selectFrom('register_row')
        .select(['register', (eb) => eb.fn.countAll<number>().as('count')])
        .where('unit_id', '=', unit)
        .where('is_deleted', '=', false)
        .groupBy('register')
        .orderBy('register')
        .execute();
      return new Map(rows.map(({ register, count }) => [register as RegisterId, count]));
    },
    insert: (unit, locked, rows, actor, batch) => insert(trx, unit, locked, rows, actor, batch),
    replace: (previous, locked, next, actor, batch) => replace(trx, previous, locked, next, actor, batch),
    kept: async (unit, year) => {
      const rows = await trx
        .selectFrom('register_kept')
        .select(['register', 'village', 'kept_from', 'kept_to'])
        .where('unit_id', '=', unit)
        .where('year', '=', year)
        .orderBy('register')
        .orderBy('village')
        .execute();
      return rows.map(toKept);
    },
    setKept: async (unit, year, lists, actor) => {
      if (lists.length === 0) return;
      const said = { since: now, actor: JSON.stringify(actor) };
      await trx
        .insertInto('register_kept')
        .values(
          lists.map(({ register, village = '', from, to }) => ({
            unit_id: unit,
            register,
            year,
            village,
            kept_from: from ?? null,
            kept_to: to ?? null,
            ...said,
          })),
        )
        .onConflict((conflict) =>
          conflict.columns(['unit_id', 'register', 'year', 'village']).doUpdateSet((eb) => ({
            kept_from: eb.ref('excluded.kept_from'),
            kept_to: eb.ref('excluded.kept_to'),
            ...said,
          })),
        )
        .execute();
    },
    forgetKept: async (unit, year, lists) => {
      for (const { register, village = '' } of lists)
        await trx
          .deleteFrom('register_kept')
          .where('unit_id', '=', unit)
          .where('year', '=', year)
          .where('register', '=', register)
          .where('village', '=', village)
          .execute();
    },
    villageNames: async (unit) => {
      const rows = await ofRegister(trx, unit, VILLAGE_LIST)
        .where('is_deleted', '=', false)
        .orderBy('row_no')
        .execute();
      return rows.map((row) => row.values[VILLAGE_COLUMN]).filter((name) => typeof name === 'string');
    },
  };
}

async function lock(trx: Kysely<Tables>, unit: UnitId, register: RegisterId, now: string): Promise<LockedRegister> {
  await trx
    .insertInto('register_state')
    .values({ unit_id: unit, register, changed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // A clock that stands still or goes back must not let two versions of a row begin at the same
  // moment, nor one before a confirmation that it came after: every lock leaves its moment behind.
  const { rows } = await sql<{ revision: number; at: string }>`
    update register_state set changed_at = greatest(${now}::timestamptz, changed_at + interval '1 microsecond')
    where unit_id = ${unit} and register = ${register} returning revision, changed_at as at`.execute(trx);
  const { revision, at } = rows[0]!;
  return { register, revision, at };
}

/** Counts a change of the register; once in a transaction is enough, more does no harm. */
async function touch(
  trx: Kysely<Tables>,
  unit: UnitId,
  { register, at }: LockedRegister,
  newRows = 0,
): Promise<number> {
  const { next_row } = await trx
    .updateTable('register_state')
    .set((eb) => ({ revision: eb('revision', '+', 1), next_row: eb('next_row', '+', newRows), changed_at: at }))
    .where('unit_id', '=', unit)
    .where('register', '=', register)
    .returning('next_row')
    .executeTakeFirstOrThrow();
  return next_row - newRows;
}

function ofRegister(trx: Kysely<Tables>, unit: UnitId, register: RegisterId) {
  return trx.selectFrom('register_row').selectAll().where('unit_id', '=', unit).where('register', '=', register);
}

function pastOfRegister(trx: Kysely<Tables>, unit: UnitId, register: RegisterId) {
  return trx.selectFrom('register_row_past').selectAll().where('unit_id', '=', unit).where('register', '=', register);
}

async function list(
  trx: Kysely<Tables>,
  unit: UnitId,
  register: RegisterId,
  { village, asOf, withDeleted = false, after = 0, limit }: RowFilter = {},
): Promise<readonly StoredRow[]> {
  let current = ofRegister(trx, unit, register).where('row_no', '>', after).orderBy('row_no');
  if (village !== undefined) current = current.where('village', '=', village);
  if (!withDeleted) current = current.where('is_deleted', '=', false);
  if (asOf === undefined) {
    if (limit !== undefined) current = current.limit(limit);
    return (await current.execute()).map(toRow);
  }
  let past = pastOfRegister(trx, unit, register)
    .where('row_no', '>', after)
    .where('since', '<=', asOf)
    .where('until', '>', asOf);
  if (village !== undefined) past = past.where('village', '=', village);
  if (!withDeleted) past = past.where('is_deleted', '=', false);
  const rows = [
    ...(await past.execute()).map(toPastRow),
    ...(await current.where('since', '<=', asOf).execute()).map(toRow),
  ];
  return rows.sort((a, b) => a.rowNo - b.rowNo).slice(0, limit);
}

async function counted(
  trx: Kysely<Tables>,
  unit: UnitId,
  registers: readonly RegisterId[],
  { village, asOf, orNone }: CountedFilter = {},
): Promise<ReadonlyMap<RegisterId, readonly Row[]>> {
  let current = trx
    .selectFrom('register_row')
    .select(['register', 'row_no', 'values'])
    .where('unit_id', '=', unit)
    .where((eb) => eb('register', '=', eb.fn.any(eb.val([...registers]))))
    .where('is_deleted', '=', false);
  let past = trx
    .selectFrom('register_row_past')
    .select(['register', 'row_no', 'values'])
    .where('unit_id', '=', unit)
    .where((eb) => eb('register', '=', eb.fn.any(eb.val([...registers]))))
    .where('is_deleted', '=', false);
  if (village !== undefined) {
    const speaking = orNone ? [village, null] : [village];
    current = current.where((eb) => eb.or(speaking.map((one) => eb('village', one === null ? 'is' : '=', one))));
    past = past.where((eb) => eb.or(speaking.map((one) => eb('village', one === null ? 'is' : '=', one))));
  }
  const query =
    asOf === undefined
      ? current
      : current.where('since', '<=', asOf).unionAll(past.where('since', '<=', asOf).where('until', '>', asOf));
  const rows = new Map<RegisterId, Row[]>();
  for (const { register, row_no, values } of await query.orderBy('register').orderBy('row_no').execute()) {
    const row = { line: row_no, values: values as Row['values'] };
    const known = rows.get(register as RegisterId);
    if (known) known.push(row);
    else rows.set(register as RegisterId, [row]);
  }
  return rows;
}

async function insert(
  trx: Kysely<Tables>,
  unit: UnitId,
  locked: LockedRegister,
  rows: readonly RowContent[],
  actor: ActorSnapshot,
  batch: BatchId | undefined,
): Promise<readonly number[]> {
  if (rows.length === 0) return [];
  const first = await touch(trx, unit, locked, rows.length);
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const lines = rows.slice(start, start + ROWS_A_STATEMENT).map((row, index) => ({
      row_no: first + start + index,
      values: row.values,
      row_key: row.rowKey ?? null,
      digest: row.digest,
      village: row.village ?? null,
      day: row.day ?? null,
    }));
    await sql`
      insert into register_row (unit_id, register, row_no, values, row_key, digest, village, day, since, actor, batch_id)
      select ${unit}, ${locked.register}, row_no, values, row_key, digest, village, day, ${locked.at}, ${JSON.stringify(actor)}, ${batch ?? null}::uuid
      from jsonb_to_recordset(${JSON.stringify(lines)})
        as line (row_no int, values jsonb, row_key text, digest text, village text, day date)`.execute(trx);
  }
  return rows.map((_, index) => first + index);
}

async function replace(
  trx: Kysely<Tables>,
  previous: StoredRow,
  locked: LockedRegister,
  next: RowContent & { readonly isDeleted: boolean },
  actor: ActorSnapshot,
  batch: BatchId | undefined,
): Promise<void> {
  const { unit, register, rowNo, version } = previous;
  await touch(trx, unit, locked);
  const row = sql`select ${unit}::uuid as unit_id, ${register}::text as register, ${rowNo}::int as row_no`;
  await rowsToPast(trx, row, locked.at);
  await trx
    .updateTable('register_row')
    .set({
      version: version + 1,
      values: JSON.stringify(next.values),
      row_key: next.rowKey ?? null,
      digest: next.digest,
      village: next.village ?? null,
      day: next.day ?? null,
      is_deleted: next.isDeleted,
      since: locked.at,
      actor: JSON.stringify(actor),
      batch_id: batch ?? null,
    })
    .where('unit_id', '=', unit)
    .where('register', '=', register)
    .where('row_no', '=', rowNo)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
}

type KeptRow = Pick<Selectable<RegisterKeptTable>, 'register' | 'village' | 'kept_from' | 'kept_to'>;

function toKept({ register, village, kept_from, kept_to }: KeptRow): KeptList {
  return {
    register: register as RegisterId,
    ...(village === '' ? {} : { village }),
    ...(kept_from === null ? {} : { from: kept_from as Day }),
    ...(kept_to === null ? {} : { to: kept_to as Day }),
  };
}

function toRow(row: Selectable<RegisterRowTable>): StoredRow {
  return { ...contentOf(row), ...(row.erased_at === null ? {} : { erasedAt: row.erased_at }) };
}

function toPastRow(row: Selectable<RegisterRowPastTable>): StoredRow {
  return { ...contentOf(row), until: row.until };
}

function contentOf(row: Selectable<RegisterRowPastTable> | Selectable<RegisterRowTable>): StoredRow {
  return {
    unit: row.unit_id as UnitId,
    register: row.register as RegisterId,
    rowNo: row.row_no,
    version: row.version,
    values: row.values,
    digest: row.digest,
    isDeleted: row.is_deleted,
    since: row.since,
    actor: row.actor,
    ...(row.row_key === null ? {} : { rowKey: row.row_key }),
    ...(row.village === null ? {} : { village: row.village }),
    ...(row.day === null ? {} : { day: row.day as Day }),
    ...(row.batch_id === null ? {} : { batch: row.batch_id as BatchId }),
  };
}
