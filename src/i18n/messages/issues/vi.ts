import { AT_VI, columnTypeVi, NEAREST_VI, unitKindVi } from '../parts.vi.ts';

/** The edition that is in force on the day in place of a set, or that none is. */
const INSTEAD_VI =
  '{instead, select, none {Ngày {date} không có bộ nào của tỉnh này cho loại đơn vị và cấp độ này có hiệu lực. Hãy chỉ dùng kết quả để tham khảo.} other {Ngày {date} đang có hiệu lực bộ “{instead}”. Hãy xét theo bộ đó.}}';

/**
 * Faults in what a unit hands in: files, sheets, cells, values. For the officer who
 * has the workbook open.
 */
export const ISSUES_VI = {
  'issue.file.empty': 'Tệp trống, không có gì để đọc. Hãy gửi tệp đã nhập số liệu.',
  'issue.file.too-large':
    '{unit, select, bytes {Tệp vượt giới hạn {limit, number, ::scale/0.00000095367431640625 .#} MB} cells {Tệp có hơn {limit} ô có dữ liệu} merges {Trang có hơn {limit} vùng gộp ô} texts {Tệp có hơn {limit} đoạn chữ khác nhau} characters {Phần chữ trong tệp dài hơn {limit} ký tự} other {Tệp vượt giới hạn {limit} {unit}}}, nên không đọc. Hãy bỏ ảnh, vùng định dạng thừa và trang không dùng, hoặc chia thành nhiều tệp.',
  'issue.file.not-a-workbook':
    'Đây {found, select, pdf {là tệp PDF} html {là trang web mang tên Excel} xml_spreadsheet {là tệp XML kiểu Excel 2003} text {là tệp chữ} docx {là tệp Word} pptx {là tệp PowerPoint} ods {là bảng tính OpenDocument} xlsb {là tệp Excel nhị phân (.xlsb)} other {không phải là bảng tính Excel}}, nên không đọc được. Hãy mở bằng Excel rồi lưu lại dạng “Excel Workbook (*.xlsx)”.',
  'issue.file.old-excel':
    'Đây là tệp Excel đời cũ (.xls), nên không đọc được. Hãy mở bằng Excel rồi lưu lại dạng “Excel Workbook (*.xlsx)”.',
  'issue.file.encrypted': 'Tệp được đặt mật khẩu, nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.',
  'issue.file.macro':
    'Tệp có macro{found, select, none {} other { ({found})}}, có thể chứa mã độc, nên không nhận. Hãy lưu lại dạng “Excel Workbook (*.xlsx)”, là dạng không có macro.',
  'issue.file.damaged':
    'Tệp bị hỏng hoặc tải chưa xong, nên không đọc được{reason, select, none {} ends_inside_quotes {: dấu nháy kép mở ở dòng này không được đóng} other {. Chi tiết kỹ thuật: {reason}}}. Hãy mở tệp bằng Excel, lưu lại và gửi lại.',
  'issue.file.zip-bomb':
    'Tệp phình to bất thường khi giải nén{part, select, none {} other { (phần {part})}}, có thể gây hại, nên không nhận. Hãy chép số liệu sang tệp mới tải từ mẫu rồi gửi lại.',
  'issue.file.too-many-parts':
    'Tệp gồm {found} phần, quá giới hạn {limit}. Hãy bỏ ảnh và trang không dùng, hoặc chép số liệu sang tệp mới.',
  'issue.file.not-text':
    'Tệp không phải là chữ Unicode (UTF-8), nên tiếng Việt sẽ sai dấu. Hãy mở bằng Excel rồi lưu lại dạng “CSV UTF-8 (*.csv)” hoặc .xlsx; chữ gõ bằng bảng mã cũ (TCVN3, VNI) thì chuyển sang Unicode trước.',

  'issue.sheet.too-many': 'Tệp có {found} trang, quá giới hạn {limit}. Hãy bỏ các trang không dùng.',
  'issue.sheet.too-many-rows':
    '{register, select, none {Trang} other {Sổ “{register}”}} có hơn {limit} dòng có dữ liệu, nên không đọc hết được. Hãy xóa các dòng thừa ở cuối, hoặc chia thành nhiều tệp.',
  'issue.sheet.too-many-columns':
    'Trang có dữ liệu đến cột thứ {found}, quá giới hạn {limit}. Hãy xóa nội dung thừa ở bên phải bảng.',
  'issue.sheet.cell-too-long': 'Ô có {found} ký tự, quá giới hạn {limit}. Hãy rút gọn.',
  'issue.sheet.unknown': `Trang “{found}” không có trong mẫu, nên không được đọc.${NEAREST_VI} Hãy đổi tên nếu đây là một sổ; nếu là ghi chép riêng thì để nguyên.`,
  'issue.sheet.read-by-headings':
    'Trang “{found}” có tiêu đề cột của {register, select, none {“{expected}”} other {“{register}”}}, nên được đọc như trang “{expected}”. Hãy đổi tên trang thành “{expected}”; nếu không phải thì đổi tiêu đề cột.',
  'issue.sheet.twice':
    'Hai trang cùng nội dung: “{found}”{first, select, none {} other { và “{first}”}}; chỉ trang trước được đọc. Hãy gộp lại, hoặc bỏ một trang.',
  'issue.sheet.no-heading':
    '{register, select, none {Không} other {Sổ “{register}”: không}} tìm thấy dòng tiêu đề{expected, select, none {} other {, có các cột như {expected}}}, nên không biết cột nào là gì. Hãy chép lại dòng tiêu đề từ mẫu.',
  'issue.sheet.heading-unknown': `Cột “{found}” không có trong mẫu, nên không được đọc.${NEAREST_VI} Hãy sửa tiêu đề nếu viết nhầm; nếu là cột ghi thêm thì để nguyên.`,
  'issue.sheet.heading-former':
    'Cột “{found}” thuộc mẫu cũ, nay không còn dùng, nên được bỏ qua. Hãy để nguyên; lần sau dùng mẫu mới thì không còn cột này.',
  'issue.sheet.heading-missing': `{register, select, none {Thiếu} other {Sổ “{register}” thiếu}} cột “{heading}”, nên mọi dòng đều chưa biết cột này.${NEAREST_VI} Hãy thêm cột với đúng tiêu đề như mẫu.`,
  'issue.sheet.heading-twice':
    'Hai cột cùng là “{heading}”{found, select, none {} other { (cột sau ghi “{found}”)}}, nên không biết đọc cột nào. Hãy bỏ hoặc đổi tên một cột.',
  'issue.sheet.entries-below-end':
    'Từ “{found}” có vẻ là phần ký tên, nhưng dòng {first, number, ::group-off} bên dưới lại là số liệu, nên không rõ sổ kết thúc ở đâu và cả sổ không được đếm. Hãy chuyển phần ký tên xuống dưới cùng; nếu “{found}” là một dòng của sổ thì bỏ dòng trống phía trên.',
  'issue.sheet.headings-unclear':
    'Sổ “{register}”: ô gộp ở dòng tiêu đề làm đổi nghĩa của cột, nên không rõ cột nào là gì và cả trang không được đọc. Hãy bỏ gộp ô và ghi tiêu đề đầy đủ trên một dòng.',

  'issue.cell.formula-error': `${AT_VI}công thức báo lỗi {found}, nên không có giá trị. Hãy sửa công thức, hoặc ghi thẳng số liệu.`,
  'issue.cell.formula-without-value': `${AT_VI}công thức chưa được tính, nên không có giá trị. Hãy mở tệp bằng Excel, lưu lại rồi gửi lại.`,
  'issue.cell.merged': `${AT_VI}các ô{found, select, none {} other { {found}}} bị gộp, nên không rõ giá trị thuộc dòng nào. Hãy bỏ gộp và ghi giá trị vào từng dòng.`,
  'issue.cell.outside-table':
    '{reason, select, total {“{found}” được coi là dòng cộng, nên không tính dòng này. Hãy để nguyên nếu đúng; nếu là một dòng số liệu thì ghi cho đủ các cột.} below {Từ “{found}” trở xuống được coi là phần ký tên, nên không được đọc. Hãy chuyển các dòng số liệu còn lại lên trên.} other {Nội dung {found, select, none {} other {“{found}” }}nằm ngoài bảng, nên không được đọc. Hãy chuyển vào một cột có tiêu đề; nếu là ghi chú thì để nguyên.}}',

  'issue.value.not-a-number': `${AT_VI}“{found}” không phải là số. Hãy {nearest, select, none {ghi bằng chữ số, không kèm đơn vị, ví dụ 18} other {nhập {nearest}}}.`,
  'issue.value.ambiguous-number': `${AT_VI}“{found}” đọc được hai cách: {mark, select, comma {dấu phẩy} other {dấu chấm}} ngăn hàng nghìn, hay ngăn phần lẻ.{unit, select, none {} other { Cột này tính bằng {unit}.}} Hãy ghi {readings, select, none {liền các chữ số (45000) nếu là hàng nghìn, hoặc dùng dấu phẩy (45,0) nếu là phần lẻ} other {{readings}}}.`,
  'issue.value.too-many-decimals': `${AT_VI}{found} có nhiều chữ số lẻ hơn mức được ghi{limit, select, none {} 0 { (số nguyên)} other { ({limit} chữ số sau dấu phẩy)}}. Hãy ghi theo tài liệu gốc, làm tròn đúng mức này.`,
  'issue.value.too-large': `${AT_VI}{found} lớn quá mức có thể{limit, select, none {} other { (tối đa {limit})}}. Hãy xem lại đơn vị tính và số chữ số 0.`,
  'issue.value.negative': `${AT_VI}{found} là số âm, mà ở đây chỉ có thể từ 0 trở lên. Hãy ghi lại; không có thì ghi 0.`,
  'issue.value.below-minimum': `${AT_VI}{found} nhỏ hơn mức thấp nhất là {limit}{unit, select, none {} other { {unit}}}. Hãy xem lại giá trị và đơn vị tính.`,
  'issue.value.above-maximum': `${AT_VI}{found} lớn hơn mức cao nhất là {limit}{unit, select, none {} other { {unit}}}. Hãy xem lại giá trị và đơn vị tính.`,
  'issue.value.grouped-number': `${AT_VI}“{found}” được đọc là {value, select, none {hàng nghìn} other {{value}}}, vì dấu chấm ngăn hàng nghìn. Hãy xem lại; nếu là số lẻ thì dùng dấu phẩy.`,
  'issue.value.not-a-date': `${AT_VI}“{found}” {reason, select, number {là một con số, vì ô chưa ở dạng ngày} month_only {thiếu ngày} two_digit_year {chỉ có hai chữ số năm, không rõ thế kỷ nào} no_such_day {không có trong lịch} other {không phải là ngày}}. Hãy ghi ngày/tháng/năm, ví dụ {expected, select, none {06/10/2024} other {{expected}}}.`,
  'issue.value.date-outside-year': `${AT_VI}ngày {found} nằm ngoài năm đánh giá{expected, select, none {} other { {expected, number, ::group-off}}}, nên dòng này không được tính. Hãy sửa ngày nếu ghi nhầm; nếu đúng thì để nguyên.`,
  'issue.value.not-yes-or-no': `${AT_VI}“{found}” không rõ là có hay không. Hãy ghi Có hoặc Không; chưa biết thì để trống.`,
  'issue.value.not-a-choice': `${AT_VI}“{found}” không có trong danh sách lựa chọn.${NEAREST_VI} Hãy chọn {expected, select, none {trong danh sách của ô} other {{expected}}}.`,
  'issue.value.near-choice': `${AT_VI}“{found}” không có trong danh sách lựa chọn, nên được tính là loại khác.${NEAREST_VI} Hãy chọn lại trong danh sách của ô; nếu đúng là loại khác thì để nguyên.`,
  'issue.value.not-a-url': `${AT_VI}“{found}” không phải là địa chỉ trang web. Hãy ghi đủ, ví dụ https://example.gov.vn.`,
  'issue.value.phone-shape': `${AT_VI}{reason, select, zero_restored {“{found}” mất số 0 ở đầu, được đọc là {value}. Hãy xem lại; để Excel giữ số 0, đặt cột ở dạng Text.} other {“{found}” không giống số điện thoại Việt Nam (10 chữ số, bắt đầu bằng 0). Hãy xem lại; nếu đúng là số máy thì để nguyên.}}`,
  'issue.value.vpostcode-shape': `${AT_VI}“{found}” không giống mã địa chỉ số Vpostcode. Hãy chép lại từ bản đồ Vpostcode; nếu đúng thì để nguyên.`,
  'issue.value.unknown-village': `${AT_VI}không có thôn “{found}” trong danh mục thôn{more, select, none {} other { (và {more} dòng nữa ghi tên này)}}.${NEAREST_VI} Hãy ghi đúng tên trong danh mục, hoặc thêm thôn vào danh mục.`,
  'issue.value.too-long': `${AT_VI}nội dung dài {found} ký tự, quá giới hạn {limit}. Hãy rút gọn.`,
  'issue.value.required': `${AT_VI}ô còn trống, nên phần dựa vào ô này chưa chắc chắn. Hãy ghi; chưa biết thì để trống và ghi sau.`,
  'issue.value.card-image': `${AT_VI}ô có ảnh giấy tờ tùy thân, là dữ liệu cá nhân không được thu ở đây. Hãy xóa ảnh khỏi tệp rồi gửi lại.`,
  'issue.value.wrong-type': `${AT_VI}{reason, select, digits_lost {“{found}” dài quá, Excel đã làm mất các chữ số cuối. Hãy đặt cột ở dạng Text rồi nhập lại.} other {{sheet, select, none {} other {số liệu này ghi theo tuần hoặc tháng ở trang “{sheet}”; }}cần ${columnTypeVi('expected')}, đang là {found, select, none {trống} other {“{found}”}}. Hãy nhập lại cho đúng kiểu.}}`,
  'issue.value.masked': `${AT_VI}“{found}” là chữ đã che khi xuất tệp, không phải số liệu, nên không được nhập. Hãy ghi lại giá trị thật; chưa có thì xóa chữ trong ô.`,

  'issue.row.duplicate-key':
    'Dòng này trùng với {first, select, none {một dòng ở trên} other {dòng {first, number, ::group-off}}}{firstIn, select, register { đang có trong sổ} other {}}{found, select, none {} other { ({found})}}, nên sẽ bị tính hai lần. Hãy bỏ một dòng, hoặc sửa cột để phân biệt.',
  'issue.row.only-one': `${AT_VI}chỉ một dòng được ghi Có, nhưng {first, select, none {một dòng khác} other {dòng {first, number, ::group-off}}}{firstIn, select, register { đang có trong sổ} other {}} cũng ghi Có. Hãy giữ một dòng ghi Có{firstIn, select, register {: ghi Không ở dòng này, hoặc sửa dòng đang có trong sổ trước} other {}}.`,
  'issue.row.impossible':
    'Cột “{heading}” ghi {found}, {what, select, date {muộn hơn} other {lớn hơn}} {expected} ở cột “{other}”{cell, select, none {} other { (ô {cell})}} cùng dòng; một trong hai ghi nhầm, nên cả hai ô được coi là chưa biết. Hãy xem lại hai ô.',
  'issue.row.near-duplicate':
    'Dòng này gần giống {first, select, none {một dòng ở trên} other {dòng {first, number, ::group-off}}}{found, select, none {} other { (“{found}” và “{nearest}”)}}{reason, select, writing {, chỉ khác dấu hoặc cách viết} order {, chỉ khác thứ tự các từ} letter {, chỉ khác một chữ cái} other {}}, nên có thể bị tính hai lần. Hãy bỏ một dòng nếu là một; nếu là hai thì để nguyên.',
  'issue.row.same-content':
    'Dòng này giống hệt {first, select, none {một dòng ở trên} other {dòng {first, number, ::group-off}}}, nên có thể bị tính hai lần. Hãy bỏ một dòng nếu ghi trùng; nếu là hai việc khác nhau thì để nguyên.',

  'issue.input.unknown-figure': `Không có số liệu “{found}”, nên giá trị của nó không được dùng.${NEAREST_VI} Hãy chép lại mã số liệu từ mẫu.`,
  'issue.input.unknown-register': `Không có sổ “{found}”, nên các dòng của nó không được đếm.${NEAREST_VI} Hãy ghi lại tên sổ như trong mẫu.`,
  'issue.input.unknown-column': `Sổ {register, select, none {này} other {“{register}”}} không có cột “{found}”.${NEAREST_VI} Hãy ghi lại tên cột như trong mẫu.`,
  'issue.input.unknown-attribute': `Không có đặc điểm “{found}” của đơn vị.${NEAREST_VI} Hãy ghi lại như trong mẫu{expected, select, none {} other {: {expected}}}.`,
  'issue.input.unknown-attribute-value': `Đặc điểm “{heading}” không có giá trị “{found}”.${NEAREST_VI} Hãy chọn {expected, select, none {giá trị có trong mẫu} other {{expected}}}.`,
  'issue.input.attribute-conflict':
    '{heading, select, none {} other {{heading}: }}một đơn vị không thể cùng lúc là {found}, nên không biết dùng ngưỡng nào. Hãy giữ một giá trị.',
  'issue.input.unknown-set': `Không có bộ tiêu chí “{found}”.${NEAREST_VI} Hãy xem danh sách bằng lệnh minhchung sets.`,
  'issue.input.unknown-period': `${AT_VI}“{found}” không phải là kỳ của số liệu này.${NEAREST_VI} Hãy ghi theo dạng {expected, select, none {2024-W05 (tuần) hoặc 2024-05 (tháng)} other {{expected}}}.`,
  'issue.input.unit-kind': `Loại đơn vị {found, select, none {chưa ghi} other {đang là “${unitKindVi('found')}”}}, ở đây cần ${unitKindVi('expected')}. Hãy ghi lại loại đơn vị, hoặc chọn bộ tiêu chí dành cho đơn vị này.`,
  'issue.input.year-missing':
    'Chưa có năm đánh giá, nên không biết tính số liệu của năm nào. Hãy ghi năm, ví dụ 2024{expected, select, none {} other {, vào “{expected}”}}.',
  'issue.input.unit-missing':
    'Chưa có tên đơn vị, nên không rõ kết quả là của ai. Hãy ghi tên{expected, select, none {} other { vào “{expected}”}}.',
  'issue.input.village-not-named': `Không dòng nào trong các sổ ghi thôn “{found}”; các dòng của thôn khác không tính cho thôn này.${NEAREST_VI} Hãy ghi tên thôn như trong sổ.`,
  'issue.input.unit-type':
    '“{name}” là {found}, không phải {expected}, nên không xét theo bộ “{set}”. Hãy chọn bộ tiêu chí dành cho đơn vị này, hoặc ghi lại tên đơn vị.',

  'issue.set.other-province': `Bộ “{set}” là của {province}, còn đơn vị thuộc {found}.{nearest, select, none { ${INSTEAD_VI}} other { Có phải “{nearest}” không? Hãy sửa tên tỉnh nếu ghi nhầm.}}`,
  'issue.set.province-assumed':
    'Tệp chưa ghi đơn vị thuộc tỉnh nào; đang xét như đơn vị của {province}, theo bộ “{set}”. Hãy ghi tỉnh của đơn vị.',
  'issue.set.not-in-force-yet': `Bộ “{set}” đến ngày {from} mới có hiệu lực. ${INSTEAD_VI}`,
  'issue.set.out-of-force': `Bộ “{set}” chỉ có hiệu lực đến hết ngày {to}. ${INSTEAD_VI}`,

  'issue.input.figure-twice':
    'Số liệu “{figure}” được ghi hai lần{first, select, none {} other { (lần trước ở {first})}}, nên không biết dùng giá trị nào. Hãy giữ một dòng.',
  'issue.input.figure-mismatch':
    'Mã “{found}” là của số liệu “{expected}”, nhưng dòng này ghi tên “{name}”, nên không biết giá trị của số liệu nào. Hãy chép lại mã và tên từ mẫu; khi sắp xếp bảng thì chọn mọi cột.',
  'issue.input.source-missing':
    '{figures, select, none {Số liệu “{figure}” chưa ghi tài liệu nguồn} other {{count} số liệu chưa ghi tài liệu nguồn ({figures})}}, nên người thẩm tra không đối chiếu được. Hãy ghi tên, số, ngày của tài liệu.',

  'issue.figure.discrepancy':
    'Số liệu “{figure}”: khai {declared}, đếm từ sổ được {counted}; kết quả dùng số đếm từ sổ. Hãy bổ sung sổ, hoặc sửa số khai cho khớp.',
  'issue.figure.part-above-whole':
    '“{part}” ({found}{partFrom, select, none {} other {, đếm từ sổ “{partFrom}”}}) lớn hơn “{whole}” ({expected}{wholeFrom, select, none {} other {, đếm từ sổ “{wholeFrom}”}}), mà một phần không thể lớn hơn tổng, nên cả hai được coi là chưa biết. Hãy xem lại hai số liệu này.',
  'issue.figure.never-zero':
    'Số liệu “{figure}” ghi 0, mà đơn vị nào cũng có, nên được coi là chưa nhập. Hãy nhập số thật.',

  'issue.verdict.stale-below':
    'Kết quả của đơn vị cấp dưới về “{set}” theo bản cũ của bộ tiêu chí, đang tính lại. Hãy xem lại sau khi tính xong (minhchung figures rebuild --waiting).',

  'issue.list.day-missing':
    'Sổ “{register}” ghi là đã đủ mà chưa có ngày, nên được coi là đang ghi. Hãy ghi ngày vào ô “Đủ đến ngày”.',
  'issue.list.day-of-unfinished':
    'Sổ “{register}” chọn “{state}” mà ô “Đủ đến ngày” lại có ngày, nên được coi là chưa đủ. Hãy chọn “Đã ghi đủ”, hoặc xóa ngày.',
  'issue.kept.no-logbook':
    '“{register}” không phải sổ nhật ký, nên không có ngày bắt đầu. Hãy chỉ ghi ngày danh sách đã đủ.',
  'issue.kept.out-of-order': 'Sổ “{register}” có ngày “ghi đến” trước ngày “ghi từ”. Hãy sửa lại hai ngày.',

  'issue.import.other-unit':
    'Tệp ghi là của “{found}”, nhưng đang nhập vào {expected}. Hãy chọn đúng đơn vị bằng --unit, hoặc sửa tên và mã đơn vị trong tệp.',
  'issue.import.unit-unknown': `Không có đơn vị mang mã “{found}”.{more, select, none {} other { (và {more} dòng khác)}} Hãy sửa mã cho đúng danh mục đơn vị, hoặc nhập đơn vị đó trước bằng minhchung units import.`,
  'issue.import.unit-outside': `Mã “{found}” không thuộc {expected}.{more, select, none {} other { (và {more} dòng khác)}} Hãy bỏ các dòng của đơn vị khác, hoặc nhập tệp này ở đơn vị cấp trên.`,
  'issue.import.unit-kind': `“{register}” là sổ của cấp ${unitKindVi('expected')}, còn “{found}” không thuộc cấp đó. Hãy thêm cột “Mã đơn vị” để mỗi dòng nói rõ thuộc đơn vị nào, hoặc chọn --unit khác.`,
  'issue.import.nothing':
    '{registers, select, none {Không tìm thấy sổ nào trong tệp. Hãy xem lại tên trang và dòng tiêu đề cột, hoặc ghi --register MÃ-SỔ để nói rõ đây là sổ nào.} other {Sổ {registers} trong tệp chưa có dòng nào, nên không có gì để nhập. Hãy ghi các dòng rồi nhập lại; nếu không có trường hợp nào thì thêm --complete-to NGÀY.}}',
} as const;
