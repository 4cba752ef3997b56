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

/**
 * Lists as the statistics office prints them: a commune in each row, district and province beside
 * it.
 */
export const LISTED_COLUMNS = {
  province: ['Tỉnh / Thành phố', 'Tên tỉnh', 'Tên tỉnh, thành phố', 'Tỉnh/TP', 'Tỉnh'],
  provinceCode: ['Mã TP', 'Mã tỉnh', 'Mã tỉnh, thành phố', 'Mã tỉnh/TP'],
  district: ['Quận Huyện', 'Tên quận huyện', 'Tên huyện', 'Huyện', 'Huyện, quận, thị xã, thành phố'],
  districtCode: ['Mã QH', 'Mã huyện', 'Mã quận huyện'],
  commune: ['Phường Xã', 'Xã, phường', 'Xã, phường, thị trấn', 'Tên xã', 'Tên xã, phường', 'Tên phường xã'],
  communeCode: ['Mã PX', 'Mã xã', 'Mã xã, phường', 'Mã phường xã'],
  from: UNIT_COLUMNS.from,
  basis: UNIT_COLUMNS.basis,
} as const;

export const REARRANGED_SHEET = 'Sắp xếp';

/** Tables as resolutions print them: new units, and in one cell those that each was made of. */
export const REARRANGED_COLUMNS = {
  code: ['Mã mới', 'Mã đơn vị mới', 'Mã số', 'Mã'],
  name: ['Đơn vị mới', 'Tên đơn vị mới', 'Tên đơn vị hành chính mới', 'Đơn vị hành chính mới', 'Xã, phường mới'],
  old: [
    'Các đơn vị cũ',
    'Đơn vị cũ',
    'Các đơn vị hành chính cũ',
    'Đơn vị hành chính cũ',
    'Đơn vị hành chính sắp xếp',
    'Sắp xếp từ',
    'Hình thành từ',
  ],
  parent: UNIT_COLUMNS.parent,
  from: UNIT_COLUMNS.from,
  basis: UNIT_COLUMNS.basis,
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
