/** Sao lưu và phục hồi: vì sao không được, và các lệnh. */
export const BACKUP_VI = {
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
    'Bảng {found} sau khi phục hồi không giống trong tệp “{file}”; đã hủy, cơ sở dữ liệu vẫn trống. Hãy chạy lại; nếu vẫn vậy thì báo cho người quản trị máy chủ.',

  'cli.about.backup': 'sao lưu toàn bộ dữ liệu vào một tệp',
  'cli.about.backup verify': 'kiểm tra một tệp sao lưu còn nguyên vẹn không',
  'cli.about.restore': 'phục hồi một bản sao lưu vào cơ sở dữ liệu trống',
  'cli.example.backup': '  minhchung backup -o /mnt/luu-tru/2024-12-31.minhchung',
  'cli.example.backup verify': '  minhchung backup verify /mnt/luu-tru/2024-12-31.minhchung',
  'cli.example.restore': '  MINHCHUNG_DATA=/srv/moi minhchung restore /mnt/luu-tru/2024-12-31.minhchung',

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
} as const;
