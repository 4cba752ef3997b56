import { describe, expect, it } from 'vitest';
import { recogniseHeadings } from './recognise-headings.ts';
import { recogniseSheet } from './recognise-sheet.ts';
import { buildColumn, buildRegister } from './testing/build-register.ts';
import { buildSheet } from './testing/build-sheet.ts';

const villages = buildRegister(
  'danh-muc-thon',
  [
    buildColumn('village', {
      id: 'thon',
      title: 'Thôn',
      required: true,
      key: true,
      aliases: ['Thôn, bản', 'Tên thôn'],
    }),
    buildColumn('integer', { id: 'so-ho', title: 'Số hộ gia đình', unit: 'hộ', required: true, aliases: ['Số hộ'] }),
    buildColumn('integer', { id: 'so-dan', title: 'Số người dân', unit: 'người', required: true }),
    buildColumn('yes-no', { id: 'dien-thoai', title: 'Có dịch vụ viễn thông (điện thoại di động)' }),
  ],
  { sheet: 'Danh mục thôn', title: 'Danh mục thôn, bản của xã' },
);
const speakers = buildRegister(
  'loa-theo-thon',
  [
    buildColumn('village', { id: 'thon', title: 'Thôn', required: true }),
    buildColumn('yes-no', { id: 'hoat-dong', title: 'Loa hoạt động', required: true }),
  ],
  { sheet: 'Loa theo thôn', title: 'Danh sách loa' },
);

const columnsOf = (rows: Parameters<typeof buildSheet>[1], merges: readonly string[] = []) => {
  const found = recogniseHeadings(buildSheet('Trang 1', rows, merges), villages);
  return (
    found && {
      row: found.lastRow,
      columns: Object.fromEntries([...found.columns].map(([at, column]) => [at, column.id])),
      found,
    }
  );
};

describe('the headings of a list', () => {
  it('are found below title lines, in any order and anywhere', () => {
    const result = columnsOf([
      ['UBND XÃ NÀ PHAI'],
      [],
      [null, 'DANH MỤC THÔN, BẢN'],
      [null, 'STT', 'Số người dân', 'Tên thôn', 'Số hộ'],
    ]);
    expect(result).toMatchObject({ row: 4, columns: { 3: 'so-dan', 4: 'thon', 5: 'so-ho' } });
  });

  it('are known with the unit behind, with a star, in capitals, without marks, over several lines', () => {
    const result = columnsOf([
      ['THÔN *', 'Số hộ gia đình (hộ)', 'So nguoi\ndan (Người)', 'Có dịch vụ viễn thông (điện thoại di động)'],
    ]);
    expect(result?.columns).toEqual({ 1: 'thon', 2: 'so-ho', 3: 'so-dan', 4: 'dien-thoai' });
  });

  it('are known when a remark or a number stands with them', () => {
    expect(columnsOf([['1. Thôn', '2. Số hộ (cuối năm)', 'Số người dân']])?.columns).toEqual({
      1: 'thon',
      2: 'so-ho',
      3: 'so-dan',
    });
  });

  it('may take two rows with merged heads', () => {
    const result = columnsOf(
      [
        ['STT', 'Thôn', 'Quy mô', null, 'Có dịch vụ viễn thông'],
        [null, null, 'Số hộ', 'Số người dân', 'điện thoại di động'],
        [1, 'Nà Cáy', 85, 360, 'x'],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1'],
    );
    expect(result).toMatchObject({ row: 2, columns: { 2: 'thon', 3: 'so-ho', 4: 'so-dan', 5: 'dien-thoai' } });
  });

  it('are followed by the numbers of the columns on official forms, which are no data', () => {
    expect(
      columnsOf([
        ['STT', 'Thôn', 'Số hộ', 'Số người dân'],
        ['(1)', '(2)', '(3)', '(4)'],
        [1, 'Nà Cáy', 85, 360],
      ])?.row,
    ).toBe(2);
    expect(
      columnsOf([
        ['STT', 'Thôn', 'Số hộ', 'Số người dân'],
        [1, 'Nà Cáy', 85, 360],
      ])?.row,
    ).toBe(1);
  });

  it('tell what is missing, unknown, or there twice', () => {
    const result = columnsOf([['Thôn', 'Số hộ', 'Số hộ gia đình', 'Trưởng thôn']]);
    expect(result?.found.missing.map(({ id }) => id)).toEqual(['so-dan']);
    expect(result?.found.unknown).toMatchObject([{ text: 'Trưởng thôn', column: 4 }]);
    expect(result?.found.twice).toMatchObject([{ column: 3 }]);
  });

  it('are looked for in the first 30 rows only', () => {
    const heading = ['Thôn', 'Số hộ', 'Số người dân'];
    const below = (empty: number) => columnsOf([...Array.from({ length: empty }, () => []), heading])?.row;
    expect([below(29), below(30)]).toEqual([30, undefined]);
  });

  it('are not seen where one word happens to fit among others', () => {
    expect(columnsOf([['Thôn', 'Ngày', 'Việc cần làm', 'Người làm']])).toBeUndefined();
  });
});

describe('which list a sheet is', () => {
  const heading = ['Thôn', 'Số hộ', 'Số người dân'];
  const reading = (name: string, rows: Parameters<typeof buildSheet>[1] = [heading]) => {
    const found = recogniseSheet(buildSheet(name, rows), [villages, speakers]);
    return found.kind === 'register' ? `${found.register.id} by ${found.by}` : `unknown ${found.nearest ?? ''}`;
  };

  it.each(['Danh mục thôn', 'DANH MUC THON', 'danh-muc-thon', 'Danh mục thôn, bản của xã', 'Danh mục thôn (2)'])(
    'is told by the name %s',
    (name) => {
      expect(reading(name)).toBe('danh-muc-thon by name');
    },
  );

  it('is told by the headings when the name says nothing', () => {
    expect(reading('Sheet1')).toBe('danh-muc-thon by headings');
    expect(reading('Sheet1', [['Thôn', 'Loa hoạt động']])).toBe('loa-theo-thon by headings');
  });

  it('needs three of five required columns for that', () => {
    expect(reading('Sheet1', [['Thôn', 'Số hộ', 'Ghi chú khác']])).toBe('danh-muc-thon by headings');
    expect(reading('Sheet1', [['Số hộ', 'Việc', 'Người']])).toBe('unknown ');
  });

  it('stays open for other sheets, with the likeliest name', () => {
    expect(reading('Danh mục thon1', [['Nội dung']])).toBe('unknown Danh mục thôn');
  });
});
