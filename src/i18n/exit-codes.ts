import type { ExitCode } from '../kernel/index.ts';
import type { Locale } from './locale.ts';

/**
 * What every exit code of the command line means, for the pages of reference. A code without
 * words does not compile.
 */
const EXIT_CODES: Readonly<Record<ExitCode, Readonly<Record<Locale, string>>>> = {
  0: { vi: 'xong', en: 'done' },
  1: {
    vi: 'chạy xong, câu trả lời là “không”: có điều cần sửa (lint, cases, coverage, doctor, audit verify, rows duplicates, figures rebuild --check) hoặc không tìm thấy tên nào (units find)',
    en: 'it ran and the answer is no: something is to be put right (`lint`, `cases`, `coverage`, `doctor`, `audit verify`, `rows duplicates`, `figures rebuild --check`) or no name was found (`units find`)',
  },
  2: {
    vi: 'lệnh gõ chưa đúng: lệnh, tùy chọn hay giá trị',
    en: 'the call is wrong: unknown command, option or value',
  },
  3: {
    vi: 'số liệu có lỗi (chỗ có lỗi coi như chưa nhập), không có quyền, hoặc dữ liệu đang ở trạng thái không cho phép',
    en: 'the data has errors (what is wrong counts as not entered, so no verdict rests on it), the right is missing, or the stored data does not allow it now',
  },
  4: { vi: 'không có tệp, bộ, đơn vị, sổ hay dòng ấy', en: 'no such file, set, unit, register or row' },
  5: {
    vi: 'không dùng được cơ sở dữ liệu hoặc khóa mã hóa',
    en: 'the database or the keys of sealed values cannot be used',
  },
  70: { vi: 'lỗi của chương trình', en: 'a bug in the program' },
};

/** Every exit code with its meaning, the smallest first. */
export function exitCodes(locale: Locale): readonly (readonly [code: string, meaning: string])[] {
  return Object.entries(EXIT_CODES).map(([code, words]) => [code, words[locale]]);
}
