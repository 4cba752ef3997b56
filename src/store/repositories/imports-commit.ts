import type { Kysely, Updateable } from 'kysely';
import { sql } from 'kysely';
import type {
  ImportBatch,
  ImportCounts,
  LaterChange,
  OnlyOneColumn,
  RowSince,
  TouchedRegister,
} from '../../app/index.ts';
import { NO_VILLAGE } from '../../app/index.ts';
import type { ActorSnapshot } from '../../audit/index.ts';
import type { BatchId, RegisterId, UnitId } from '../../kernel/index.ts';
import type { Tables } from '../tables/all-tables.ts';
import type { ImportBatchTable } from '../tables/registers.table.ts';
import { classify, countsOf, stagedRegisters } from './imports-staging.ts';
import { onlyOneTable } from './only-one.ts';
import { rowsToPast } from './past-rows.ts';

/**
 * Locks the registers that an import touches, in one order; gives a moment later than everything
 * that happened to them.
 */
async function lockTouched(
  trx: Kysely<Tables>,
  touched: ReturnType<typeof stagedRegisters>,
  now: string,
): Promise<string> {
  await sql`insert into register_state (unit_id, register) select unit_id, register from (${touched}) t on conflict do nothing`.execute(
    trx,
  );
  const { rows } = await sql<{ changed_at: string | null }>`
    select changed_at from register_state join (${touched}) t using (unit_id, register) order by unit_id, register for update of register_state`.execute(
    trx,
  );
  const latest =
    rows
      .map(({ changed_at }) => changed_at ?? '')
      .toSorted()
      .at(-1) ?? '';
  if (latest < now) return now;
  const { rows: next } = await sql<{
    at: string;
  }>`select ${latest}::timestamptz + interval '1 microsecond' as at`.execute(trx);
  return next[0]!.at;
}

/**
 * The order is the algorithm:
 *
 * 1. lock the registers, in one order, and take a moment later than everything that happened to
 *    them;
 * 2. find for each staged row the live row that it is, and count what will be done;
 * 3. where the file is the whole register: put away and delete the rows that it lacks, which frees
 *    their keys;
 * 4. put away and overwrite the rows that it changes;
 * 5. append the rows that are new, under the next numbers;
 * 6. count the changes in the registers, which moves these numbers on;
 * 7. forget the staged rows and note the batch as committed.
 */
export async function commit(trx: Kysely<Tables>, batch: ImportBatch, actor: ActorSnapshot, now: string) {
  const id = batch.batch;
  const at = await lockTouched(trx, stagedRegisters(id), now);
  const hand: Hand = { batch: id, at, by: JSON.stringify(actor) };
  await classify(trx, id);
  const counts = await countsOf(trx, id);
  if (batch.mode === 'replace') await deleteAbsent(trx, hand);
  await overwriteChanged(trx, hand);
  await appendNew(trx, hand);
  const touched = await touchedBy(trx, id);
  await countChanges(trx, withAdded(touched, counts), at);
  await forgetStaged(trx, id);
  await setStatus(trx, batch, { status: 'committed', committed_at: at });
  return { counts, touched };
}

/** By which import, when and by whom (as JSON) rows become what they are. */
interface Hand {
  readonly batch: BatchId;
  readonly at: string;
  readonly by: string;
}

/** Live rows that the file does not have. */
async function deleteAbsent(trx: Kysely<Tables>, { batch, at, by }: Hand): Promise<void> {
  const absent = sql`
    select r.unit_id, r.register, r.row_no from register_row r join (${stagedRegisters(batch)}) t using (unit_id, register)
    where not r.is_deleted and not exists (
      select from import_row s where s.batch_id = ${batch} and s.unit_id = r.unit_id and s.register = r.register and s.target_row = r.row_no)`;
  await rowsToPast(trx, absent, at);
  await sql`
    update register_row r set version = r.version + 1, is_deleted = true, since = ${at}, actor = ${by}, batch_id = ${batch}
    from register_row_past p
    where p.until = ${at} and p.unit_id = r.unit_id and p.register = r.register and p.row_no = r.row_no and p.version = r.version`.execute(
    trx,
  );
}

