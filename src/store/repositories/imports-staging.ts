import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ImportCounts, StagedDuplicate, StagedRow, StoredValues } from '../../app/index.ts';
import type { BatchId, RegisterId, UnitId } from '../../kernel/index.ts';
import { copyLine } from '../copy-text.ts';
import type { Tables } from '../tables/all-tables.ts';

/** Lines that go to PostgreSQL at once. */
const LINES_A_CHUNK = 500;

/**
 * PostgreSQL does not COPY into tables behind row-level security: rows are copied into a temporary
 * table of this session, and go on from there through the policies.
 */
export async function stage(client: pg.PoolClient, batch: BatchId, rows: readonly StagedRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  await client.query(
    `create temporary table if not exists arriving_row (unit_id uuid, register text, sheet text, line int, values jsonb, row_key text, digest text,
      village text, day date) on commit drop`,
  );
  const into = client.query(copyFrom('copy arriving_row from stdin'));
  await pipeline(Readable.from(inChunks(rows)), into);
  await client.query({
    name: 'stage-rows',
    text: `insert into import_row (unit_id, batch_id, register, sheet, line, values, row_key, digest, village, day)
      select unit_id, $1, register, sheet, line, values, row_key, digest, village, day from arriving_row`,
    values: [batch],
  });
  await client.query('truncate arriving_row');
  return rows.length;
}

function* inChunks(rows: readonly StagedRow[]): Generator<string> {
  for (let start = 0; start < rows.length; start += LINES_A_CHUNK)
    yield rows
      .slice(start, start + LINES_A_CHUNK)
      .map(toLine)
      .join('');
}

function toLine({ unit, register, sheet, line, values, rowKey, digest, village, day }: StagedRow): string {
  return copyLine([unit, register, sheet, line, JSON.stringify(values), rowKey, digest, village, day]);
}

export async function duplicates(
  trx: Kysely<Tables>,
  batch: BatchId,
  limit: number,
): Promise<readonly StagedDuplicate[]> {
  // Most lists have none, and that is quick to see.
  const { rows: any } = await sql<{ found: boolean }>`
    select exists (
      select from import_row where batch_id = ${batch} and row_key is not null group by unit_id, register, row_key having count(*) > 1
    ) as found`.execute(trx);
  if (!any[0]!.found) return [];
  const { rows } = await sql<{
    unit_id: UnitId;
    register: RegisterId;
    sheet: string;
    line: number;
    first: number;
    values: StoredValues;
    place: number;
    total: number;
  }>`
    with repeated as (
      select unit_id, register, sheet, line, values,
        first_value(line) over (partition by unit_id, register, row_key order by line) as first
      from import_row where batch_id = ${batch} and row_key is not null
    ), listed as (
      select *, row_number() over (partition by unit_id, register order by line) as place, count(*) over (partition by unit_id, register) as total
      from repeated where line <> first
    )
    select * from listed where place <= ${limit} order by unit_id, register, line`.execute(trx);
  return rows.map(({ unit_id, place, total, ...row }) => ({
    ...row,
    unit: unit_id,
    ...(place === limit && total > limit ? { more: total - limit } : {}),
  }));
}

export function stagedRegisters(batch: BatchId) {
  return sql`select distinct unit_id, register from import_row where batch_id = ${batch}`;
}

/**
 * Finds for each staged row the live row that it is: by key where it has one, else one with
 * the same content, each of them once. The planner knows nothing of rows that were just
 * copied, and would go through them one by one for each other. False where the registers are
 * all new: every row is then.
 */
export async function classify(trx: Kysely<Tables>, batch: BatchId): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from (select distinct unit_id, register from import_row where batch_id = ${batch}) s
      join register_state using (unit_id, register) where next_row > 1
    ) as found`.execute(trx);
  if (!rows[0]!.found) return false;
  await sql`set local enable_nestloop = off`.execute(trx);
  await sql`update import_row set target_row = null, is_same = null where batch_id = ${batch} and target_row is not null`.execute(
    trx,
  );
  await sql`
    update import_row s set target_row = r.row_no, is_same = r.digest = s.digest
    from register_row r
    where s.batch_id = ${batch} and r.unit_id = s.unit_id and r.register = s.register and r.row_key = s.row_key and not r.is_deleted`.execute(
    trx,
  );
  await sql`
    with touched as (select distinct unit_id, register from import_row where batch_id = ${batch}),
    staged as (
      select unit_id, register, line, digest, row_number() over (partition by unit_id, register, digest order by line) as place
      from import_row where batch_id = ${batch} and row_key is null
    ),
    live as (
      select unit_id, register, row_no, digest, row_number() over (partition by unit_id, register, digest order by row_no) as place
      from register_row join touched using (unit_id, register) where row_key is null and not is_deleted
    )
    update import_row s set target_row = live.row_no, is_same = true
    from staged join live using (unit_id, register, digest, place)
    where s.batch_id = ${batch} and s.unit_id = staged.unit_id and s.register = staged.register and s.line = staged.line`.execute(
    trx,
  );
  await sql`set local enable_nestloop = on`.execute(trx);
  return true;
}

export async function countsOf(trx: Kysely<Tables>, batch: BatchId): Promise<readonly ImportCounts[]> {
  const { rows } = await sql<Omit<ImportCounts, 'unit'> & { readonly unit_id: UnitId }>`
    with staged as (
      select unit_id, register, count(*) filter (where target_row is null) as added, count(*) filter (where not is_same) as changed,
        count(*) filter (where is_same) as unchanged, count(target_row) as matched
      from import_row where batch_id = ${batch} group by unit_id, register
    )
    select unit_id, register, added, changed, unchanged, (
      select count(*) from register_row r where r.unit_id = staged.unit_id and r.register = staged.register and not r.is_deleted
    ) - matched as absent
    from staged order by unit_id, register`.execute(trx);
  return rows.map(({ unit_id, ...counts }) => ({ unit: unit_id, ...counts }));
}
