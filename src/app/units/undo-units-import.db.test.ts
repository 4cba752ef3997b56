import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchId, UnitId } from '../../kernel/index.ts';
import { DATA_OF_UNITS } from '../../store/repositories/units.repository.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, MERGER, MERGER_DAY, managedUnits, refusal, storedDistrict } from '../../testing/harness/index.ts';
import { listUnitsImports } from './list-units-imports.ts';
import { showUnit } from './show-unit.ts';
import { undoUnitsImport } from './undo-units-import.ts';

describe.runIf(hasServer)('an import of units is taken back', () => {
  let district: StoredDistrict;
  let merger: BatchId;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-12-31' });
    merger = await merge();
  });
  afterAll(() => district.drop());

  const undo = (batch: string) => undoUnitsImport(district.ports, district.admin, { batch });
  const { importRows, merge, events, titleOn } = managedUnits(() => district);

  it('[UNIT-10] an import on which a later one rests cannot be undone before it', async () => {
    const later = await importRows([['0600201', 'Thôn', 'Nà Mạ', '06002', MERGER_DAY]]);
    expect(later.issues).toEqual([]);
    const thrown = await undo(merger).catch((error) => error);
    expect(thrown).toMatchObject({
      code: 'units-import.used-later',
      params: { count: 1, name: 'Thôn Nà Mạ', code: '0600201' },
    });
    await undo(later.batch!);
    expect(await refusal(showUnit(district.ports, district.admin, { code: '0600201' }))).toBe('unit.not-found');
    expect(await refusal(undo(later.batch!))).toBe('units-import.undone-already');
  });

  it.each(DATA_OF_UNITS.map((table) => [table]))(
    '[UNIT-10] nor one of whose units something is stored: %s',
    async (table) => {
      const { unit } = await showUnit(district.ports, district.admin, { code: '06002' });
      await district.database.asSuperuser('alter table audit_event disable trigger user');
      await insertAnything(district, table, unit.id);
      const thrown = await undo(merger).catch((error) => error);
      expect(thrown).toMatchObject({
        code: 'units-import.has-data',
        params: { count: 1, name: 'Xã Bản Thử', code: '06002' },
      });
      await district.database.asSuperuser(`delete from ${table} where unit_id = $1`, [unit.id]);
      await district.database.asSuperuser('alter table audit_event enable trigger user');
    },
  );

  it('[UNIT-10] those tables are all that the schema has, but for the units themselves and marks of what is to be done', async () => {
    const tables = await district.database.asSuperuser<{ name: string }>(
      `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'unit_id'`,
    );
    const own = ['unit', 'unit_attribute', 'unit_succession', 'dirty_unit', 'import_row'];
    expect(
      tables
        .map(({ name }) => name)
        .filter((name) => !own.includes(name))
        .sort(),
    ).toEqual([...DATA_OF_UNITS].sort());
  });

  it('[UNIT-10] undone, everything is as it was before, and it stands in the history', async () => {
    expect(await refusal(undo(merger.slice(0, 3)))).toBe('units-import.not-found');
    const done = await undo(merger.slice(0, 8));
    expect(done.file).toBe('don-vi-2025.xlsx');
    expect(await titleOn(DISTRICT.district, '2025-12-31')).toBe('Huyện Mẫu Sơn Thử');
    expect(await refusal(showUnit(district.ports, district.admin, { code: '06002' }))).toBe('unit.not-found');
    const { became } = await showUnit(district.ports, district.admin, { code: DISTRICT.naPhai });
    expect(became).toEqual([]);
    expect((await events()).at(-1)).toMatchObject({ type: 'units-import-undone', payload: { batch: merger } });
    const [first] = await listUnitsImports(district.ports, district.admin);
    expect(first?.undoneAt).toMatch(/Z$/);
    expect(await refusal(undo('không có'))).toBe('units-import.not-found');
    expect(await refusal(undo('00000000-0000-4000-8000-00000000ffff'))).toBe('units-import.not-found');
  });

  it('[UNIT-5] after that it can be imported again', async () => {
    const { issues, batch } = await importRows(MERGER.units, MERGER.successions);
    expect(issues).toEqual([]);
    await undo(batch!);
  });
});

/** A row of a unit in a table, with whatever its columns take. */
async function insertAnything(district: StoredDistrict, table: string, unit: UnitId): Promise<void> {
  const columns = await district.database.asSuperuser<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null`,
    [table],
  );
  const anything: Readonly<Record<string, string>> = {
    uuid: district.ports.newId(),
    text: 'thử',
    integer: '1',
    bigint: '1',
    boolean: 'false',
    jsonb: '{}',
    date: '2025-01-01',
    'timestamp with time zone': '2025-01-01T00:00:00Z',
  };
  const words: Readonly<Record<string, string>> = { unit_id: unit, status: 'committed', mode: 'add', verdict: 'met' };
  const values = columns.map(({ name, type }) => words[name] ?? anything[type]);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  await district.database.asSuperuser(
    `insert into ${table} (${names}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    values,
  );
}
