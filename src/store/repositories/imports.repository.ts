import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { ImportBatch, ImportRepository } from '../../app/index.ts';
import type { BatchId, UnitId } from '../../kernel/index.ts';
import type { ImportBatchTable } from '../tables/registers.table.ts';
import type { ReachTransaction } from '../transaction.ts';
import { changedMeanwhile, changedSince, commit, undo } from './imports-commit.ts';
import { classify, countsOf, duplicates, stage } from './imports-staging.ts';
import { standing } from './only-one.ts';

export function importRepository({ trx, client, now }: ReachTransaction): ImportRepository {
  return {
    create: async ({ batch, unit, mode, file, sha256, year, summary, actor }) => {
      await trx
        .insertInto('import_batch')
        .values({
          unit_id: unit,
          batch_id: batch,
          status: 'staged',
          mode,
          file_name: file,
          file_sha256: sha256,
          year: year ?? null,
          summary: JSON.stringify(summary),
          actor: JSON.stringify(actor),
          staged_at: now,
        })
        .execute();
    },
    stage: (batch, rows) => stage(client, batch, rows),
    setSummary: async (unit, batch, summary) => {
      await trx
        .updateTable('import_batch')
        .set({ summary: JSON.stringify(summary) })
        .where('unit_id', '=', unit)
        .where('batch_id', '=', batch)
        .execute();
    },
    find: async (batch) => {
      if (!/^[0-9a-f-]{4,36}$/.test(batch)) return undefined;
      const rows = await trx
        .selectFrom('import_batch')
        .selectAll()
        .where(sql`batch_id::text`, 'like', `${batch}%`)
        .limit(2)
        .execute();
      return rows.length === 1 ? toBatch(rows[0]!) : undefined;
    },
    lock: async ({ unit, batch }) => {
      const row = await trx
        .selectFrom('import_batch')
        .selectAll()
        .where('unit_id', '=', unit)
        .where('batch_id', '=', batch)
        .forUpdate()
        .executeTakeFirstOrThrow();
      return toBatch(row);
    },
    list: async (unit, limit) => {
      const rows = await trx
        .selectFrom('import_batch')
        .selectAll()
        .where('unit_id', '=', unit)
        .orderBy('staged_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toBatch);
    },
    duplicates: (batch, limit) => duplicates(trx, batch, limit),
    preview: async (batch) => {
      await classify(trx, batch);
      return countsOf(trx, batch);
    },
    countStaged: async (batch) => {
      const { rows } = await sql<{
        count: number;
      }>`select count(*) as count from import_row where batch_id = ${batch}`.execute(trx);
      return rows[0]!.count;
    },
    changedMeanwhile: (batch, limit) => changedMeanwhile(trx, batch, limit, now),
    standing: (batch, columns) => standing(trx, batch, columns),
    commit: (batch, actor) => commit(trx, batch, actor, now),
    changedSince: (batch, columns, limit) => changedSince(trx, batch, columns, limit),
    undo: (batch, actor) => undo(trx, batch, actor, now),
    discard: async ({ unit, batch }) => {
      await sql`delete from import_row where batch_id = ${batch}`.execute(trx);
      await trx.deleteFrom('import_batch').where('unit_id', '=', unit).where('batch_id', '=', batch).execute();
    },
    mapping: async (unit, register) => {
      const rows = await trx
        .selectFrom('heading_mapping')
        .select(['heading', 'column_id'])
        .where('unit_id', '=', unit)
        .where('register', '=', register)
        .execute();
      return new Map(rows.map(({ heading, column_id }) => [heading, column_id]));
    },
    setMapping: async (unit, register, heading, column) => {
      await trx
        .insertInto('heading_mapping')
        .values({ unit_id: unit, register, heading, column_id: column })
        .onConflict((conflict) =>
          conflict.columns(['unit_id', 'register', 'heading']).doUpdateSet({ column_id: column }),
        )
        .execute();
    },
  };
}

function toBatch(row: Selectable<ImportBatchTable>): ImportBatch {
  return {
    batch: row.batch_id as BatchId,
    unit: row.unit_id as UnitId,
    status: row.status,
    mode: row.mode,
    file: row.file_name,
    sha256: row.file_sha256,
    summary: row.summary,
    actor: row.actor,
    stagedAt: row.staged_at,
    ...(row.year === null ? {} : { year: row.year }),
    ...(row.committed_at === null ? {} : { committedAt: row.committed_at }),
    ...(row.undone_at === null ? {} : { undoneAt: row.undone_at }),
  };
}
