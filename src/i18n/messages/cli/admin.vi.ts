/** Commands of who keeps the installation: database, backups, history, demo data. */
export const CLI_ADMIN_VI = {
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

  'cli.backup.writing': 'Đang sao lưu',
  'cli.backup.reading': 'Đang kiểm tra',
  'cli.backup.restoring': 'Đang phục hồi',
  'cli.backup.made':
    'Đã sao lưu {rows, number} dòng của {tables} bảng vào “{file}” ({bytes, number, ::scale/0.00000095367431640625 .#} MB); đã đọc lại, đúng từng bảng.',
  'cli.backup.keep':
    'SHA-256: {sha256}\nTệp không chứa khóa mã hóa. Hãy cất tệp và khóa ở hai nơi khác nhau, không cùng máy này.',
  'cli.backup.whole':
    'Tệp “{file}” nguyên vẹn: {rows, number} dòng của {tables} bảng, sao lưu lúc {at} bằng phiên bản {product}.\nSHA-256: {sha256}',
  'cli.backup.restored':
    'Đã phục hồi {rows, number} dòng của {tables} bảng, như lúc {at}; đã đối chiếu từng bảng với tệp và kiểm tra lịch sử của {chains} đơn vị.',
  'cli.backup.broken-chains':
    'Lịch sử của {count} đơn vị không liền mạch, như lúc sao lưu. Hãy chạy minhchung audit verify để xem.',

  'cli.doctor.well': 'Mọi thứ đều dùng được.',
  'cli.doctor.ill': 'Có {count, number} chỗ phải sửa.',

  'cli.audit.installation': 'cả hệ thống',
  'cli.audit.unknown-unit': 'đơn vị không còn trong danh sách',
  'cli.audit.chain': '{count} sự kiện, mã băm cuối {hash, select, none {(chưa có)} other {{hash}}}',
  'cli.audit.more-findings': '… và {count} chỗ khác.',
  'cli.audit.whole':
    'Lịch sử còn nguyên: {chains} chuỗi, {events} sự kiện. Ghi lại mã băm cuối của từng chuỗi ở nơi khác; lần sau so bằng --witness.',
  'cli.audit.hash':
    'Mã băm chung của mọi chuỗi: {hash}\nGhi mã này ra giấy cùng ngày giờ. Lần sau kiểm tra mà ra đúng mã này thì từ đó không có gì thêm, bớt hay sửa.',
  'cli.audit.broken':
    'Lịch sử KHÔNG còn nguyên: {count} chỗ sai trong {chains} chuỗi. Hãy giữ nguyên hiện trạng và báo người quản trị phần mềm.',
  'cli.audit.none': 'Chưa có sự kiện nào.',
  'cli.audit.earlier': 'Còn sự kiện cũ hơn; thêm --last {count} để xem.',

  'cli.demo.rows': 'Đang nạp sổ',
  'cli.demo.verdicts': 'Đang tính kết quả',
  'cli.demo.loaded':
    'Đã nạp {units, number} đơn vị, {rows, number} dòng sổ, {figures, number} số liệu khai; đã tính kết quả của {judged, number} đơn vị trong {seconds, number} giây.',
  'cli.demo.there': 'Cơ sở dữ liệu đã có dữ liệu, không nạp thêm.',
} as const;
