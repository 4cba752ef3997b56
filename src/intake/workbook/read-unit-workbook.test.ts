import { describe, expect, it } from 'vitest';
import type { FigureId, SetId } from '../../kernel/index.ts';
import type { AddressedSheet } from '../sheets/addressed-cells.ts';
import { buildSheet } from '../testing/build-sheet.ts';
import type { Rows } from '../testing/read-sheets.ts';
import { dataOf, figures, HEADINGS, read, say, UNIT, VILLAGES } from '../testing/read-sheets.ts';

const declared = (sheets: readonly AddressedSheet[]) =>
  Object.fromEntries([...dataOf(sheets).declared].map(([id, { value }]) => [id, value]));

describe('the sheet of figures', () => {
  it('gives the unit and what was entered; a blank is not entered, a zero is', () => {
    const sheets = [
      figures([
        ['so-ho-so', 'Tổng số hồ sơ', '1.904', 'hồ sơ', 'Báo cáo 1'],
        ['so-thon', 'Tổng số thôn'],
        ['dai-truyen-thanh', 'Có đài truyền thanh', 'x', '', 'QĐ 2'],
        ['so-ho-so-truc-tuyen', '', 0, '', 'BC 1'],
      ]),
    ];
    expect(say(read(sheets).issues)).toEqual([]);
    expect(dataOf(sheets)).toMatchObject({
      unit: { name: 'Xã Nà Phai', kind: 'xa', attributes: new Map([['vung', ['mien-nui']]]) },
      period: { year: 2024, on: '2025-01-31' },
    });
    expect(declared(sheets)).toEqual({ 'so-ho-so': 1904, 'dai-truyen-thanh': true, 'so-ho-so-truc-tuyen': 0 });
    expect(dataOf(sheets).declared.get('so-ho-so' as FigureId)?.source).toBe('Báo cáo 1');
  });

  it('may have its columns moved, and its ids hidden away altogether', () => {
    const sheet = buildSheet('SO LIEU', [
      ...UNIT,
      [],
      [],
      ['Giá trị', null, 'SỐ LIỆU'],
      ['4,5', null, 'giờ mở cửa'],
      [18, null, 'Tổng số thôn'],
    ]);
    expect(declared([sheet])).toEqual({ 'gio-mo-cua': 45, 'so-thon': 18 });
  });

  it('knows a figure by a name that is too long for a message, and keeps a long source whole', () => {
    const name =
      'Số điểm phục vụ bưu chính đáp ứng nhu cầu sử dụng dịch vụ công trực tuyến của người dân trên địa bàn xã';
    const source = 'Báo cáo '.repeat(30).trim();
    const sheets = [figures([['', name, 3, '', source]])];
    expect(Object.fromEntries(dataOf(sheets).declared)).toEqual({ 'so-diem-dai-ten': { value: 3, source } });
  });

  it('tells every mistake with its cell', () => {
    const { issues } = read([
      figures(
        [
          ['so-ho-soo', 'Tổng số hồ sơ', 5],
          ['so-ho-so', 'Tổng số hồ sơ', 'mười'],
          ['gio-mo-cua', 'Giờ mở cửa', '45.000', '', 'a'],
          ['so-ho-so-truc-tuyen', 'Tổng số thôn', 3],
          ['so-thon', 'Tổng số thôn', 3, '', 'b'],
          ['so-thon', 'Tổng số thôn', 4],
          ['so-tin', 'Số tin theo tuần', 3],
          ['dai-truyen-thanh', '', 'có thể', '', 'c', 'xem lại'],
          ['', 'Nhóm khác'],
          ['so-thon-co-loa', '', { error: '#REF!' }],
          ['so-diem-co-trang', '', 1],
        ],
        ['C17:C18'],
      ),
    ]);
    expect(say(issues).toSorted()).toEqual([
      'Số liệu!A11 input.figure-mismatch',
      'Số liệu!A8 input.unknown-figure',
      'Số liệu!C10 value.ambiguous-number',
      'Số liệu!C13 input.figure-twice',
      'Số liệu!C14 value.wrong-type',
      'Số liệu!C15 value.not-yes-or-no',
      'Số liệu!C17 cell.formula-error',
      'Số liệu!C17:C18 cell.merged',
      'Số liệu!C9 value.not-a-number',
      'Số liệu!E7 input.source-missing',
      'Số liệu!F15 cell.outside-table',
    ]);
    expect(issues.find(({ code }) => code === 'input.unknown-figure')).toMatchObject({
      at: { file: 'so.xlsx', line: 8 },
      params: { nearest: 'so-ho-so' },
    });
  });
});

