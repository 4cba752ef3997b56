import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDay } from '../src/kernel/index.ts';
import { temporaryFolder } from '../src/testing/harness/index.ts';
import type { Assessed } from './fixtures/assessing.ts';
import { verdictsOf } from './fixtures/assessing.ts';
import type { Spoiling } from './fixtures/spoiled.ts';
import { newPlaces, startSpoiling } from './fixtures/spoiled.ts';
import type { DraftCell, WorkbookDraft } from './fixtures/workbook-draft.ts';

const folder = temporaryFolder('odd-input');
afterAll(folder.remove);

let good: Assessed;
let spoil: Spoiling['spoil'];
beforeAll(async () => {
  ({ good, spoil } = await startSpoiling(folder.path));
});

const said = (spoiled: Assessed) => newPlaces(spoiled, good);

/** The same letters in two ways; phones and scanners write the second. */
const decomposed = (value: DraftCell) => (typeof value === 'string' ? value.normalize('NFD') : value);
const asText = (value: DraftCell) => (typeof value === 'object' && 'day' in value ? formatDay(value.day) : value);

describe('what is only unusual is read as it was meant', () => {
  const harmless: Record<string, readonly [(draft: WorkbookDraft) => void, readonly string[]]> = {
    'sheets under other names': [
      (draft) => {
        for (const [name, other] of [
          ['Số liệu', 'Sheet1'],
          ['Danh mục thôn', 'DS các thôn'],
          ['Loa theo thôn', 'Loa'],
          ['Điểm wifi', 'Sheet2'],
        ] as const)
          draft.sheet(name).name = other;
      },
      [
        'DS các thôn sheet.read-by-headings',
        'Loa sheet.read-by-headings',
        'Sheet1 sheet.read-by-headings',
        'Sheet2 sheet.read-by-headings',
      ],
    ],
    'columns in another order': [
      (draft) => {
        draft
          .sheet('Viễn thông theo thôn')
          .move((column, row) => [row < 4 ? column : ('FEDCBA'['ABCDEF'.indexOf(column)] ?? column), row]);
        draft.sheet('Điểm wifi').move((column, row) => [row < 4 ? column : column === 'A' ? 'K' : column, row]);
        draft
          .sheet('Số liệu')
          .move((column, row) => [row < 14 ? column : ({ A: 'E', E: 'A', C: 'J' }[column] ?? column), row]);
      },
      [],
    ],
    'days typed as text, in three ways': [
      (draft) => {
        let count = 0;
        draft.sheet('Nhật ký truyền thanh').change('A', 6, (value) => {
          const text = String(asText(value));
          const [day, month, year] = text.split('/');
          return [text, `ngày ${day} tháng ${month} năm ${year}`, `${year}-${month}-${day}`][count++ % 3];
        });
        draft.sheet('Nhật ký truyền thanh').change('B D', 3, (value) => asText(value));
        draft.sheet('Sản phẩm OCOP').change('F', 5, asText);
        draft.sheet('Dịch vụ công trực tuyến').change('A', 6, asText);
      },
      [],
    ],
    'letters apart from their marks (NFD), everywhere': [
      (draft) => {
        for (const sheet of draft.sheets) {
          sheet.name = sheet.name.normalize('NFD');
          for (const [address, value] of sheet.cells) sheet.set(address, decomposed(value));
        }
      },
      [],
    ],
    'heads in two rows, with merged cells': [
      (draft) => {
        const sheet = draft.sheet('Viễn thông theo thôn').move((column, row) => [column, row > 4 ? row + 1 : row]);
        sheet
          .set('C4', 'Có dịch vụ viễn thông')
          .set('D4', undefined)
          .set('E4', 'Có dịch vụ internet')
          .set('F4', undefined);
        sheet.set('C5', 'điện thoại cố định mặt đất').set('D5', 'điện thoại di động mặt đất');
        sheet.set('E5', 'băng rộng cố định mặt đất').set('F5', 'băng rộng di động mặt đất');
        sheet.merges.push('A4:A5', 'B4:B5', 'C4:D4', 'E4:F4');
      },
      [],
    ],
    'formulas that were saved with their results': [
      (draft) => {
        draft.sheet('Danh mục thôn').change('B C D', 5, (value) => ({ formula: `${value}*1`, result: Number(value) }));
        draft
          .sheet('Loa theo thôn')
          .change('D', 5, (value) => ({ formula: `IF(1,"${value}","")`, result: String(value) }));
      },
      [],
    ],
    'numbers typed as text, with their units': [
      (draft) => {
        draft.sheet('Danh mục thôn').change('B', 5, (value) => `${value} hộ`);
        draft.sheet('Điểm bưu chính').set('L5', '7,5');
      },
      [],
    ],
    'villages written without marks and without "Thôn"': [
      (draft) =>
        void draft
          .sheet('Viễn thông theo thôn')
          .set('A5', 'na cay')
          .set('A6', 'PÒ PHEO')
          .set('A7', ' Thôn  Khòn Lùng '),
      [],
    ],
    'ticks and short words for yes and no': [
      (draft) => {
        const short = (value: DraftCell) => (value === 'Có' ? 'x' : value === 'Không' ? 'ko' : value);
        draft.sheet('Viễn thông theo thôn').change('C D E F', 5, short);
        draft.sheet('Địa chỉ số').change('G H', 5, (value) => value === 'Có');
      },
      [],
    ],
    'a sum and the signatures below': [
      (draft) => {
        const sheet = draft.sheet('Danh mục thôn');
        sheet.set('A16', 'Tổng cộng').set('B16', 243).set('A18', 'Nà Phai, ngày 10 tháng 01 năm 2025');
        sheet.set('A19', 'Người lập biểu').set('D19', 'TM. UBND XÃ');
        draft.sheet('Viễn thông theo thôn').set('A16', 'Cộng toàn xã: 11 thôn');
        draft.sheet('Dịch vụ công trực tuyến').set('A10', 'TỔNG CỘNG (4 quý)').set('B10', 428).set('C10', 235);
      },
      [
        'Danh mục thôn!A16 cell.outside-table',
        'Danh mục thôn!A18 cell.outside-table',
        'Dịch vụ công trực tuyến!A10 cell.outside-table',
        'Viễn thông theo thôn!A16 cell.outside-table',
      ],
    ],
    'headings again at the top of the second page, and captions inside the list': [
      (draft) => {
        const down = (from: number) => (column: string, row: number) => [column, row >= from ? row + 1 : row] as const;
        const villages = draft.sheet('Danh mục thôn').move(down(9));
        for (const column of 'ABCD') villages.set(`${column}9`, villages.cells.get(`${column}4`));
        draft.sheet('Loa theo thôn').move(down(8)).set('A8', 'Thôn').set('D8', 'Hoạt động');
        draft
          .sheet('Cán bộ công chức')
          .move(down(5))
          .set('A5', 'I. KHỐI ĐẢNG, ĐOÀN THỂ')
          .move(down(16))
          .set('A16', 'II. KHỐI CHÍNH QUYỀN');
      },
      [
        'Cán bộ công chức!A16 cell.outside-table',
        'Cán bộ công chức!A5 cell.outside-table',
        'Cán bộ công chức!C12 value.required',
        'Cán bộ công chức!C24 value.required',
        'Danh mục thôn!A9 cell.outside-table',
        'Loa theo thôn!A8 cell.outside-table',
      ],
    ],
    'entries after an empty line that begin like a signature': [
      (draft) => {
        const articles = draft.sheet('Tin bài trang TTĐT').move((column, row) => [column, row > 8 ? row + 1 : row]);
        articles.set('B10', 'Chủ tịch UBND xã tiếp công dân tháng 2');
        const staff = draft.sheet('Cán bộ công chức').move((column, row) => [column, row > 11 ? row + 1 : row]);
        staff.set('A9', undefined).set('A13', undefined).set('B13', 'Chủ tịch Hội Phụ nữ');
      },
      [
        'Cán bộ công chức!A13 value.required',
        'Cán bộ công chức!A9 value.required',
        'Cán bộ công chức!C23 value.required',
      ],
    ],
  };

  it.each(Object.entries(harmless))('%s', async (_, [change, expected]) => {
    const spoiled = await spoil(change);
    expect(said(spoiled)).toEqual(expected);
    expect(verdictsOf(spoiled)).toEqual(verdictsOf(good));
    expect(spoiled.exit).toBe(0);
  });
});
