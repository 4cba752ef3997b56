/** Commands that show results: one unit, one indicator, figures, a whole area. */
export const CLI_RESULTS_VI = {
  'cli.assess.heading': '{unit}, năm {year}, số liệu đến {on}',
  'cli.assess.summary': '{met}/{total} chỉ tiêu đạt',
  'cli.assess.summary-open': '{count} chưa đủ dữ liệu',
  'cli.assess.todo': 'Việc cần làm ({count})',
  'cli.assess.issues': 'Cần xem lại trong tệp ({count})',
  'cli.assess.has-errors': 'Chỗ có lỗi được coi là chưa nhập, nên không kết quả nào dựa vào đó. Hãy sửa rồi chạy lại.',
  'cli.assess.more': '… và {count} mục nữa; xem đủ bằng -o ket-qua.html hoặc --json',

  'cli.explain.heading': 'Chỉ tiêu {indicator}: {title}',
  'cli.explain.todo': 'Việc cần làm cho chỉ tiêu này ({count})',
  'cli.explain.figures': 'Số liệu và nơi lấy',
  'cli.explain.counted': 'Dòng được tính ({count})',
  'cli.explain.open': 'Dòng có thể được tính, còn ô trống ({count})',
  'cli.explain.left': 'Dòng không được tính ({count})',
  'cli.explain.row': 'dòng {line}',
  'cli.explain.outside-period': 'ngoài thời gian đánh giá',
  'cli.explain.date-blank': 'chưa ghi ngày',
  'cli.explain.village-blank': 'chưa ghi thôn nên không rõ có phải của thôn này không',
  'cli.explain.condition': 'theo cột {columns}',
  'cli.explain.declared': 'số khai{source, select, none {, chưa ghi tài liệu nguồn} other { theo {source}}}',
  'cli.explain.counted-from': 'đếm từ sổ “{register}”',
  'cli.explain.series': '{count} kỳ có số, kỳ thấp nhất {least}',

  'cli.figures.heading': '{unit}, năm {year}: {count, number} số liệu',
  'cli.figures.value': '{value}',
  'cli.figures.series': '{count, number} kỳ',
  'cli.figures.yes-or-no': 'chưa rõ',
  'cli.figures.unknown': 'không còn biết',
  'cli.figures.from-counted':
    'đếm {rows, number} dòng của {register}{open, plural, =0 {} other {, {open, number} dòng còn ô trống}}{awaited, plural, =0 {} =-1 {, danh sách chưa ghi đủ} other {, danh sách còn chờ {awaited, number} dòng}}{declared, select, none {} other {; KHÁC số khai {declared}}}',
  'cli.figures.from-declared': 'khai{source, select, none { (không ghi nguồn)} other { theo {source}}}',
  'cli.figures.from-nothing': 'không còn nguồn nào',
  'cli.figures.discrepancies':
    '{count, number} số khai khác với số đếm từ sổ; số đếm được dùng. Hãy sửa sổ hoặc sửa số khai.',
  'cli.figures.by-hand': 'khai bằng tay',
  'cli.figures.next': '{count} số liệu. Cột cuối là mã, dùng khi khai: minhchung figures declare',
  'cli.figures.declared': 'Đã khai {figure}.',
  'cli.figures.withdrawn': 'Đã rút lại {figure}.',
  'cli.figures.rebuilding': 'Đang tính lại',
  'cli.figures.checking': 'Đang đối chiếu',
  'cli.figures.rebuilt':
    '{count, plural, =0 {Không còn đơn vị nào chờ tính số liệu.} other {Đã tính lại số liệu của {count, number} đơn vị từ sổ.}}',
  'cli.figures.checked':
    'Đã đối chiếu {units, number} đơn vị với sổ: {count, plural, =0 {đúng tất cả} other {{count, number} chỗ khác; hãy chạy minhchung figures rebuild}}.',
  'cli.figures.rejudged': 'Đã xét lại {units, number} đơn vị; {count, number} kết quả thay đổi.',
  'cli.figures.drift': '{unit} ({code}), năm {year}: số liệu {figures}; bộ tiêu chí {sets}',
  'cli.figures.history': '{figure} – {unit}, năm {year}',

  'cli.overview.heading': '{unit}, năm {year}',
  'cli.overview.none': 'Chưa có bộ tiêu chí nào áp dụng cho các đơn vị này trong năm đó.',
  'cli.overview.stale':
    'Kết quả của {count, number} đơn vị theo bản cũ của bộ tiêu chí, đang tính lại. Muốn có ngay, hãy chạy minhchung figures rebuild --waiting.',
  'cli.overview.stale-unit': 'theo bản cũ của bộ tiêu chí, đang tính lại',
  'cli.overview.count': '{verdict}: {count, number}',
  'cli.overview.indicators': '{met, number}/{total, number} chỉ tiêu đạt',
} as const;
