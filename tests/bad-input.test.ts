import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toEpochDay } from '../src/kernel/index.ts';
import { temporaryFolder } from '../src/testing/harness/index.ts';
import type { Assessed } from './fixtures/assessing.ts';
import type { Spoiling } from './fixtures/spoiled.ts';
import { newPlaces, openedBy, startSpoiling } from './fixtures/spoiled.ts';
import type { DraftCell, WorkbookDraft } from './fixtures/workbook-draft.ts';

const folder = temporaryFolder('bad-input');
afterAll(folder.remove);

let good: Assessed;
let spoil: Spoiling['spoil'];
beforeAll(async () => {
  ({ good, spoil } = await startSpoiling(folder.path));
});

const said = (spoiled: Assessed) => newPlaces(spoiled, good);
const opened = (spoiled: Assessed) => openedBy(spoiled, good);
const issueAt = ({ output }: Assessed, cell: string) =>
  output.issues.find(({ at }) => `${at.sheet}!${at.cell}` === cell);

/** Days since 30 December 1899, as a cell shows them that lost its format. */
const SERIAL_OF_EPOCH = 25_569;
const asNumber = (value: DraftCell) =>
  typeof value === 'object' && 'day' in value ? toEpochDay(value.day) + SERIAL_OF_EPOCH : value;

describe('what cannot be understood is told with its cell, and counts as not entered', () => {
  it('words where numbers belong', async () => {
    const spoiled = await spoil((draft) => {
      draft.sheet('Danh mục thôn').set('B5', 'khoảng 30').set('D6', 'năm mươi mốt');
      draft.sheet('Dịch vụ công trực tuyến').set('C7', '60 hồ sơ (ước)').set('B8', '104?');
    });
    expect(said(spoiled)).toEqual([
      'Danh mục thôn!B5 value.not-a-number',
      'Danh mục thôn!D6 value.not-a-number',
      'Dịch vụ công trực tuyến!B8 value.not-a-number',
      'Dịch vụ công trực tuyến!C7 value.not-a-number',
    ]);
    // The commune still misses 8.3 and 8.5, so it still is no advanced commune.
    expect(opened(spoiled)).toEqual(['xa-ntm-nang-cao-2022 8.4']);
  });

  it.each([
    ['45.000', 'value.ambiguous-number'],
    ['4.000', 'value.ambiguous-number'],
    ['45,0', 'value.above-maximum'],
    ['7,55', 'value.too-many-decimals'],
    [-7.5, 'value.negative'],
  ] as const)('%s hours a day at the post office', async (hours, code) => {
    const spoiled = await spoil((draft) => void draft.sheet('Điểm bưu chính').set('L5', hours));
    expect(said(spoiled)).toEqual([`Điểm bưu chính!L5 ${code}`]);
    expect(opened(spoiled)).toEqual(['xa-ntm-2022 8.1', 'xa-ntm-nang-cao-2022 8.1']);
    expect(issueAt(spoiled, 'Điểm bưu chính!L5')?.message).toContain('Thời gian mở cửa phục vụ');
  });

  it('days that are bare numbers, have two digits for the year, or are in no calendar', async () => {
    const spoiled = await spoil((draft) => {
      draft.sheet('Sản phẩm OCOP').change('F', 5, asNumber);
      draft
        .sheet('Nhật ký truyền thanh')
        .set('A6', '01/01/24')
        .set('A7', '30/02/2024')
        .set('A8', '03/25/2024')
        .set('A9', 'tháng 3/2024');
    });
    expect(said(spoiled)).toEqual([
      'Nhật ký truyền thanh!A6 value.not-a-date',
      'Nhật ký truyền thanh!A7 value.not-a-date',
      'Nhật ký truyền thanh!A8 value.not-a-date',
      'Nhật ký truyền thanh!A9 value.not-a-date',
      'Sản phẩm OCOP!F5 value.not-a-date',
      'Sản phẩm OCOP!F6 value.not-a-date',
      'Sản phẩm OCOP!F7 value.not-a-date',
      'Sản phẩm OCOP!F8 value.not-a-date',
    ]);
    expect(issueAt(spoiled, 'Sản phẩm OCOP!F5')?.message).toContain('vì ô chưa ở dạng ngày');
    expect(spoiled.nodes.get('lang-son/xa-ntm-nang-cao-2022 8.4 8.4/8.4.d')).toBeUndetermined();
  });

  it('a whole logbook whose days are bare numbers: a hundred cells are named, the rest are counted', async () => {
    const spoiled = await spoil((draft) => void draft.sheet('Nhật ký truyền thanh').change('A', 6, asNumber));
    const days = spoiled.output.issues.filter(({ code }) => code === 'value.not-a-date');
    expect(days).toHaveLength(100);
    expect(days.at(-1)?.params.more).toBe(185);
    expect(opened(spoiled)).toEqual(['xa-ntm-2022 8.3', 'xa-ntm-nang-cao-2022 8.3']);
  });

  it('merged cells in the table, down and across', async () => {
    const spoiled = await spoil((draft) => {
      const sheet = draft.sheet('Loa theo thôn').set('D8', undefined).set('D9', undefined).set('E12', undefined);
      sheet.merges.push('D7:D9', 'D12:E12');
      draft.sheet('Sản phẩm OCOP').set('G6', undefined).merges.push('G5:G6');
    });
    expect(said(spoiled)).toEqual([
      'Loa theo thôn!D12:E12 cell.merged',
      'Loa theo thôn!D7:D9 cell.merged',
      'Loa theo thôn!D8 value.required',
      'Loa theo thôn!D9 value.required',
      'Sản phẩm OCOP!G5:G6 cell.merged',
      'Sản phẩm OCOP!G6 value.required',
    ]);
    expect(spoiled.nodes.get('lang-son/xa-ntm-nang-cao-2022 8.4 8.4/8.4.d')).toBeUndetermined();
  });

  it('formulas without a result, and formulas that say #N/A', async () => {
    const spoiled = await spoil((draft) => {
      draft.sheet('Danh mục thôn').set('D5', { formula: 'B5*2' });
      draft.sheet('Dịch vụ công trực tuyến').set('C6', { error: '#N/A' });
      draft.sheet('Loa theo thôn').set('D5', { error: '#REF!' });
      draft.sheet('Cán bộ công chức').set('C6', { formula: 'VLOOKUP(A6,X!A:B,2,0)' });
    });
    expect(said(spoiled)).toEqual([
      'Cán bộ công chức!C6 cell.formula-without-value',
      'Danh mục thôn!D5 cell.formula-without-value',
      'Dịch vụ công trực tuyến!C6 cell.formula-error',
      'Loa theo thôn!D5 cell.formula-error',
    ]);
  });

  it('a register with one row too many', async () => {
    const fill = (count: number) => (draft: WorkbookDraft) => {
      const sheet = draft.sheet('Điện thoại thông minh');
      for (let row = 5; row < 5 + count; row++)
        sheet.set(`A${row}`, 'Thôn Nà Cáy').set(`B${row}`, 'Nông Văn Thử').set(`C${row}`, 'Có');
    };
    const spoiled = await spoil(fill(100_001));
    expect(said(spoiled)).toEqual(['Điện thoại thông minh sheet.too-many-rows']);
    const beyond = await spoil(fill(100_060));
    expect(beyond.output.assessments).toEqual([]);
    expect(beyond.output.issues.map(({ code, at }) => [code, at.sheet])).toEqual([
      ['sheet.too-many-rows', 'Điện thoại thông minh'],
    ]);
  });
});

