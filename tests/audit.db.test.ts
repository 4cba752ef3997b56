import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addRow, changeRow } from '../src/app/index.ts';
import { run } from '../src/cli/index.ts';
import { worldOf } from '../src/main/world.ts';
import { hasServer } from '../src/store/testing/test-database.ts';
import type { StoredDistrict } from '../src/testing/harness/index.ts';
import { DISTRICT, storedDistrict } from '../src/testing/harness/index.ts';

const SPEAKERS = 'loa-theo-thon';

/** A command line over a stored district: exit code, and all that it writes. */
async function runIn(
  { ports }: StoredDistrict,
  words: readonly string[],
): Promise<{ readonly exit: number; readonly text: string }> {
  const lines: string[] = [];
  const write = (text: string) => void lines.push(text);
  const exit = await run(
    words,
    worldOf(ports),
    { write, writeError: write, width: 1000, colour: false },
    { version: '0', unknownKey: 'throw' },
  );
  return { exit, text: lines.join('\n') };
}

describe.runIf(hasServer)('the history at the command line', () => {
  let district: StoredDistrict;

  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-11-20' });
    const officer = district.officer(DISTRICT.naPhai);
    const request = { unit: DISTRICT.naPhai, register: SPEAKERS };
    district.setClock('2024-10-05T16:59:59.000000Z');
    await addRow(district.ports, officer, { ...request, cells: new Map([['Thôn', 'Nà Cáy']]) });
    district.setClock('2024-10-05T17:00:00.000000Z');
    await changeRow(district.ports, officer, { ...request, rowNo: 1, cells: new Map([['Thôn', 'Pác Lùng']]) });
    district.setClock(undefined);
  });
  afterAll(() => district.drop());

  const minhchung = (...words: readonly string[]) => runIn(district, words);
  const json = async (...words: readonly string[]) => {
    const { exit, text } = await minhchung(...words, '--json');
    return { exit, value: JSON.parse(text) };
  };
  const tamper = async (statement: string) => {
    await district.database.asSuperuser('alter table audit_event disable trigger user');
    await district.database.asSuperuser(statement);
    await district.database.asSuperuser('alter table audit_event enable trigger user');
  };

  it('[AUD-12] is told line by line, the latest last, by the clock of Vietnam', async () => {
    const title = district.ports.law.current().catalogue.registers.get(SPEAKERS as never)?.title;
    expect(await minhchung('audit', 'show', '--unit', DISTRICT.naPhai)).toEqual({
      exit: 0,
      text: `1. 05/10/2024 23:59:59  Hoàng Thị Mẫu (Công chức Văn hóa – Xã hội): Thêm dòng 1 vào sổ “${title}”.
2. 06/10/2024 00:00:00  Hoàng Thị Mẫu (Công chức Văn hóa – Xã hội): Sửa dòng 1 của sổ “${title}”: Thôn “Nà Cáy” → “Pác Lùng”.`,
    });
  });

  it('[AUD-12] is told from a day on, by type, and no more than asked for', async () => {
    const seqs = async (...words: readonly string[]) => {
      const { value } = await json('audit', 'show', '--unit', DISTRICT.naPhai, ...words);
      return value.map(({ seq }: { seq: number }) => seq);
    };
    expect(await seqs('--since', '5/10/2024')).toEqual([1, 2]);
    expect(await seqs('--since', '6/10/2024')).toEqual([2]);
    expect(await seqs('--since', '7/10/2024')).toEqual([]);
    expect(await seqs('--type', 'row-added')).toEqual([1]);
    expect(await seqs('--last', '1')).toEqual([2]);
    const { text } = await minhchung('audit', 'show', '--unit', DISTRICT.naPhai, '--last', '1');
    expect(text).toMatch(/^Còn sự kiện cũ hơn; thêm --last 2/);
    expect((await minhchung('audit', 'show')).text).toBe('Chưa có sự kiện nào.');
  });

  it('[AUD-12] is not told for a type, a day, a number or a unit that there is not', async () => {
    const refusals: readonly (readonly [readonly string[], number, RegExp])[] = [
      [['--type', 'row-chnged'], 2, /Có phải “row-changed” không/],
      [['--since', '31/2/2024'], 2, /--since/],
      [['--last', '0'], 2, /--last/],
      [['--unit', '99999'], 4, /Không có đơn vị nào mang mã “99999”/],
    ];
    for (const [words, exit, text] of refusals)
      expect(await minhchung('audit', 'show', ...words)).toEqual({ exit, text: expect.stringMatching(text) });
  });

  it('[AUD-4] is whole: exit code 0, and the hash to write down', async () => {
    const { exit, value } = await json('audit', 'verify');
    expect(exit).toBe(0);
    expect(value).toMatchObject({
      isWhole: true,
      events: 2,
      chains: [{ code: DISTRICT.naPhai, events: 2, findings: [] }],
    });
    const { lastHash } = value.chains[0];
    expect(lastHash).toMatch(/^[0-9a-f]{64}$/);
    const { text } = await minhchung('audit', 'verify', '--unit', DISTRICT.naPhai, '--witness', lastHash);
    expect(text).toBe(
      `06001 Xã Nà Phai  2 sự kiện, mã băm cuối ${lastHash}\nLịch sử còn nguyên: 1 chuỗi, 2 sự kiện. Ghi lại mã băm cuối của từng chuỗi ở nơi khác; lần sau so bằng --witness.`,
    );
  });

  it('[AUD-8] a hash that is in none of the chains is told once; one that cannot be a hash is refused', async () => {
    const officer = district.officer(DISTRICT.banThu);
    const request = { unit: DISTRICT.banThu, register: SPEAKERS, cells: new Map([['Thôn', 'Bản Thử Một']]) };
    await addRow(district.ports, officer, request);
    const { value: whole } = await json('audit', 'verify');
    for (const { lastHash } of whole.chains)
      expect((await json('audit', 'verify', '--witness', lastHash)).exit).toBe(0);
    const { exit, value } = await json('audit', 'verify', '--witness', 'f'.repeat(64));
    expect(exit).toBe(1);
    expect(value.chains.flatMap(({ findings }: { findings: readonly object[] }) => findings)).toEqual([
      expect.objectContaining({ kind: 'witness-missing' }),
    ]);
    expect((await minhchung('audit', 'verify', '--witness', 'abc')).exit).toBe(2);
  });

  it('[AUD-6] is not whole: exit code 1, and each place in words; reading it is refused', async () => {
    await tamper(`delete from audit_event where seq = 1 and unit_id = '${district.id(DISTRICT.naPhai)}'`);
    await tamper(`update audit_event set type = 'row-forged' where unit_id = '${district.id(DISTRICT.banThu)}'`);
    const { exit, text } = await minhchung('audit', 'verify');
    expect(exit).toBe(1);
    expect(text).toContain('\n  Mất sự kiện 1: đã bị xóa.');
    expect(text).toContain('\n  Sự kiện 1 không khớp mã băm của nó');
    expect(text).toContain('Lịch sử KHÔNG còn nguyên: 2 chỗ sai trong 2 chuỗi.');
    const show = await minhchung('audit', 'show', '--unit', DISTRICT.banThu);
    expect(show).toEqual({ exit: 3, text: expect.stringContaining('Hãy chạy minhchung audit verify') });
  });
});

