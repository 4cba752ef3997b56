import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Register } from '../catalogue/index.ts';
import type { RegisterExportOptions } from '../documents/index.ts';
import { registerExport } from '../documents/index.ts';
import { renderRegisterCsv, renderRegisterXlsx } from '../documents/render/index.ts';
import type { Day } from '../kernel/index.ts';
import type { Row, RowValue } from '../registers/index.ts';
import { readCsv, readWorkbook } from '../sheets/index.ts';
import { arbitraryRows, shippedCatalogue } from '../testing/index.ts';
import { IssueList } from './issue-list.ts';
import type { AddressedSheet } from './sheets/addressed-cells.ts';
import { ImportSheet } from './sheets/import-sheet.ts';
import { say } from './testing/read-sheets.ts';

const registers = [...shippedCatalogue().registers.values()];
const UNIT: RegisterExportOptions = { unit: 'Thôn Nà Cáy, xã Nà Phai, huyện Thử', sensitive: 'shown' };

async function toSheet(
  register: Register,
  rows: readonly Row[],
  form: 'csv' | 'xlsx',
  options: RegisterExportOptions,
): Promise<AddressedSheet> {
  const list = registerExport(register, options);
  const chunks: Uint8Array[] = [];
  for await (const piece of form === 'csv' ? renderRegisterCsv(list, rows) : renderRegisterXlsx(list, rows))
    chunks.push(Buffer.from(piece));
  const from = Buffer.concat(chunks);
  const read =
    form === 'csv' ? readCsv({ name: `${register.sheet}.csv`, from }) : await readWorkbook({ name: 'so.xlsx', from });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return 'sheets' in read.value ? read.value.sheets[0]! : read.value;
}

/** What an import makes of an exported list. */
async function readBack(
  register: Register,
  rows: readonly Row[],
  form: 'csv' | 'xlsx',
  options: RegisterExportOptions = UNIT,
) {
  const sheet = await toSheet(register, rows, form, options);
  const issues = new IssueList();
  const reader = new ImportSheet(sheet, { registers, issues, hasUnits: options.hasUnits ?? false });
  const early = reader.push(sheet.rows);
  const { rows: late, read } = reader.finish(sheet.merges);
  return { rows: [...early, ...late], read, said: say(issues.toArray()), issues: issues.toArray(), sheet };
}

const isFilled = (row: Row): boolean => Object.keys(row.values).length > 0;

describe('an exported list is imported to the same values', () => {
  const cases = registers.flatMap((register) =>
    (['xlsx', 'csv'] as const).map((form) => [register.id, form, register] as const),
  );

  it.each(cases)('[REG-30] %s as %s', async (_, form, register) => {
    await fc.assert(
      fc.asyncProperty(arbitraryRows(register), async (rows) => {
        const { rows: back, read } = await readBack(register, rows, form);
        expect(back.map(({ row }) => row.values)).toEqual(rows.filter(isFilled).map(({ values }) => values));
        expect(back.flatMap(({ unreadable }) => unreadable)).toEqual([]);
        expect(read?.register.id).toBe(register.id);
        expect(read?.headings.missing).toEqual([]);
      }),
      { numRuns: form === 'csv' ? 40 : 8 },
    );
  });
});

/** Values as a test writes them. */
function valuesOf(values: Readonly<Record<string, RowValue>>): Row['values'] {
  return values as Row['values'];
}

