import { selectOf } from './select-of.ts';

/**
 * Pieces that several Vietnamese messages share. ICU text; the names in braces are the
 * parameters they expect.
 */

export const VERDICTS_VI = {
  met: 'Đạt',
  'not-met': 'Chưa đạt',
  undetermined: 'Chưa đủ dữ liệu',
  'not-applicable': 'Không áp dụng',
} as const;

export const UNIT_KINDS_VI = { thon: 'thôn', xa: 'xã', huyen: 'huyện', tinh: 'tỉnh' } as const;

/**
 * "Cột “Số máy”: " or "Số liệu “Tổng số hộ”: " in front of a value; nothing when neither is known.
 */
export const AT_VI =
  '{heading, select, none {{figure, select, none {} other {Số liệu “{figure}”: }}} other {Cột “{heading}”: }}';

/** " Có phải “…” không?" */
export const NEAREST_VI = '{nearest, select, none {} other { Có phải “{nearest}” không?}}';

/** The same with the name of what has that code: " Có phải “so-ho” (Số hộ) không?" */
export const NAMED_NEAREST_VI =
  '{nearest, select, none {} other { Có phải “{nearest}”{nearestName, select, none {} other { ({nearestName})}} không?}}';

/** A unit kind by the parameter of that name: "xã". */
export function unitKindVi(name: string): string {
  return selectOf(name, UNIT_KINDS_VI);
}

export function verdictVi(name: string): string {
  return selectOf(name, VERDICTS_VI);
}

/** The words that a rule author knows for the types of a YAML value. */
export function yamlTypeVi(name: string): string {
  return `{${name}, select, string {chữ} number {số} int {số nguyên} boolean {true hoặc false} array {danh sách (mỗi dòng bắt đầu bằng dấu gạch)} object {nhóm khóa: giá trị} record {nhóm khóa: giá trị} string_number {chữ hoặc số} other {{${name}}}}`;
}

/** The type of a column, as the officer who fills it in knows it. */
export function columnTypeVi(name: string): string {
  return `{${name}, select, none {kiểu khác} text {chữ} integer {số nguyên} decimal {số} date {ngày} yes_no {Có hoặc Không} choice {một lựa chọn} phone {số điện thoại} url {địa chỉ trang web} village {tên thôn} vpostcode {mã Vpostcode} series {số theo kỳ} other {{${name}}}}`;
}

/** "từ 50 % trở lên"; `measure` is what follows the number, such as " {unit}". */
export function thresholdVi(measure: string): string {
  return `{operator, select, atLeast {từ {threshold}${measure} trở lên} moreThan {trên {threshold}${measure}} atMost {không quá {threshold}${measure}} lessThan {dưới {threshold}${measure}} exactly {đúng {threshold}${measure}} other {{threshold}${measure}}}`;
}

/** ", cần từ 50 % trở lên"; nothing without a threshold. */
export function neededVi(measure: string): string {
  return `{threshold, select, none {} other {, cần ${thresholdVi(measure)}}}`;
}

/** The wording that chose the threshold, quoted. */
export const VARIANT_VI = '{variant, select, none {} other { Ngưỡng theo văn bản: “{variant}”.}}';

export const EVERY_VI = '{every, select, week {tuần} month {tháng} other {kỳ}}';