describe('a list that seems to end in the middle', () => {
  it('is left out as a whole: what looks like signatures has entries below it', async () => {
    const spoiled = await spoil((draft) => {
      const sheet = draft.sheet('Cán bộ công chức').move((column, row) => [column, row > 11 ? row + 2 : row]);
      sheet.set('A13', 'Xác nhận của Chủ tịch UBND xã');
    });
    expect(said(spoiled)).toEqual(['Cán bộ công chức!A13 sheet.entries-below-end']);
    expect(opened(spoiled)).toEqual([]);
    expect(spoiled.nodes.get('lang-son/xa-ntm-2022 8.4 8.4/8.4.a')).toBeUndetermined();
  });
});

describe('a workbook that lost its shape', () => {
  it('lacks a column: of each village it is not known', async () => {
    const spoiled = await spoil(
      (draft) =>
        void draft
          .sheet('Loa theo thôn')
          .move((column, row) => (column === 'D' && row > 3 ? undefined : [column, row])),
    );
    expect(said(spoiled)).toEqual(['Loa theo thôn sheet.heading-missing']);
    expect(opened(spoiled)).toEqual([]);
    expect(spoiled.nodes.get('lang-son/xa-ntm-2022 8.3 8.3/8.3.b')).toBeUndetermined();
  });

  it('has no headings, or one of them twice', async () => {
    const spoiled = await spoil((draft) => {
      draft
        .sheet('Điểm wifi')
        .change('A B C D E F G H I', 4, (value) => value)
        .move((column, row) => (row === 4 ? undefined : [column, row]));
      draft.sheet('Loa theo thôn').set('E4', 'Hệ thống loa hoạt động');
    });
    expect(said(spoiled)).toEqual(['Loa theo thôn!E4 sheet.heading-twice', 'Điểm wifi sheet.no-heading']);
    expect(opened(spoiled)).toEqual(['xa-ntm-nang-cao-2022 8.5']);
  });

  it('brings a register twice, or two rows of one village', async () => {
    const spoiled = await spoil((draft) => {
      draft.sheet('Phần mềm dùng chung').set('A6', 'Quản lý văn bản và điều hành');
      draft.sheet('Viễn thông theo thôn').set('A7', 'Thôn Nà Cáy');
      draft.sheet('Giấy phép tần số').name = 'Loa theo thôn (2)';
      for (const [address, value] of draft.sheet('Loa theo thôn').cells)
        draft.sheet('Loa theo thôn (2)').set(address, value);
    });
    expect(said(spoiled)).toEqual([
      'Loa theo thôn (2) sheet.twice',
      'Phần mềm dùng chung!A6 row.duplicate-key',
      'Viễn thông theo thôn!A7 row.duplicate-key',
    ]);
  });

  it('had the column of ids sorted without the others, and two regions that exclude each other', async () => {
    const spoiled = await spoil((draft) => {
      const sheet = draft.sheet('Số liệu');
      sheet.set('A18', 'wifi-dat-ky-thuat').set('A19', 'wifi-dat-chat-luong').set('C13', 'Có');
    });
    expect(said(spoiled).filter((place) => place !== 'Số liệu!A17 input.figure-mismatch')).toEqual([
      'Số liệu!A18 input.figure-mismatch',
      'Số liệu!A19 input.figure-mismatch',
      'Số liệu!C13 input.attribute-conflict',
    ]);
    expect(spoiled.nodes.get('lang-son/xa-ntm-nang-cao-2022 8.4 8.4/8.4.c')).toBeUndetermined();
  });

  it('does not say which year it is about: nothing is judged', async () => {
    const spoiled = await spoil((draft) => void draft.sheet('Số liệu').set('C8', undefined));
    expect(said(spoiled)).toContain('Số liệu input.year-missing');
    expect([spoiled.exit, spoiled.nodes.size]).toEqual([3, 0]);
  });
});

