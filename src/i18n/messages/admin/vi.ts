/**
 * For who keeps the installation: what a look through it finds, why database, backups, keys fail.
 */
export const ADMIN_VI = {
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
    'Các bảng {names} không được bảo vệ theo đơn vị. Hãy báo cho người quản trị phần mềm; đừng cho ai dùng trước khi sửa.',
  'doctor.key.good': 'Có khóa mã hóa ({key})',
  'doctor.key.look': 'Chưa có khóa mã hóa, nên chưa nhập được số giấy tờ. Hãy đặt MINHCHUNG_KEY_FILE.',
  'doctor.key.bad': 'Khóa mã hóa không đúng hoặc không đọc được ({reason}). Hãy đặt lại đúng tệp khóa của dữ liệu này.',
  'doctor.figures.good': 'Số liệu đã tính hết',
  'doctor.figures.look': 'Còn {count, number} đơn vị chờ tính số liệu. Hãy chạy minhchung figures rebuild --waiting.',
  'doctor.verdicts.good': 'Kết quả đều theo bộ tiêu chí đang dùng',
  'doctor.verdicts.look':
    'Có {count, number} kết quả của {units, number} đơn vị theo bản cũ của bộ tiêu chí. Hãy chạy minhchung figures rebuild --waiting để tính lại.',
  'doctor.imports.good': 'Không có lần nhập nào bỏ dở',
  'doctor.imports.look': 'Có {count, number} lần nhập xem trước rồi bỏ hơn một tuần. Hãy ghi chúng hoặc nhập lại.',
  'doctor.backup.good': 'Bản sao lưu gần nhất: {at}',
  'doctor.backup.look':
    '{at, select, none {Chưa sao lưu lần nào} other {Bản sao lưu gần nhất đã cũ ({at})}}. Hãy chạy minhchung backup -o TỆP và cất ở nơi khác.',
  'doctor.history.good': 'Lịch sử còn nguyên: {events, number} sự kiện của {chains, number} đơn vị',
  'doctor.history.bad': 'Lịch sử bị sửa ở đơn vị {names}. Hãy chạy minhchung audit verify để xem từng chỗ.',

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
  'refusal.database.bad-address':
    'Địa chỉ trong {setting} không đúng dạng{reason, select, scheme {: phải bắt đầu bằng postgres://} percent {: có dấu % đứng lẻ} other {}}, nên chưa kết nối. Hãy ghi theo dạng postgres://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu; trong mật khẩu, các ký tự @ : / ? # % viết thành %40 %3A %2F %3F %23 %25.',
  'refusal.database.not-reached':
    'Không kết nối được cơ sở dữ liệu: {reason}. Hãy xem máy chủ có đang chạy không, và địa chỉ, mật khẩu trong DATABASE_URL.',
  'refusal.database.not-migrated':
    'Cơ sở dữ liệu còn thiếu {count} bước nâng cấp ({found}). Hãy đặt DATABASE_OWNER_URL và chạy minhchung db migrate.',
  'refusal.database.migration-failed':
    'Bước nâng cấp {found} không chạy được: {reason}. Các bước trước vẫn còn nguyên. Hãy gửi dòng này cho người quản trị phần mềm; chưa dùng chương trình bản này với cơ sở dữ liệu đó.',
  'refusal.database.migration-changed':
    'Bước nâng cấp {found} trong cơ sở dữ liệu khác với của chương trình này. Hãy dùng đúng bản chương trình đã tạo ra nó.',
  'refusal.database.newer-than-product':
    'Cơ sở dữ liệu đã được nâng cấp bằng bản chương trình mới hơn (có bước {found}). Hãy cập nhật chương trình.',
  'refusal.database.too-old': 'Máy chủ chạy PostgreSQL {found}; cần từ {expected} trở lên. Hãy nâng cấp PostgreSQL.',
  'refusal.database.not-embedded':
    'DATABASE_URL đang trỏ đến một máy chủ riêng, nên lệnh này không điều khiển nó. Hãy dùng công cụ của máy chủ đó, hoặc bỏ DATABASE_URL.',

  'refusal.backup.no-right': '{name} không có quyền sao lưu hay phục hồi. Hãy nhờ người quản trị phần mềm.',
  'refusal.backup.not-one':
    '“{file}” không phải tệp sao lưu của Minh Chứng, hoặc bị cắt mất phần cuối. Hãy chọn tệp do minhchung backup tạo, hoặc chép lại tệp từ nơi lưu.',
  'refusal.backup.damaged':
    'Tệp sao lưu “{file}” bị hỏng hoặc bị sửa ở phần {found} ({reason}). Chưa ghi gì vào cơ sở dữ liệu. Hãy chép lại tệp từ nơi lưu, hoặc dùng bản sao lưu khác.',
  'refusal.backup.too-large':
    'Phần {found} của tệp “{file}” bung ra quá {limit} byte, không thể là bản sao lưu thật. Chưa bung ra gì cả. Hãy chép lại tệp từ nơi lưu, hoặc dùng bản sao lưu khác.',
  'refusal.backup.newer-format':
    'Tệp sao lưu “{file}” theo định dạng {found}; chương trình này chỉ đọc đến {expected}. Hãy cập nhật chương trình rồi phục hồi.',

  'refusal.restore.not-empty':
    'Cơ sở dữ liệu đã có dữ liệu (bảng {found}), nên không phục hồi đè lên. Hãy đặt MINHCHUNG_DATA sang một thư mục mới, hoặc DATABASE_URL sang một cơ sở dữ liệu trống.',
  'refusal.restore.other-schema':
    'Bản sao lưu do phiên bản {found} tạo, cấu trúc dữ liệu khác với phiên bản {expected} đang chạy. Hãy phục hồi bằng phiên bản {found}, rồi nâng cấp.',
  'refusal.restore.no-owner':
    'Phục hồi cần vai trò chủ cơ sở dữ liệu. Hãy đặt DATABASE_OWNER_URL rồi chạy lại (xem docs/how-to/back-up-and-restore.md).',
  'refusal.restore.differs':
    'Bảng {found} sau khi phục hồi không giống trong tệp “{file}”; đã hủy, cơ sở dữ liệu vẫn trống. Hãy chạy lại; nếu vẫn vậy thì báo cho người quản lý máy chủ.',

  'refusal.secrets.no-key':
    'Dữ liệu có giá trị nhạy cảm mà chưa có khóa mã hóa. Hãy đặt MINHCHUNG_KEY_FILE (tệp chứa khóa) hoặc MINHCHUNG_KEY; tạo khóa bằng: openssl rand -base64 32.',
  'refusal.secrets.not-readable':
    'Không đọc được tệp khóa “{file}”. Hãy xem MINHCHUNG_KEY_FILE và quyền đọc tệp; mất tệp này thì dữ liệu nhạy cảm không mở được nữa.',
  'refusal.secrets.bad-key':
    'Khóa thứ {found} trong {file} không phải là 32 byte viết bằng Base64. Hãy sửa cho đúng; tạo khóa mới bằng: openssl rand -base64 32.',
  'refusal.secrets.wrong-key':
    'Dữ liệu này được mã hóa bằng khóa {expected}, {found, select, none {mà ở đây chưa có khóa nào} other {mà chương trình chỉ có khóa {found}}}. Chưa có gì bị thay đổi, cũng chưa tạo khóa mới. Hãy {file, select, none {đưa lại đúng tệp khóa} MINHCHUNG_KEY {đặt khóa của dữ liệu này vào MINHCHUNG_KEY} MINHCHUNG_KEY_FILE {đặt MINHCHUNG_KEY_FILE là tệp khóa của dữ liệu này} other {chép tệp khóa của dữ liệu này vào “{file}”}} rồi chạy lại.',
  'refusal.secrets.key-missing':
    'Có giá trị được mã hóa bằng khóa {found}, mà chương trình không có khóa ấy. Hãy thêm khóa ấy vào tệp khóa; nếu vừa đổi khóa thì khởi động lại chương trình.',
  'refusal.secrets.key-changed':
    'Khóa mã hóa đã được đổi sang {expected} từ khi chương trình này chạy; nó còn dùng khóa {found}, nên không ghi. Hãy khởi động lại chương trình.',
  'refusal.secrets.rotation-running':
    'Đang đổi khóa mã hóa, sổ này chưa ghi được. Hãy thử lại sau ít phút; nếu lần đổi khóa bị ngắt thì chạy lại minhchung personal rotate-key.',
  'refusal.secrets.new-key-by-hand':
    'Khóa do {file} đưa vào, nên chương trình không tự thêm khóa mới. Hãy tạo khóa bằng openssl rand -base64 32, đặt lên trước khóa cũ (giữ khóa cũ), rồi chạy lại lệnh này.',
  'refusal.secrets.damaged':
    'Một giá trị nhạy cảm không mở được (sổ {register}, cột {column}): dữ liệu đã bị sửa hoặc bị chép từ chỗ khác sang. Hãy chạy minhchung audit verify và xem bản sao lưu.',

  'refusal.demo.not-empty':
    'Đã có {count, number} đơn vị trong cơ sở dữ liệu, nên không nạp dữ liệu mẫu. Hãy đặt MINHCHUNG_DATA sang một thư mục mới rồi nạp lại.',
} as const;
