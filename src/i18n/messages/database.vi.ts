/** Cơ sở dữ liệu của chương trình: vì sao không dùng được, và các lệnh db. */
export const DATABASE_VI = {
  'refusal.database.none':
    'Chưa có cơ sở dữ liệu ở “{file}”. Hãy chạy minhchung db start, hoặc đặt MINHCHUNG_DATA hay DATABASE_URL cho đúng chỗ.',
  'refusal.database.in-use':
    'Thư mục dữ liệu “{file}” đang do một chương trình Minh Chứng khác dùng (tiến trình {found}). Hãy dùng chính chương trình đó, dừng nó bằng minhchung db stop, hoặc đặt MINHCHUNG_DATA sang thư mục khác.',
  'refusal.database.no-binaries':
    'Không có PostgreSQL đi kèm cho máy {found}. Hãy cài PostgreSQL từ 15 trở lên và đặt DATABASE_URL (xem docs/how-to/run-on-postgresql.md).',
  'refusal.database.no-unprivileged-user':
    'PostgreSQL không chạy bằng tài khoản {found}, và không tạo được tài khoản {expected} để chạy thay. Hãy tạo tài khoản đó (useradd --system {expected}) rồi chạy lại.',
  'refusal.database.program-failed':
    'Chương trình {found} của PostgreSQL báo lỗi: {reason}. Hãy xem chỗ trống và quyền ghi của thư mục dữ liệu, hoặc chạy minhchung doctor.',
  'refusal.database.not-started':
    'Cơ sở dữ liệu không khởi động được; lý do ghi ở cuối tệp “{file}”. Hãy xem chỗ trống của ổ đĩa, hoặc chạy minhchung doctor.',
  'refusal.database.not-reached':
    'Không kết nối được cơ sở dữ liệu: {reason}. Hãy xem máy chủ có đang chạy không, và địa chỉ, mật khẩu trong DATABASE_URL.',
  'refusal.database.not-migrated':
    'Cơ sở dữ liệu còn thiếu {count} bước nâng cấp ({found}). Hãy đặt DATABASE_OWNER_URL và chạy minhchung db migrate.',
  'refusal.database.migration-failed':
    'Bước nâng cấp {found} không chạy được: {reason}. Các bước trước vẫn còn nguyên. Hãy gửi dòng này cho người quản trị; chưa dùng chương trình bản này với cơ sở dữ liệu đó.',
  'refusal.database.migration-changed':
    'Bước nâng cấp {found} trong cơ sở dữ liệu khác với của chương trình này. Hãy dùng đúng bản chương trình đã tạo ra nó.',
  'refusal.database.newer-than-product':
    'Cơ sở dữ liệu đã được nâng cấp bằng bản chương trình mới hơn (có bước {found}). Hãy cập nhật chương trình.',
  'refusal.database.too-old': 'Máy chủ chạy PostgreSQL {found}; cần từ {expected} trở lên. Hãy nâng cấp PostgreSQL.',
  'refusal.database.not-embedded':
    'DATABASE_URL đang trỏ đến một máy chủ riêng, nên lệnh này không điều khiển nó. Hãy dùng công cụ của máy chủ đó, hoặc bỏ DATABASE_URL.',

  'cli.about.db start': 'chạy cơ sở dữ liệu đi kèm, ở lại phía sau',
  'cli.about.db stop': 'dừng cơ sở dữ liệu đi kèm',
  'cli.about.db status': 'xem cơ sở dữ liệu đang ở đâu, có chạy không',
  'cli.about.db migrate': 'nâng cấp cấu trúc cơ sở dữ liệu',
  'cli.example.db start': '  minhchung db start\n  MINHCHUNG_DATA=/srv/minhchung minhchung db start',
  'cli.example.db stop': '  minhchung db stop',
  'cli.example.db status': '  minhchung db status',
  'cli.example.db migrate': '  minhchung db migrate',
  'cli.option.foreground': 'chạy ngay tại đây, dừng bằng Ctrl+C',
  'cli.option.actor': 'tên người làm, ghi vào lịch sử',
  'cli.option.role': 'chức vụ của người làm',

  'cli.db.started': 'Cơ sở dữ liệu đang chạy (tiến trình {pid}), dữ liệu ở {folder}.',
  'cli.db.already': 'Cơ sở dữ liệu đã chạy từ trước (tiến trình {pid}), dữ liệu ở {folder}.',
  'cli.db.stopped': 'Đã dừng cơ sở dữ liệu.',
  'cli.db.not-running': 'Cơ sở dữ liệu không chạy; mỗi lệnh tự mở rồi đóng nó.',
  'cli.db.server': 'Máy chủ riêng theo DATABASE_URL: PostgreSQL {version}, cơ sở dữ liệu {database}.',
  'cli.db.embedded': 'PostgreSQL {version} đi kèm, dữ liệu ở {folder}.',
  'cli.db.size':
    '{units, number} đơn vị, {rows, number} dòng sổ, {size, number, ::scale/0.00000095367431640625 .#} MB.',
  'cli.db.migrated':
    '{count, plural, =0 {Cơ sở dữ liệu đã đúng bản, không phải nâng cấp.} other {Đã nâng cấp {count} bước: {names}.}}',
  'cli.db.pending': 'Còn {count} bước nâng cấp chưa chạy: {names}.',
  'cli.db.restarted': 'Cơ sở dữ liệu dừng đột ngột và đã được chạy lại.',
  'cli.db.waiting': 'Đang chờ một lệnh khác dùng xong thư mục dữ liệu…',
} as const;
