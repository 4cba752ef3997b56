import { sql } from 'kysely';
import type { RowContent, SealingKey, SealingRepository, StoredValues } from '../../app/index.ts';
import type { RegisterId, UnitId } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { ReachTransaction } from '../transaction.ts';

/** Rows of one page. */
const PAGE = 1000;
const LONGEST_WAIT_SECONDS = 600;
const POLL_SECONDS = 0.05;
const KEY = 'encryption-key';

/** A table of row versions: what, beside unit and register, tells its rows apart, as SQL types. */
const VERSIONS = {
  register_row: { row_no: 'int' },
  register_row_past: { row_no: 'int', version: 'int' },
  import_row: { batch_id: 'uuid', line: 'int' },
} as const;
type VersionTable = keyof typeof VERSIONS;

/** A page's row as JSON: its place in the table, and what is stored. */
interface Version {
  readonly place: Readonly<Record<string, string | number>>;
  readonly values: StoredValues;
}

export function sealingRepository({ trx }: ReachTransaction): SealingRepository {
  return {
    async key() {
      const row = await trx.selectFrom('instance').select('content').where('name', '=', KEY).executeTakeFirst();
      return row?.content as SealingKey | undefined;
    },

    async setKey(key) {
      const content = JSON.stringify(key);
      await trx
        .insertInto('instance')
        .values({ name: KEY, content })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ content }))
        .execute();
      const { rows } = await sql<{ mark: string }>`select pg_current_xact_id()::text as mark`.execute(trx);
      return rows[0]!.mark;
    },

    async waitForWriters(mark) {
      for (let waited = 0; waited < LONGEST_WAIT_SECONDS; waited += POLL_SECONDS) {
        const { rows } = await sql<{ done: boolean }>`
          select pg_snapshot_xmin(pg_current_snapshot()) > ${mark}::xid8 as done`.execute(trx);
        if (rows[0]?.done) return;
        await sql`select pg_sleep(${POLL_SECONDS})`.execute(trx);
      }
      throw new AppError('secrets.rotation-running');
    },

    async holders(registers) {
      if (registers.length === 0) return [];
      const { rows } = await sql<{ unit: UnitId; register: RegisterId }>`
        select unit_id as unit, register from register_state where register = any(${registers})
        union select unit_id, register from import_row where register = any(${registers})
        order by 1, 2`.execute(trx);
      return rows;
    },

    async seesWholeRegisters() {
      const { rows } = await sql<{ whole: boolean }>`
        select current_setting('app.readable_villages') = '' as whole`.execute(trx);
      return rows[0]?.whole === true;
    },

    async rewrite(unit, register, change, rowNos) {
      let changed = 0;
      for (const table of Object.keys(VERSIONS) as VersionTable[]) {
        if (rowNos !== undefined && table === 'import_row') continue;
        for (let page = await read(table, unit, register, rowNos); page.length > 0; ) {
          const fresh = page.flatMap(({ place, values }) => {
            const rowNo = place.row_no === undefined ? {} : { rowNo: Number(place.row_no) };
            const content = change({ values, ...rowNo });
            return content ? [{ place, content }] : [];
          });
          if (fresh.length > 0) await write(table, unit, register, fresh);
          changed += fresh.length;
          page = page.length < PAGE ? [] : await read(table, unit, register, rowNos, page.at(-1)?.place);
        }
      }
      return changed;
    },
  };

  async function read(
    table: VersionTable,
    unit: UnitId,
    register: RegisterId,
    rowNos: readonly number[] | undefined,
    after?: Version['place'],
  ): Promise<readonly Version[]> {
    const columns = Object.entries(VERSIONS[table]);
    const key = sql.join(columns.map(([name]) => sql.ref(name)));
    const place = sql.join(columns.flatMap(([name]) => [sql.lit(name), sql.ref(name)]));
    const last = after && sql.join(columns.map(([name, type]) => sql`${after[name]}::${sql.raw(type)}`));
    const { rows } = await sql<Version>`
      select jsonb_build_object(${place}) as place, values from ${sql.table(table)}
      where unit_id = ${unit} and register = ${register}
        ${rowNos ? sql`and row_no = any(${rowNos})` : sql``}
        ${last ? sql`and (${key}) > (${last})` : sql``}
      order by ${key} limit ${PAGE}`.execute(trx);
    return rows;
  }

  async function write(
    table: VersionTable,
    unit: UnitId,
    register: RegisterId,
    rows: readonly { readonly place: Version['place']; readonly content: RowContent }[],
  ): Promise<void> {
    const columns = Object.entries(VERSIONS[table]);
    const lines = rows.map(({ place, content }) => ({
      ...place,
      values: content.values,
      row_key: content.rowKey ?? null,
      digest: content.digest,
    }));
    const types = sql.join(columns.map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`));
    const isSame = sql.join(
      columns.map(([name]) => sql`stored.${sql.ref(name)} = line.${sql.ref(name)}`),
      sql` and `,
    );
    await sql`
      update ${sql.table(table)} as stored set values = line.values, row_key = line.row_key, digest = line.digest
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line (${types}, values jsonb, row_key text, digest text)
      where stored.unit_id = ${unit} and stored.register = ${register} and ${isSame}`.execute(trx);
  }
}
