import { NEAREST_VI } from '../parts.vi.ts';

/** The command line around its commands, and command lines that are off. */
export const CLI_FRAME_VI = {
  'cli.tagline': 'Minh Chứng: từ sổ sách của xã đến kết quả từng chỉ tiêu nông thôn mới.',
  'cli.version': 'Minh Chứng {version}',
  'cli.usage': 'Cách dùng: {command}',
  'cli.usage.any': 'minhchung TÊN-LỆNH …',
  'cli.usage.family': 'minhchung {word} TÊN-LỆNH …',
  'cli.commands': 'Các lệnh bên dưới',
  'cli.options': 'Tùy chọn',
  'cli.examples': 'Ví dụ',
  'cli.help-hint': 'Xem cách dùng từng lệnh: minhchung TÊN-LỆNH --help',
  'cli.help-hint-family': 'Xem cách dùng từng lệnh: minhchung {word} TÊN-LỆNH --help',
  'cli.written': 'Đã ghi {file}.',
  'cli.bug':
    'Chương trình gặp lỗi ngoài dự kiến; số liệu của bạn không bị thay đổi. Hãy gửi cho người quản trị phần mềm dòng sau: {detail}',

  'refusal.cli.unknown-command': `Không có lệnh “{found}”.${NEAREST_VI}{expected, select, none { Hãy gõ minhchung help để xem các lệnh.} other { Hãy chọn: {expected}.}}`,
  'refusal.cli.unknown-option': `Lệnh {command, select, none {này} other {“{command}”}} không có tùy chọn {found}.${NEAREST_VI} Hãy thêm --help vào lệnh để xem các tùy chọn.`,
  'refusal.cli.missing-option':
    'Lệnh {command, select, none {này} other {“{command}”}} cần tùy chọn {expected}. Hãy thêm vào, hoặc thêm --help để xem ví dụ.',
  'refusal.cli.missing-argument':
    'Lệnh {command, select, none {này} other {“{command}”}} còn thiếu {expected}. Hãy ghi thêm, hoặc thêm --help để xem ví dụ.',
  'refusal.cli.too-many-arguments':
    'Lệnh {command, select, none {này} other {“{command}”}} không nhận thêm “{found}”. Hãy bỏ phần thừa; tên có dấu cách thì đặt trong nháy kép.',
  'refusal.cli.bad-option-value': `Giá trị “{found}” không dùng được cho {option, select, none {tùy chọn này} other {{option}}}.${NEAREST_VI} Hãy ghi {expected, select, none {giá trị khác; thêm --help để xem ví dụ} other {{expected}}}.`,
  'refusal.cli.output-kind':
    'Không ghi được kết quả ra “{found}”, vì không có dạng tệp này. Hãy dùng {expected, select, none {.xlsx, .docx, .json hoặc .md} other {{expected}}}.',
} as const;