async function overwriteChanged(trx: Kysely<Tables>, { batch, at, by }: Hand): Promise<void> {
  const changed = sql`select unit_id, register, target_row as row_no from import_row where batch_id = ${batch} and not is_same`;
  await rowsToPast(trx, changed, at);
  await sql`
    update register_row r set version = r.version + 1, values = s.values, digest = s.digest, row_key = s.row_key, village = s.village, day = s.day,
      erased_at = null, since = ${at}, actor = ${by}, batch_id = ${batch}
    from import_row s
    where s.batch_id = ${batch} and not s.is_same and s.unit_id = r.unit_id and s.register = r.register and s.target_row = r.row_no`.execute(
    trx,
  );
}

async function appendNew(trx: Kysely<Tables>, { batch, at, by }: Hand): Promise<void> {
  await sql`
    insert into register_row (unit_id, register, row_no, values, row_key, digest, village, day, since, actor, batch_id)
    select s.unit_id, s.register, t.next_row - 1 + row_number() over (partition by s.unit_id, s.register order by s.line),
      s.values, s.row_key, s.digest, s.village, s.day, ${at}, ${by}, ${batch}
    from import_row s join register_state t on t.unit_id = s.unit_id and t.register = s.register
    where s.batch_id = ${batch} and s.target_row is null`.execute(trx);
}

async function forgetStaged(trx: Kysely<Tables>, batch: BatchId): Promise<void> {
  await sql`delete from import_row where batch_id = ${batch}`.execute(trx);
}

async function setStatus(
  trx: Kysely<Tables>,
  { unit, batch }: ImportBatch,
  status: Pick<Updateable<ImportBatchTable>, 'status' | 'committed_at' | 'undone_at'>,
): Promise<void> {
  await trx.updateTable('import_batch').set(status).where('unit_id', '=', unit).where('batch_id', '=', batch).execute();
}

function withAdded(touched: readonly TouchedRegister[], counts: readonly ImportCounts[]): readonly ChangedRegister[] {
  return touched.map(({ unit, register }) => ({
    unit,
    register,
    added: counts.find((one) => one.unit === unit && one.register === register)?.added ?? 0,
  }));
}

/**
 * Registers in which an import made a version, with the villages of these rows before and after.
 */
async function touchedBy(trx: Kysely<Tables>, batch: BatchId): Promise<readonly TouchedRegister[]> {
  const { rows } = await sql<{ unit_id: UnitId; register: RegisterId; villages: string[] }>`
    select unit_id, register, array_agg(distinct coalesce(village, ${NO_VILLAGE})) as villages from (
      select unit_id, register, village from register_row where batch_id = ${batch}
      union all
      select p.unit_id, p.register, p.village from register_row_past p
      join register_row r on r.unit_id = p.unit_id and r.register = p.register and r.row_no = p.row_no and r.version = p.version + 1
      where r.batch_id = ${batch}
    ) t group by unit_id, register order by unit_id, register`.execute(trx);
  return rows.map(({ unit_id, ...row }) => ({ unit: unit_id, ...row }));
}

interface ChangedRegister {
  readonly unit: UnitId;
  readonly register: RegisterId;
  /** Rows that it got. */
  readonly added: number;
}

async function countChanges(trx: Kysely<Tables>, registers: readonly ChangedRegister[], at: string): Promise<void> {
  await sql`
    update register_state s set revision = revision + 1, next_row = next_row + t.added, changed_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(registers)}) as t (unit uuid, register text, added int)
    where s.unit_id = t.unit and s.register = t.register`.execute(trx);
}

export async function changedMeanwhile(
  trx: Kysely<Tables>,
  { batch, mode, stagedAt }: ImportBatch,
  limit: number,
  now: string,
): Promise<readonly LaterChange[]> {
  await lockTouched(trx, stagedRegisters(batch), now);
  if (!(await classify(trx, batch))) return [];
  const { rows } = await sql<LaterRow>`
    select r.unit_id, r.register, r.row_no, r.since, r.actor
    from register_row r join (${stagedRegisters(batch)}) t using (unit_id, register)
      left join import_row s on s.batch_id = ${batch} and s.unit_id = r.unit_id and s.register = r.register and s.target_row = r.row_no
    where r.since > ${stagedAt} and not r.is_deleted and (not s.is_same or (s.line is null and ${mode} = 'replace'))
    order by r.unit_id, r.register, r.row_no limit ${limit}`.execute(trx);
  return rows.map(toLaterChange);
}

