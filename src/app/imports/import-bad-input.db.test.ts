import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { ColumnId, RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, diskFiles, storedDistrict, temporaryFolder } from '../../testing/harness/index.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import { addRow, changeRow } from '../registers/change-row.ts';
import { commitImport } from './commit-import.ts';
import type { ImportRequest } from './stage-import.ts';
import { stageImport } from './stage-import.ts';

const SPEAKERS = 'loa-theo-thon' as RegisterId;
const OFFICIALS = 'can-bo-cong-chuc' as RegisterId;

describe.runIf(hasServer)('what a bad import gets', () => {
  let district: StoredDistrict;
  const files = temporaryFolder('minhchung-bad-import');
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-12-31' });
    for (const name of ['Thôn Nà Cáy', 'Thôn Pác Lùng']) {
      const cells = new Map([['Thôn', name]]);
      await addRow(district.ports, officer(), { unit: DISTRICT.naPhai, register: VILLAGE_LIST, cells });
    }
  });
  afterAll(async () => {
    files.remove();
    await district.drop();
  });

  const officer = () => district.officer(DISTRICT.naPhai, DISTRICT.naCay);
  const list = (lines: readonly string[]) => {
    writeFileSync(files.path('danh-sach.csv'), `${lines.join('\n')}\n`);
    return diskFiles.source(files.path('danh-sach.csv'));
  };
  const stage = (lines: readonly string[], more: Partial<ImportRequest> = {}) =>
    stageImport(district.ports, officer(), {
      file: list(lines),
      unit: DISTRICT.naPhai,
      register: SPEAKERS,
      mode: 'add',
      ...more,
    });
  const stored = (register: RegisterId) =>
    district.store.transaction(WHOLE_REACH, (tx) => tx.rows.list(district.id(DISTRICT.naPhai), register));
  const problems = (
    issues: readonly { readonly code: string; readonly at: { readonly cell?: string; readonly line?: number } }[],
  ) => issues.map(({ code, at }) => `${code} ${at.cell ?? at.line ?? ''}`.trim());

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
    expect(await stored(SPEAKERS)).toEqual([]);
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

  it('[IMP-8] a district hands in one file for its communes, a unit code beside each row', async () => {
    const file = list([
      'Mã đơn vị;Thôn;Hệ thống loa hoạt động',
      `${DISTRICT.naPhai};Nà Cáy;có`,
      `${DISTRICT.banThu};Thôn Một;không`,
      '6004;Thôn Hai;có',
    ]);
    const staged = await stageImport(district.ports, district.admin, {
      file,
      unit: DISTRICT.district,
      register: SPEAKERS,
      year: 2024,
      mode: 'add',
    });
    expect(staged.counts.map(({ unit, added }) => [unit, added]).sort()).toEqual(
      [
        [district.id(DISTRICT.naPhai), 1],
        [district.id(DISTRICT.banThu), 2],
      ].sort(),
    );
    await commitImport(district.ports, district.admin, { id: staged.batch! });
    const [row] = await stored(SPEAKERS);
    expect(row?.values['thon' as ColumnId]).toBe('Thôn Nà Cáy');
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

  it('[IMP-10] what looks like SQL or a formula is a text like any other', async () => {
    const names = ["Nông Văn Thử'); drop table register_row; --", '=HYPERLINK("http://x")', '\\N', 'a\\tb', '{"a":1}'];
    const { batch, issues } = await stage(
      ['Họ tên;Có máy tính', ...names.map((name) => `"${name.replaceAll('"', '""')}";có`)],
      {
        register: OFFICIALS,
      },
    );
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    await commitImport(district.ports, officer(), { id: batch! });
    expect((await stored(OFFICIALS)).map(({ values }) => values['ho-ten' as ColumnId])).toEqual(names);
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

  it('[IMP-12] waiting rows that a crash took are missed, not imported by half', async () => {
    const { batch } = await stage(['Thôn;Hệ thống loa hoạt động', 'Thôn Pác Lùng;có']);
    await district.database.asSuperuser('truncate import_row');
    await expect(commitImport(district.ports, officer(), { id: batch! })).rejects.toMatchObject({
      code: 'import.rows-lost',
    });
    expect((await stored(SPEAKERS)).map(({ values }) => values['thon' as ColumnId])).toEqual(['Thôn Nà Cáy']);
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

  it('[IMP-14] a list that lacks some columns says nothing about them', async () => {
    const before = await stored(SPEAKERS);
    expect(before[0]?.values).toMatchObject({ thon: 'Thôn Nà Cáy', 'hoat-dong': true });
    const full = await stage(['Thôn;Số cụm loa;Hệ thống loa hoạt động', 'Thôn Nà Cáy;7;có']);
    await commitImport(district.ports, officer(), { id: full.batch! });
    const partial = await stage(['Thôn;Hệ thống loa hoạt động', 'nà cáy;không']);
    await commitImport(district.ports, officer(), { id: partial.batch! });
    expect((await stored(SPEAKERS))[0]?.values).toEqual({ thon: 'Thôn Nà Cáy', 'so-cum-loa': 7, 'hoat-dong': false });
  });

  it('[IMP-15] a row that somebody changed after the preview is not overwritten unseen', async () => {
    const [row] = await stored(SPEAKERS);
    const staged = await stage(['Thôn;Số cụm loa;Hệ thống loa hoạt động', 'Thôn Nà Cáy;8;có']);
    const change = { unit: DISTRICT.naPhai, register: SPEAKERS, rowNo: row!.rowNo };
    await changeRow(district.ports, officer(), { ...change, cells: new Map([['so-cum-loa', '5']]) });
    await expect(commitImport(district.ports, officer(), { id: staged.batch! })).rejects.toMatchObject({
      code: 'import.changed-meanwhile',
      params: { count: 1, row: row!.rowNo, by: 'Hoàng Thị Mẫu' },
    });
    expect((await stored(SPEAKERS))[0]?.values).toMatchObject({ 'so-cum-loa': 5 });
    const again = await stage(['Thôn;Số cụm loa;Hệ thống loa hoạt động', 'Thôn Nà Cáy;8;có']);
    await commitImport(district.ports, officer(), { id: again.batch! });
    expect((await stored(SPEAKERS))[0]?.values).toMatchObject({ 'so-cum-loa': 8 });
  });

  it('[IMP-13] two people import the same list at once: both are told, and each row is there once', async () => {
    const lines = ['Thôn;Số cụm loa;Hệ thống loa hoạt động', 'Thôn Pác Lùng;2;có', 'Thôn Nà Cáy;4;có'];
    const staged = await Promise.all([stage(lines), stage(lines)]);
    const done = await Promise.all(staged.map(({ batch }) => commitImport(district.ports, officer(), { id: batch! })));
    expect(done.map(({ counts }) => counts[0]!).sort((a, b) => b.added - a.added)).toMatchObject([
      { added: 1, changed: 1, unchanged: 0 },
      { added: 0, changed: 0, unchanged: 2 },
    ]);
    expect(
      (await stored(SPEAKERS)).map(({ values }) => [values['thon' as ColumnId], values['so-cum-loa' as ColumnId]]),
    ).toEqual([
      ['Thôn Nà Cáy', 4],
      ['Thôn Pác Lùng', 2],
    ]);
  });
});