describe('twelve mistakes in one workbook', () => {
  it('are all told at once, each with sheet and cell', async () => {
    const spoiled = await spoil((draft) => {
      draft.sheet('Danh mục thôn').set('B5', 'ba mươi mốt').set('C6', -101);
      draft.sheet('Điểm bưu chính').set('L5', '45.000');
      draft.sheet('Viễn thông theo thôn').set('A7', 'Thôn Phja Đén').set('D9', 'có thể');
      draft.sheet('Loa theo thôn').set('A6', 'Thôn Nà Cáy');
      draft.sheet('Nhật ký truyền thanh').set('A6', '30/02/2024').set('C7', 'Chương trình của thôn');
      draft.sheet('Tin bài trang TTĐT').set('C6', 'trên trang của xã');
      draft.sheet('Dịch vụ công trực tuyến').set('C6', { error: '#N/A' });
      draft.sheet('Sản phẩm OCOP').set('D5', 9);
      draft.sheet('Điểm wifi').set('E6', undefined).merges.push('E5:E6');
    });
    expect(said(spoiled)).toEqual(
      [
        'Danh mục thôn!B5 value.not-a-number',
        'Danh mục thôn!C6 value.negative',
        'Điểm bưu chính!L5 value.ambiguous-number',
        'Viễn thông theo thôn!A7 value.unknown-village',
        'Viễn thông theo thôn!D9 value.not-yes-or-no',
        'Loa theo thôn!A6 row.duplicate-key',
        'Nhật ký truyền thanh!A6 value.not-a-date',
        'Nhật ký truyền thanh!C7 value.not-a-choice',
        'Tin bài trang TTĐT!C6 value.not-a-url',
        'Dịch vụ công trực tuyến!C6 cell.formula-error',
        'Sản phẩm OCOP!D5 value.above-maximum',
        'Điểm wifi!E5:E6 cell.merged',
      ].toSorted(),
    );
    expect(spoiled.exit).toBe(3);
  });
});