describe.runIf(hasServer)('the role in the history', () => {
  let district: StoredDistrict;

  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-11-20' });
  });
  afterAll(() => district.drop());
  const minhchung = (...words: readonly string[]) => runIn(district, words);

  it('[AUD-13] knows the administrator at an English terminal and at a Vietnamese one as the same', async () => {
    const where = ['--unit', DISTRICT.banThu, '--register', SPEAKERS];
    const cells = ['Thôn=Bản Thử', 'Số cụm loa=2'];
    expect(await minhchung('rows', 'add', ...where, ...cells, '--lang', 'en')).toMatchObject({ exit: 0 });
    const { text } = await minhchung('audit', 'show', '--unit', DISTRICT.banThu, '--json');
    expect(JSON.parse(text)).toMatchObject([{ type: 'row-added', actor: { role: 'administrator' } }]);
    const told = async (lang: string) =>
      (await minhchung('audit', 'show', '--unit', DISTRICT.banThu, '--lang', lang)).text;
    expect(await told('vi')).toContain('(quản trị hệ thống): Thêm dòng 1');
    expect(await told('en')).toContain('(administrator): Added row 1');
    const shown = await minhchung('rows', 'show', ...where, '--row', '1');
    expect(shown.text).toContain('(quản trị hệ thống): thêm');
  });
});