describe('what the unit is', () => {
  const attributesOf = (rows: Rows) =>
    dataOf([buildSheet('Số liệu', [...UNIT.slice(0, 3), ...rows, HEADINGS])]).unit.attributes;

  it('is not known where nothing is ticked; none of them where all say Không', () => {
    expect(attributesOf([['Vùng: Miền núi'], ['Vùng: Hải đảo'], ['Vùng: Đồng bằng']])).toEqual(new Map());
    expect(
      attributesOf([
        ['Vùng: Miền núi', 'Không'],
        ['Vùng: Hải đảo', 'không'],
        ['Vùng: Đồng bằng', 'ko'],
      ]),
    ).toEqual(new Map([['vung', []]]));
  });

  it('stays open where only some say Không, and the blank is told', () => {
    const sheets = [
      buildSheet('Số liệu', [
        ...UNIT.slice(0, 3),
        ['Vùng: Miền núi', 'Không'],
        ['Vùng: Hải đảo'],
        ['Vùng: Đồng bằng', 'Không'],
        HEADINGS,
      ]),
    ];
    expect(dataOf(sheets).unit.attributes).toEqual(new Map());
    expect(say(read(sheets).issues)).toEqual(['Số liệu!B5 value.required']);
  });

  it('cannot be in the mountains and in the plain at once', () => {
    const sheets = [
      buildSheet('Số liệu', [...UNIT.slice(0, 3), ['Vùng: Miền núi', 'x'], ['Vùng: Đồng bằng', 'x'], HEADINGS]),
    ];
    expect(say(read(sheets).issues)).toEqual(['Số liệu!B5 input.attribute-conflict']);
  });

  it('is asked for where it is missing, unless the caller knows', () => {
    expect(read([VILLAGES]).issues.map(({ code }) => code)).toEqual([
      'input.year-missing',
      'input.unit-kind',
      'input.unit-missing',
    ]);
    const reading = read([VILLAGES], { year: 2024, kind: 'xa' });
    expect(reading.ok && reading.value.registers.size).toBe(1);
  });

  it('is told when it is written so that nobody understands it', () => {
    const sheets = [
      buildSheet('Số liệu', [
        ['Loại đơn vị', 'Phường'],
        ['Năm đánh giá', 'năm nay'],
        ['Đánh giá đến ngày', 45_000],
        HEADINGS,
      ]),
    ];
    expect(say(read(sheets).issues).slice(0, 3)).toEqual([
      'Số liệu!B1 input.unit-kind',
      'Số liệu!B2 value.wrong-type',
      'Số liệu!B3 value.not-a-date',
    ]);
  });
});

describe('figures by week and month', () => {
  it('are read from their sheet, periods without a value not known', () => {
    const sheet = buildSheet('Theo tuần, tháng', [
      ['Kỳ', 'Từ ngày', 'Đến ngày', 'Số tin theo tuần', 'so-bai'],
      ['Tuần 01/2024', null, null, 3],
      ['Tuần 2', null, null, 0],
      ['tuan 3'],
      ['Tháng 03/2024', null, null, null, 4],
    ]);
    expect(declared([figures([]), sheet])).toEqual({
      'so-tin': {
        periods: new Map([
          ['2024-W01', 3],
          ['2024-W02', 0],
        ]),
      },
      'so-bai': { periods: new Map([['2024-03', 4]]) },
    });
  });

  it('tell weeks that do not exist, months for weekly figures, and a period written twice', () => {
    const sheet = buildSheet('Theo tuần, tháng', [
      ['Kỳ', 'Số tin theo tuần', 'Số lạ'],
      ['Tuần 60', 3],
      ['Tháng 3', 3],
      ['Tuần 5', 1],
      ['Tuần 05/2024', 2],
      ['Tuần 6', 'ba'],
    ]);
    expect(say(read([figures([]), sheet]).issues)).toEqual([
      'Theo tuần, tháng!C1 input.unknown-figure',
      'Theo tuần, tháng!A2 input.unknown-period',
      'Theo tuần, tháng!A3 input.unknown-period',
      'Theo tuần, tháng!A5 input.figure-twice',
      'Theo tuần, tháng!B6 value.not-a-number',
    ]);
    expect(declared([figures([]), sheet])).toEqual({ 'so-tin': { periods: new Map() } });
  });
});

describe('units below', () => {
  const HEAD = ['Mã đơn vị', 'Tên đơn vị *', 'Loại đơn vị', 'Bộ tiêu chí', 'Kết quả'];
  it('come with the verdicts that stand already', () => {
    const sheet = buildSheet('Đơn vị trực thuộc', [
      HEAD,
      ['', 'Thôn Nà Cáy', 'Thôn', 'Thôn thử (2022)', 'Đạt'],
      ['', 'Thôn Nà Pò', '', 'thu/thon-thu', 'chưa đạt'],
      ['', 'Thôn Nà Lùng', 'thon'],
    ]);
    const children = dataOf([figures([]), sheet]).children;
    expect(
      children?.map(({ unit, verdicts }) => [unit.name, unit.kind, verdicts?.get('thu/thon-thu' as SetId)]),
    ).toEqual([
      ['Thôn Nà Cáy', 'thon', 'met'],
      ['Thôn Nà Pò', 'thon', 'not-met'],
      ['Thôn Nà Lùng', 'thon', undefined],
    ]);
  });

  it('are not known where the sheet is empty, and mistakes have their cells', () => {
    expect(dataOf([figures([]), buildSheet('Đơn vị trực thuộc', [HEAD])]).children).toBeUndefined();
    const sheet = buildSheet('Đơn vị trực thuộc', [
      HEAD,
      ['', 'Nà Cáy', 'Tổ', 'thu/thon-thu', 'Đạt'],
      ['', 'Thôn Nà Pò', 'Thôn', 'thu/thon-thuu', 'Đạt'],
      ['', 'Thôn Nà Pò', 'Thôn', 'thu/thon-thu', 'tốt'],
    ]);
    expect(say(read([figures([]), sheet]).issues)).toEqual([
      'Đơn vị trực thuộc!C2 input.unit-kind',
      'Đơn vị trực thuộc!D3 input.unknown-set',
      'Đơn vị trực thuộc!E4 value.not-a-choice',
    ]);
  });
});

describe('other sheets', () => {
  it('are told, with the likeliest name; the guide and hidden lists are not', () => {
    const guide = buildSheet('Hướng dẫn', [['Đọc trước khi ghi']]);
    const hidden = { ...buildSheet('Danh sách chọn', [['Có'], ['Không']]), state: 'hidden' as const };
    const { issues } = read([guide, figures([]), hidden, buildSheet('Danh mục thonn', [['Nội dung']])]);
    expect(say(issues)).toEqual(['Danh mục thonn! sheet.unknown']);
    expect(issues[0]?.params).toEqual({ found: 'Danh mục thonn', nearest: 'Danh mục thôn' });
  });
});
