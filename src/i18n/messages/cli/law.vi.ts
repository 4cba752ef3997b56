import { unitKindVi } from '../parts.vi.ts';

/** Commands that show and check the law. */
export const CLI_LAW_VI = {
  'cli.sets.counts': '{indicators} chỉ tiêu, {requirements} điều kiện',
  'cli.sets.in-force.yes': 'đang hiệu lực',
  'cli.sets.in-force.ended': 'đã hết hiệu lực',
  'cli.sets.in-force.not-yet': 'chưa hiệu lực',
  'cli.sets.next': '{count} bộ tiêu chí. Xem một bộ: minhchung show MÃ-BỘ',

  'cli.show.in-force': 'Hiệu lực từ {from}{to, select, none {} other { đến {to}}}',
  'cli.show.supersedes': 'Thay cho {set}',
  'cli.show.evidence': 'Minh chứng phải có',
  'cli.show.evidence-optional': 'Không bắt buộc',
  'cli.show.excluding': 'Không tính: {text}',
  'cli.show.reading': 'Cách hiểu:',
  'cli.show.condition': 'Khi: “{text}”',
  'cli.show.condition-ours': 'Khi (lời của chúng tôi, không có trong văn bản): {text}',
  'cli.show.supplied-by': 'Nơi cung cấp: {who}',
  'cli.show.confirmed-by': 'Nơi xác nhận: {who}',
  'cli.show.columns': 'Các cột: {columns}',
  'cli.show.one-of': 'Một trong: {documents}',
  'cli.show.parts': 'Gồm: {documents}',
  'cli.show.proves': 'Chứng minh cho: {requirements}',
  'cli.show.next': 'Xem cả cách hiểu và minh chứng của một chỉ tiêu: minhchung show {set} {indicator}',

  'cli.kind.all': 'phải đạt tất cả',
  'cli.kind.any': 'đạt một trong các điều kiện',
  'cli.kind.atLeast': 'đạt ít nhất {count} trong các điều kiện',
  'cli.kind.compare': '{figure}: {limits}',
  'cli.kind.share': '{part} / {whole}: {limits}',
  'cli.kind.each':
    '{figure}, {every, select, week {mỗi tuần trọn vẹn trong năm} other {mỗi tháng trọn vẹn trong năm}}: {limits}',
  'cli.kind.yes': '{figure}: có',
  'cli.kind.set': 'đạt {indicator, select, none {bộ {set}} other {chỉ tiêu {indicator} của bộ {set}}}',
  'cli.kind.rows': '{figure, select, none {{part} / {whole}} other {{figure}}}: {limits}; mỗi dòng tự đáp ứng tất cả',
  'cli.kind.units': `số ${unitKindVi('unitKind')} đạt bộ {set}: {limits}`,
  'cli.kind.if-any': 'nếu có: {figure}',
  'cli.kind.optional': 'khuyến khích, không quyết định',
  'cli.kind.otherwise': 'còn lại',

  'cli.compare.added': 'Thêm mới ({count})',
  'cli.compare.dropped': 'Bỏ ({count})',
  'cli.compare.stricter': 'Chặt hơn ({count})',
  'cli.compare.looser': 'Nới hơn ({count})',
  'cli.compare.mixed': 'Chặt hơn với đơn vị này, nới hơn với đơn vị khác ({count})',
  'cli.compare.reworded': 'Khác câu chữ, cùng ngưỡng ({count})',
  'cli.compare.same': 'Giống nhau ({count})',

  'cli.lint.clean':
    'Không có lỗi: {files} tệp, {sets} bộ tiêu chí, {figures} số liệu, {registers} sổ; {warnings} chỗ cần xem.',
  'cli.lint.summary': '{errors} lỗi, {warnings} chỗ cần xem.',

  'cli.cases.summary': '{set}: {passed}/{total} ví dụ đúng như mong đợi.',

  'cli.coverage.line':
    '{covered}/{total} điều khoản ({percent}){exempt, plural, =0 {} other {, trong đó # có lý do không dẫn}}',
  'cli.coverage.requirement': '{count} điều kiện',
  'cli.coverage.evidence': '{count} minh chứng',
  'cli.coverage.definition': '{count} định nghĩa',

  'cli.template.written':
    'Đã tạo {file} cho năm {year}, gồm {sheets} trang. Ghi xong, xét bằng: minhchung assess {file} --set {sets}',
} as const;
