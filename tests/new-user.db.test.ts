import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasServer } from '../src/store/testing/test-database.ts';
import type { StoredDistrict } from '../src/testing/harness/index.ts';
import { DISTRICT, storedDistrict, temporaryFolder } from '../src/testing/harness/index.ts';
import { runOn, SETS } from './fixtures/command.ts';
import { halfFilled, withTenMistakes } from './fixtures/new-user.ts';

/**
 * An officer of xã Nà Phai who has never seen the product, from the empty template to the list that
 * was corrected and brought in again: what is printed is true at each step.
 */
describe.runIf(hasServer)('a new user', () => {
  const folder = temporaryFolder('new-user');
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
  });
  afterAll(async () => {
    await district.drop();
    folder.remove();
  });

  const minhchung = (...words: readonly string[]) => runOn(district.ports, words);
  const officer = (...words: readonly string[]) =>
    minhchung(...words, '--actor', 'Hoàng Thị Mẫu', '--role', 'Công chức');
  const OF_UNIT = ['--unit', DISTRICT.naPhai, '--year', '2024'] as const;
  const half = folder.path('so-lieu.xlsx');

  it('gets a template', async () => {
    const { exit, text } = await minhchung(
      'template',
      '--set',
      ...SETS,
      '--year',
      '2024',
      '-o',
      folder.path('mau.xlsx'),
    );
    expect(exit).toBe(0);
    expect(text).toContain('cho năm 2024');
  });

  it('fills half of it: no list that is not finished decides against the commune', async () => {
    writeFileSync(half, halfFilled().toBytes());
    const { exit, text } = await minhchung('assess', half, '--set', ...SETS);
    expect(exit).toBe(0);
    expect(text).toContain('Ghi nốt sổ “Loa theo thôn” (Thống kê hệ thống loa truyền thanh theo thôn)');
    expect(text).toContain('còn chờ tối đa 5 dòng: Thôn Phiêng Luông; Thôn Lũng Mười;');
    expect(text).toMatch(/8\.5 +◌ Chưa đủ dữ liệu/);
  });

  it('makes ten mistakes: each is told once, by its cell, with what to do', async () => {
    const bad = folder.path('sai.xlsx');
    writeFileSync(bad, withTenMistakes().toBytes());
    const { exit, text } = await minhchung('assess', bad, '--set', ...SETS);
    expect(exit).toBe(3);
    expect(text.split('\n')[0]).toMatch(/^Cần xem: .* còn đơn vị thuộc Lạng Xơn\. Có phải “Lạng Sơn” không\?/);
    expect(text).not.toMatch(/(- Danh sách chưa ghi đủ.*)\n.*\1$/m);
    const said = [...text.matchAll(/sai\.xlsx, ([^:)]*)\)?: /g)].map(([, place]) => place);
    for (const place of [
      'Danh mục thôn!B5',
      'Danh mục thôn!C6',
      'Nhật ký truyền thanh!A7',
      'Loa theo thôn!A7',
      'Loa theo thôn!C6',
      'Cán bộ công chức!B3',
    ])
      expect(
        said.filter((one) => one === place),
        place,
      ).toHaveLength(1);
  });

  it('leaves out where the commune lies: what all of it leads to is told of the indicator that was asked', async () => {
    const file = folder.path('chua-ro-vung.xlsx');
    const draft = halfFilled();
    for (const row of [10, 11, 12, 13]) draft.sheet('Số liệu').set(`C${row}`, undefined);
    writeFileSync(file, draft.toBytes());
    const { text } = await minhchung('explain', file, '--set', SETS[1], '--indicator', '8.4');
    expect(text).toContain('Ghi đặc điểm của đơn vị: Vùng.');
    expect(text).toMatch(/Xong 6 việc này là có kết quả 8\.4\./);
  });

  it('mends them, and brings the workbook in: first what it would do, then it is done', async () => {
    const { exit, text } = await officer('import', half, ...OF_UNIT);
    expect(exit).toBe(0);
    expect(text).toContain('Loa theo thôn');
    const batch = /minhchung import commit (\S+)/.exec(text)![1]!;
    expect((await officer('import', 'commit', batch)).text).toContain('Đã ghi.');
    const { text: overview } = await minhchung('overview', ...OF_UNIT, '--set', SETS[0]);
    expect(overview).toMatch(/Nà Phai +Chưa đạt +1\/4 chỉ tiêu đạt/);
  });

  it('asks for figures: what is not known is not called nought', async () => {
    const { text } = await minhchung('figures', ...OF_UNIT);
    expect(text).toContain('đếm 5 dòng của sổ “Loa theo thôn”, danh sách chưa ghi đủ, còn chờ tối đa 5 dòng');
    expect(text).not.toContain('ít nhất 0');
  });

  it('asks why: what is said at the end is about this indicator', async () => {
    const { text } = await minhchung('explain', ...OF_UNIT, '--set', SETS[1], '--indicator', '8.4');
    expect(text).toContain('Tổng số cơ quan trên địa bàn: chưa nhập\n');
  });

  it('takes a list out, corrects it, brings it in again', async () => {
    const list = folder.path('loa.xlsx');
    const register = ['--register', 'loa-theo-thon'] as const;
    expect((await officer('export', ...OF_UNIT, ...register, '-o', list)).text).toContain('Đã ghi 6 dòng vào');
    expect((await officer('import', list, ...OF_UNIT)).text).toMatch(/Loa theo thôn +0 mới +0 sửa +6 giữ nguyên/);
    // A list that is still empty was found, and has no rows: not "no register in the file".
    const empty = folder.path('wifi.xlsx');
    await officer('export', ...OF_UNIT, '--register', 'diem-wifi', '-o', empty);
    const nothing = await officer('import', empty, ...OF_UNIT);
    expect(nothing.text).toContain('Sổ “Điểm wifi” trong tệp chưa có dòng nào, nên không có gì để nhập.');
    const { text } = await minhchung('rows', 'list', ...OF_UNIT, ...register);
    expect(text).toContain('Thôn Nà Cáy');
  });
});
