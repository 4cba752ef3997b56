import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INSTALLATION } from '../../audit/index.ts';
import { buildSheet } from '../../intake/testing/build-sheet.ts';
import type { BatchId, Day, RefusalCode, UnitId } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import { DATA_OF_UNITS } from '../../store/repositories/units.repository.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, diskFiles, fileOfSheets, storedDistrict } from '../../testing/harness/index.ts';
import { unitTitle } from '../../units/index.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import { exportUnits } from './export-units.ts';
import { findUnits } from './find-units.ts';
import { importUnits } from './import-units.ts';
import { listUnitsImports } from './list-units-imports.ts';
import { previewUnitsImport } from './preview-units-import.ts';
import { showUnit } from './show-unit.ts';
import { undoUnitsImport } from './undo-units-import.ts';
import { unitHistory } from './unit-history.ts';

type Rows = Parameters<typeof buildSheet>[1];

const HEADINGS = ['Mã đơn vị', 'Loại', 'Tên', 'Mã đơn vị cấp trên', 'Hiệu lực từ', 'Hiệu lực đến', 'Căn cứ', 'Vùng'];
const CHANGES = ['Mã cũ', 'Mã mới', 'Kiểu', 'Ngày', 'Phần', 'Căn cứ'];
const LAST = '30/06/2025';
const FIRST = '01/07/2025';
const LAW = 'Nghị quyết thử số 1';

/** 1 July 2025: Bản Thử and half of Nà Phai become the new Nà Phai, the other half a new commune; districts end. */
const MERGER = {
  units: [
    [DISTRICT.district, 'Huyện', 'Mẫu Sơn Thử', DISTRICT.province, '01/01/2020', LAST],
    [DISTRICT.naPhai, 'Xã', 'Nà Phai', DISTRICT.district, '01/01/2020', LAST],
    [DISTRICT.banThu, 'Xã', 'Xã Bản Thử', DISTRICT.district, '01/01/2020', LAST],
    [DISTRICT.naPhai, null, 'Xã Nà Phai', DISTRICT.province, FIRST, null, LAW, 'Miền núi'],
    ['06002', 'Xã', 'Bản Thử', DISTRICT.province, FIRST, null, LAW, 'Không'],
  ] as Rows,
  successions: [
    [DISTRICT.naPhai, DISTRICT.naPhai, 'một phần', FIRST, '1/2', LAW],
    [DISTRICT.naPhai, '06002', 'một phần', FIRST, '50%', LAW],
    [DISTRICT.banThu, DISTRICT.naPhai, 'toàn bộ', FIRST, null, LAW],
  ] as Rows,
};

