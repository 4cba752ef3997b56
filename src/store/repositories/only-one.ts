import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ImportBatch, OnlyOneColumn, StandingRow } from '../../app/index.ts';
import type { ActorSnapshot } from '../../audit/index.ts';
import type { ColumnId, RegisterId, UnitId } from '../../kernel/index.ts';
import type { Tables } from '../tables/all-tables.ts';

/**
 * The columns of which at most one row of a register says yes, as a table
 * `c (register, column_id)`.
 */
export function onlyOneTable(columns: readonly OnlyOneColumn[]) {
  const list = columns.map(({ register, column }) => ({ register, column_id: column }));
  return sql`jsonb_to_recordset(${JSON.stringify(list)}) as c (register text, column_id text)`;
}

export async function findSaying(
  trx: Kysely<Tables>,
  { unit, register, column }: OnlyOneColumn & { readonly unit: UnitId },
  except: number | undefined,
): Promise<number | undefined> {
  const { rows } = await sql<{ row_no: number }>`
    select row_no from register_row
    where unit_id = ${unit} and register = ${register} and not is_deleted and row_no is distinct from ${except ?? null}
      and values -> ${column}::text = 'true' order by row_no limit 1`.execute(trx);
  return rows[0]?.row_no;
}

/**
 * Rows of the import that are classified already (`target_row`) go before what is stored of them.
 */
export async function standing(
  trx: Kysely<Tables>,
  { batch, mode }: ImportBatch,
  columns: readonly OnlyOneColumn[],
): Promise<readonly StandingRow[]> {
  if (columns.length === 0 || mode === 'replace') return [];
  const { rows } = await sql<{
    unit_id: UnitId;
    register: RegisterId;
    column_id: ColumnId;
    sheet: string;
    line: number;
    row_no: number;
    since: string;
    actor: ActorSnapshot;
  }>`
    select distinct on (s.unit_id, s.register, c.column_id)
      s.unit_id, s.register, c.column_id, s.sheet, s.line, r.row_no, r.since, r.actor
    from import_row s
      join ${onlyOneTable(columns)} on c.register = s.register
      join register_row r on r.unit_id = s.unit_id and r.register = s.register
    where s.batch_id = ${batch} and s.values -> c.column_id = 'true'
      and not r.is_deleted and r.values -> c.column_id = 'true'
      and not exists (
        select from import_row t
        where t.batch_id = ${batch} and t.unit_id = r.unit_id and t.register = r.register and t.target_row = r.row_no)
    order by s.unit_id, s.register, c.column_id, s.line, r.row_no`.execute(trx);
  return rows.map(({ unit_id, column_id, row_no, ...row }) => ({
    ...row,
    unit: unit_id,
    column: column_id,
    rowNo: row_no,
  }));
}
