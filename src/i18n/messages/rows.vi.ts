import { NEAREST_VI, unitKindVi } from './parts.vi.ts';

/** Từng dòng sổ, và xác nhận sổ. */
export const ROWS_VI = {
  'issue.kept.no-logbook':
    '“{register}” không phải sổ nhật ký, nên không có ngày bắt đầu và ngày kết thúc ghi. Hãy chọn sổ có cột ngày.',
  'issue.kept.out-of-order': 'Sổ “{register}” có ngày “ghi đến” trước ngày “ghi từ”. Hãy sửa lại hai ngày.',
  'refusal.row.not-found':
    'Sổ “{register}” của đơn vị {unit} không có dòng {row}. Hãy xem số dòng bằng minhchung rows list.',
  'refusal.row.changed-meanwhile':
    'Dòng {row} của sổ “{register}” đã được {by} sửa lúc {at} (nay là bản {version}).\n  Bạn đã xem: {seen, select, none {(chưa có)} other {{seen}}}\n  Hiện nay:   {found, select, none {(đã xóa)} other {{found}}}. Hãy xem lại rồi sửa tiếp trên bản {version}.',
  'refusal.row.erased':
    'Dòng {row} của sổ “{register}” đã được xóa dữ liệu cá nhân, nên không sửa được. Hãy thêm dòng mới nếu cần.',
  'refusal.register.changed-meanwhile':
    'Sổ “{register}” {count, plural, =0 {chưa đến bản đã ghi} other {đã thay đổi {count, number} lần sau khi bạn xem, gần nhất là dòng {row} ({by}, {at})}}. Hãy xem lại sổ (nay là bản {version}) rồi xác nhận.',
  'refusal.confirmation.not-found':
    'Sổ “{register}” chưa có xác nhận nào của “{role}”. Hãy xem bằng minhchung confirm status.',
  'refusal.confirmation.wrong-role': `Sổ “{register}” không do “{found}” xác nhận.${NEAREST_VI} Hãy chọn: {expected}.`,
  'refusal.confirmation.wrong-kind': `“{register}” là sổ của cấp ${unitKindVi('expected')}, còn “{found}” không thuộc cấp đó. Hãy chọn đơn vị giữ sổ bằng --unit.`,
  'refusal.village.not-found': `Danh mục thôn không có “{found}”, hoặc sổ “{register}” không ghi theo thôn.${NEAREST_VI} Hãy ghi đúng tên thôn, hoặc bỏ --village.`,
  'refusal.actor.not-allowed': 'Bạn không có quyền làm việc này ở đơn vị đó. Hãy nhờ người quản trị cấp quyền.',

  'cli.about.rows list': 'xem các dòng của một sổ',
  'cli.about.rows show': 'xem một dòng và mọi lần sửa của nó',
  'cli.about.rows add': 'thêm một dòng',
  'cli.about.rows set': 'sửa các ô của một dòng',
  'cli.about.rows delete': 'xóa một dòng (khôi phục được)',
  'cli.about.rows restore': 'khôi phục một dòng đã xóa',
  'cli.about.rows kept': 'nói sổ nhật ký đã ghi đủ từ ngày nào đến ngày nào',
  'cli.example.rows kept':
    '  minhchung rows kept --unit 06040 --register nhat-ky-truyen-thanh --year 2024 --from 01/01/2024 --to 31/12/2024',
  'cli.option.from': 'từ ngày',
  'cli.option.to': 'đến ngày',
  'cli.rows.kept': 'Đã ghi nhận; số liệu đã tính lại.',
  'cli.about.rows duplicates': 'tìm các dòng có vẻ ghi hai lần',
  'cli.about.confirm': 'ghi nhận xác nhận của một người với một sổ, hoặc phần của một thôn',
  'cli.about.confirm status': 'xem sổ nào đã được ai xác nhận, từ đó đã đổi những gì',
  'cli.about.confirm withdraw': 'rút lại một xác nhận',
  'cli.example.rows list': '  minhchung rows list --unit 06040 --register loa-theo-thon',
  'cli.example.rows show': '  minhchung rows show --unit 06040 --register loa-theo-thon --row 3',
  'cli.example.rows add': '  minhchung rows add --unit 06040 --register loa-theo-thon "Thôn=Nà Cáy" "Số cụm loa=2"',
  'cli.example.rows set': '  minhchung rows set --unit 06040 --register loa-theo-thon --row 3 "Số cụm loa=3"',
  'cli.example.rows delete': '  minhchung rows delete --unit 06040 --register loa-theo-thon --row 3',
  'cli.example.rows restore': '  minhchung rows restore --unit 06040 --register loa-theo-thon --row 3',
  'cli.example.rows duplicates': '  minhchung rows duplicates --unit 06040 --register can-bo-cong-chuc',
  'cli.example.confirm':
    '  minhchung confirm --unit 06040 --register san-pham-ocop --person "Nông Văn Thử" --as "UBND xã"',
  'cli.example.confirm status': '  minhchung confirm status --unit 06040',
  'cli.example.confirm withdraw': '  minhchung confirm withdraw --unit 06040 --register san-pham-ocop --as "UBND xã"',
  'cli.option.village': 'chỉ các dòng của thôn này',
  'cli.option.after': 'chỉ các dòng sau dòng số này',
  'cli.option.limit': 'số dòng nhiều nhất',
  'cli.option.version': 'bản của dòng mà bạn đã xem; khác thì báo cả hai bản',
  'cli.option.person': 'tên người xác nhận',
  'cli.option.as': 'với tư cách',
  'cli.option.revision': 'bản của sổ mà người xác nhận đã xem',

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
} as const;
