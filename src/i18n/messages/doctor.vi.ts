/** Khám cả hệ thống: mỗi thứ một câu, và việc cần làm. */
export const DOCTOR_VI = {
  'cli.about.doctor': 'khám cả hệ thống: phiên bản, ổ đĩa, quyền, đồng hồ, khóa, lịch sử',
  'cli.example.doctor': '  minhchung doctor',
  'cli.doctor.well': 'Mọi thứ đều dùng được.',
  'cli.doctor.ill': 'Có {count, number} chỗ phải sửa.',

  'doctor.node.good': 'Node {version}',
  'doctor.node.bad': 'Node {version} cũ quá. Hãy cài từ {expected} trở lên.',
  'doctor.catalogue.good': 'Danh mục: {sets, number} bộ tiêu chí, không có lỗi',
  'doctor.catalogue.bad': 'Danh mục tiêu chí có lỗi. Hãy chạy minhchung lint.',
  'doctor.database.good': 'PostgreSQL {version}, {place}',
  'doctor.database.bad': 'Không dùng được cơ sở dữ liệu ({reason}). Hãy chạy minhchung db status để xem lý do.',
  'doctor.folder.good': 'Thư mục dữ liệu ghi được: {folder}',
  'doctor.folder.bad':
    'Không ghi được vào thư mục dữ liệu {folder}. Hãy cấp quyền ghi hoặc đặt MINHCHUNG_DATA sang chỗ khác.',
  'doctor.space.good': 'Ổ đĩa còn {free} GB',
  'doctor.space.look':
    'Ổ đĩa chỉ còn {free} GB, nên có ít nhất {expected} GB. Hãy dọn bớt hoặc chuyển dữ liệu sang ổ lớn hơn.',
  'doctor.disk.good': 'Ổ đĩa ghi chắc trong {ms} ms',
  'doctor.disk.look':
    'Ổ đĩa ghi trong {ms} ms{quick, plural, =0 {, quá chậm: mỗi lần nhập phải chờ} other {, nhanh đến mức khó tin: có thể nó chỉ hứa mà chưa ghi}}. Hãy hỏi người quản lý máy chủ về ổ đĩa này.',
  'doctor.safety.good': 'Cơ sở dữ liệu ghi chắc mỗi thay đổi (fsync, full_page_writes, synchronous_commit)',
  'doctor.safety.bad': 'Cơ sở dữ liệu tắt {names}: mất điện là mất dữ liệu. Hãy bật lại trong postgresql.conf.',
  'doctor.clock.good': 'Đồng hồ của máy và của cơ sở dữ liệu khớp nhau',
  'doctor.clock.look': 'Đồng hồ của máy và của cơ sở dữ liệu lệch nhau {seconds, number} giây. Hãy bật đồng bộ giờ.',
  'doctor.clock.bad': 'Đồng hồ của máy chỉ năm {year}. Hãy đặt lại ngày giờ.',
  'doctor.migrations.good': 'Cấu trúc cơ sở dữ liệu đúng bản',
  'doctor.migrations.bad': 'Còn {count, number} bước nâng cấp: {names}. Hãy chạy minhchung db migrate.',
  'doctor.rights.good': 'Chương trình làm việc bằng tài khoản ít quyền',
  'doctor.rights.bad':
    'Tài khoản của chương trình có quyền quá lớn ({names}). Hãy dùng tài khoản minhchung_app như trong docs/how-to/run-on-postgresql.md.',
  'doctor.guards.good': 'Mọi bảng đều được bảo vệ theo đơn vị',
  'doctor.guards.bad':
    'Các bảng {names} không được bảo vệ theo đơn vị. Hãy báo cho người quản trị; đừng cho ai dùng trước khi sửa.',
  'doctor.key.good': 'Có khóa mã hóa ({key})',
  'doctor.key.look': 'Chưa có khóa mã hóa, nên chưa nhập được số giấy tờ. Hãy đặt MINHCHUNG_KEY_FILE.',
  'doctor.key.bad': 'Khóa mã hóa không đúng hoặc không đọc được ({reason}). Hãy đặt lại đúng tệp khóa của dữ liệu này.',
  'doctor.figures.good': 'Số liệu đã tính hết',
  'doctor.figures.look': 'Còn {count, number} đơn vị chờ tính số liệu. Hãy chạy minhchung figures rebuild --waiting.',
  'doctor.imports.good': 'Không có lần nhập nào bỏ dở',
  'doctor.imports.look': 'Có {count, number} lần nhập xem trước rồi bỏ hơn một tuần. Hãy ghi chúng hoặc nhập lại.',
  'doctor.backup.good': 'Bản sao lưu gần nhất: {at}',
  'doctor.backup.look':
    '{at, select, none {Chưa sao lưu lần nào} other {Bản sao lưu gần nhất đã cũ ({at})}}. Hãy chạy minhchung backup -o TỆP và cất ở nơi khác.',
  'doctor.history.good': 'Lịch sử nguyên vẹn: {events, number} việc của {chains, number} đơn vị',
  'doctor.history.bad': 'Lịch sử bị sửa ở đơn vị {names}. Hãy chạy minhchung audit verify để xem từng chỗ.',
} as const;
