import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli/index.ts';
import { worldOf } from '../src/main/world.ts';
import { hasServer } from '../src/store/testing/test-database.ts';
import type { StoredDistrict } from '../src/testing/harness/index.ts';
import { storedDistrict } from '../src/testing/harness/index.ts';

/** As an officer types it: with a title, the old name of the type, one code without its zero. */
const UNITS = `Danh mục đơn vị sau sắp xếp
STT;Mã đơn vị;Loại;Tên;Mã đơn vị cấp trên;Hiệu lực từ;Hiệu lực đến;Vùng
1;180;Huyện;Mẫu Sơn Thử;20;01/01/2020;30/06/2025;
2;06001;Xã;Nà Phai;180;01/01/2020;30/06/2025;
3;6004;Xã;Bản Thử;180;01/01/2020;30/06/2025;
4;06001;Xã;Nà Phai;20;01/07/2025;;Miền núi`;
const SUCCESSIONS = `Mã cũ;Mã mới;Kiểu;Ngày;Căn cứ
06001;06001;toàn bộ;01/07/2025;Nghị quyết thử số 1
06004;06001;toàn bộ;01/07/2025;Nghị quyết thử số 1`;

describe.runIf(hasServer)('two communes become one, at the command line', () => {
  let district: StoredDistrict;
  let folder: string;

  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-12-31' });
    folder = mkdtempSync(join(tmpdir(), 'don-vi-'));
    writeFileSync(join(folder, 'don-vi.csv'), UNITS);
    writeFileSync(join(folder, 'tiep-noi.csv'), SUCCESSIONS);
    writeFileSync(join(folder, 'sai.csv'), UNITS.replace('06001;Xã;Nà Phai;20', '06001;Xã;Nà Phai;21'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await district.drop();
  });

  /** What a command prints, and its exit code. */
  async function minhchung(...words: readonly string[]): Promise<{ readonly exit: number; readonly text: string }> {
    const lines: string[] = [];
    const write = (text: string) => void lines.push(text.replaceAll(`${folder}/`, ''));
    const terminal = { write, writeError: write, width: 1000, colour: false, isWatched: false };
    const exit = await run(words, worldOf(district.ports), terminal, { version: '0.0.0', unknownKey: 'throw' });
    return { exit, text: lines.join('\n') };
  }
  const file = (name: string) => join(folder, name);

  it('the preview says what would happen, what was put right, and what to do next', async () => {
    expect(await minhchung('units', 'import', file('don-vi.csv'))).toEqual({
      exit: 0,
      text: `Xem trước don-vi.csv
  Đơn vị    1 mới  0 đã có  3 hết hiệu lực
  Đặc điểm  1 mới  0 đã có
  Tiếp nối  0 mới  0 đã có

Cần xem lại trong tệp (2)
  don-vi.csv, don-vi!B5: Cần xem: Cột “Mã đơn vị”: mã 6004 mất số 0 ở đầu, được đọc là 06004. Hãy xem lại; để Excel giữ số 0, đặt cột ở dạng Text.
  don-vi.csv, don-vi!F6: Cần xem: Xã Nà Phai mang mã 06001 ngay sau Xã Nà Phai, mà không có dòng nói đơn vị trước trở thành gì, nên lịch sử bị đứt. Hãy thêm một dòng tiếp nối ngày 01/07/2025.

Chưa ghi gì. Nếu đúng, chạy lại với --commit: minhchung units import don-vi.csv --commit`,
    });
  });

  it('a wrong file is refused as a whole', async () => {
    const { exit, text } = await minhchung('units', 'import', file('sai.csv'), '--commit');
    expect(exit).toBe(3);
    expect(text).toContain(
      'sai.csv, sai!E6: Lỗi: Không có đơn vị nào mang mã 21, là cấp trên của Xã Nà Phai. Hãy sửa mã, hoặc thêm đơn vị cấp trên vào tệp.',
    );
    expect(text).toContain('Còn 1 lỗi, nên chưa ghi gì. Hãy sửa trong tệp rồi chạy lại.');
  });

  it('units first, then successions: committed, shown, followed', async () => {
    expect((await minhchung('units', 'import', file('don-vi.csv'), '--commit')).text).toContain(
      'Đã ghi. Mã lần nhập: ',
    );
    expect((await minhchung('units', 'import', file('tiep-noi.csv'), '--commit')).text).toContain('Tiếp nối  2 mới');
    expect((await minhchung('units', 'show', '06001')).text).toBe(`Xã Nà Phai  Ngày 31/12/2025
  Mã          06001
  Hiệu lực    từ 01/07/2025
  Thuộc       Tỉnh Lạng Sơn
  Vùng        Miền núi
  Từ          Xã Nà Phai (06001), toàn bộ, 01/07/2025
  Từ          Xã Bản Thử (06004), toàn bộ, 01/07/2025
  Trực thuộc  3 thôn
    0600101  Thôn Nà Cáy
    0600102  Thôn Pác Lùng
    0600103  Thôn Khuổi Slao`);
    expect((await minhchung('units', 'show', '06001', '--on', '30/6/2025')).text).toContain(
      'Thuộc       Huyện Mẫu Sơn Thử, Tỉnh Lạng Sơn',
    );
    expect((await minhchung('units', 'history', '06004')).text).toBe(`Lịch sử của mã 06004
  01/01/2020 – 30/06/2025  Xã Bản Thử  06004
      → Xã Nà Phai (06001), toàn bộ, 01/07/2025
  từ 01/07/2025  Xã Nà Phai  06001`);
  });

  it('two of one name are told apart by who is above and by their days', async () => {
    expect((await minhchung('units', 'find', 'na phai')).text).toBe(
      `06001  Xã Nà Phai  Tỉnh Lạng Sơn                     từ 01/07/2025
06001  Xã Nà Phai  Huyện Mẫu Sơn Thử, Tỉnh Lạng Sơn  01/01/2020 – 30/06/2025`,
    );
    expect(await minhchung('units', 'find', 'không đâu')).toEqual({
      exit: 1,
      text: 'Không có đơn vị nào có tên như “không đâu”.',
    });
  });

  it('as JSON too', async () => {
    const found = JSON.parse((await minhchung('units', 'find', 'na phai', '--on', '2025-06-30', '--json')).text);
    expect(found).toMatchObject([{ code: '06001', title: 'Xã Nà Phai', validTo: '2025-06-30' }]);
    const shown = JSON.parse((await minhchung('units', 'show', '06001', '--json')).text);
    expect(shown).toMatchObject({ on: '2025-12-31', attributes: { vung: ['mien-nui'] }, became: [] });
    expect(shown.madeOf.map(({ code }: { code: string }) => code)).toEqual(['06001', '06004']);
    const history = JSON.parse((await minhchung('units', 'history', '06004', '--json')).text);
    expect(history.map(({ code, isAsked }: { code: string; isAsked: boolean }) => [code, isAsked])).toEqual([
      ['06004', true],
      ['06001', false],
    ]);
    const bad = JSON.parse((await minhchung('units', 'import', file('sai.csv'), '--json')).text);
    expect(bad).toMatchObject({ batch: null, counts: { units: { added: 0 } } });
    expect(bad.issues[0].message).toContain('Hãy');
  });

  it('imports are listed and undone, the last one first', async () => {
    const imports = JSON.parse((await minhchung('units', 'list', '--json')).text) as { batch: string; file: string }[];
    const [successions, units] = imports;
    expect(imports.map(({ file: name }) => name)).toEqual(['tiep-noi.csv', 'don-vi.csv', 'don-vi.xlsx']);
    const early = await minhchung('units', 'undo', units!.batch);
    expect(early.exit).toBe(3);
    expect(early.text).toContain('Không hoàn tác được: ');
    expect((await minhchung('units', 'undo', successions!.batch)).text).toBe(
      `Đã hoàn tác lần nhập ${successions!.batch} (tiep-noi.csv).`,
    );
    expect((await minhchung('units', 'undo', units!.batch)).exit).toBe(0);
    expect((await minhchung('units', 'list')).text.split('\n')[0]).toMatch(/tiep-noi\.csv .*2 tiếp nối .*đã hoàn tác$/);
    expect((await minhchung('units', 'show', '06001')).text).toContain('từ 01/01/2020');
  });
});
