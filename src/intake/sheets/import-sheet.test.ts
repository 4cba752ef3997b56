import { describe, expect, it } from 'vitest';
import type { ColumnId } from '../../kernel/index.ts';
import { IssueList } from '../issue-list.ts';
import { buildCatalogue } from '../testing/build-catalogue.ts';
import { buildSheet } from '../testing/build-sheet.ts';
import type { Rows } from '../testing/read-sheets.ts';
import { figures, read as readWhole, say } from '../testing/read-sheets.ts';
import type { AddressedSheet } from './addressed-cells.ts';
import type { ColumnMapping } from './heading-words.ts';
import type { ImportSheetOptions } from './import-sheet.ts';
import { ImportSheet } from './import-sheet.ts';
import type { SheetRow } from './register-sheet-reader.ts';

const registers = [...buildCatalogue().registers.values()];

/** Pushes a sheet `batch` rows at a time. */
function readInBatches(sheet: AddressedSheet, batch: number, more: Partial<ImportSheetOptions> = {}) {
  const issues = new IssueList();
  const reader = new ImportSheet(sheet, { registers, issues, file: 'so.xlsx', ...more });
  const rows: SheetRow[] = [];
  /** Rows that are out after each batch. */
  const grown: number[] = [];
  for (let at = 0; at < sheet.rows.length; at += batch) {
    rows.push(...reader.push(sheet.rows.slice(at, at + batch)));
    grown.push(rows.length);
  }
  const end = reader.finish(sheet.merges);
  rows.push(...end.rows);
  return { rows, grown, reader, read: end.read, issues: issues.toArray(), said: say(issues.toArray()) };
}

const villages = (count: number): Rows =>
  Array.from({ length: count }, (_, index) => [`Thôn ${index + 1}`, 10 + index]);
const HEADING = ['Thôn', 'Số hộ'];

