import { describe, expect, it } from 'vitest';
import type { ColumnId, RegisterId } from '../kernel/index.ts';
import { allWords } from '../testing/index.ts';
import { checkImpossibleCells } from './check-rows.ts';
import { withoutImpossible } from './impossible-cells.ts';
import type { RowValue } from './row.ts';
import { buildColumn, buildRegister } from './testing/build-register.ts';

const files = buildRegister('bao-cao', [
  buildColumn('date', { id: 'tu-ngay', title: 'Từ ngày', notAbove: ['den-ngay' as ColumnId] }),
  buildColumn('date', { id: 'den-ngay', title: 'Đến ngày' }),
  buildColumn('integer', { id: 'tong', title: 'Tổng số hồ sơ' }),
  buildColumn('integer', { id: 'truc-tuyen', title: 'Trực tuyến', notAbove: ['tong' as ColumnId] }),
]);
const row = (values: Readonly<Record<string, RowValue>>) => ({ line: 7, values });
const COLUMNS: readonly string[] = ['tu-ngay', 'den-ngay', 'tong', 'truc-tuyen'];
const place = (_: unknown, column?: ColumnId) => ({ cell: `${'ABCD'[COLUMNS.indexOf(column ?? '')]}7` });
const said = (values: Readonly<Record<string, RowValue>>) =>
  checkImpossibleCells(files, row(values), { place }).map(({ code, severity, at, params }) => ({
    at: `${code} ${severity} ${at.cell}`,
    vi: allWords('vi')(`issue.${code}`, params),
  }));

describe('cells of a row that cannot both be so', () => {
  it('[ENG-70] [ROW-30] 60 online of 43 files: both cells are told, each with what it says', () => {
    expect(said({ tong: 43, 'truc-tuyen': 60 })).toEqual([
      {
        at: 'row.impossible warning D7',
        vi: 'Cột “Trực tuyến” ghi 60, lớn hơn 43 ở cột “Tổng số hồ sơ” (ô C7) cùng dòng; một trong hai ghi nhầm, nên cả hai ô được coi là chưa biết. Hãy xem lại hai ô.',
      },
    ]);
  });

  it('[ENG-70] as many, fewer, or one that is blank is no contradiction', () => {
    expect(said({ tong: 43, 'truc-tuyen': 43 })).toEqual([]);
    expect(said({ tong: 43, 'truc-tuyen': 42 })).toEqual([]);
    expect(said({ 'truc-tuyen': 60 })).toEqual([]);
  });

  it('[ENG-70] days have an order: the end is not before the beginning, the same day is', () => {
    expect(said({ 'tu-ngay': '2024-03-06', 'den-ngay': '2024-03-05' })[0]!.vi).toContain(
      'ghi 06/03/2024, muộn hơn 05/03/2024 ở cột “Đến ngày” (ô B7)',
    );
    expect(said({ 'tu-ngay': '2024-03-05', 'den-ngay': '2024-03-05' })).toEqual([]);
  });

  it('[ENG-71] are counted as blank, the other cells of the row as they are', () => {
    const rows = [row({ 'den-ngay': '2024-03-05', tong: 43, 'truc-tuyen': 60 }), row({ tong: 5, 'truc-tuyen': 5 })];
    expect(withoutImpossible(files, { register: 'bao-cao' as RegisterId, rows }).rows).toEqual([
      row({ 'den-ngay': '2024-03-05' }),
      row({ tong: 5, 'truc-tuyen': 5 }),
    ]);
  });
});
