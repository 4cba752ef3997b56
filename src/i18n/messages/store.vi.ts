import { NEAREST_VI, unitKindVi } from './parts.vi.ts';

/** Nhập vào kho, số liệu, tổng quan: lời của các lệnh và lý do từ chối. */
export const STORE_VI = {
  'issue.import.other-unit':
    'Tệp ghi là của “{found}”, nhưng đang nhập vào {expected}. Hãy chọn đúng đơn vị bằng --unit, hoặc sửa tên và mã đơn vị trong tệp.',
  'issue.import.unit-unknown': `Không có đơn vị mang mã “{found}”.{more, select, none {} other { (và {more} dòng khác)}} Hãy sửa mã cho đúng danh mục đơn vị, hoặc nhập đơn vị đó trước bằng minhchung units import.`,
  'issue.import.unit-outside': `Mã “{found}” không thuộc {expected}.{more, select, none {} other { (và {more} dòng khác)}} Hãy bỏ các dòng của đơn vị khác, hoặc nhập tệp này ở đơn vị cấp trên.`,
  'issue.import.unit-kind': `“{register}” là sổ của cấp ${unitKindVi('expected')}, còn “{found}” không thuộc cấp đó. Hãy thêm cột “Mã đơn vị” để mỗi dòng nói rõ thuộc đơn vị nào, hoặc chọn --unit khác.`,
  'issue.import.nothing':
    'Không tìm thấy sổ nào trong tệp. Hãy xem lại tên sheet và dòng tiêu đề cột, hoặc ghi --register MÃ-SỔ để nói rõ đây là sổ nào.',

  'refusal.import.not-found':
    'Không có lần nhập nào mang mã “{found}”. Hãy xem mã bằng minhchung import list --unit MÃ.',
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
  'refusal.demo.not-empty':
    'Đã có {count, number} đơn vị trong cơ sở dữ liệu, nên không nạp dữ liệu mẫu. Hãy đặt MINHCHUNG_DATA sang một thư mục mới rồi nạp lại.',
  'refusal.column.not-found': `Sổ “{register}” không có cột “{found}”.${NEAREST_VI} Hãy chọn một trong các cột: {expected}.`,
  'refusal.figure.not-found': `Không có số liệu “{found}”.${NEAREST_VI} Hãy xem mã số liệu trong mẫu Excel (minhchung template) hoặc bằng minhchung figures.`,
  'refusal.figure.no-year':
    'Đơn vị {unit} chưa có số liệu {found, select, none {nào} other {của năm {found}}}.{expected, select, none {} other { Đã có số liệu năm: {expected}.}} Hãy nhập sổ hoặc khai số liệu cho năm đó.',
  'refusal.figure.changed-meanwhile':
    'Số liệu “{figure}” vừa được {by, select, none {người khác} other {{by}}} sửa{found, select, none {} other { thành {found}}}. Hãy xem lại giá trị mới rồi quyết định.',
  'refusal.set.not-for-unit':
    '{found, select, none {Không có bộ tiêu chí nào áp dụng cho đơn vị {unit} trong năm này} other {Bộ tiêu chí “{found}” không áp dụng cho đơn vị {unit}}}.{expected, select, none { Hãy xem lại năm đánh giá và tỉnh của đơn vị.} other { Hãy chọn: {expected}.}}',

  'cli.yes': 'Có',
  'cli.no': 'Không',

  'cli.about.import': 'xem một tệp sẽ làm thay đổi gì trong sổ; thêm --commit để ghi',
  'cli.about.import commit': 'ghi một lần nhập đã xem trước',
  'cli.about.import undo': 'hoàn tác cả một lần nhập',
  'cli.about.import list': 'liệt kê các lần nhập của một đơn vị',
  'cli.about.import map': 'nhớ tiêu đề cột riêng của đơn vị ứng với cột nào của sổ',
  'cli.about.figures': 'xem số liệu đã lưu của một đơn vị và nguồn của từng số',
  'cli.about.figures declare': 'khai một số liệu bằng tay, kèm tài liệu nguồn',
  'cli.about.figures withdraw': 'rút lại một số liệu đã khai',
  'cli.about.figures rebuild': 'tính lại mọi số liệu từ sổ; --waiting chỉ những gì còn dở, --check chỉ đối chiếu',
  'cli.about.overview': 'xem cả một vùng đang ở đâu theo từng bộ tiêu chí',
  'cli.example.import':
    '  minhchung import so-lieu.xlsx --unit 06001 --year 2024\n  minhchung import danh-sach-ho.csv --unit 20 --register ho-gia-dinh-so --commit',
  'cli.example.import commit': '  minhchung import commit 3f0c…',
  'cli.example.import undo': '  minhchung import undo 3f0c… --keep-later',
  'cli.example.import list': '  minhchung import list --unit 06001',
  'cli.example.import map': '  minhchung import map --unit 06001 --register loa-theo-thon "Tên bản=thon" "Mã nội bộ=-"',
  'cli.example.figures':
    '  minhchung figures --unit 06001\n  minhchung figures --unit 06001 --as-of 30/06/2024\n  minhchung figures --unit 06001 --figure so-thon',
  'cli.example.figures declare':
    '  minhchung figures declare --unit 06001 --year 2024 so-ho 412 --source "Báo cáo số 12/BC-UBND"',
  'cli.example.figures withdraw': '  minhchung figures withdraw --unit 06001 --year 2024 so-ho',
  'cli.example.figures rebuild': '  minhchung figures rebuild --check\n  minhchung figures rebuild --unit 06001',
  'cli.example.overview':
    '  minhchung overview --unit 20 --year 2024\n  minhchung overview --unit 20 --year 2024 --set lang-son/xa-ntm-2022',
  'cli.option.unit': 'mã đơn vị',
  'cli.option.register': 'mã hoặc tên sổ',
  'cli.option.replace': 'tệp là toàn bộ sổ: xóa các dòng không có trong tệp',
  'cli.option.commit': 'ghi ngay nếu không có lỗi',
  'cli.option.keep-later': 'vẫn hoàn tác, giữ nguyên các dòng đã sửa sau đó',
  'cli.option.as-of': 'như đã biết đến hết ngày này',
  'cli.option.figure': 'mã số liệu: xem nó đã thay đổi thế nào',
  'cli.option.source': 'tài liệu nguồn',
  'cli.option.check': 'chỉ đối chiếu, không ghi',

  'cli.about.export': 'ghi một sổ ra danh sách chính thức (Excel) hoặc CSV; sửa rồi nhập lại được',
  'cli.example.export':
    '  minhchung export --unit 06001 --register loa-theo-thon -o loa.xlsx\n  minhchung export --unit 20 --register ho-gia-dinh-so -o ca-tinh.csv',
  'cli.export.written':
    'Đã ghi {rows, number} dòng{units, plural, =1 {} other { của {units, number} đơn vị}} vào {file}. Dữ liệu cá nhân nhạy cảm được che.',
  'cli.about.demo load': 'nạp dữ liệu mẫu: một xã, một huyện, một tỉnh hoặc cả nước',
  'cli.example.demo load': '  minhchung demo load --size district',
  'cli.option.size': 'commune, district, province hoặc country',
  'cli.option.if-empty': 'không làm gì khi đã có dữ liệu',
  'cli.demo.rows': 'Đang nạp sổ',
  'cli.demo.verdicts': 'Đang tính kết quả',
  'cli.demo.loaded':
    'Đã nạp {units, number} đơn vị, {rows, number} dòng sổ, {figures, number} số liệu khai; đã tính kết quả của {judged, number} đơn vị trong {seconds, number} giây.',
  'cli.demo.there': 'Cơ sở dữ liệu đã có dữ liệu, không nạp thêm.',
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

  'cli.figures.heading': '{unit}, năm {year}: {count, number} số liệu',
  'cli.figures.value': '{value}',
  'cli.figures.series': '{count, number} kỳ',
  'cli.figures.yes-or-no': 'chưa rõ',
  'cli.figures.unknown': 'không còn biết',
  'cli.figures.from-counted':
    'đếm {rows, number} dòng của {register}{open, plural, =0 {} other {, {open, number} dòng còn ô trống}}{absent, plural, =0 {} other {, {absent, number} thôn chưa có dòng}}{declared, select, none {} other {; KHÁC số khai {declared}}}',
  'cli.figures.from-declared': 'khai{source, select, none { (không ghi nguồn)} other { theo {source}}}',
  'cli.figures.from-nothing': 'không còn nguồn nào',
  'cli.figures.discrepancies':
    '{count, number} số khai khác với số đếm từ sổ; số đếm được dùng. Hãy sửa sổ hoặc sửa số khai.',
  'cli.figures.declared': 'Đã khai {figure}.',
  'cli.figures.withdrawn': 'Đã rút lại {figure}.',
  'cli.figures.rebuilding': 'Đang tính lại',
  'cli.figures.checking': 'Đang đối chiếu',
  'cli.figures.rebuilt':
    '{count, plural, =0 {Không còn đơn vị nào chờ tính số liệu.} other {Đã tính lại số liệu của {count, number} đơn vị từ sổ.}}',
  'cli.option.waiting': 'chỉ những đơn vị còn chờ tính, như sau khi mất điện',
  'cli.figures.checked':
    'Đã đối chiếu {units, number} đơn vị với sổ: {count, plural, =0 {đúng tất cả} other {{count, number} chỗ khác; hãy chạy minhchung figures rebuild}}.',
  'cli.about.figures rejudge': 'xét lại mọi kết quả từ số liệu đã lưu, khi bộ tiêu chí vừa thay đổi',
  'cli.example.figures rejudge': '  minhchung figures rejudge --year 2024',
  'cli.figures.rejudged': 'Đã xét lại {units, number} đơn vị; {count, number} kết quả thay đổi.',
  'cli.figures.drift': '{unit} ({code}), năm {year}: số liệu {figures}; bộ tiêu chí {sets}',
  'cli.figures.history': '{figure} – {unit}, năm {year}',

  'cli.overview.heading': '{unit}, năm {year}',
  'cli.overview.none': 'Chưa có bộ tiêu chí nào áp dụng cho các đơn vị này trong năm đó.',
  'cli.overview.count': '{verdict}: {count, number}',
  'cli.overview.indicators': '{met, number}/{total, number} chỉ tiêu đạt',
} as const;