describe('a sheet that comes in batches', () => {
  it('[REG-1] gives its rows as they come once thirty rows were seen', () => {
    const { rows, grown, read } = readInBatches(buildSheet('Danh mục thôn', [HEADING, ...villages(99)]), 10);
    expect(grown).toEqual([0, 0, 0, 39, 49, 59, 69, 79, 89, 99]);
    expect(rows[0]).toEqual({ row: { line: 2, values: { thon: 'Thôn 1', 'so-ho': 10 } }, unreadable: [] });
    expect(rows.at(-1)?.row.line).toBe(100);
    expect([read?.rowCount, read?.register.id]).toEqual([99, 'danh-muc-thon']);
  });

  it.each([1, 3, 7, 1000])('[REG-1] says the same in batches of %d as the whole sheet does', (batch) => {
    const sheet = buildSheet(
      'Nhật ký',
      [
        ['Sổ nhật ký', null, 'Ghi đến ngày', '31/12/2024'],
        ['Ngày phát', 'Tên tin', 'Người đọc'],
        ['05/03/2024', 'Tiêm phòng', 'A'],
        ['hôm qua', 'Tin cũ'],
        ['II. Quý hai'],
        ['Ngày phát', 'Tên tin'],
        ...Array.from({ length: 40 }, () => ['06/03/2024', 'Mùa vụ']),
        ['07/03/2024', 'Tin gộp'],
        [null, 'Tổng cộng', 43],
        [],
        [null, 'Xác nhận của UBND xã'],
        [null, 'Nông Văn Thử'],
      ],
      ['A47:A48'],
    );
    const inBatches = readInBatches(sheet, batch);
    const whole = readWhole([figures([]), sheet]);
    const data = whole.ok ? whole.value : whole.partial;
    const rows = inBatches.rows.map(({ row, unreadable: unread }) => (unread.length > 0 ? { ...row, unread } : row));
    expect(rows).toEqual(data?.registers.get('nhat-ky' as never)?.rows);
    expect(inBatches.rows).toHaveLength(43);
    expect(inBatches.read?.said?.to).toBe('2024-12-31');
    // Rows that are alike are looked for by whoever has all rows of a unit.
    const ofSheet = whole.issues.filter(({ code }) => code !== 'value.required' && code !== 'row.same-content');
    expect(inBatches.issues).toEqual(ofSheet);
    expect(inBatches.said).toEqual([
      'Nhật ký!C2 sheet.heading-unknown',
      'Nhật ký!A4 value.not-a-date',
      'Nhật ký!A5 cell.outside-table',
      'Nhật ký!A6 cell.outside-table',
      'Nhật ký!B48 cell.outside-table',
      'Nhật ký!B50 cell.outside-table',
      'Nhật ký!A47:A48 cell.merged',
    ]);
  });

  it.each([1, 4, 100])('[REG-4] is of no use where entries follow on signatures, in batches of %d', (batch) => {
    const sheet = buildSheet('Danh mục thôn', [
      HEADING,
      ...villages(35),
      [],
      ['Xác nhận'],
      ['Nà Cáy', 85],
      ['Nà Pò', 60],
    ]);
    const { rows, read, said } = readInBatches(sheet, batch);
    expect([rows.length, read]).toEqual([35, undefined]);
    expect(said).toEqual(['Danh mục thôn!A38 sheet.entries-below-end']);
  });

  it('[REG-4] tells of signatures, but not of the empty block of our own lists', () => {
    const block = [['Người lập danh sách', 'Xác nhận của UBND xã'], ['(Ký, ghi rõ họ tên)']];
    const told = (...below: readonly (readonly string[])[]) =>
      readInBatches(buildSheet('Danh mục thôn', [HEADING, ...villages(2), [], ...below]), 100).said;
    expect(told(...block)).toEqual([]);
    for (const below of [[...block, ['Nông Văn Thử']], [['Người lập danh sách:']], [['Xác nhận', 'Nà Cáy']]])
      expect(told(...below)).toEqual(['Danh mục thôn!A5 cell.outside-table']);
  });

  it('[REG-5] has as many rows as the limit, and with one more is of no use', () => {
    const sheet = buildSheet('Danh mục thôn', [HEADING, ...villages(60)]);
    expect(readInBatches(sheet, 10, { limit: 60 })).toMatchObject({ said: [], read: { rowCount: 60 } });
    const { rows, read, issues } = readInBatches(sheet, 10, { limit: 59 });
    expect([rows.length, read]).toEqual([59, undefined]);
    expect(issues.map(({ code, params }) => [code, params.limit, params.found])).toEqual([
      ['sheet.too-many-rows', 59, 60],
    ]);
  });
});

describe('which register a sheet of an import is', () => {
  const bare = buildSheet('Sheet1', [HEADING, ['Nà Cáy', 85]]);

  it('is told by its name or its headings, the latter with a warning', () => {
    expect(readInBatches({ ...bare, name: 'danh muc thon' }, 9).said).toEqual([]);
    expect(readInBatches(bare, 9).said).toEqual(['Sheet1! sheet.read-by-headings']);
  });

  it('is what people say, whatever its name', () => {
    const told = { registers: registers.filter(({ id }) => id === 'danh-muc-thon'), isTold: true };
    expect(readInBatches(bare, 9, told)).toMatchObject({ said: [], read: { rowCount: 1 } });
    expect(readInBatches(buildSheet('Số liệu', [HEADING, ['Nà Cáy', 85]]), 9, told).read?.rowCount).toBe(1);
    const strange = readInBatches(
      buildSheet('Nhật ký', [
        ['Việc', 'Người'],
        ['a', 'b'],
      ]),
      9,
      told,
    );
    expect([strange.said, strange.read]).toEqual([['Nhật ký! sheet.no-heading'], undefined]);
  });

  it('is none for our own other sheets, empty and hidden ones, and a visible one is told', () => {
    for (const name of ['Số liệu', 'Hướng dẫn', 'Theo tuần, tháng', 'Đơn vị trực thuộc'])
      expect(readInBatches(buildSheet(name, [['a', 'b']]), 9)).toMatchObject({ said: [], read: undefined });
    expect(readInBatches(buildSheet('Loa theo thôn', []), 9)).toMatchObject({ said: [], read: undefined });
    const notes = buildSheet('Ghi chép', [['a', 'b']]);
    expect(readInBatches({ ...notes, state: 'hidden' }, 9).said).toEqual([]);
    expect(readInBatches(notes, 9).said).toEqual(['Ghi chép! sheet.unknown']);
  });

  it('is known before the sheet ends', () => {
    const reader = new ImportSheet(bare, { registers, issues: new IssueList() });
    reader.push(buildSheet('Sheet1', [HEADING, ...villages(29)]).rows);
    expect(reader.reading).toBeUndefined();
    reader.push([{ number: 31, cells: [{ column: 1, value: 'Nà Cáy' }] }]);
    expect(reader.reading).toMatchObject({ kind: 'register', by: 'headings' });
  });
});

