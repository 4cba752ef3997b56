import { describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/index.ts';
import { UnitTree } from '../../units/index.ts';
import { buildTree, NA_LINH } from '../../units/testing/build-units.ts';
import type { AddressedSheet } from '../sheets/addressed-cells.ts';
import { buildCatalogue } from '../testing/build-catalogue.ts';
import { buildSheet } from '../testing/build-sheet.ts';
import { say } from '../testing/read-sheets.ts';
import { readUnitsSheets } from './units-sheets.ts';

const catalogue = buildCatalogue();
const EMPTY = new UnitTree({ units: [], attributes: [], successions: [] });
const HEADINGS = [
  'STT',
  'Mã đơn vị',
  'Loại',
  'Tên',
  'Mã đơn vị cấp trên',
  'Hiệu lực từ',
  'Hiệu lực đến',
  'Căn cứ',
  'Vùng',
];
const read = (sheets: readonly AddressedSheet[], tree = EMPTY) =>
  readUnitsSheets(sheets, catalogue, tree, 'don-vi.xlsx');
const units = (...rows: Parameters<typeof buildSheet>[1]) => buildSheet('Đơn vị', [HEADINGS, ...rows]);
const issuesOf = (sheets: readonly AddressedSheet[], tree = EMPTY) => say(read(sheets, tree).issues);
const day = (text: string) => ({ day: text as Day });

describe('a list of units as an office keeps it', () => {
  const sheets = [
    buildSheet('Danh mục xã', [
      ['ỦY BAN NHÂN DÂN TỈNH THỬ'],
      ['Danh mục đơn vị hành chính'],
      [],
      HEADINGS,
      [1, '90', 'Tỉnh', 'Tỉnh Thử', null, '01/01/2000'],
      [2, '901', null, 'Huyện Nà Lĩnh', '90', day('2000-01-01'), '30/06/2025'],
      [3, '90101', 'Thị trấn', 'TT. Chi Lăng', '901', '2000-01-01', '30/6/2025', 'NQ số 1', 'Miền núi; Hải đảo'],
      [4, '90102', 'Xã', 'Bản Qua', '901', '1/1/2000', null, null, 'Không'],
    ]),
    buildSheet('Sáp nhập', [
      ['Mã cũ', 'Mã mới', 'Kiểu', 'Ngày', 'Phần', 'Căn cứ'],
      ['90101', '90103', 'Toàn bộ', '1/7/2025', null, 'NQ số 2'],
      ['90102', '90103', 'một phần', '1/7/2025', '1/3'],
      ['90102', '90104', null, '1/7/2025', 0.4],
      ['90105', '90106', null, '1/7/2025', '52,5%'],
      ['90107', '90106', null, '1/7/2025'],
    ]),
    buildSheet('Vùng', [
      ['Mã đơn vị', 'Đặc điểm', 'Giá trị', 'Hiệu lực từ', 'Hiệu lực đến'],
      ['90102', 'Vùng', 'Đồng bằng', '4/6/2021', '31/12/2024'],
    ]),
  ];
  const { value } = read(sheets) as { value: Extract<ReturnType<typeof read>, { ok: true }>['value'] };

  it('[UNIT-7] is found by its headings wherever it stands, and every cell is understood', () => {
    expect(issuesOf(sheets)).toEqual([]);
    expect(value.units.map(({ at: _, ...line }) => line)).toEqual([
      { code: '90', kind: 'tinh', type: 'tinh', name: 'Thử', validFrom: '2000-01-01', attributes: new Map() },
      {
        code: '901',
        kind: 'huyen',
        type: 'huyen',
        name: 'Nà Lĩnh',
        parentCode: '90',
        validFrom: '2000-01-01',
        validTo: '2025-06-30',
        attributes: new Map(),
      },
      {
        code: '90101',
        kind: 'xa',
        type: 'thi-tran',
        name: 'Chi Lăng',
        parentCode: '901',
        validFrom: '2000-01-01',
        validTo: '2025-06-30',
        legalBasis: 'NQ số 1',
        attributes: new Map([['vung', ['mien-nui', 'hai-dao']]]),
      },
      {
        code: '90102',
        kind: 'xa',
        type: 'xa',
        name: 'Bản Qua',
        parentCode: '901',
        validFrom: '2000-01-01',
        attributes: new Map([['vung', []]]),
      },
    ]);
  });

  it('[UNIT-7] successions with and without their kind, shares as people and as Excel write them', () => {
    expect(
      value.successions.map(({ kind, share, legalBasis }) => [
        kind,
        share && `${share.over}/${share.under}`,
        legalBasis,
      ]),
    ).toEqual([
      ['full', undefined, 'NQ số 2'],
      ['part', '1/3', undefined],
      ['part', '2/5', undefined],
      ['part', '21/40', undefined],
      ['full', undefined, undefined],
    ]);
  });

  it('[UNIT-7] values that changed on a day', () => {
    expect(value.attributes.map(({ at: _, ...line }) => line)).toEqual([
      { code: '90102', attribute: 'vung', carried: ['dong-bang'], validFrom: '2021-06-04', validTo: '2024-12-31' },
    ]);
  });

  it('[UNIT-7] a line knows its cells', () => {
    const [line] = value.units;
    expect(line?.at('name')).toEqual({ file: 'don-vi.xlsx', sheet: 'Danh mục xã', line: 5, cell: 'D5' });
    expect(line?.at()).toMatchObject({ line: 5, cell: 'A5' });
  });
});

describe('a list with everything wrong', () => {
  it('[UNIT-7] tells all of it, each at its cell', () => {
    const sheet = units(
      [1, '90', 'Tỉnh', 'Thử', null, '01/01/2000'],
      [2, null, 'Huyện', 'Nà Lĩnh', '90', '01/01/2000'],
      [3, '902', 'Huyện', null, '90', null],
      [4, '903', 'Hyện', 'Nà Pò', '90', '31/02/2000'],
      [5, '904', null, 'Nà Pheo', '90', '01/01/2000'],
      [6, '90401', 'Xã', 'Phường Nà Cáy', '904', '01/01/2000'],
      [7, '90402', 'Xã', 'Nà Cáy', '904', '01/01/2000', null, null, 'Miền núi, Đồng bằng'],
      [8, '90403', 'Xã', 'Nà Tý', '904', '01/01/2000', null, null, 'Miền Bắc'],
      [9, '90404', 'Xã', 'Nà Mạ', { error: '#REF!' }, '01/01/2000'],
    );
    const changes = buildSheet('Tiếp nối', [
      ['Mã cũ', 'Mã mới', 'Kiểu', 'Ngày', 'Phần'],
      ['90401', '90402', 'nhập', '1/7/2025'],
      ['90401', '90403', 'một phần', '1/7/2025', '0%'],
      ['90401', '90404', 'một phần', '1/7/2025', '101%'],
      ['90401', '90405', 'một phần', '1/7/2025', 1.5],
      ['90401', '90406', 'một phần', null, '40'],
      [null, '90406', 'một phần', '1/7/2025', '100%'],
    ]);
    const values = buildSheet('Đặc điểm', [
      ['Mã đơn vị', 'Đặc điểm', 'Giá trị', 'Hiệu lực từ'],
      ['90401', 'Vùg', 'Miền núi', '1/7/2025'],
      ['90401', 'Vùng', null, '1/7/2025'],
    ]);
    expect(issuesOf([sheet, changes, values, buildSheet('Ghi chú', [['Việc khác']])])).toEqual([
      'Ghi chú! sheet.unknown',
      'Đơn vị!B3 units.cell-missing',
      'Đơn vị!D4 units.cell-missing',
      'Đơn vị!F4 units.cell-missing',
      'Đơn vị!C5 units.unknown-type',
      'Đơn vị!F5 value.not-a-date',
      'Đơn vị!C6 units.unknown-type',
      'Đơn vị!D7 units.type-differs',
      'Đơn vị!I8 input.attribute-conflict',
      'Đơn vị!I9 input.unknown-attribute-value',
      'Đơn vị!E10 cell.formula-error',
      'Đặc điểm!B2 input.unknown-attribute',
      'Đặc điểm!C3 units.cell-missing',
      'Tiếp nối!C2 units.unknown-succession-kind',
      'Tiếp nối!E3 units.share-unclear',
      'Tiếp nối!E4 units.share-unclear',
      'Tiếp nối!E5 units.share-unclear',
      'Tiếp nối!E6 units.share-unclear',
      'Tiếp nối!D6 units.cell-missing',
      'Tiếp nối!A7 units.cell-missing',
    ]);
    const { partial } = read([sheet, changes, values]);
    expect(partial.units.map(({ code }) => code)).toEqual(['90']);
    expect([...partial.unread].sort()).toEqual(['', '902', '903', '904', '90401', '90402', '90403', '90404']);
  });

  it('[UNIT-7] a workbook without any of the tables is told once', () => {
    expect(issuesOf([buildSheet('Số liệu', [['Mã số liệu', 'Giá trị']])])).toEqual(['undefined! sheet.no-heading']);
    expect(issuesOf([])).toEqual(['undefined! sheet.no-heading']);
  });

  it('[UNIT-7] an empty list is a list', () => {
    expect(issuesOf([units()])).toEqual([]);
  });
});

describe('codes that Excel took the zeros of', () => {
  const padded = (sheets: readonly AddressedSheet[], tree = EMPTY) => {
    const { partial, issues } = read(sheets, tree);
    return { codes: partial.units.map(({ code, parentCode }) => [code, parentCode]), issues: say(issues) };
  };

  it('[UNIT-9] a unit’s own code gets the digits of its tier, the one above the digits of a unit that is known', () => {
    const sheet = units(
      [1, 5, 'Tỉnh', 'Thử', null, '01/01/2000'],
      [2, 42, 'Huyện', 'Nà Lĩnh', 5, '01/01/2000'],
      [3, 5833, 'Xã', 'Nà Phai', 42, '01/01/2000'],
      [4, 10001, 'Xã', 'Nà Cáy', 42, '01/01/2000'],
    );
    expect(padded([sheet])).toEqual({
      codes: [
        ['05', undefined],
        ['042', '05'],
        ['05833', '042'],
        ['10001', '042'],
      ],
      issues: ['Đơn vị!B2 units.code-padded', 'Đơn vị!E3 units.code-padded'],
    });
    expect(read([sheet]).issues[0]?.params).toMatchObject({ found: '5', value: '05', count: 3 });
  });

  it('[UNIT-9] a column in which zeros survived is believed', () => {
    const sheet = units(
      [1, '05', 'Tỉnh', 'Thử', null, '01/01/2000'],
      [2, '42', 'Tỉnh', 'Khác', null, '01/01/2000'],
      [3, '042', 'Huyện', 'Nà Lĩnh', '05', '01/01/2000'],
      [4, '4201', 'Thôn', 'Nà Cáy', '42', '01/01/2000'],
    );
    expect(padded([sheet]).codes.at(-1)).toEqual(['4201', '42']);
    expect(padded([sheet]).issues).toEqual([]);
    const typed = units([1, '05', 'Tỉnh', 'Thử', null, '01/01/2000'], [2, '42', 'Huyện', 'Nà Lĩnh', '5', '01/01/2000']);
    expect(padded([typed]).codes.at(-1)).toEqual(['042', '05']);
    expect(padded([typed]).issues).toEqual(['Đơn vị!B3 units.code-padded', 'Đơn vị!E3 units.code-padded']);
  });

  it('[UNIT-9] a code above that may be two is refused', () => {
    const sheet = units(
      [1, 42, 'Tỉnh', 'Khác', null, '01/01/2000'],
      [2, 42, 'Huyện', 'Nà Lĩnh', 10, '01/01/2000'],
      [3, 10001, 'Xã', 'Nà Phai', 42, '01/01/2000'],
    );
    expect(padded([sheet]).issues).toEqual(['Đơn vị!E4 units.code-ambiguous', 'Đơn vị!B3 units.code-padded']);
    expect(read([sheet]).issues[0]?.params).toMatchObject({ readings: ['42', '042'] });
  });

  it('[UNIT-9] also in successions, by the units that stand already; villages’ own codes are left as they are', () => {
    const tree = buildTree({
      units: [
        ['05', 'Tỉnh Thử', '', '2000-01-01'],
        ['05833', 'Xã Nà Phai', '05', '2000-01-01'],
      ],
    });
    const changes = buildSheet('Tiếp nối', [
      ['Mã cũ', 'Mã mới', 'Ngày'],
      [5833, 5833, '1/7/2025'],
    ]);
    const villages = units([1, 17, 'Thôn', 'Nà Cáy', 5833, '01/01/2000']);
    const { partial } = read([changes, villages], tree);
    expect(partial.successions.map(({ from, to }) => [from, to])).toEqual([['05833', '05833']]);
    expect(partial.units.map(({ code, parentCode }) => [code, parentCode])).toEqual([['17', '05833']]);
  });

  it('[UNIT-9] the units of Nà Lĩnh need no help', () => {
    const rows = NA_LINH.map(([code, title, parent, from]) => [1, code, null, title, parent || null, from]);
    expect(padded([units(...rows)]).issues).toEqual([]);
  });
});