describe.runIf(hasServer)('administrative units in the store', () => {
  let district: StoredDistrict;
  let merger: BatchId | undefined;

  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-12-31' });
  });
  afterAll(() => district.drop());

  /** A workbook of these rows. */
  const fileOf = (units: Rows, successions: Rows = [], name = 'don-vi-2025.xlsx') =>
    fileOfSheets(name, [buildSheet('Đơn vị', [HEADINGS, ...units]), buildSheet('Tiếp nối', [CHANGES, ...successions])]);
  const importRows = (units: Rows, successions: Rows = []) =>
    importUnits(district.ports, district.admin, { file: fileOf(units, successions, 'thu-muc/don-vi-2025.xlsx') });
  const undo = (batch: string) => undoUnitsImport(district.ports, district.admin, { batch });
  const refusal = async (deed: Promise<unknown>): Promise<RefusalCode | undefined> =>
    deed.then(
      () => undefined,
      (thrown) => {
        if (thrown instanceof AppError) return thrown.code;
        throw thrown;
      },
    );
  const events = () => district.store.transaction(WHOLE_REACH, (tx) => tx.audit.latest(INSTALLATION, { limit: 100 }));
  const titleOn = async (code: string, on: string) =>
    unitTitle((await showUnit(district.ports, district.admin, { code, on: on as Day })).unit);

  it('[UNIT-5] a preview writes nothing and says what the import would do', async () => {
    const before = await events();
    const { counts, issues } = await previewUnitsImport(district.ports, district.admin, {
      file: fileOf(MERGER.units, MERGER.successions),
    });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(counts).toEqual({
      units: { added: 2, ended: 3, unchanged: 0 },
      attributes: { added: 2, unchanged: 0 },
      successions: { added: 3, unchanged: 0 },
    });
    expect(await listUnitsImports(district.ports, district.admin)).toHaveLength(1);
    expect(await events()).toEqual(before);
  });

  it('[UNIT-5] with one error nothing is written', async () => {
    const wrong: Rows = [...MERGER.units, ['06003', 'Xã', 'Khác', '99', FIRST]];
    const { batch, issues } = await importRows(wrong, MERGER.successions);
    expect(batch).toBeUndefined();
    expect(issues.map(({ code, at }) => `${at.cell} ${code}`)).toEqual(['D7 units.unknown-parent']);
    expect(await listUnitsImports(district.ports, district.admin)).toHaveLength(1);
    expect(await titleOn(DISTRICT.district, '2025-12-31').catch(({ code }) => code)).toBe('Huyện Mẫu Sơn Thử');
  });

  it('[UNIT-5] an import is written whole, with its event, and the second time there is nothing to write', async () => {
    const imported = await importRows(MERGER.units, MERGER.successions);
    merger = imported.batch;
    expect(imported.issues).toEqual([]);
    expect((await events()).at(-1)).toMatchObject({
      type: 'units-imported',
      actor: district.admin.snapshot,
      payload: { batch: merger, file: 'don-vi-2025.xlsx', units: 2, ended: 3, attributes: 2, successions: 3 },
    });
    const again = await importRows(MERGER.units, MERGER.successions);
    expect(again.batch).toBeUndefined();
    expect(again.counts.units).toEqual({ added: 0, ended: 0, unchanged: 5 });
  });

  it('[UNIT-1] after it a code is another unit on another day, and the villages follow', async () => {
    expect(await titleOn(DISTRICT.district, '2025-06-30')).toBe('Huyện Mẫu Sơn Thử');
    expect(await refusal(titleOn(DISTRICT.district, '2025-07-01'))).toBe('unit.not-on-day');
    const village = (on: string) =>
      showUnit(district.ports, district.admin, { code: DISTRICT.naCay, on: on as Day }).then(({ above }) =>
        above.map(unitTitle),
      );
    expect(await village('2025-06-30')).toEqual(['Xã Nà Phai', 'Huyện Mẫu Sơn Thử', 'Tỉnh Lạng Sơn']);
    expect(await village('2025-07-01')).toEqual(['Xã Nà Phai', 'Tỉnh Lạng Sơn']);
  });

  it('[UNIT-4] and carries what was said of it then', async () => {
    const card = (on: string) => showUnit(district.ports, district.admin, { code: DISTRICT.naPhai, on: on as Day });
    expect((await card('2025-06-30')).attributes.get('vung')).toEqual(['mien-nui', 'dan-toc-thieu-so']);
    expect((await card('2025-07-01')).attributes.get('vung')).toEqual(['mien-nui']);
    const { attributes } = await showUnit(district.ports, district.admin, { code: '06002' });
    expect(attributes.get('vung')).toEqual([]);
  });

  it('[UNIT-3] a code’s history holds what it came from and what it became, with shares', async () => {
    const history = await unitHistory(district.ports, district.admin, { code: DISTRICT.banThu });
    expect(
      history.map(({ unit, isAsked, became }) => [
        unitTitle(unit),
        unit.code,
        isAsked,
        became.map(({ unit: next, succession }) => [next.code, succession.kind, succession.share]),
      ]),
    ).toEqual([
      ['Xã Bản Thử', DISTRICT.banThu, true, [[DISTRICT.naPhai, 'full', undefined]]],
      ['Xã Nà Phai', DISTRICT.naPhai, false, []],
    ]);
    const { madeOf, became } = await showUnit(district.ports, district.admin, {
      code: DISTRICT.naPhai,
      on: '2025-06-30' as Day,
    });
    expect(madeOf).toEqual([]);
    expect(became.map(({ succession }) => [succession.share, succession.legalBasis])).toEqual([
      [{ over: 1, under: 2 }, LAW],
      [{ over: 1, under: 2 }, LAW],
    ]);
  });

  it('[UNIT-6] found by name; without a day those that are gone too', async () => {
    const find = async (on?: string) =>
      (
        await findUnits(district.ports, district.officer(DISTRICT.naPhai), {
          query: 'ban thu',
          ...(on ? { on: on as Day } : {}),
        })
      ).map(({ unit, above }) => [unit.code, above.map(unitTitle).join(', ')]);
    expect(await find()).toEqual([
      ['06002', 'Tỉnh Lạng Sơn'],
      [DISTRICT.banThu, 'Huyện Mẫu Sơn Thử, Tỉnh Lạng Sơn'],
    ]);
    expect(await find('2025-06-30')).toEqual([[DISTRICT.banThu, 'Huyện Mẫu Sơn Thử, Tỉnh Lạng Sơn']]);
    expect(await refusal(showUnit(district.ports, district.admin, { code: '0600' }))).toBe('unit.not-found');
  });

  it('[UNIT-11] only whoever manages all units may change them', async () => {
    const officer = district.officer(DISTRICT.naPhai);
    expect(await refusal(importUnits(district.ports, officer, { file: fileOf(MERGER.units) }))).toBe('units.no-right');
    expect(await refusal(previewUnitsImport(district.ports, officer, { file: fileOf(MERGER.units) }))).toBe(
      'units.no-right',
    );
    expect(await refusal(undoUnitsImport(district.ports, officer, { batch: merger! }))).toBe('units.no-right');
    const own = { units: [district.id(DISTRICT.naPhai)], villages: [] };
    const reach = { read: own, write: own };
    const byForce = district.store.transaction(reach, (tx) =>
      tx.units.save(
        {
          batch: district.ports.newId() as BatchId,
          file: 'x',
          actor: officer.snapshot,
          counts: {} as never,
          ended: [],
        },
        { units: [], attributes: [], successions: [] },
      ),
    );
    await expect(byForce).rejects.toThrow(/row-level security/);
  });

  it('[UNIT-7] what is exported and not changed is known again when it is imported', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'don-vi-'));
    const path = join(folder, 'don-vi.xlsx');
    const { bytes, units } = await exportUnits(district.ports, district.admin, { title: 'Đơn vị hành chính' });
    writeFileSync(path, bytes);
    const { counts, issues } = await previewUnitsImport(district.ports, district.admin, {
      file: diskFiles.source(path),
    });
    rmSync(folder, { recursive: true });
    expect(issues).toEqual([]);
    expect(counts).toEqual({
      units: { added: 0, ended: 0, unchanged: units },
      attributes: { added: 0, unchanged: 3 },
      successions: { added: 0, unchanged: 3 },
    });
    expect(units).toBe(9);
  });

  it('[UNIT-10] an import on which a later one rests cannot be undone before it', async () => {
    const later = await importRows([['0600201', 'Thôn', 'Nà Mạ', '06002', FIRST]]);
    expect(later.issues).toEqual([]);
    const thrown = await undo(merger!).catch((error) => error);
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
      const thrown = await undo(merger!).catch((error) => error);
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
    const own = ['unit', 'unit_attribute', 'unit_succession', 'dirty_unit'];
    expect(
      tables
        .map(({ name }) => name)
        .filter((name) => !own.includes(name))
        .sort(),
    ).toEqual([...DATA_OF_UNITS].sort());
  });

  it('[UNIT-10] undone, everything is as it was before, and it stands in the history', async () => {
    const done = await undo(merger!);
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

  it('[UNIT-13] units whose verdicts are kept are judged again by their new attributes, others are left alone', async () => {
    const verdicts = (code: string) =>
      district.store.transaction(WHOLE_REACH, (tx) => tx.verdicts.list(district.id(code), 2025));
    await district.store.transaction(WHOLE_REACH, (tx) =>
      tx.unitYears.begin(district.id(DISTRICT.naPhai), 2025, '2025-12-31' as Day),
    );
    const { batch } = await importUnits(district.ports, district.admin, {
      file: fileOfSheets('dac-diem.xlsx', [
        buildSheet('Đặc điểm', [
          ['Mã đơn vị', 'Đặc điểm', 'Giá trị', 'Hiệu lực từ'],
          [DISTRICT.naPhai, 'Vùng', 'Đồng bằng', '01/01/2025'],
          [DISTRICT.banThu, 'Vùng', 'Đồng bằng', '01/01/2025'],
        ]),
      ]),
    });
    expect((await verdicts(DISTRICT.naPhai)).length).toBeGreaterThan(0);
    expect(await verdicts(DISTRICT.banThu)).toEqual([]);
    await undo(batch!);
    const { attributes } = await showUnit(district.ports, district.admin, { code: DISTRICT.naPhai });
    expect(attributes.get('vung')).toEqual(['mien-nui', 'dan-toc-thieu-so']);
  });

  it('[UNIT-12] of two imports at the same moment the second sees the first', async () => {
    const village: Rows = [['0600104', 'Thôn', 'Nà Mạ', DISTRICT.naPhai, '01/01/2024']];
    const other: Rows = [['0600104', 'Bản', 'Nà Mạ', DISTRICT.naPhai, '01/06/2024']];
    const both = await Promise.all([importRows(village), importRows(other), importRows(village)]);
    const written = both.filter(({ batch }) => batch !== undefined);
    expect(written).toHaveLength(1);
    const told = both.flatMap(({ issues }) => issues.map(({ code }) => code));
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told)).toEqual(new Set(['units.overlap']));
    await undo(written[0]!.batch!);
  });

  it('[UNIT-12] a transaction that fails leaves neither units nor a wrong tree behind', async () => {
    const ghost = {
      id: district.ports.newId() as UnitId,
      code: '0600105',
      kind: 'thon',
      type: 'thon',
      name: 'Ma',
      parentCode: DISTRICT.naPhai,
      validFrom: '2024-01-01' as Day,
    } as const;
    const failing = district.store.transaction(WHOLE_REACH, async (tx) => {
      const batch = {
        batch: district.ports.newId() as BatchId,
        file: 'x',
        actor: district.admin.snapshot,
        counts: {} as never,
        ended: [],
      };
      await tx.units.save(batch, { units: [ghost], attributes: [], successions: [] });
      expect((await tx.units.tree()).get(ghost.id)).toBeDefined();
      throw new Error('the deed failed');
    });
    await expect(failing).rejects.toThrow('the deed failed');
    const tree = await district.store.transaction(WHOLE_REACH, (tx) => tx.units.tree());
    expect(tree.get(ghost.id)).toBeUndefined();
    expect(await district.store.transaction(WHOLE_REACH, (tx) => tx.units.tree())).toBe(tree);
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
  const words: Readonly<Record<string, string>> = { unit_id: unit, status: 'staged', mode: 'add', verdict: 'met' };
  const values = columns.map(({ name, type }) => words[name] ?? anything[type]);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  await district.database.asSuperuser(
    `insert into ${table} (${names}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    values,
  );
}
