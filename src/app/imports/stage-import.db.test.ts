import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import {
  csv,
  DISTRICT,
  diskFiles,
  LEADER_HEADINGS,
  managedTeam,
  problems,
  SPEAKERS,
  storedDistrict,
  storedRows,
  temporaryFolder,
  typeRows,
} from '../../testing/harness/index.ts';
import { commitImport } from './commit-import.ts';
import type { ImportRequest } from './stage-import.ts';
import { stageImport } from './stage-import.ts';

const OFFICIALS = 'can-bo-cong-chuc' as RegisterId;

describe.runIf(hasServer)("a commune's workbook is looked at", () => {
  let commune: StoredDistrict;
  beforeAll(async () => {
    commune = await storedDistrict({ today: '2025-01-31' });
  });
  afterAll(() => commune.drop());

  it('[IMP-1] the preview counts what is new, and nothing counts before it is committed', async () => {
    const officer = commune.officer(DISTRICT.naPhai);
    const speakers = () => storedRows(commune, SPEAKERS);
    const staged = await stageImport(commune.ports, officer, {
      file: diskFiles.source('samples/xa-na-phai.xlsx'),
      unit: DISTRICT.naPhai,
      mode: 'add',
    });
    expect(staged.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(staged.year).toBe(2024);
    expect(staged.figures).toBeGreaterThan(5);
    expect(staged.counts.length).toBeGreaterThan(10);
    for (const { added, changed, unchanged, absent } of staged.counts) {
      expect(added).toBeGreaterThan(0);
      expect({ changed, unchanged, absent }).toEqual({ changed: 0, unchanged: 0, absent: 0 });
    }
    expect(await speakers()).toEqual([]);
    const done = await commitImport(commune.ports, officer, { id: staged.batch! });
    expect(done.counts).toEqual(staged.counts);
    expect((await speakers()).length).toBeGreaterThan(5);
    await expect(commitImport(commune.ports, officer, { id: staged.batch! })).rejects.toMatchObject({
      code: 'import.wrong-state',
    });
  });
});

describe.runIf(hasServer)('what a bad import gets', () => {
  let district: StoredDistrict;
  const files = temporaryFolder('minhchung-bad-import');
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-12-31' });
    await typeRows(district, VILLAGE_LIST, [{ thon: 'Thôn Nà Cáy' }, { thon: 'Thôn Pác Lùng' }]);
  });
  afterAll(async () => {
    files.remove();
    await district.drop();
  });

  const officer = () => district.officer(DISTRICT.naPhai, DISTRICT.naCay);
  const list = (lines: readonly string[]) => csv(files.path('danh-sach.csv'), lines);
  const stage = (lines: readonly string[], more: Partial<ImportRequest> = {}) =>
    stageImport(district.ports, officer(), {
      file: list(lines),
      unit: DISTRICT.naPhai,
      register: SPEAKERS,
      mode: 'add',
      ...more,
    });

  it('[IMP-6] tells every problem at once, each with its cell, and keeps nothing', async () => {
    const { batch, issues } = await stage([
      'Thôn;Số cụm loa;Hệ thống loa hoạt động',
      'Thôn Nà Cáy;hai;có',
      'Thôn Nà Cáy;2;có',
      'Thôn Nà Cai;-1;có lẽ',
      'Thôn Xa Lạ;3;không',
    ]);
    expect(batch).toBeUndefined();
    expect(problems(issues)).toEqual([
      'value.not-a-number B2',
      'value.negative B4',
      'value.not-yes-or-no C4',
      'value.unknown-village A4',
      'value.unknown-village A5',
      'row.duplicate-key A3',
    ]);
    expect(issues.find(({ at }) => at.cell === 'A4')?.params).toMatchObject({
      found: 'Thôn Nà Cai',
      nearest: 'Thôn Nà Cáy',
    });
    expect(issues.find(({ code }) => code === 'row.duplicate-key')?.params).toMatchObject({ found: 'Thôn Nà Cáy' });
    const name = 'y'.repeat(2_000);
    const long = await stage(['Họ và tên;Có máy tính', `${name};có`, `${name};không`], { register: OFFICIALS });
    expect(long.issues.find(({ code }) => code === 'row.duplicate-key')).toMatchObject({ params: { first: 2 } });
    expect(await storedRows(district, SPEAKERS)).toEqual([]);
    const left = await district.database.asSuperuser(
      'select (select count(*) from import_row)::int as rows, (select count(*) from import_batch)::int as batches',
    );
    expect(left).toEqual([{ rows: 0, batches: 0 }]);
  });

  it('[IMP-7] rows for units that are unknown, elsewhere or of another kind are named by their code, each once', async () => {
    const { issues } = await stage([
      'Mã đơn vị;Thôn;Hệ thống loa hoạt động',
      `${DISTRICT.banThu};Thôn Một;có`,
      `${DISTRICT.banThu};Thôn Hai;có`,
      '99999;Thôn Ba;có',
      `${DISTRICT.naCay};Thôn Nà Cáy;có`,
    ]);
    expect(problems(issues)).toEqual(['import.unit-outside 2', 'import.unit-unknown 4', 'import.unit-kind 5']);
    const elsewhere = stageImport(district.ports, officer(), {
      file: list(['Thôn', 'x']),
      unit: DISTRICT.banThu,
      mode: 'add',
    });
    await expect(elsewhere).rejects.toMatchObject({ code: 'unit.not-found', params: { found: DISTRICT.banThu } });
    const nowhere = stageImport(district.ports, officer(), { file: list(['Thôn', 'x']), unit: '77777', mode: 'add' });
    await expect(nowhere).rejects.toMatchObject({ code: 'unit.not-found', params: { found: '77777' } });
  });

  it('[IMP-9] a list of another year is read, with every date pointed out', async () => {
    const { issues, batch } = await stage(
      [
        'Ngày phát;Loại chương trình;Tên tin, bài, chương trình;Có thông tin về chuyển đổi số',
        '05/03/2023;Tự sản xuất;Tin xã;không',
        '06/03/2024;Tự sản xuất;Tin thôn;có',
      ],
      {
        register: 'nhat-ky-truyen-thanh',
        year: 2024,
      },
    );
    expect(issues.filter(({ code }) => code === 'value.date-outside-year').map(({ at }) => at.cell)).toEqual(['A2']);
    expect(batch).toBeDefined();
  });

  it('[IMP-11] one cell too long, a file that is no list, and an empty one', async () => {
    const long = await stage(['Họ tên;Có máy tính', `${'x'.repeat(4_001)};có`], { register: OFFICIALS });
    expect(problems(long.issues)).toContain('value.too-long A2');
    const empty = await stage([''], {});
    expect(problems(empty.issues)).toEqual(['file.empty']);
    writeFileSync(files.path('anh.xlsx'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
    const image = await stageImport(district.ports, officer(), {
      file: diskFiles.source(files.path('anh.xlsx')),
      unit: DISTRICT.naPhai,
      mode: 'add',
    });
    expect(image.batch).toBeUndefined();
    expect(problems(image.issues)[0]).toMatch(/^file\.not-a-workbook/);
    const nothing = await stage(['Cột lạ;Cột khác', '1;2'], { register: undefined });
    expect(nothing.batch).toBeUndefined();
    await expect(
      stageImport(district.ports, officer(), {
        file: diskFiles.source(files.path('khong-co.csv')),
        unit: DISTRICT.naPhai,
        mode: 'add',
      }),
    ).rejects.toMatchObject({
      code: 'file.not-found',
    });
  });

  it("[IMP-16] a commune's workbook is not taken for its neighbour's", async () => {
    const into = (unit: string) =>
      stageImport(district.ports, district.admin, {
        file: diskFiles.source('samples/xa-na-phai.xlsx'),
        unit,
        mode: 'add',
      });
    const wrong = await into(DISTRICT.banThu);
    expect(wrong.batch).toBeUndefined();
    expect(wrong.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'import.other-unit', params: { found: 'Xã Nà Phai', expected: 'Xã Bản Thử' } },
    ]);
    expect((await into(DISTRICT.naPhai)).issues.some(({ code }) => code === 'import.other-unit')).toBe(false);
  });
});

