/** The history: one sentence for each type of event, and what checking it finds. */
export const AUDIT_VI = {
  'audit.units-imported':
    'Nhập đơn vị hành chính từ “{file}”: {units} đơn vị mới, {ended} đơn vị kết thúc, {attributes} đặc điểm, {successions} tiếp nối.',
  'audit.units-import-undone': 'Hoàn tác lần nhập đơn vị hành chính từ “{file}”.',
  'audit.import-committed':
    'Nhập “{file}”{year, select, none {} other { của năm {year, number, ::group-off}}}{mode, select, replace {, thay toàn bộ} other {}}: {registers, select, none {không sổ nào} other {{registers}}}{figures, plural, =0 {} other {; # số khai}}.',
  'audit.import-undone': 'Hoàn tác lần nhập “{file}”.',
  'audit.row-added': 'Thêm dòng {row, number, ::group-off} vào sổ “{register}”.',
  'audit.row-changed': 'Sửa dòng {row, number, ::group-off} của sổ “{register}”: {changes}.',
  'audit.row-deleted': 'Xóa dòng {row, number, ::group-off} của sổ “{register}”.',
  'audit.row-restored': 'Khôi phục dòng {row, number, ::group-off} của sổ “{register}”.',
  'audit.register-kept-set':
    'Nói sổ “{register}” năm {year, number, ::group-off}{village, select, none {} other { của {village}}} {to, select, none {đang ghi} other {đã ghi đủ{from, select, none {} other { từ {from}}} đến {to}}}.',
  'audit.heading-mapping-set':
    'Tiêu đề “{heading}” của sổ “{register}” được {column, select, none {bỏ qua} other {hiểu là cột “{column}”}}.',
  'audit.register-confirmed':
    '{person} ({role}) xác nhận sổ “{register}”{village, select, none {} other { của {village}}}, {rows} dòng.',
  'audit.confirmation-withdrawn':
    'Rút xác nhận của {person} với sổ “{register}”{village, select, none {} other { của {village}}}{reason, select, none {} other {: {reason}}}.',
  'audit.figure-declared':
    'Khai {figure} năm {year, number, ::group-off}: {from, select, none {} other {{from} → }}{to}{source, select, none {} other {, theo {source}}}.',
  'audit.figure-withdrawn': 'Bỏ số khai {figure} năm {year, number, ::group-off} (đang là {from}).',
  'audit.sensitive-read':
    'Xem dữ liệu nhạy cảm ({columns}) của {rows, select, none {mọi dòng} other {dòng {rows}}} trong sổ “{register}”. Lý do: {reason}.',
  'audit.personal-erased': 'Xóa dữ liệu cá nhân của dòng {rows} trong sổ “{register}”. Lý do: {reason}.',
  'audit.key-rotated': 'Đổi khóa mã hóa từ {from} sang {to}, mã hóa lại {values} giá trị.',
  'audit.backup-made': 'Sao lưu {rows} dòng dữ liệu vào “{file}” (SHA-256 {sha256}).',
  'audit.restored': 'Phục hồi {rows} dòng dữ liệu từ “{file}” (SHA-256 {sha256}).',
  'audit.migrated': 'Nâng cấp cơ sở dữ liệu: {applied}.',

  'audit-part.register': '“{register}” {rows, select, none {không có dòng nào thay đổi} other {{rows}}}',
  'audit-part.added': 'thêm {count, number}',
  'audit-part.changed': 'sửa {count, number}',
  'audit-part.deleted': 'xóa {count, number}',
  'audit-part.unchanged': 'giữ nguyên {count, number}',
  'audit-part.change':
    '{column} {from, select, none {(trống)} other {“{from}”}} → {to, select, none {(trống)} other {“{to}”}}',
  'audit-part.hidden': '{column} đã đổi (dữ liệu cá nhân, không ghi lại nội dung)',
  'audit-part.series': 'số theo kỳ',

  'audit-finding.removed':
    'Mất sự kiện {from, number, ::group-off}{to, select, none {} other { đến {to, number, ::group-off}}}: đã bị xóa.',
  'audit-finding.changed':
    'Sự kiện {seq, number, ::group-off} không khớp mã băm của nó: nội dung, người hoặc thời điểm đã bị sửa, hoặc sự kiện bị chuyển từ đơn vị khác sang.',
  'audit-finding.out-of-order':
    'Sự kiện {seq, number, ::group-off} không nối tiếp sự kiện trước nó: ở đây có sự kiện bị chèn, đổi chỗ, bỏ bớt, hoặc sửa cùng với mã băm.',
  'audit-finding.unreadable':
    'Sự kiện {seq, number, ::group-off} (“{type}”) không phải do phần mềm này ghi, hoặc do bản mới hơn ghi.',
  'audit-finding.cut-off':
    'Thiếu cuối: lịch sử phải còn sự kiện {from, number, ::group-off}{to, select, none {} other { đến {to, number, ::group-off}}}.',
  'audit-finding.head-missing': 'Mất phần ghi sự kiện cuối cùng, nên không biết cuối lịch sử có bị cắt không.',
  'audit-finding.head-differs':
    'Sự kiện cuối {seq, number, ::group-off} không phải là sự kiện đã ghi nhận: có sự kiện bị thêm vào cuối, hoặc cuối lịch sử bị cắt rồi viết lại.',
  'audit-finding.witness-missing':
    'Mã băm đã ghi lại trước đây ({hash}) không còn trong lịch sử: lịch sử đã bị viết lại từ trước đó.',
} as const;
