import { describe, expect, it } from 'vitest';
import type { RegisterId } from '../../kernel/index.ts';
import { buildSheet } from '../testing/build-sheet.ts';
import { dataOf, figures, read, say, VILLAGES } from '../testing/read-sheets.ts';
import type { AddressedSheet } from './addressed-cells.ts';

const rowsOf = (sheets: readonly AddressedSheet[], id: string) => dataOf(sheets).registers.get(id as RegisterId)?.rows;

describe('a register in its sheet', () => {
  it('is read with the line of every row; villages get the spelling of the village list', () => {
    const speakers = buildSheet('Loa theo thôn', [
      ['Loa hoạt động', 'Thôn'],
      ['có', 'nà cáy'],
      ['-', 'Thon Na Po'],
    ]);
    const sheets = [figures([]), VILLAGES, speakers];
    expect(rowsOf(sheets, 'loa-theo-thon')).toEqual([
      { line: 2, values: { thon: 'Thôn Nà Cáy', 'hoat-dong': true } },
      { line: 3, values: { thon: 'Thôn Nà Pò' } },
    ]);
    expect(say(read(sheets).issues)).toEqual(['Loa theo thôn!A3 value.required']);
  });

  it('under another name is read by its headings, and that is said', () => {
    const sheets = [figures([]), { ...VILLAGES, name: 'Sheet2' }];
    expect(rowsOf(sheets, 'danh-muc-thon')).toHaveLength(2);
    expect(say(read(sheets).issues)).toEqual(['Sheet2! sheet.read-by-headings']);
  });

  it('twice is read once', () => {
    expect(say(read([figures([]), { ...VILLAGES, name: 'Sheet2' }, VILLAGES]).issues)).toEqual(['Sheet2! sheet.twice']);
  });

  it('a second sheet of figures is told too, whatever its marks', () => {
    const second = { ...figures([['', 'Giờ mở cửa', 4]]), name: 'so lieu' };
    expect(say(read([figures([]), VILLAGES, second]).issues)).toEqual(['so lieu! sheet.twice']);
  });

  it('keeps a row with an unreadable cell, that cell not known', () => {
    const sheets = [
      figures([]),
      buildSheet('Loa theo thôn', [
        ['Thôn', 'Loa hoạt động'],
        ['Nà Cáy', 'hỏng'],
        ['Nà Pò', { error: '#N/A' }],
        ['Nà Lùng', 'có'],
      ]),
    ];
    expect(rowsOf(sheets, 'loa-theo-thon')?.map(({ values }) => Object.values(values))).toEqual([
      ['Nà Cáy'],
      ['Nà Pò'],
      ['Nà Lùng', true],
    ]);
    expect(say(read(sheets).issues)).toEqual([
      'Loa theo thôn!B2 value.not-yes-or-no',
      'Loa theo thôn!B3 cell.formula-error',
    ]);
  });

  it('leaves out the sum, the signatures and rows that only have a number', () => {
    const sheet = buildSheet('Danh mục thôn', [
      ['STT', 'Thôn', 'Số hộ'],
      [1, 'Nà Cáy', 85],
      [2],
      [null, 'Tổng cộng', 85],
      [],
      [null, 'Nà Phai, ngày 5 tháng 1 năm 2025'],
      [null, 'Nông Văn Thử'],
    ]);
    expect(rowsOf([figures([]), sheet], 'danh-muc-thon')).toEqual([
      { line: 2, values: { thon: 'Nà Cáy', 'so-ho': 85 } },
    ]);
    expect(say(read([figures([]), sheet]).issues)).toEqual([
      'Danh mục thôn!B4 cell.outside-table',
      'Danh mục thôn!B6 cell.outside-table',
    ]);
  });

  it('[REG-17] tells duplicates, a second "only one", unknown villages; the rest of the list still counts', () => {
    const sheet = buildSheet('Loa theo thôn', [
      ['Thôn', 'Loa hoạt động', 'Loa tốt nhất', 'Màu loa'],
      ['Nà Cáy', 'có', 'x'],
      ['NÀ CÁY', 'có', 'x'],
      ['Nà Pài', 'có'],
      ['Nà Pò', 'có'],
    ]);
    const reading = read([figures([]), VILLAGES, sheet]);
    expect(say(reading.issues).toSorted()).toEqual([
      'Loa theo thôn!A3 row.duplicate-key',
      'Loa theo thôn!A4 value.unknown-village',
      'Loa theo thôn!C3 row.only-one',
      'Loa theo thôn!D1 sheet.heading-unknown',
    ]);
    const data = reading.ok ? reading.value : reading.partial;
    const rows = data?.registers.get('loa-theo-thon' as never)?.rows;
    expect(rows?.map(({ line, isDoubtful }) => [line, isDoubtful ?? false])).toEqual([
      [2, true],
      [3, true],
      [4, true],
      [5, false],
    ]);
  });

  it('tells headings that are missing or there twice, merged cells, and values beside the table', () => {
    const sheet = buildSheet(
      'Danh mục thôn',
      [['Thôn', 'Tên thôn'], ['Nà Cáy', null, null, 'nhớ hỏi lại'], [null], ['Nà Pò']],
      ['A2:A3'],
    );
    expect(say(read([figures([]), sheet]).issues).toSorted()).toEqual([
      'Danh mục thôn! sheet.heading-missing',
      'Danh mục thôn!A2:A3 cell.merged',
      'Danh mục thôn!B1 sheet.heading-twice',
      'Danh mục thôn!D2 cell.outside-table',
    ]);
  });

  it('says from when to when it was kept, and which dates lie outside the year', () => {
    const sheet = buildSheet('Nhật ký', [
      ['Ghi từ ngày', '01/01/2024', 'Ghi đến ngày', { day: '2024-12-31' as never }],
      [],
      ['Ngày phát', 'Tên tin'],
      ['05/03/2024', 'Tiêm phòng'],
      ['05/03/2023', 'Tin cũ'],
    ]);
    const sheets = [figures([]), sheet];
    expect(dataOf(sheets).registers.get('nhat-ky' as RegisterId)).toMatchObject({
      keptFrom: '2024-01-01',
      keptTo: '2024-12-31',
      origin: 'Nhật ký',
    });
    expect(say(read(sheets).issues)).toEqual(['Nhật ký!A5 value.date-outside-year']);
  });

  describe('[REG-41] says whether it is finished', () => {
    const readHead = (...head: readonly (string | null)[]) => {
      const sheets = [figures([]), buildSheet('Danh mục thôn', [head, ['Thôn', 'Số hộ'], ['Nà Cáy', 40]])];
      return [dataOf(sheets).registers.get('danh-muc-thon' as RegisterId)?.keptTo, say(read(sheets).issues)];
    };

    it('by a word and a day, or by a day alone, also under the label of earlier workbooks', () => {
      expect(readHead('Danh sách này', 'Đã ghi đủ', 'Đủ đến ngày', '31/12/2024')).toEqual(['2024-12-31', []]);
      expect(readHead('danh sách này:', 'da ghi du', 'Đủ đến ngày', '31/12/2024')).toEqual(['2024-12-31', []]);
      expect(readHead('Đủ đến ngày', '31/12/2024')).toEqual(['2024-12-31', []]);
      expect(readHead('Ghi đến ngày', '31/12/2024')).toEqual(['2024-12-31', []]);
    });

    it('is not finished while nobody says so', () => {
      expect(readHead('Danh sách này', null, 'Đủ đến ngày', null)).toEqual([undefined, []]);
      expect(readHead('Danh sách này', 'Đang ghi')).toEqual([undefined, []]);
      expect(readHead('Danh sách này', 'Chưa ghi')).toEqual([undefined, []]);
    });

    it('tells a finished list without its day, a day beside another word, a word that is none', () => {
      expect(readHead('Danh sách này', 'Đã ghi đủ')).toEqual([undefined, ['Danh mục thôn!B1 list.day-missing']]);
      expect(readHead('Danh sách này', 'Đang ghi', 'Đủ đến ngày', '31/12/2024')).toEqual([
        undefined,
        ['Danh mục thôn!D1 list.day-of-unfinished'],
      ]);
      expect(readHead('Danh sách này', 'gần xong')).toEqual([undefined, ['Danh mục thôn!B1 value.not-a-choice']]);
    });
  });

  it('that is empty says nothing: it is not zero', () => {
    const sheets = [figures([]), buildSheet('Danh mục thôn', [['Thôn', 'Số hộ']]), buildSheet('Nhật ký', [])];
    expect(dataOf(sheets).registers.size).toBe(0);
    expect(say(read(sheets).issues)).toEqual([]);
  });

  it('has at most 100,000 rows', () => {
    const logbook = (count: number) => {
      const [heading, ...rows] = [
        ['Ngày phát', 'Tên tin'],
        ...Array.from({ length: count }, (_, index) => ['05/03/2024', `Tiêm phòng, đợt ${index}`]),
      ];
      return [figures([]), buildSheet('Nhật ký', [heading ?? [], ...rows])];
    };
    expect(say(read(logbook(100_000)).issues)).toEqual([]);
    expect(say(read(logbook(100_001)).issues)).toEqual(['Nhật ký! sheet.too-many-rows']);
  });

  it('with the same fault in every row tells it a hundred times and counts the rest', () => {
    const rows = Array.from({ length: 250 }, (_, index) => [`Thôn ${index}`, 'không rõ']);
    const { issues } = read([figures([]), buildSheet('Danh mục thôn', [['Thôn', 'Số hộ'], ...rows])]);
    expect(issues).toHaveLength(100);
    expect(issues.at(-1)?.params.more).toBe(150);
  });

  it('that names villages missing from the list tells each name once, and the rows beyond the hundredth name too', () => {
    const rows = Array.from({ length: 240 }, (_, index) => [`Nơi khác ${index % 120}`, 'Có']);
    const villages = buildSheet('Danh mục thôn', [
      ['Thôn', 'Số hộ'],
      ['Nà Cáy', '85'],
    ]);
    const speakers = buildSheet('Loa theo thôn', [['Thôn', 'Hoạt động'], ...rows]);
    const unknown = read([figures([]), villages, speakers]).issues.filter(
      ({ code }) => code === 'value.unknown-village',
    );
    expect(unknown).toHaveLength(100);
    expect(unknown[0]?.params.more).toBe(1);
    expect(unknown.at(-1)?.params.more).toBe(1 + 20 * 2);
  });
});
