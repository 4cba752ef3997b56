import { describe, expect, it } from 'vitest';
import type { ColumnId } from '../../kernel/index.ts';
import { buildColumn, buildRegister } from '../../registers/testing/build-register.ts';
import { buildSheet } from '../testing/build-sheet.ts';
import { NO_COLUMN, toHeadingForm } from './heading-words.ts';
import { recogniseHeadings } from './recognise-headings.ts';
import { recogniseSheet } from './recognise-sheet.ts';

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

  it('take one row where the line right above adds nothing', () => {
    const result = columnsOf([
      ['UBND XÃ', null, 'Ghi đến ngày', '31/12/2024'],
      ['Thôn', 'Số hộ', 'Số người dân'],
    ]);
    expect(result?.found).toMatchObject({ firstRow: 2, lastRow: 2 });
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

describe('the headings that people said something of', () => {
  const heading = ['Nơi ở', 'Số hộ', 'Tên thôn', 'Số người dân'];
  const mapped = (mapping: Record<string, string>) => {
    const said = new Map(Object.entries(mapping).map(([text, id]) => [toHeadingForm(text), id as ColumnId]));
    const found = recogniseHeadings(buildSheet('Trang 1', [heading]), villages, { mapping: said });
    return {
      columns: Object.fromEntries([...(found?.columns ?? [])].map(([at, column]) => [at, column.id])),
      ignored: found?.ignored.map(({ text }) => text),
      unknown: found?.unknown.map(({ text }) => text),
      twice: found?.twice.map(({ text }) => text),
    };
  };

  it('[REG-2] name the column that people chose, before any other that would be recognised', () => {
    expect(mapped({ 'NOI O': 'thon' })).toEqual({
      columns: { 1: 'thon', 2: 'so-ho', 4: 'so-dan' },
      ignored: [],
      unknown: [],
      twice: ['Tên thôn'],
    });
    expect(mapped({ 'Số người dân': 'so-ho', 'Số hộ': 'so-dan' }).columns).toEqual({
      2: 'so-dan',
      3: 'thon',
      4: 'so-ho',
    });
  });

  it('[REG-2] are passed over where people said so, or where the column is no longer there', () => {
    expect(mapped({ 'Số hộ': NO_COLUMN, 'Nơi ở': NO_COLUMN })).toEqual({
      columns: { 3: 'thon', 4: 'so-dan' },
      ignored: ['Nơi ở', 'Số hộ'],
      unknown: [],
      twice: [],
    });
    expect(mapped({ 'Nơi ở': 'cot-da-bo', 'Số hộ': 'cot-da-bo' })).toMatchObject({
      columns: { 2: 'so-ho', 3: 'thon', 4: 'so-dan' },
      unknown: ['Nơi ở'],
    });
  });

  it.each(['Mã đơn vị', 'MÃ XÃ', 'ma thon'])(
    '[REG-3] "%s" says to which unit a row belongs, where units are asked for',
    (text) => {
      const sheet = buildSheet('Trang 1', [[text, 'Thôn', 'Số hộ', 'Số người dân']]);
      expect(recogniseHeadings(sheet, villages, { hasUnits: true })).toMatchObject({
        unit: { column: 1 },
        unknown: [],
      });
      expect(recogniseHeadings(sheet, villages)).toMatchObject({ unit: undefined, unknown: [{ column: 1 }] });
    },
  );

  it("[REG-3] a register's own column of that name goes before", () => {
    const own = buildRegister('so', [
      buildColumn('text', { id: 'ma', title: 'Mã thôn' }),
      buildColumn('village', { id: 'thon', title: 'Thôn' }),
    ]);
    const found = recogniseHeadings(buildSheet('So', [['Mã xã', 'Mã thôn', 'Thôn']]), own, { hasUnits: true });
    expect([found?.unit?.column, found?.columns.get(2)?.id]).toEqual([1, 'ma']);
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
