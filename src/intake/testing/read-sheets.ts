import type { Issue } from '../../kernel/index.ts';
import type { InputOptions } from '../reading.ts';
import type { AddressedSheet } from '../sheets/addressed-cells.ts';
import { readUnitWorkbook } from '../workbook/read-unit-workbook.ts';
import { buildCatalogue } from './build-catalogue.ts';
import { buildSheet } from './build-sheet.ts';

const catalogue = buildCatalogue();

/** The rows of a sheet, cell by cell. */
export type Rows = Parameters<typeof buildSheet>[1];

/** The block above the figures that says whose they are. */
export const UNIT: Rows = [
  ['Tên đơn vị', 'Xã Nà Phai', 'ghi theo quyết định'],
  ['Loại đơn vị', 'Xã'],
  ['Năm đánh giá', 2024],
  ['Vùng: Miền núi', 'Có'],
  ['Vùng: Hải đảo', null, 'ghi mọi giá trị đúng'],
];

export const HEADINGS = ['Mã số liệu', 'Số liệu', 'Giá trị', 'Đơn vị tính', 'Tài liệu nguồn'];

/** The sheet of figures of Xã Nà Phai. */
export const figures = (rows: Rows, merges: readonly string[] = []): AddressedSheet =>
  buildSheet('Số liệu', [...UNIT, [], HEADINGS, ...rows], merges);

export const VILLAGES = buildSheet('Danh mục thôn', [
  ['STT', 'Thôn', 'Số hộ'],
  [1, 'Thôn Nà Cáy', 85],
  [2, 'Thôn Nà Pò', 60],
]);

export const read = (
  sheets: readonly AddressedSheet[],
  options: InputOptions = {},
): ReturnType<typeof readUnitWorkbook> => readUnitWorkbook(sheets, catalogue, { file: 'so.xlsx', ...options });

/** Issues in one line each: "Sheet!A1 code". */
export const say = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, at }) => `${at.sheet}!${at.cell ?? ''} ${code}`);

/** What was understood, whole or in part. */
export function dataOf(sheets: readonly AddressedSheet[], options: InputOptions = {}) {
  const reading = read(sheets, options);
  const data = reading.ok ? reading.value : reading.partial;
  if (!data) throw new Error(JSON.stringify(reading.issues));
  return data;
}