interface LaterRow extends Omit<LaterChange, 'unit' | 'rowNo'> {
  readonly unit_id: UnitId;
  readonly row_no: number;
}

function toLaterChange({ unit_id, row_no, ...row }: LaterRow): LaterChange {
  return { unit: unit_id, rowNo: row_no, ...row };
}

export async function changedSince(
  trx: Kysely<Tables>,
  batch: BatchId,
  columns: readonly OnlyOneColumn[],
  limit: number,
): Promise<readonly RowSince[]> {
  const { rows } = await sql<LaterRow & { is_in_the_way: boolean }>`
    with coming_back as (
      select p.unit_id, p.register, p.row_key, p.values from register_row mine
      join register_row_past p on p.unit_id = mine.unit_id and p.register = mine.register
        and p.row_no = mine.row_no and p.version = mine.version - 1
      where mine.batch_id = ${batch} and not p.is_deleted
    ), in_the_way as (
      select r.unit_id, r.register, r.row_no from coming_back b
      join register_row r on r.unit_id = b.unit_id and r.register = b.register and r.row_key = b.row_key
      where not r.is_deleted and r.batch_id is distinct from ${batch}
      union
      select r.unit_id, r.register, r.row_no from coming_back b
      join ${onlyOneTable(columns)} on c.register = b.register and b.values -> c.column_id = 'true'
      join register_row r on r.unit_id = b.unit_id and r.register = b.register and r.values -> c.column_id = 'true'
      where not r.is_deleted and r.batch_id is distinct from ${batch}
    ), gone_on as (
      select r.unit_id, r.register, r.row_no from register_row_past p
      join register_row r on r.unit_id = p.unit_id and r.register = p.register and r.row_no = p.row_no
      where p.batch_id = ${batch} and r.batch_id is distinct from ${batch}
    )
    select r.unit_id, r.register, r.row_no, r.since, r.actor,
      exists (select from in_the_way w where w.unit_id = r.unit_id and w.register = r.register and w.row_no = r.row_no) as is_in_the_way
    from (select * from in_the_way union select * from gone_on) t join register_row r using (unit_id, register, row_no)
    order by is_in_the_way desc, r.unit_id, r.register, r.row_no limit ${limit}`.execute(trx);
  return rows.map(({ is_in_the_way, ...row }) => ({ ...toLaterChange(row), isInTheWay: is_in_the_way }));
}

/**
 * What the import brought goes; what it changed or deleted is as it was before. Steps: lock the
 * registers, put every version that it made away, delete what it brought (first, for the keys),
 * bring former versions back, count the changes, note the batch as undone.
 */
export async function undo(
  trx: Kysely<Tables>,
  batch: ImportBatch,
  actor: ActorSnapshot,
  now: string,
): Promise<readonly TouchedRegister[]> {
  const id = batch.batch;
  const touched = await touchedBy(trx, id);
  const registers = sql`select distinct unit_id, register from register_row where batch_id = ${id}`;
  const at = await lockTouched(trx, registers, now);
  const hand: Hand = { batch: id, at, by: JSON.stringify(actor) };
  await rowsToPast(trx, sql`select unit_id, register, row_no from register_row where batch_id = ${id}`, at);
  await deleteBrought(trx, hand);
  await bringBack(trx, hand);
  await countChanges(trx, withAdded(touched, []), at);
  await setStatus(trx, batch, { status: 'undone', undone_at: at });
  return touched;
}

async function deleteBrought(trx: Kysely<Tables>, { batch, at, by }: Hand): Promise<void> {
  await sql`
    update register_row set version = version + 1, is_deleted = true, since = ${at}, actor = ${by}, batch_id = null
    where batch_id = ${batch} and version = 1`.execute(trx);
}

async function bringBack(trx: Kysely<Tables>, { batch, at, by }: Hand): Promise<void> {
  await sql`
    update register_row r set version = r.version + 1, values = p.values, row_key = p.row_key, digest = p.digest, village = p.village, day = p.day,
      is_deleted = p.is_deleted, since = ${at}, actor = ${by}, batch_id = p.batch_id
    from register_row_past p
    where r.batch_id = ${batch} and p.unit_id = r.unit_id and p.register = r.register and p.row_no = r.row_no and p.version = r.version - 1`.execute(
    trx,
  );
}
