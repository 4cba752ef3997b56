import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extent, Reach, RowContent } from '../app/index.ts';
import { NO_REACH, WHOLE_REACH } from '../app/index.ts';
import type { RegisterId, UnitId } from '../kernel/index.ts';
import type { TestDatabase } from './testing/test-database.ts';
import { createTestDatabase, hasServer } from './testing/test-database.ts';

const NA_PHAI = '00000000-0000-4000-8000-000000000001' as UnitId;
const NA_CAY = '00000000-0000-4000-8000-000000000002' as UnitId;
/** Reads and writes these units as a whole. */
function reachOf(units: readonly UnitId[]): Reach {
  const whole = { units, villages: [] };
  return { read: whole, write: whole };
}

/** Tables that hold nothing of any unit. */
const WITHOUT_UNITS = ['schema_migration'];

describe.runIf(hasServer)('[STO-1] every table is behind row-level security', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const tables = () =>
    database.asSuperuser<{ name: string; enabled: boolean; forced: boolean; owner: string }>(
      `select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced, pg_get_userbyid(relowner) as owner
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    );

  it('[STO-1] ENABLE and FORCE on each, owned by the owner and not by the product', async () => {
    const found = await tables();
    expect(found.length).toBeGreaterThan(15);
    for (const table of found) {
      expect(table.owner, table.name).toBe('minhchung_owner');
      if (!WITHOUT_UNITS.includes(table.name))
        expect({ enabled: table.enabled, forced: table.forced }, table.name).toEqual({ enabled: true, forced: true });
    }
  });

  it('[STO-2] unit_id leads every key of unit data', async () => {
    const keys = await database.asSuperuser<{ name: string; index: string; first: string }>(
      `select t.relname as name, i.relname as index, a.attname as first from pg_index x
       join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
       join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
       where t.relnamespace = 'public'::regnamespace and x.indisunique order by 1, 2`,
    );
    expect(keys.length).toBeGreaterThan(15);
    const others = keys.filter(({ name }) => ![...WITHOUT_UNITS, 'unit_import', 'instance'].includes(name));
    expect(others.filter(({ first }) => first !== 'unit_id')).toEqual([]);
  });

  it('[STO-3] a policy stands behind a sub-select, so that the setting is read once per query', async () => {
    const policies = await database.asSuperuser<{ name: string; test: string }>(
      `select tablename as name, coalesce(qual, '') || coalesce(with_check, '') as test from pg_policies where schemaname = 'public'`,
    );
    const covered = new Set(policies.map(({ name }) => name));
    expect((await tables()).map(({ name }) => name).filter((name) => !covered.has(name))).toEqual(WITHOUT_UNITS);
    for (const { name, test } of policies) {
      const settings = test.match(/current_setting\(/g)?.length ?? 0;
      const inSelects =
        test.match(/SELECT (?:unnest\(listed_units\(|communes_of_villages\(|string_to_array\()?current_setting\(/g)
          ?.length ?? 0;
      expect(settings, name).toBeGreaterThan(0);
      expect(inSelects, `${name}: ${test}`).toBe(settings);
      expect(test, name).not.toBe('true');
    }
  });

  it('[STO-4] without a scope there are no rows to see and none to write, in any table', async () => {
    await database.asSuperuser(
      `insert into unit (unit_id, code, kind, type, name, name_folded, valid_from) values ($1, '06001', 'xa', 'xa', 'Nà Phai', 'na phai', '2020-01-01')`,
      [NA_PHAI],
    );
    for (const { name } of await tables()) {
      if (WITHOUT_UNITS.includes(name)) continue;
      const { rows } = await database.connection.pool.query(`select count(*)::int as count from ${name}`);
      expect(rows[0].count, name).toBe(0);
    }
    await expect(
      database.connection.pool.query(`insert into dirty_unit (unit_id, marked_at) values ($1, now())`, [NA_PHAI]),
    ).rejects.toThrow(/row-level security/);
  });

  it('[STO-5] a transaction sees its units and no others, and cannot write for others', async () => {
    for (const unit of [NA_PHAI, NA_CAY])
      await database.asSuperuser(
        `insert into audit_head (unit_id, seq, hash) values ($1, 1, 'x') on conflict do nothing`,
        [unit],
      );
    const heads = (units: readonly UnitId[]) =>
      database.inReach(reachOf(units), ({ trx }) => trx.selectFrom('audit_head').select('unit_id').execute());
    expect(await heads([NA_PHAI])).toEqual([{ unit_id: NA_PHAI }]);
    expect(await heads([])).toEqual([]);
    expect(
      await database.inReach(WHOLE_REACH, ({ trx }) => trx.selectFrom('audit_head').selectAll().execute()),
    ).toHaveLength(2);
    const writeForOther = database.inReach(reachOf([NA_CAY]), ({ trx }) =>
      trx
        .insertInto('audit_head')
        .values({ unit_id: '00000000-0000-4000-8000-000000000003', seq: 1, hash: 'x' })
        .execute(),
    );
    await expect(writeForOther).rejects.toThrow(/row-level security/);
  });

  it('[STO-6] who sees one village sees its rows and not those of the next', async () => {
    for (const [row, village] of [
      [1, 'thon na cay'],
      [2, 'thon pac lung'],
      [3, null],
    ])
      await database.asSuperuser(
        `insert into register_row (unit_id, register, row_no, values, digest, village, since, actor)
         values ($1, 'loa-theo-thon', $2, '{}', 'd', $3, now(), '{}')`,
        [NA_PHAI, row, village],
      );
    const own = { units: [], villages: [{ commune: NA_PHAI, name: 'thon na cay' }] };
    const reach: Reach = { read: own, write: own };
    const seen = await database.inReach(reach, ({ trx }) => trx.selectFrom('register_row').select('row_no').execute());
    expect(seen).toEqual([{ row_no: 1 }]);
    const moved = database.inReach(reach, ({ trx }) =>
      trx
        .updateTable('register_row')
        .set({ digest: 'x' })
        .where('unit_id', '=', NA_PHAI)
        .where('row_no', '=', 2)
        .executeTakeFirst(),
    );
    expect((await moved).numUpdatedRows).toBe(0n);
  });

  it('[STO-7] the product neither owns, nor migrates, nor changes the past', async () => {
    const tryAs = (statement: string) => database.inReach(WHOLE_REACH, ({ trx }) => sql.raw(statement).execute(trx));
    await expect(tryAs('alter table unit add column x int')).rejects.toThrow(/must be owner/);
    await expect(tryAs('create table x (y int)')).rejects.toThrow(/permission denied/);
    for (const table of ['audit_event', 'figure_change', 'verdict_change'])
      await expect(tryAs(`delete from ${table}`), table).rejects.toThrow(/permission denied/);
    const [role] = await database.asSuperuser<{ rolsuper: boolean; rolbypassrls: boolean }>(
      `select rolsuper, rolbypassrls from pg_roles where rolname = 'minhchung_app'`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
  });

  describe('who writes is told apart from who reads', () => {
    const REGISTER = 'to-cong-nghe-so' as RegisterId;
    const CLERK = { name: 'Hoàng Thị Thử', role: 'Cán bộ', client: 'test' };
    const village: Extent = { units: [], villages: [{ commune: NA_PHAI, name: 'thon na cay' }] };
    const commune: Extent = { units: [NA_PHAI], villages: [] };
    const nothing: Extent = { units: [], villages: [] };
    const stopped = { code: '42501' };
    const row = { values: {}, digest: 'd' };
    const write = (reach: Reach, content: RowContent) =>
      database.store.transaction(reach, async (tx) => {
        const locked = await tx.rows.lock(NA_PHAI, REGISTER);
        return tx.rows.insert(NA_PHAI, locked, [content], CLERK);
      });

    it('[STO-14] who writes one village says of its rows that they are all there, not of the list, nor what headings mean', async () => {
      const head: Reach = { read: village, write: village };
      const keep = (reach: Reach) =>
        database.store.transaction(reach, (tx) => tx.rows.setKept(NA_PHAI, 2025, [{ register: REGISTER }], CLERK));
      const map = (reach: Reach) =>
        database.store.transaction(reach, (tx) => tx.imports.setMapping(NA_PHAI, REGISTER, 'so loa', 'so-loa'));
      await expect(keep(head)).rejects.toMatchObject(stopped);
      await database.store.transaction(head, (tx) =>
        tx.rows.setKept(NA_PHAI, 2025, [{ register: REGISTER, village: 'thon na cay' }], CLERK),
      );
      await expect(map(head)).rejects.toMatchObject(stopped);
      await keep({ read: commune, write: commune });
      await map({ read: commune, write: commune });
      // What the commune said, the head reads, and still does not change.
      await expect(keep(head)).rejects.toMatchObject(stopped);
      await expect(map(head)).rejects.toMatchObject(stopped);
      const seen = await database.store.transaction(head, async (tx) => ({
        kept: (await tx.rows.kept(NA_PHAI, 2025)).map((list) => [list.register, list.village]),
        mapping: [...(await tx.imports.mapping(NA_PHAI, REGISTER))],
      }));
      expect(seen).toEqual({
        kept: [
          [REGISTER, undefined],
          [REGISTER, 'thon na cay'],
        ],
        mapping: [['so loa', 'so-loa']],
      });
    });

    it('[STO-15] who reads a commune and does not write it changes none of its rows, and leaves a trace', async () => {
      const reader: Reach = { read: commune, write: nothing };
      await expect(write(reader, row)).rejects.toMatchObject(stopped);
      const touched = await database.inReach(reader, ({ trx }) =>
        trx.updateTable('register_row').set({ digest: 'x' }).where('unit_id', '=', NA_PHAI).executeTakeFirst(),
      );
      expect(touched.numUpdatedRows).toBe(0n);
      await database.store.transaction(reader, (tx) =>
        tx.audit.append(NA_PHAI, {
          type: 'sensitive-read',
          actor: CLERK,
          payload: { register: REGISTER, columns: [], reason: 'x' },
        }),
      );
    });

    it('[STO-6] who writes one village writes rows of it and no others, and marks its commune without taking the marks', async () => {
      const head: Reach = { read: village, write: village };
      await write(head, { ...row, village: 'thon na cay' });
      await expect(write(head, { ...row, village: 'thon pac lung' })).rejects.toMatchObject(stopped);
      await expect(write(head, row)).rejects.toMatchObject(stopped);
      const mark = { kind: 'register', register: REGISTER } as const;
      const taken = await database.store.transaction(head, async (tx) => {
        for (const villages of [['thon na cay'], []]) await tx.marks.add(NA_PHAI, [mark], { villages });
        return tx.marks.take(NA_PHAI);
      });
      expect(taken).toBeUndefined();
      expect(await database.store.transaction(WHOLE_REACH, (tx) => tx.marks.take(NA_PHAI))).toMatchObject({
        marks: [mark],
        villages: ['thon na cay'],
      });
    });

    it('[STO-16] a transaction enters another reach in place of its own; one that is run again starts over', async () => {
      const seen: { units: number; hasRows: boolean }[] = [];
      await database.store.transaction(NO_REACH, async (tx) => {
        const look = async () => {
          const { records } = await tx.units.tree();
          seen.push({ units: records.units.length, hasRows: (await tx.rows.counts(NA_PHAI)).size > 0 });
        };
        await look();
        await tx.enter({ read: commune, write: nothing });
        await look();
        await tx.enter(NO_REACH);
        await look();
        await tx.enter(WHOLE_REACH);
        if (seen.length === 3) throw Object.assign(new Error('again'), { code: '40001' });
      });
      const round = [false, true, false].map((hasRows) => ({ units: 1, hasRows }));
      expect(seen).toEqual([...round, ...round]);
    });
  });
});
