/** Words of the workbook that a unit fills in. Labels that are read back stand in registers/workbook-layout. */
export const templateVi = {
  'template.title': 'Biểu nhập số liệu xét tiêu chí nông thôn mới',
  'template.footer': 'Minh Chứng',

  'template.guide.title': 'Biểu nhập số liệu',
  'template.guide.what':
    'Ghi một lần những gì xã, thôn đang có. Phần mềm đếm, so với từng chỉ tiêu, và cho biết còn thiếu gì.',
  'template.guide.sets': 'Dùng để xét',
  'template.guide.steps': 'Ba bước',
  'template.guide.step.1': '1. Trang “Số liệu”',
  'template.guide.step.1.text': 'Ghi tên đơn vị, năm đánh giá, rồi các số liệu ở ô xanh. Số nào chưa có thì để trống.',
  'template.guide.step.2': '2. Các trang sổ',
  'template.guide.step.2.text':
    'Mỗi dòng một người, một hộ, một điểm, một tin… Bắt đầu từ “Danh mục thôn” nếu có, vì các sổ khác chọn tên thôn từ đó. Dán từ tệp sẵn có cũng được: dán “chỉ giá trị”.',
  'template.guide.step.3': '3. Lưu và xét',
  'template.guide.step.3.text':
    'Lưu tệp dạng .xlsx rồi chạy xét (xem cuối trang). Xét được ngay cả khi mới ghi một phần; ghi thêm rồi xét lại bao nhiêu lần cũng được.',
  'template.guide.colours': 'Màu ô',
  'template.guide.colour.fill': 'Ô xanh nhạt',
  'template.guide.colour.fill.text': 'Cần ghi.',
  'template.guide.colour.counted': 'Ô xám',
  'template.guide.colour.counted.text':
    'Tự đếm từ sổ, không cần ghi. Chỉ ghi khi chưa lập sổ đó, hoặc khi không có trường hợp nào (ghi 0).',
  'template.guide.colour.required': 'Tên cột có dấu *',
  'template.guide.colour.required.text':
    'Dòng nào cũng phải ghi cột này. Để con trỏ trên tên cột để xem cách ghi và ví dụ.',
  'template.guide.blanks': 'Ô trống nghĩa là gì',
  'template.guide.blank.unknown': 'Ô trống',
  'template.guide.blank.unknown.text': 'Chưa biết. Không bao giờ bị coi là 0 hay là “Không”.',
  'template.guide.blank.none': 'Không có trường hợp nào',
  'template.guide.blank.none.text':
    'Ghi 0 ở trang “Số liệu”. Sổ không có dòng nào nghĩa là chưa lập, không phải là không có.',
  'template.guide.blank.no': 'Không làm, không đạt',
  'template.guide.blank.no.text': 'Ghi “Không”.',
  'template.guide.blank.dated': 'Sổ ghi theo ngày',
  'template.guide.blank.dated.text':
    'Ghi “Ghi từ ngày” và “Ghi đến ngày” phía trên bảng: trong khoảng đó sổ đã đủ, ngày không có dòng là không có việc. Ngoài khoảng đó là chưa biết.',
  'template.guide.blank.move': 'Sắp xếp, thêm cột',
  'template.guide.blank.move.text':
    'Có thể sắp xếp, lọc, ẩn, đổi chỗ cột, thêm cột riêng. Đừng đổi tên trang, tên cột và cột “Mã số liệu”.',
  'template.guide.next': 'Xong thì làm gì',
  'template.guide.next.save': 'Lưu tệp',
  'template.guide.next.save.text': 'Thay TEN-TEP.xlsx dưới đây bằng tên tệp đã lưu.',
  'template.guide.next.run': 'Chạy xét',
  'template.guide.next.result': 'Nhận được',
  'template.guide.next.result.text':
    'Kết quả từng chỉ tiêu kèm lý do, việc cần làm xếp theo thứ tự có ích nhất, minh chứng phải nộp. Ô nào ghi chưa đúng được báo cùng lúc, kèm tên trang và số ô.',
  'template.guide.lists': 'Danh sách chọn',

  'template.figures.intro': 'Ô xanh: cần ghi. Ô xám: tự đếm từ sổ, không cần ghi. Chưa biết thì để trống.',
  'template.figures.anyone': 'Công chức phụ trách',
  'template.figures.known-by': 'Cần ghi – người nắm số liệu: {who}',
  'template.figures.counted': 'Đếm từ sổ “{sheet}” – không cần ghi',
  'template.figures.counted-help': 'Đếm từ sổ “{sheet}”.',
  'template.figures.yes-no': 'Có / Không',
  'template.unit.code': 'Không bắt buộc.',
  'template.unit.on': 'Để trống: hết năm đánh giá. Ghi ngày khi xét giữa năm.',
  'template.unit.attribute': 'Có thể chọn “Có” ở nhiều dòng. Để trống cả nhóm khi chưa rõ.',
  'template.level.ntm': 'NTM',
  'template.level.nang-cao': 'NTM nâng cao',
  'template.level.kieu-mau': 'NTM kiểu mẫu',
  'template.level.thong-minh': 'thông minh',

  'template.register.confirmed-by': 'Xác nhận: {who}.',
  'template.register.star': 'Cột có dấu * phải ghi.',
  'template.register.kept-to': 'Sổ đã ghi đủ từ ngày… đến hết ngày này. Ngày không có dòng được hiểu là không có việc.',
  'template.column.text': 'Ghi chữ.',
  'template.column.integer': 'Ghi số nguyên.',
  'template.column.decimal': 'Ghi số, dùng dấu phẩy thập phân.',
  'template.column.date': 'Ngày/tháng/năm.',
  'template.column.yes-no': 'Chọn Có hoặc Không; chưa biết thì để trống.',
  'template.column.choice': 'Chọn trong danh sách.',
  'template.column.phone': 'Số điện thoại, giữ số 0 ở đầu.',
  'template.column.url': 'Địa chỉ trang, dán nguyên từ trình duyệt.',
  'template.column.village': 'Chọn tên thôn.',
  'template.column.vpostcode': 'Mã địa chỉ bưu chính Vpostcode.',
  'template.column.choices': 'Gồm: {choices}.',
  'template.column.only-one': 'Chỉ một dòng ghi Có.',
  'template.column.sensitive': 'Thông tin nhạy cảm: không bắt buộc, chỉ ghi khi thật cần.',
  'template.column.example': 'Ví dụ: {example}',
  'template.periods.intro':
    'Chỉ ghi khi chưa lập sổ theo ngày. Đã có sổ thì để trống: phần mềm tự đếm theo tuần, theo tháng. Không có lần nào thì ghi 0.',
  'template.children.intro':
    'Mỗi dòng một đơn vị ({kinds}) đã có kết quả theo bộ tiêu chí nêu ở cột “Bộ tiêu chí”. Ghi đủ mọi đơn vị; danh sách này được coi là đầy đủ.',

  'template.check.whole.title': 'Cần số nguyên',
  'template.check.whole.message':
    'Hãy ghi số nguyên từ 0 trở lên, chỉ ghi số, không ghi đơn vị tính. Chưa biết thì để trống.',
  'template.check.whole-between.message': 'Hãy ghi số nguyên từ {min} đến {max}. Chưa biết thì để trống.',
  'template.check.decimal.title': 'Cần một số',
  'template.check.decimal.message':
    'Hãy ghi số từ 0 trở lên, dùng dấu phẩy thập phân, ví dụ 4,5. Chưa biết thì để trống.',
  'template.check.decimal-between.message':
    'Hãy ghi số từ {min} đến {max}, dùng dấu phẩy thập phân. Chưa biết thì để trống.',
  'template.check.date.title': 'Cần một ngày',
  'template.check.date.message': 'Hãy ghi ngày/tháng/năm, ví dụ 06/10/2024.',
  'template.check.year.title': 'Cần năm đánh giá',
  'template.check.year.message': 'Hãy ghi năm bằng bốn chữ số, ví dụ 2024.',
  'template.check.yes-no.title': 'Có hoặc Không',
  'template.check.yes-no.message': 'Hãy chọn Có hoặc Không trong danh sách. Chưa biết thì để trống.',
  'template.check.choice.title': 'Chọn trong danh sách',
  'template.check.choice.message': 'Hãy chọn một mục trong danh sách thả xuống.',
  'template.check.choice-other.title': 'Không có trong danh sách',
  'template.check.choice-other.message': 'Mục này không có trong danh sách. Bấm OK để giữ nếu đúng là loại khác.',
  'template.check.village.title': 'Chưa có thôn này',
  'template.check.village.message':
    'Tên thôn phải có ở trang “Danh mục thôn”. Hãy chọn trong danh sách, hoặc ghi thêm thôn ở trang đó trước.',
} as const;
