import type { TestDatabase } from '../../src/store/testing/test-database.ts';
import type { Change } from './rights.ts';

/** What is stored, held against how it was stored in the beginning. */
export interface Beginning {
  /** What is stored otherwise than it was in the beginning. */
  readonly changes: () => Promise<readonly Change[]>;
  /** Puts back what changed. */
  readonly restore: (changes: readonly Change[]) => Promise<void>;
}

/**
 * Takes what is stored now for the beginning, and tells what becomes of it, by
 * table, unit and village.
 */
export async function beginningOf(database: TestDatabase): Promise<Beginning> {
  const tables = await database.asSuperuser<{ name: string; has_unit: boolean; has_village: boolean }>(
    `select table_name as name, bool_or(column_name = 'unit_id') as has_unit, bool_or(column_name = 'village') as has_village
     from information_schema.columns where table_schema = 'public' and table_name <> 'schema_migration' group by 1 order by 1`,
  );
  const copies = tables.map(({ name }) => `create table kept.${name} as table public.${name};`).join('');
  const digests = tables
    .map(
      ({ name, has_unit, has_village }) => `select '${name}', ${has_unit ? 't.unit_id::text' : "''"},
        ${has_village ? "coalesce(t.village, '')" : "''"}, md5(string_agg(t::text, '|' order by t::text))
        from public.${name} t group by 2, 3`,
    )
    .join(' union all ');
  // As a function, so that the plan is made once.
  await database.asSuperuser(
    `create schema kept; ${copies}
     create function kept.digests() returns table ("table" text, unit text, village text, digest text)
       language plpgsql stable as $body$ begin return query ${digests}; end $body$`,
  );
  const digest = async () =>
    new Map(
      (await database.asSuperuser<Change & { digest: string }>('select * from kept.digests()')).map(
        ({ digest: text, table, unit, village }) => [JSON.stringify([table, unit, village]), text] as const,
      ),
    );
  const pristine = await digest();
  /**
   * The number of the next transaction that writes: while it is the same, nobody wrote
   * anything on this server.
   */
  const nextWriter = async () => {
    const [row] = await database.asSuperuser<{ next: string }>(
      'select pg_snapshot_xmax(pg_current_snapshot()) as next',
    );
    return row?.next;
  };
  let looked = await nextWriter();
  return {
    changes: async () => {
      const writer = await nextWriter();
      if (writer === looked) return [];
      looked = writer;
      const now = await digest();
      const keys = [...new Set([...pristine.keys(), ...now.keys()])].filter(
        (key) => pristine.get(key) !== now.get(key),
      );
      return keys.map((key) => {
        const [table, unit, village] = JSON.parse(key) as [string, string, string];
        return { table, unit, village };
      });
    },
    restore: async (changes) => {
      if (changes.length === 0) return;
      const changed = tables.map(({ name }) => name).filter((name) => changes.some(({ table }) => table === name));
      const statements = changed.map(
        (name) => `delete from public.${name}; insert into public.${name} table kept.${name};`,
      );
      await database.asSuperuser(`begin; set local session_replication_role = replica; ${statements.join(' ')} commit`);
      looked = await nextWriter();
    },
  };
}
