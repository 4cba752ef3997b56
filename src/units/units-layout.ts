import type { SuccessionKind } from './unit.ts';

/**
 * How a workbook of units is laid out, for the one who writes it and the one who reads it
 * back. Tables are found by their headings wherever they stand; the first word of each is
 * the one that we write.
 */

export const ATTRIBUTES_SHEET = 'Đặc điểm';
export const SUCCESSIONS_SHEET = 'Tiếp nối';

/** Besides these a column for each attribute, headed by its name. */
export const UNIT_COLUMNS = {
  code: ['Mã đơn vị', 'Mã', 'Mã ĐVHC', 'Mã đơn vị hành chính'],
  type: ['Loại', 'Loại đơn vị', 'Loại hình'],
  name: ['Tên', 'Tên đơn vị', 'Tên đơn vị hành chính'],
  parent: ['Mã đơn vị cấp trên', 'Mã cấp trên'],
  from: ['Hiệu lực từ', 'Từ ngày', 'Ngày đầu'],
  to: ['Hiệu lực đến', 'Đến ngày', 'Ngày cuối'],
  basis: ['Căn cứ', 'Căn cứ pháp lý', 'Văn bản'],
} as const;

/** Values that change while the unit stays what it is. */
export const ATTRIBUTE_COLUMNS = {
  code: UNIT_COLUMNS.code,
  attribute: ['Đặc điểm'],
  value: ['Giá trị'],
  from: UNIT_COLUMNS.from,
  to: UNIT_COLUMNS.to,
} as const;

export const SUCCESSION_COLUMNS = {
  from: ['Mã cũ', 'Mã đơn vị cũ'],
  to: ['Mã mới', 'Mã đơn vị mới'],
  kind: ['Kiểu', 'Kiểu tiếp nối'],
  date: ['Ngày', 'Từ ngày', 'Hiệu lực từ'],
  share: ['Phần'],
  basis: UNIT_COLUMNS.basis,
} as const;

export const SUCCESSION_WORDS: Readonly<Record<SuccessionKind, string>> = {
  full: 'toàn bộ',
  part: 'một phần',
  rename: 'đổi tên',
  retype: 'đổi loại',
};

/** How resolutions say it besides. */
export const SUCCESSION_ALIASES: Readonly<Partial<Record<SuccessionKind, readonly string[]>>> = {
  full: ['nhập toàn bộ', 'sáp nhập'],
  part: ['phần còn lại', '1 phần'],
  retype: ['đổi loại hình'],
};

/**
 * Written where a unit carries no value of an attribute; a blank cell says that it is not known.
 */
export const NO_VALUE_WORD = 'Không';
/** Between several values of an attribute. */
export const VALUE_SEPARATOR = '; ';