describe.runIf(hasServer)('the one row of a list that may say Có', () => {
  let district: StoredDistrict;
  const files = temporaryFolder('minhchung-only-one');
  beforeAll(async () => {
    district = await storedDistrict();
  });
  afterAll(async () => {
    files.remove();
    await district.drop();
  });

  const { rows, add, stage, commit, leaders, clear } = managedTeam(() => district, files);

  beforeEach(clear);

  it('[IMP-17] a list is held against the stored rows that it leaves as they are', async () => {
    const first = await add('Nông Thử 10', 'có');
    const staged = await stage([LEADER_HEADINGS, 'Nông Thử 11;;không', 'Nông Thử 12;;có']);
    expect(staged.batch).toBeUndefined();
    expect(staged.issues).toMatchObject([
      {
        code: 'row.only-one',
        at: { cell: 'C3' },
        params: { first: first.done && first.rowNo, firstIn: 'register', heading: 'Là Tổ trưởng' },
      },
    ]);
    expect(await rows()).toHaveLength(1);
  });

  it('[IMP-17] a stored row that the list changes counts as it will be, and the same list again is no mistake', async () => {
    await add('Nông Thử 13', 'có');
    const lines = [LEADER_HEADINGS, 'NÔNG THỬ 13;;không', 'Nông Thử 14;;có'];
    const staged = await stage(lines);
    expect(staged.issues).toEqual([]);
    await commit(staged.batch);
    expect(await leaders()).toEqual(['Nông Thử 14']);
    expect((await stage(lines)).issues).toEqual([]);
  });

  it('[IMP-17] with --replace the rows that go do not stand against it', async () => {
    await add('Nông Thử 16', 'có');
    const staged = await stage([LEADER_HEADINGS, 'Nông Thử 17;;có'], { mode: 'replace' });
    expect(staged.issues).toEqual([]);
    await commit(staged.batch);
    expect(await leaders()).toEqual(['Nông Thử 17']);
  });
});
