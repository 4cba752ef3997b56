import type { StoredDistrict } from './stored-district.ts';

/** Everything in the database, as text: a line for each row, "register_row: (…)". */
export async function dump({ database }: StoredDistrict): Promise<string> {
  const tables = await database.asSuperuser<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await database.asSuperuser<{ text: string }>(`select t::text as text from "${name}" t`);
    texts.push(...rows.map(({ text }) => `${name}: ${text}`));
  }
  return texts.join('\n');
}
