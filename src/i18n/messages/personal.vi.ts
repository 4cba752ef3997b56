/** Dữ liệu cá nhân: khóa mã hóa, vì sao không xem hay xóa được, và các lệnh personal. */
export const PERSONAL_VI = {
  'refusal.secrets.no-key':
    'Dữ liệu có giá trị nhạy cảm mà chưa có khóa mã hóa. Hãy đặt MINHCHUNG_KEY_FILE (tệp chứa khóa) hoặc MINHCHUNG_KEY; tạo khóa bằng: openssl rand -base64 32.',
  'refusal.secrets.not-readable':
    'Không đọc được tệp khóa “{file}”. Hãy xem MINHCHUNG_KEY_FILE và quyền đọc tệp; mất tệp này thì dữ liệu nhạy cảm không mở được nữa.',
  'refusal.secrets.bad-key':
    'Khóa thứ {found} trong {file} không phải là 32 byte viết bằng Base64. Hãy sửa cho đúng; tạo khóa mới bằng: openssl rand -base64 32.',
  'refusal.secrets.wrong-key':
    'Khóa mã hóa không phải khóa của dữ liệu này: dữ liệu dùng khóa {expected}, chương trình đang có khóa {found}. Hãy đưa lại đúng tệp khóa; chưa có gì bị thay đổi.',
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
  'refusal.personal.no-right':
    '{name} không có quyền {action, select, read {xem dữ liệu nhạy cảm} erase {xóa dữ liệu cá nhân} other {đổi khóa mã hóa}}. Hãy nhờ người có quyền, hoặc nhờ quản trị cấp quyền.',
  'refusal.personal.reason-missing':
    'Chưa ghi lý do, hoặc lý do ngắn quá. Hãy ghi rõ vì sao, ít nhất {limit} chữ cái; lý do được lưu vào lịch sử.',
  'refusal.personal.not-personal':
    'Sổ “{register}” không có cột dữ liệu {action, select, read {nhạy cảm} other {cá nhân}}. Hãy chọn sổ khác.',
  'refusal.personal.rows-not-found': 'Sổ “{register}” không có dòng {found}. Hãy xem lại số dòng bằng minhchung rows.',
  'refusal.personal.not-confirmed':
    'Xóa dữ liệu cá nhân thì không lấy lại được: nội dung của {count} dòng mất hẳn, kể cả trong lịch sử, chỉ còn số đếm. Hãy thêm --yes nếu chắc chắn.',
  'refusal.register.not-found': `Không có sổ “{found}”.{nearest, select, none {} other { Có phải “{nearest}” không?}} Hãy chọn một trong: {expected}.`,

  'cli.about.personal show': 'xem giá trị nhạy cảm của một dòng; ghi vào lịch sử ai xem và vì sao',
  'cli.about.personal due': 'liệt kê dữ liệu cá nhân đã hết thời hạn lưu giữ',
  'cli.about.personal erase': 'xóa hẳn dữ liệu cá nhân của một số dòng, giữ lại số đếm',
  'cli.about.personal rotate-key': 'đổi khóa mã hóa và mã hóa lại mọi giá trị nhạy cảm',
  'cli.example.personal show':
    '  minhchung personal show --unit 06001 --register to-cong-nghe-so-thanh-vien --row 3 --reason "Đối chiếu danh sách với công an xã"',
  'cli.example.personal due': '  minhchung personal due\n  minhchung personal due --on 1/1/2030 --json',
  'cli.example.personal erase':
    '  minhchung personal erase --unit 06001 --register to-cong-nghe-so-thanh-vien --row 3 7 --reason "Hết thời hạn lưu giữ" --yes',
  'cli.example.personal rotate-key': '  minhchung personal rotate-key',
  'cli.option.row': 'số dòng trong sổ, có thể ghi nhiều số',
  'cli.option.reason': 'vì sao, ghi vào lịch sử',
  'cli.option.yes': 'đồng ý, vì việc này không lấy lại được',

  'cli.personal.erased':
    'Đã xóa dữ liệu cá nhân của {count} dòng trong sổ “{register}”. Số đếm giữ nguyên. Bản sao lưu cũ vẫn còn nội dung cũ.',
  'cli.personal.due.none': 'Không có dữ liệu cá nhân nào hết thời hạn lưu giữ tính đến {date}.',
  'cli.personal.due.line': '{count} dòng, hết hạn sớm nhất {date}',
  'cli.personal.due.total':
    '{count} dòng hết thời hạn lưu giữ tính đến {date}. Xóa: minhchung personal erase (số dòng xem bằng --json).',
  'cli.personal.rotated':
    'Đã đổi sang khóa {to}: mã hóa lại {count} giá trị. Khóa cũ ({from}) không còn cần cho dữ liệu này; giữ lại nếu còn bản sao lưu cũ.',
  'cli.personal.rotating': 'Đang mã hóa lại',
} as const;
