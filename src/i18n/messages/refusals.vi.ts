import { NEAREST_VI } from './parts.vi.ts';

/** Why a command did not go on. */
export const REFUSALS_VI = {
  'refusal.cli.unknown-command': `Không có lệnh “{found}”.${NEAREST_VI} Hãy gõ minhchung help để xem các lệnh.`,
  'refusal.cli.unknown-option': `Lệnh {command, select, none {này} other {“{command}”}} không có tùy chọn {found}.${NEAREST_VI} Hãy thêm --help vào lệnh để xem các tùy chọn.`,
  'refusal.cli.missing-option':
    'Lệnh {command, select, none {này} other {“{command}”}} cần tùy chọn {expected}. Hãy thêm vào, hoặc thêm --help để xem ví dụ.',
  'refusal.cli.missing-argument':
    'Lệnh {command, select, none {này} other {“{command}”}} còn thiếu {expected}. Hãy ghi thêm, hoặc thêm --help để xem ví dụ.',
  'refusal.cli.too-many-arguments':
    'Lệnh {command, select, none {này} other {“{command}”}} không nhận thêm “{found}”. Hãy bỏ phần thừa; tên có dấu cách thì đặt trong nháy kép.',
  'refusal.cli.bad-option-value': `Giá trị “{found}” không dùng được cho {option, select, none {tùy chọn này} other {tùy chọn {option}}}.${NEAREST_VI} Hãy ghi {expected, select, none {giá trị khác; thêm --help để xem ví dụ} other {{expected}}}.`,
  'refusal.cli.output-kind':
    'Không ghi được kết quả ra “{found}”, vì không có dạng tệp này. Hãy dùng {expected, select, none {.xlsx, .docx, .json hoặc .md} other {{expected}}}.',
  'refusal.set.not-found': `Không có bộ tiêu chí “{found}”.${NEAREST_VI} Hãy gõ minhchung sets để xem danh sách.`,
  'refusal.indicator.not-found': `Bộ {set, select, none {này} other {“{set}”}} không có chỉ tiêu “{found}”.${NEAREST_VI} Hãy {expected, select, none {gõ minhchung show để xem các chỉ tiêu} other {chọn {expected}}}.`,
  'refusal.file.not-found': 'Không tìm thấy tệp “{file}”. Hãy xem lại tên và thư mục, kể cả dấu tiếng Việt.',
  'refusal.file.not-readable':
    'Không mở được tệp “{file}”. Hãy đóng tệp nếu đang mở trong Excel, và xem mình có quyền đọc tệp này không.',
  'refusal.file.larger-than-read':
    'Tệp “{file}” lớn hơn {limit, number, ::scale/0.00000095367431640625 .#} MB, nên không đọc. Hãy bỏ phần thừa hoặc chia thành nhiều tệp.',
  'refusal.file.not-writable':
    'Không ghi được vào “{file}”. Hãy đóng tệp nếu đang mở, xem quyền ghi và chỗ trống của ổ đĩa, hoặc chọn chỗ khác.',
  'refusal.catalogue.has-errors':
    '{count, select, none {Danh mục tiêu chí còn lỗi} other {Danh mục tiêu chí còn {count} lỗi}}, nên không dùng được. Hãy chạy minhchung lint để xem từng lỗi và sửa.',
} as const;
