import { columnTypeVi } from '../parts.vi.ts';

/** Commands on registers and units: imports, rows, confirmations, exports, personal data. */
export const CLI_DATA_VI = {
  'cli.import.reading': 'Đang đọc tệp',
  'cli.import.judging': 'Đang tính số liệu',
  'cli.import.heading': '{unit} ({code}){year, select, none {} other {, năm {year}}}',
  'cli.import.added': '{count, number} mới',
  'cli.import.changed': '{count, number} sửa',
  'cli.import.unchanged': '{count, number} giữ nguyên',
  'cli.import.absent': '{count, number} có trong sổ mà không có trong tệp (để nguyên)',
  'cli.import.deleted': '{count, number} không có trong tệp (xóa)',
  'cli.import.units': '{count, number} đơn vị',
  'cli.import.figures': '{count, number} số liệu khai',
  'cli.import.list': '{register}: {to, select, none {đang ghi} other {đã ghi đủ đến {to}}}',
  'cli.import.issues':
    '{errors, plural, =0 {Cần xem lại} other {Có {errors, number} lỗi phải sửa}} (tất cả {count, number} mục)',
  'cli.import.refused': 'Chưa ghi gì. Hãy sửa các lỗi trên trong tệp rồi nhập lại.',
  'cli.import.staged': 'Chưa ghi gì. Để ghi: minhchung import commit {batch}',
  'cli.import.committed':
    'Đã ghi. Đã tính lại số liệu của {judged, number} đơn vị. Nếu cần hoàn tác: minhchung import undo {batch}{unit, select, none {} other {\nXem kết quả: minhchung assess --unit {unit}}}',
  'cli.import.undone':
    'Đã hoàn tác trong {registers, number} sổ.{left, plural, =0 {} other { Giữ nguyên {left, number} dòng đã được sửa sau đó.}}',
  'cli.import.none': 'Chưa có lần nhập nào.',
  'cli.import.status.staged': 'chờ ghi',
  'cli.import.status.committed': 'đã ghi',
  'cli.import.status.undone': 'đã hoàn tác',
  'cli.import.mapped':
    'Từ nay tiêu đề “{heading}” {column, select, none {được bỏ qua} other {là cột “{column}”}} của sổ {register}.',

  'cli.export.written':
    'Đã ghi {rows, number} dòng{units, plural, =1 {} other { của {units, number} đơn vị}} vào {file}. Dữ liệu cá nhân nhạy cảm được che.',

  'cli.registers.next': '{count} sổ. Xem các cột của một sổ: minhchung registers TÊN-HOẶC-MÃ-SỔ',
  'cli.registers.about':
    'Trang “{sheet}”, do {kind} giữ.{confirmedBy, select, none {} other { Xác nhận: {confirmedBy}.}}',
  'cli.registers.column': `${columnTypeVi('type')}{unit, select, none {} other { ({unit})}}{choices, select, none {} other {: {choices}}}`,
  'cli.registers.code': 'Mã sổ, dùng sau --register: {code}. Dấu * là cột phải ghi.',

  'cli.rows.kept':
    'Đã ghi nhận: danh sách {to, select, none {đang ghi} other {đã ghi đủ đến {to}}}; số liệu đã tính lại.',
  'cli.rows.heading': '{register} – {unit} (bản {revision})',
  'cli.rows.none': 'Không có dòng nào.',
  'cli.rows.more': 'Xem tiếp: thêm --after {row}',
  'cli.rows.row': 'Dòng {row}, {register}{deleted, plural, =0 {} other { (đã xóa)}}',
  'cli.rows.history': 'Các lần sửa',
  'cli.rows.version.added': '{version}. {at}, {by} ({role}): thêm',
  'cli.rows.version.changed': '{version}. {at}, {by} ({role}): {changes}',
  'cli.rows.version.deleted': '{version}. {at}, {by} ({role}): xóa',
  'cli.rows.version.restored': '{version}. {at}, {by} ({role}): khôi phục',
  'cli.rows.hidden': '{title}: có sửa (dữ liệu cá nhân, không ghi lại)',
  'cli.rows.erased': 'nội dung đã xóa hẳn',
  'cli.rows.blank': '(trống)',
  'cli.rows.number': 'Dòng {row}:',
  'cli.rows.added': 'Đã thêm dòng {row}.',
  'cli.rows.changed': 'Đã sửa dòng {row}, nay là bản {version}.',
  'cli.rows.unchanged': 'Dòng {row} đã như vậy rồi, không có gì thay đổi.',
  'cli.rows.deleted': 'Đã xóa dòng {row}. Khôi phục: minhchung rows restore.',
  'cli.rows.restored': 'Đã khôi phục dòng {row}.',
  'cli.rows.similar':
    '{count, plural, =0 {Không thấy dòng nào có vẻ ghi hai lần.} other {{count, number} dòng có vẻ ghi hai lần; hãy xem lại từng cặp.}}',

  'cli.confirm.done': 'Đã ghi nhận: {person} ({role}) xác nhận {rows, number} dòng, lúc {at}.',
  'cli.confirm.register': '{register}: {rows, number} dòng, bản {revision}',
  'cli.confirm.holds': '✓ {role}{village, select, none {} other { ({village})}}: {person} xác nhận lúc {at}',
  'cli.confirm.changed':
    '! {role}{village, select, none {} other { ({village})}}: {person} xác nhận lúc {at}; từ đó {count, number} dòng đã thay đổi',
  'cli.confirm.added': 'dòng {row}: thêm ({by}, {at})',
  'cli.confirm.deleted': 'dòng {row}: xóa ({by}, {at})',
  'cli.confirm.changed-row': 'dòng {row}: {changes} ({by}, {at})',
  'cli.confirm.missing': 'Còn cần xác nhận của: {roles}.',
  'cli.confirm.withdrawn': 'Đã rút lại xác nhận của {person} ({role}).',

  'cli.personal.erased':
    'Đã xóa dữ liệu cá nhân của {count} dòng trong sổ “{register}”. Số đếm giữ nguyên. Bản sao lưu cũ vẫn còn nội dung cũ.',
  'cli.personal.due.none': 'Không có dữ liệu cá nhân nào hết thời hạn lưu giữ tính đến {date}.',
  'cli.personal.due.line': '{count} dòng, hết hạn sớm nhất {date}',
  'cli.personal.due.total':
    '{count} dòng hết thời hạn lưu giữ tính đến {date}. Xóa: minhchung personal erase (số dòng xem bằng --json).',
  'cli.personal.rotated':
    'Đã đổi sang khóa {to}: mã hóa lại {count} giá trị. Khóa cũ ({from}) không còn cần cho dữ liệu này; giữ lại nếu còn bản sao lưu cũ.',
  'cli.personal.rotating': 'Đang mã hóa lại',

  'cli.units.import.heading': 'Xem trước {file}',
  'cli.units.import.units': 'Đơn vị',
  'cli.units.import.attributes': 'Đặc điểm',
  'cli.units.import.successions': 'Tiếp nối',
  'cli.units.import.added': '{count} mới',
  'cli.units.import.ended': '{count} hết hiệu lực',
  'cli.units.import.unchanged': '{count} đã có',
  'cli.units.template':
    'Đã ghi {file}. Điền tỉnh, huyện, xã, thôn vào từng trang rồi nhập: minhchung units import {file}',
  'cli.units.effects.heading': 'Số liệu đã có',
  'cli.units.effects.goes-on':
    '{unit} ({code}) vẫn là đơn vị ấy, nay là {became}: {rows, number} dòng, {verdicts, number} kết quả{years, select, none {} other { (năm {years})}} và {confirmations, number} xác nhận đi tiếp, không mất gì.{ended, plural, =0 {} other { {ended, number} kết quả của năm sau khi đổi thôi không tính.}}',
  'cli.units.effects.stays':
    '{unit} ({code}) hết {last}: {rows, number} dòng, {verdicts, number} kết quả{years, select, none {} other { (năm {years})}} và {confirmations, number} xác nhận ở lại với đơn vị ấy.{became, select, none {} other { {became} bắt đầu từ sổ trống.}}{ended, plural, =0 {} other { {ended, number} kết quả của năm không còn đơn vị ấy thôi không tính.}}',
  'cli.units.effects.judged-again': '{count, number} đơn vị được tính lại.',
  'cli.units.import.issues': 'Cần xem lại trong tệp ({count})',
  'cli.units.import.has-errors': 'Còn {count} lỗi, nên chưa ghi gì. Hãy sửa trong tệp rồi chạy lại.',
  'cli.units.import.nothing': 'Mọi dòng trong tệp đều đã có, không phải ghi gì.',
  'cli.units.import.next': 'Chưa ghi gì. Nếu đúng, chạy lại với --commit: minhchung units import {file} --commit',
  'cli.units.import.committed': 'Đã ghi. Mã lần nhập: {batch}. Hoàn tác: minhchung units undo {batch}',
  'cli.units.more': '… và {count} mục nữa; xem đủ bằng --json',
  'cli.units.undone': 'Đã hoàn tác lần nhập {batch} ({file}).',
  'cli.units.list.none': 'Chưa có lần nhập nào. Nhập đơn vị: minhchung units import TỆP',
  'cli.units.list.counts': '{units} đơn vị mới, {ended} hết hiệu lực, {successions} tiếp nối',
  'cli.units.list.undone': 'đã hoàn tác',
  'cli.units.on': 'Ngày {day}',
  'cli.units.valid': '{to, select, none {từ {from}} other {{from} – {to}}}',
  'cli.units.code': 'Mã',
  'cli.units.validity': 'Hiệu lực',
  'cli.units.legal-basis': 'Căn cứ',
  'cli.units.above': 'Thuộc',
  'cli.units.below': 'Trực thuộc',
  'cli.units.below-count': '{count} {word}',
  'cli.units.attribute-none': 'không thuộc loại nào',
  'cli.units.attribute-open': '{carried} (chưa rõ: {open})',
  'cli.units.made-of': 'Từ',
  'cli.units.became': 'Thành',
  'cli.units.succession':
    '{kind, select, full {toàn bộ} part {một phần{share, select, none {} other { ({share})}}} rename {đổi tên} other {đổi loại}}',
  'cli.units.history.heading': 'Lịch sử của mã {code}',
  'cli.units.find.none': 'Không có đơn vị nào có tên như “{query}”{day, select, none {} other { vào ngày {day}}}.',
  'cli.units.exported': 'Đã ghi {units} đơn vị vào {file}. Sửa xong, xem trước: minhchung units import {file}',
} as const;
