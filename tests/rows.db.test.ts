import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addRow } from '../src/app/index.ts';
import { VILLAGE_LIST } from '../src/catalogue/index.ts';
import { hasServer } from '../src/store/testing/test-database.ts';
import type { StoredDistrict } from '../src/testing/harness/index.ts';
import { DISTRICT, storedDistrict } from '../src/testing/harness/index.ts';
import { ALL_MESSAGES } from '../src/testing/index.ts';
import { runOn } from './fixtures/command.ts';

const SPEAKERS = ['--unit', DISTRICT.naPhai, '--register', 'loa-theo-thon'] as const;
const TEAM = ['--unit', DISTRICT.naCay, '--register', 'to-cong-nghe-so-thanh-vien'] as const;
const BY = '05/10/2024 23:59:59, Hoàng Thị Mẫu (Công chức)';

describe.runIf(hasServer)('rows and confirmations at the command line', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-11-20' });
    const request = { unit: DISTRICT.naPhai, register: VILLAGE_LIST };
    for (const name of ['Thôn Nà Cáy', 'Thôn Pác Lùng'])
      await addRow(district.ports, district.admin, { ...request, cells: new Map([['thon', name]]) });
    district.setClock('2024-10-05T16:59:59.000000Z');
  });
  afterAll(() => district.drop());

  const minhchung = (...words: readonly string[]) => runOn(district.ports, words);
  const officer = (...words: readonly string[]) =>
    minhchung(...words, '--actor', 'Hoàng Thị Mẫu', '--role', 'Công chức');

  it('[ROW-1] tells the whole story of a row, by the clock of Vietnam', async () => {
    for (const [words, text] of [
      [['add', ...SPEAKERS, 'Thôn=nà cáy', 'Số cụm loa=2', 'Hệ thống loa hoạt động=có'], 'Đã thêm dòng 1.'],
      [['set', ...SPEAKERS, '--row', '1', 'Số cụm loa=3'], 'Đã sửa dòng 1, nay là bản 2.'],
      [['set', ...SPEAKERS, '--row', '1', 'Số cụm loa=3'], 'Dòng 1 đã như vậy rồi, không có gì thay đổi.'],
      [['set', ...SPEAKERS, '--row', '1', 'Số cụm loa='], 'Đã sửa dòng 1, nay là bản 3.'],
      [['delete', ...SPEAKERS, '--row', '1'], 'Đã xóa dòng 1. Khôi phục: minhchung rows restore.'],
      [['restore', ...SPEAKERS, '--row', '1'], 'Đã khôi phục dòng 1.'],
    ] as const)
      expect(await officer('rows', ...words)).toEqual({ exit: 0, text });
    const { text } = await officer('rows', 'show', ...SPEAKERS, '--row', '1');
    expect(text).toMatch(/Thôn +Thôn Nà Cáy\n/);
    expect(text.split('Các lần sửa\n')[1]?.split('\n')).toEqual([
      `  1. ${BY}: thêm`,
      `  2. ${BY}: Số cụm loa: 2 → 3`,
      `  3. ${BY}: Số cụm loa: 3 → (trống)`,
      `  4. ${BY}: xóa`,
      `  5. ${BY}: khôi phục`,
    ]);
  });

  it('[ROW-2] shows whoever was slower both versions, exit code 3', async () => {
    const { exit, text } = await officer('rows', 'set', ...SPEAKERS, '--row', '1', '--version', '2', 'Số cụm loa=9');
    expect(exit).toBe(3);
    expect(text).toContain('đã được Hoàng Thị Mẫu sửa lúc 05/10/2024 23:59:59 (nay là bản 5)');
    expect(text).toMatch(/Bạn đã xem: Thôn: Thôn Nà Cáy · Số cụm loa: 3 · /);
    expect(text).toMatch(/Hiện nay: +Thôn: Thôn Nà Cáy · Hệ thống loa hoạt động: Có/);
  });

  it('[ROW-6] says what there is not, and what was meant; exit codes 2, 3 and 4', async () => {
    for (const [words, exit, text] of [
      [
        ['list', '--unit', DISTRICT.naPhai, '--register', 'loa-theo-ton'],
        4,
        /Có phải “loa-theo-thon” \(Loa theo thôn\) không/,
      ],
      [['list', '--unit', '99999', '--register', 'loa-theo-thon'], 4, /Không có đơn vị nào mang mã “99999”/],
      [['list', ...SPEAKERS, '--village', 'Thôn Nà Cai'], 4, /Có phải “Thôn Nà Cáy” không/],
      [['show', ...SPEAKERS, '--row', '99'], 4, /không có dòng 99/],
      [['show', ...SPEAKERS], 2, /--row/],
      [['show', ...SPEAKERS, '--row', 'một'], 2, /--row/],
      [['set', ...SPEAKERS, '--row', '1', 'Số cụm loa'], 2, /CỘT=GIÁ-TRỊ/],
      [['set', ...SPEAKERS, '--row', '1', 'Số cụm lao=2'], 3, /Có phải “Số cụm loa” không/],
    ] as const)
      expect(await officer('rows', ...words)).toEqual({ exit, text: expect.stringMatching(text) });
  });

  it('[CFM-2] shows beside a confirmation what changed since, in the village that is meant', async () => {
    await officer('rows', 'add', ...SPEAKERS, 'Thôn=Pác Lùng', 'Hệ thống loa hoạt động=có');
    const part = [...SPEAKERS, '--as', 'trưởng thôn', '--village', 'na cay'] as const;
    expect(await officer('confirm', ...part, '--person', 'Nông Văn Thử')).toEqual({
      exit: 0,
      text: 'Đã ghi nhận: Nông Văn Thử (Trưởng thôn) xác nhận 1 dòng, lúc 05/10/2024 23:59:59.',
    });
    const status = async () => (await officer('confirm', 'status', ...SPEAKERS)).text.split('\n').slice(3);
    expect(await status()).toEqual([
      '  ✓ Trưởng thôn (Thôn Nà Cáy): Nông Văn Thử xác nhận lúc 05/10/2024 23:59:59',
      '  Còn cần xác nhận của: Trưởng thôn.',
    ]);
    for (const row of ['1', '2']) await officer('rows', 'set', ...SPEAKERS, '--row', row, 'Số cụm loa=4');
    expect((await status()).slice(0, 2)).toEqual([
      '  ! Trưởng thôn (Thôn Nà Cáy): Nông Văn Thử xác nhận lúc 05/10/2024 23:59:59; từ đó 1 dòng đã thay đổi',
      '    dòng 1: Số cụm loa: (trống) → 4 (Hoàng Thị Mẫu, 05/10/2024 23:59:59)',
    ]);
    const { text } = await minhchung('audit', 'show', '--unit', DISTRICT.naPhai, '--type', 'register-confirmed');
    expect(text).toMatch(/của Thôn Nà Cáy, 1 dòng\.$/);
    expect((await officer('confirm', 'withdraw', ...part)).text).toBe(
      'Đã rút lại xác nhận của Nông Văn Thử (Trưởng thôn).',
    );
    expect((await officer('confirm', 'withdraw', ...part)).exit).toBe(4);
  });

  it('[CFM-1] the examples in the help work', async () => {
    for (const messages of [ALL_MESSAGES.vi, ALL_MESSAGES.en])
      for (const name of ['confirm', 'confirm withdraw'] as const) {
        const words = messages[`cli.example.${name}`]!.match(/"[^"]*"|\S+/g)!.map((word) => word.replaceAll('"', ''));
        const unit = words.indexOf('--unit') + 1;
        expect(await minhchung(...words.with(unit, DISTRICT.naPhai).slice(1))).toMatchObject({ exit: 0 });
      }
  });

  it('[CFM-2] of personal values, and of erased ones, tells only that they changed', async () => {
    const person = ['--person', 'Vi Thị Nháp', '--as', 'UBND xã'];
    await officer('rows', 'add', ...TEAM, 'Họ tên=Nông Văn Thử', 'CCCD=000000000101', 'Là Tổ trưởng=không');
    await officer('confirm', ...TEAM, ...person);
    await officer('rows', 'set', ...TEAM, '--row', '1', 'CCCD=000000000102');
    const status = async () => (await officer('confirm', 'status', ...TEAM)).text;
    const row = async () => (await officer('rows', 'show', ...TEAM, '--row', '1')).text;
    expect(await status()).toContain('dòng 1: Số CCCD hoặc CMND: có sửa (dữ liệu cá nhân, không ghi lại) (Hoàng');
    expect(await row()).toMatch(/Số CCCD hoặc CMND +•/);
    expect(await row()).not.toMatch(/00000010/);
    const erase = (no: string) =>
      officer('personal', 'erase', ...TEAM, '--row', no, '--reason', 'Hết thời hạn lưu giữ', '--yes');
    expect((await erase('1')).exit).toBe(0);
    expect(await row()).toContain(`2. ${BY}: nội dung đã xóa hẳn`);
    expect(await status()).toContain('dòng 1: nội dung đã xóa hẳn (Hoàng Thị Mẫu, ');
    // A row that is erased as it was confirmed.
    await officer('rows', 'add', ...TEAM, 'Họ tên=Vi Thị Nháp', 'CCCD=000000000103', 'Là Tổ trưởng=không');
    await officer('confirm', ...TEAM, ...person);
    expect((await erase('2')).exit).toBe(0);
    expect(await status()).toContain('✓ UBND xã: Vi Thị Nháp');
  });
});