describe('an exported list', () => {
  const members = registers.find(({ id }) => id === 'to-cong-nghe-so-thanh-vien')!;
  const logbook = registers.find(({ id }) => id === 'nhat-ky-truyen-thanh')!;
  const people: readonly Row[] = [
    {
      line: 1,
      values: valuesOf({
        'ho-ten': 'Nông Văn Thử',
        'so-dien-thoai': '0900000123',
        cccd: '001099000123',
        'to-truong': true,
      }),
    },
    { line: 2, values: valuesOf({ 'ho-ten': '=HYPERLINK("http://x")', 'chuc-vu': '+84', 'to-truong': false }) },
  ];

  it('[REG-31] has its title, unit, headings with STT, rows, and who signs', async () => {
    const { sheet, said } = await readBack(members, people, 'xlsx');
    const lines = sheet.rows.map(({ number, cells }) => [number, ...cells.map(({ value }) => value)]);
    expect(lines).toEqual([
      [1, 'Danh sách thành viên Tổ công nghệ số cộng đồng thôn'],
      [2, UNIT.unit],
      [4, 'STT', ...members.columns.map(({ title }) => title)],
      [5, 1, 'Nông Văn Thử', '0900000123', '001099000123', 'Có'],
      [6, 2, '=HYPERLINK("http://x")', '+84', 'Không'],
      [8, 'Người lập danh sách', 'Xác nhận của Trưởng thôn', 'Xác nhận của UBND xã'],
      [9, '(Ký, ghi rõ họ tên)', 'Ngày …… tháng …… năm ………', 'Ngày …… tháng …… năm ………'],
      [10, '(Ký, ghi rõ họ tên)', '(Ký, ghi rõ họ tên)'],
    ]);
    expect(said).toEqual([]);
  });

  it.each([
    ['2024-01-01', '2024-12-31'],
    [undefined, '2024-06-30'],
    [undefined, undefined],
  ])('[REG-31] says for which days a logbook is complete: %s to %s', async (keptFrom, keptTo) => {
    const kept = { keptFrom: keptFrom as Day | undefined, keptTo: keptTo as Day | undefined };
    const { read } = await readBack(logbook, [{ line: 1, values: valuesOf({ ngay: '2024-03-05' }) }], 'xlsx', {
      ...UNIT,
      ...kept,
    });
    const { from, to } = read?.said ?? {};
    expect({ keptFrom: from, keptTo: to }).toEqual(kept);
  });

  it('[REG-32] of several units says to which one a row belongs', async () => {
    const list = { ...UNIT, hasUnits: true };
    const rows = people.map((row, index) => ({ ...row, unitCode: `0601${index}` }));
    for (const form of ['xlsx', 'csv'] as const) {
      const back = await readBack(members, rows, form, list);
      expect(back.rows.map(({ unitCode }) => unitCode)).toEqual(['06010', '06011']);
    }
  });

  it('[REG-33] masks what may not be seen, and such a list is refused where it was masked', async () => {
    for (const form of ['xlsx', 'csv'] as const) {
      const { rows, issues } = await readBack(members, people, form, { ...UNIT, sensitive: 'masked' });
      expect(rows[0]?.unreadable).toEqual(['so-dien-thoai', 'cccd']);
      expect(issues.filter(({ code }) => code === 'value.masked').map(({ params }) => params.found)).toEqual([
        '090••••123',
        '•••••••••123',
      ]);
    }
  });

  it('[REG-34] as CSV begins with the byte order mark, parts fields by semicolons, and makes formulas harmless', async () => {
    const list = registerExport(members, UNIT);
    let text = '';
    for await (const piece of renderRegisterCsv(list, people)) text += piece;
    expect(text.split('\r\n')).toEqual([
      `\ufeffSTT;${members.columns.map(({ title }) => title).join(';')}`,
      '1;Nông Văn Thử;;0900000123;001099000123;;Có;;',
      `2;"'=HYPERLINK(""http://x"")";;;;'+84;Không;;`,
      '',
    ]);
  });

  it('[REG-35] longer than people print has the same cells in the same places', async () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => ({ line: index + 1, values: people[index % 2]!.values }));
    const { rows: back, sheet, said } = await readBack(members, rows, 'xlsx');
    expect(back.map(({ row }) => row.values)).toEqual(rows.map(({ values }) => values));
    const short = await readBack(members, people, 'xlsx');
    expect(sheet.rows.slice(0, 5)).toEqual(short.sheet.rows.slice(0, 5));
    expect(said).toEqual([]);
  });
});
