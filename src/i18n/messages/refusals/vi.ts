import { NAMED_NEAREST_VI, NEAREST_VI, unitKindVi } from '../parts.vi.ts';

/** Why a use case did not go on, whoever asked for it. */
export const REFUSALS_VI = {
  'refusal.set.not-found': `Không có bộ tiêu chí “{found}”.${NAMED_NEAREST_VI} Hãy gõ minhchung sets để xem danh sách.`,
  'refusal.set.province-missing':
    'Tệp chưa ghi đơn vị thuộc tỉnh nào, nên không biết xét theo bộ tiêu chí nào. Hãy ghi tỉnh vào tệp, hoặc chọn bộ bằng --set.',
  'refusal.set.not-for-unit':
    '{found, select, none {Không có bộ tiêu chí nào áp dụng cho đơn vị {unit} trong năm này} other {Bộ tiêu chí “{found}” không áp dụng cho đơn vị {unit}}}.{expected, select, none { Hãy xem lại năm đánh giá và tỉnh của đơn vị.} other { Hãy chọn: {expected}.}}',

  'refusal.indicator.not-found': `Bộ {set, select, none {này} other {“{set}”}} không có chỉ tiêu “{found}”.${NAMED_NEAREST_VI} Hãy {expected, select, none {gõ minhchung show để xem các chỉ tiêu} other {chọn {expected}}}.`,

  'refusal.file.not-found': 'Không tìm thấy tệp “{file}”. Hãy xem lại tên và thư mục, kể cả dấu tiếng Việt.',
  'refusal.file.not-readable':
    'Không mở được tệp “{file}”. Hãy đóng tệp nếu đang mở trong Excel, và xem mình có quyền đọc tệp này không.',
  'refusal.file.larger-than-read':
    'Tệp “{file}” lớn hơn {limit, number, ::scale/0.00000095367431640625 .#} MB, nên không đọc. Hãy bỏ phần thừa hoặc chia thành nhiều tệp.',
  'refusal.file.unusable-kind':
    'Không đọc được tệp “{file}”, vì không nhận dạng tệp này. Hãy dùng một trong các dạng {expected}.',
  'refusal.file.not-writable':
    'Không ghi được vào “{file}”. Hãy đóng tệp nếu đang mở, xem quyền ghi và chỗ trống của ổ đĩa, hoặc chọn chỗ khác.',

  'refusal.catalogue.has-errors':
    '{count, select, none {Danh mục tiêu chí còn lỗi} other {Danh mục tiêu chí còn {count} lỗi}}, nên không dùng được. Hãy chạy minhchung lint để xem từng lỗi và sửa.',

  'refusal.import.not-found':
    'Không có lần nhập nào mang mã “{found}”. Hãy xem mã bằng minhchung import list --unit MÃ.',
  'refusal.import.unit-not-said':
    'Tệp “{file}” không ghi là của đơn vị nào. Hãy chọn đơn vị, hoặc ghi mã đơn vị vào trang “Số liệu” của tệp.',
  'refusal.import.wrong-state':
    'Lần nhập “{found}” {status, select, staged {chưa được ghi vào sổ} committed {đã được ghi vào sổ rồi} undone {đã được hoàn tác rồi} other {không ở trạng thái cần có}}. Hãy xem lại bằng minhchung import list.',
  'refusal.import.rows-lost':
    'Dữ liệu chờ ghi của tệp “{file}” không còn nữa vì cơ sở dữ liệu đã dừng đột ngột. Hãy nhập lại tệp đó; chưa có dòng nào được ghi.',
  'refusal.import.rows-changed-since':
    '{inTheWay, select, yes {Có {count} dòng đang đứng vào chỗ của dòng sẽ được khôi phục, trước hết là dòng {row} của sổ “{register}” ({by}, {at}). Chưa hoàn tác gì. Hãy sửa hoặc xóa các dòng đó rồi hoàn tác lại.} other {Có {count} dòng đã được sửa sau lần nhập này, trước hết là dòng {row} của sổ “{register}” ({by}, {at}). Hãy xem các dòng đó; nếu vẫn hoàn tác và giữ nguyên chúng, thêm --keep-later.}}',
  'refusal.import.changed-meanwhile':
    'Trong lúc chờ ghi, có {count} dòng đã được người khác sửa, trước hết là dòng {row} của sổ “{register}” ({by}, {at}). Chưa ghi gì. Hãy nhập lại tệp để xem trước với số liệu mới, rồi quyết định.',

  'refusal.export.no-keeper':
    'Đơn vị {unit} và các đơn vị bên dưới không giữ sổ “{register}”. Hãy chọn đơn vị khác hoặc sổ khác.',

  'refusal.column.not-found': `Sổ “{register}” không có cột “{found}”.${NEAREST_VI} Hãy chọn một trong các cột: {expected}.`,

  'refusal.figure.not-found': `Không có số liệu “{found}”.${NAMED_NEAREST_VI} Hãy xem tên và mã các số liệu bằng minhchung figures list.`,
  'refusal.figure.no-year':
    'Đơn vị {unit} chưa có số liệu {found, select, none {nào} other {của năm {found}}}.{expected, select, none {} other { Đã có số liệu năm: {expected}.}} Hãy nhập sổ hoặc khai số liệu cho năm đó.',
  'refusal.figure.changed-meanwhile':
    'Số liệu “{figure}” vừa được {by, select, none {người khác} other {{by}}} sửa{found, select, none {} other { thành {found}}}. Hãy xem lại giá trị mới rồi quyết định.',

  'refusal.register.not-found': `Không có sổ “{found}”.${NAMED_NEAREST_VI} Hãy xem tên và mã các sổ bằng minhchung registers.`,
  'refusal.register.changed-meanwhile':
    'Sổ “{register}” {count, plural, =0 {chưa đến bản đã ghi} other {đã thay đổi {count, number} lần sau khi bạn xem, gần nhất là dòng {row} ({by}, {at})}}. Hãy xem lại sổ (nay là bản {version}) rồi xác nhận.',

  'refusal.row.not-found':
    'Sổ “{register}” của đơn vị {unit} không có dòng {row}. Hãy xem số của từng dòng bằng minhchung rows list.',
  'refusal.row.changed-meanwhile':
    'Dòng {row} của sổ “{register}” đã được {by} sửa lúc {at} (nay là bản {version}).\n  Bạn đã xem: {seen, select, none {(chưa có)} other {{seen}}}\n  Hiện nay:   {found, select, none {(đã xóa)} other {{found}}}. Hãy xem lại rồi sửa tiếp trên bản {version}.',
  'refusal.row.erased':
    'Dòng {row} của sổ “{register}” đã được xóa dữ liệu cá nhân, nên không sửa được. Hãy thêm dòng mới nếu cần.',

  'refusal.confirmation.not-found':
    'Sổ “{register}” chưa có xác nhận nào của “{role}”. Hãy xem bằng minhchung confirm status.',
  'refusal.confirmation.wrong-role': `Sổ “{register}” không do “{found}” xác nhận.${NEAREST_VI} Hãy chọn: {expected}.`,
  'refusal.confirmation.wrong-kind': `“{register}” là sổ của cấp ${unitKindVi('expected')}, còn “{found}” không thuộc cấp đó. Hãy chọn đơn vị giữ sổ bằng --unit.`,

  'refusal.village.not-found': `Danh mục thôn không có “{found}”, hoặc sổ “{register}” không ghi theo thôn.${NEAREST_VI} Hãy ghi đúng tên thôn, hoặc bỏ --village.`,

  'refusal.actor.not-allowed':
    '{name} không có quyền {action, select, write_rows {ghi vào sổ này} confirm_registers {xác nhận sổ này} keep_days {ghi sổ đã đủ cho những ngày nào} import_registers {nhập sổ từ tệp} map_headings {đặt nghĩa cho tiêu đề cột} declare_figures {khai số liệu} read_figures {xem số liệu và kết quả} read_history {xem lịch sử} read_imports {xem các lần nhập} rebuild_figures {tính lại số liệu} inspect_installation {kiểm tra hệ thống} other {làm việc này}}{unit, select, none {} other { ở {unit}}}. Việc này dành cho {roles, select, none {người có quyền} other {{roles}}}. Hãy nhờ người có quyền, hoặc nhờ người quản trị phần mềm cấp quyền.',

  'refusal.personal.no-right':
    '{name} không có quyền {action, select, read {xem dữ liệu nhạy cảm} erase {xóa dữ liệu cá nhân} other {đổi khóa mã hóa}}. Hãy nhờ người có quyền, hoặc nhờ người quản trị phần mềm cấp quyền.',
  'refusal.personal.reason-missing':
    'Chưa ghi lý do, hoặc lý do ngắn quá. Hãy ghi rõ vì sao, ít nhất {limit} chữ cái; lý do được lưu vào lịch sử.',
  'refusal.personal.not-personal':
    'Sổ “{register}” không có cột dữ liệu {action, select, read {nhạy cảm} other {cá nhân}}. Hãy chọn sổ khác.',
  'refusal.personal.rows-not-found':
    'Sổ “{register}” không có dòng {found}. Hãy xem lại số của từng dòng bằng minhchung rows list.',
  'refusal.personal.not-confirmed':
    'Xóa dữ liệu cá nhân thì không lấy lại được: nội dung của {count} dòng mất hẳn, kể cả trong lịch sử, chỉ còn số đếm. Hãy thêm --yes nếu chắc chắn.',

  'refusal.audit.unreadable':
    'Sự kiện {found} trong lịch sử không đọc được: không phải do phần mềm này ghi, hoặc đã bị sửa. Hãy chạy minhchung audit verify để xem lịch sử có còn nguyên không.',
  'refusal.audit.unknown-type':
    'Không có loại sự kiện “{found}”.{nearest, select, none {} other { Có phải “{nearest}” không?}} Hãy chọn một trong: {expected}.',

  'refusal.unit.not-found': `Không có đơn vị nào mang mã “{found}”.${NAMED_NEAREST_VI} Hãy tìm theo tên: minhchung units find "tên".`,
  'refusal.unit.not-on-day':
    'Ngày {date} không có đơn vị nào mang mã {found}; mã này thuộc về {expected}. Hãy hỏi ngày khác, hoặc xem minhchung units history {found}.',

  'refusal.unit.not-in-year':
    'Năm {year} không có đơn vị ấy: mã {found} là của {expected}.{others, select, none {} other { Năm {year} thay vào đó là {others}.}} Hãy gõ mã của đơn vị có trong năm {year}.',
  'refusal.unit.several-in-year':
    'Năm {year} mã {found} lần lượt là của nhiều đơn vị. Hãy nói đơn vị nào bằng một ngày: {expected}.',

  'refusal.units.no-right':
    'Chỉ người quản trị phần mềm mới nhập hoặc hoàn tác đơn vị hành chính được. Hãy nhờ người quản trị phần mềm.',
  'refusal.units.none':
    'Chưa có đơn vị hành chính nào trong dữ liệu. Hãy nhập bằng minhchung units import TỆP, hoặc nạp dữ liệu mẫu bằng minhchung demo load.',

  'refusal.units-import.not-found':
    'Không có lần nhập đơn vị nào mang mã “{found}”. Hãy gõ minhchung units list để xem các lần nhập.',
  'refusal.units-import.undone-already': 'Lần nhập {found} đã được hoàn tác. Hãy xem minhchung units list.',
  'refusal.units-import.has-data':
    'Không hoàn tác được: {count} đơn vị của lần nhập này đã có số liệu, như {name} (mã {code}). Hãy hoàn tác các lần nhập số liệu của chúng trước; nếu đã có lịch sử thay đổi thì thêm dòng sửa bằng một lần nhập mới.',
  'refusal.units-import.used-later':
    'Không hoàn tác được: {count, plural, =1 {{name} (mã {code}) của lần nhập khác dựa vào lần nhập này} other {{count} đơn vị của lần nhập khác dựa vào lần nhập này, như {name} (mã {code})}}. Hãy hoàn tác lần nhập sau trước; xem minhchung units list.',
} as const;
