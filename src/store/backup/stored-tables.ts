import type pg from 'pg';

/**
 * A table of data, as the database's own catalogue knows it: one that a migration adds is in the
 * next backup without a word here.
 */
export interface StoredTable {
  readonly name: string;
  /** In the order of the table, without generated ones. */
  readonly columns: readonly string[];
  /** Columns of the primary key. */
  readonly key: readonly string[];
}

/**
 * Every table of data; those that others refer to come before them. Left out: the list of
 * migrations, and tables that are not logged (rows that wait in an import), which no
 * crash survives either.
 */
export async function listStoredTables(client: pg.PoolClient | pg.Client): Promise<readonly StoredTable[]> {
  const { rows } = await client.query<StoredTable & { readonly refersTo: readonly string[] }>(`
    select c.relname::text as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) from pg_index i
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary) as key,
      array(select distinct f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as "refersTo"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relpersistence = 'p' and not c.relispartition
      and c.relname <> 'schema_migration'
    order by c.relname`);
  const ordered: StoredTable[] = [];
  const waiting = new Map(rows.map((row) => [row.name, row]));
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ refersTo }) => !refersTo.some((name) => waiting.has(name)));
    if (next === undefined) throw new Error(`tables refer to each other: ${[...waiting.keys()].join(', ')}`);
    if (next.key === null) throw new Error(`table ${next.name} has no primary key`);
    waiting.delete(next.name);
    ordered.push({ name: next.name, columns: next.columns, key: next.key });
  }
  return ordered;
}

/**
 * A table out of the database in COPY's text form, in the order of its key: equal data gives equal
 * bytes on every server.
 */
export function copyOut({ name, columns, key }: StoredTable): string {
  return `copy (select ${columns.map(quoted).join(', ')} from ${quoted(name)} order by ${key.map(quoted).join(', ')}) to stdout`;
}

export function copyIn({ name, columns }: Pick<StoredTable, 'name' | 'columns'>): string {
  return `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