describe('columns of an import', () => {
  it('[REG-2] are those that people said; a repeated head is known by the same words', () => {
    const sheet = buildSheet('Danh mục thôn', [
      ['Nơi', 'Nhà', 'Người coi'],
      ['Nà Cáy', 85, 'A'],
      ['Nơi', 'Nhà', 'Người coi'],
      ['Nà Pò', 60, 'B'],
    ]);
    const said = { noi: 'thon', nha: 'so-ho', 'nguoi coi': '-' };
    const mapping: ColumnMapping = new Map(Object.entries(said).map(([form, id]) => [form, id as ColumnId]));
    const { rows, said: told } = readInBatches(sheet, 2, { mappingFor: () => mapping });
    expect(rows.map(({ row }) => Object.values(row.values))).toEqual([
      ['Nà Cáy', 85],
      ['Nà Pò', 60],
    ]);
    expect(told).toEqual(['Danh mục thôn!A3 cell.outside-table']);
  });

  it('[REG-3] may say to which unit a row belongs; a code alone makes no row', () => {
    const sheet = buildSheet('Danh mục thôn', [
      ['Mã xã', ...HEADING],
      ['06010', 'Nà Cáy', 85],
      [6011, 'Nà Pò', 60],
      [null, 'Khòn Lùng', 40],
      ['06013'],
      [{ error: '#N/A' }, 'Pò Mới', 20],
    ]);
    const { rows, said } = readInBatches(sheet, 2, { hasUnits: true });
    expect(rows.map(({ row, unitCode }) => [row.line, unitCode])).toEqual([
      [2, '06010'],
      [3, '6011'],
      [4, undefined],
      [6, undefined],
    ]);
    expect(said).toEqual(['Danh mục thôn!A6 cell.formula-error']);
    expect(readInBatches(sheet, 2).said).toContain('Danh mục thôn!A1 sheet.heading-unknown');
  });

  const grouped = (rows: Rows, merges: readonly string[]) =>
    buildSheet('Danh mục thôn', [['Thôn', 'Số', null], [null, 'hộ', 'khác'], ...rows], merges);

  it('[REG-6] take two rows of a long sheet, whose merged cells are known last', () => {
    const merges = ['A1:A2', 'B1:C1'];
    for (const count of [5, 50])
      expect(readInBatches(grouped(villages(count), merges), 10)).toMatchObject({ read: { rowCount: count } });
  });

  it('[REG-6] are not guessed: where merged cells change what they mean, the sheet is of no use', () => {
    const sheet = (count: number, merges: readonly string[]) =>
      buildSheet(
        'Danh mục thôn',
        [
          ['Thôn', 'Số', null],
          ['(tên)', 'thứ tự', 'hộ'],
          ...villages(count).map(([name, households]) => [name ?? null, 1, households ?? null]),
        ],
        merges,
      );
    expect(readInBatches(sheet(50, ['B1:C1']), 10)).toMatchObject({
      said: ['Danh mục thôn!B2 sheet.heading-unknown'],
      read: { rowCount: 50 },
    });
    const unclear = readInBatches(sheet(50, []), 10);
    expect([unclear.said.at(-1), unclear.read]).toEqual(['Danh mục thôn! sheet.headings-unclear', undefined]);
    expect(readInBatches(sheet(5, []), 10).said).not.toContain('Danh mục thôn! sheet.headings-unclear');
  });
});
