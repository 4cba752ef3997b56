import { EVERY_VI, neededVi, thresholdVi, unitKindVi, VARIANT_VI, verdictVi } from '../parts.vi.ts';

/** The period of a series, by the parameter `per`. */
const PER_VI = '{per, select, week {tuần} month {tháng} other {kỳ}}';
const COUNTS = '{notMet, plural, =0 {} other {, # chưa đạt}}{undetermined, plural, =0 {} other {, # chưa đủ dữ liệu}}';

/** Which row comes nearest to meeting all conditions, and what it lacks. */
const NEAREST_ROW_VI =
  '{line, select, none {} other { Gần đủ nhất: {name, select, none {dòng {line}} other {“{name}”}}{lacks, select, none {} other {; còn thiếu: {lacks}}}{open, select, none {} other {; chưa ghi: {open}}}.}}';

/**
 * What the law and its judging say: reasons, what is left to do,
 * forms of evidence.
 */
export const LAW_VI = {
  'reason.all': `{total, plural, =0 {Không điều kiện nào áp dụng.} other {{met}/{total} điều kiện đạt${COUNTS}; cần đạt tất cả.}}`,
  'reason.any':
    '{met}/{total} cách đạt{undetermined, plural, =0 {} other {, # chưa đủ dữ liệu}}; cần đạt ít nhất một cách.',
  'reason.at-least':
    '{met}/{total} điều kiện đạt{undetermined, plural, =0 {} other {, # chưa đủ dữ liệu}}; cần đạt ít nhất {needed}.',
  'reason.compare': `{figure}: {value} {unit}${neededVi(' {unit}')}.${VARIANT_VI}${NEAREST_ROW_VI}`,
  'reason.share': `{partName}: {part} / {whole} {unit}{percent, select, none {} other { = {percent}}}${neededVi('')}.${VARIANT_VI}${NEAREST_ROW_VI}`,
  'reason.each': `{figure}: cả {total} ${EVERY_VI} trọn vẹn đều ${thresholdVi(' {unit}')}{least, select, none {} other { (thấp nhất {least} {unit})}}.${VARIANT_VI}`,
  'reason.each-short': `{figure}: {shortCount}/{total} ${EVERY_VI} chưa đạt mức ${thresholdVi(' {unit}')}: {short}.{open, select, none {} other { Chưa nhập đủ: {open}.}}${VARIANT_VI}`,
  'reason.each-open': `{figure}: {met}/{total} ${EVERY_VI} đạt mức ${thresholdVi(' {unit}')}; còn {openCount} ${EVERY_VI} chưa nhập đủ: {open}.${VARIANT_VI}`,
  'reason.yes': '{figure}: có.',
  'reason.no': '{figure}: chưa có.',
  'reason.yes-open': '{figure}: chưa rõ có hay không, vì còn dòng bỏ trống.',
  'reason.set': `{indicator, select, none {Bộ “{set}”} other {Chỉ tiêu {indicator} của bộ “{set}”}}: ${verdictVi('verdict')}.`,
  'reason.units': `{value} ${unitKindVi('unitKind')} đạt bộ “{set}”${neededVi(` ${unitKindVi('unitKind')}`)}.${VARIANT_VI}`,
  'reason.no-case': 'Đơn vị không có trường hợp này ({figure}), nên không áp dụng.',
  'reason.case-unknown': 'Chưa rõ đơn vị có trường hợp này không: chưa nhập “{figure}”.',
  'reason.not-entered': 'Chưa nhập: {figures}.',
  'reason.partly-entered': `{figure}: mới nhập một phần, hiện biết {value} {unit}${neededVi('')}.${VARIANT_VI}${NEAREST_ROW_VI}`,
  'reason.attribute-unknown': 'Chưa biết dùng ngưỡng nào, vì chưa rõ đặc điểm của đơn vị: {attributes}.',
  'reason.part-above-whole':
    '“{partName}” ({part}) lớn hơn “{wholeName}” ({whole} {unit}); một trong hai số liệu chưa đúng.',
  'reason.whole-zero-not-entered': '“{wholeName}” đang ghi 0, mà đơn vị nào cũng có, nên được coi là chưa nhập.',
  'reason.whole-empty': 'Đơn vị không có “{wholeName}”, nên không áp dụng.',
  'reason.whole-zero-open': '“{wholeName}” là 0, nên không tính được tỷ lệ; cần người thẩm tra xem xét.',
  'reason.no-full-period': `{figure}: chưa có ${EVERY_VI} nào trọn vẹn trong kỳ đánh giá.`,
  'reason.children-unknown': `Chưa có danh sách ${unitKindVi('unitKind')} trực thuộc, nên chưa đếm được số ${unitKindVi('unitKind')} đạt bộ “{set}”.`,

  'todo.add':
    '{past, select, yes {Còn thiếu} other {Thêm}} {count} {unit}: {figure}.{least, select, none {} other { Nếu các ô còn trống đều được tính thì chỉ {past, select, yes {thiếu} other {cần thêm}} {least}.}}{past, select, yes { Chỉ ghi bổ sung nếu đã có mà chưa ghi{needed, select, yes {; nếu không, năm {year} không còn đạt được} other {}}.} other {}}' +
    NEAREST_ROW_VI,
  'todo.reduce':
    '{past, select, yes {Vượt} other {Giảm}} {count} {unit}: {figure}.{least, select, none {} other { Nếu các ô còn trống đều không tính thì chỉ {past, select, yes {vượt} other {cần giảm}} {least}.}}{past, select, yes { Việc đã xảy ra thì không bỏ được: chỉ sửa nếu ghi nhầm{needed, select, yes {{whole, select, none {; nếu không, năm {year} không còn đạt được} other {; nếu không, chỉ còn đạt khi “{whole}” tăng}}} other {}}.} other {}}',
  'todo.periods': `Còn thiếu {count} {unit} ở {periods} ${PER_VI}: {figure}. Chỉ ghi bổ sung nếu đã có mà chưa ghi{needed, select, yes {; nếu không, năm {year} không còn đạt được} other {}}.`,
  'todo.period': '{period} (từ {from} đến {to}): thiếu {count} {unit}',
  'todo.do':
    '{past, select, yes {Chưa có: {figure}. Chỉ ghi bổ sung nếu đã có mà chưa ghi{needed, select, yes {; nếu không, năm {year} không còn đạt được} other {}}.} other {Thực hiện và ghi nhận: {figure}.}}',
  'todo.units': `Thêm {count} ${unitKindVi('unitKind')} đạt bộ “{set}”.{least, select, none {} other { Nếu các đơn vị chưa đủ dữ liệu đều đạt thì chỉ cần {least}.}}`,
  'todo.choose':
    'Làm cho đạt thêm {count} trong {total} điều kiện: {of}{more, plural, =0 {} other { và # điều kiện nữa}}.',
  'todo.part': '{title}: {lines}',
  'todo.set':
    '{indicator, select, none {Đạt bộ “{set}” trước.} other {Đạt chỉ tiêu {indicator} của bộ “{set}” trước.}}',
  'todo.figure': '{partly, select, yes {Nhập nốt} other {Nhập}}: {figure}.',
  'todo.fill': 'Ghi sổ “{sheet}” ({register}).',
  'todo.complete': 'Ghi nốt sổ “{sheet}” ({register}){unfinished, select, yes {, xong thì ghi là đã đủ} other {}}.',
  'todo.for-figure': '{figure}',
  'todo.rows': '{count} dòng chưa được tính: {names}{more, plural, =0 {} other { và # dòng nữa}}',
  'todo.row': 'dòng {line}',
  'todo.open-rows':
    '{figure}: {count} dòng {why, select, unread {có ô chưa đọc được} doubtful {trùng nhau, hoặc ghi thôn không có trong danh mục} other {còn ô trống}} ({names}{more, plural, =0 {} other { và # dòng nữa}})',
  'todo.still-growing': 'Sổ chưa ghi đến hết kỳ, hoặc còn ô trống: {figure}',
  'todo.attribute': 'Ghi đặc điểm của đơn vị: {attribute}.',
  'todo.children': `Nhập danh sách ${unitKindVi('unitKind')} trực thuộc.`,
  'todo.contradiction': 'Xem lại hai số liệu: “{part}” không thể lớn hơn “{whole}”.',
  'todo.more': 'và {count} mục nữa',
  'todo.unread':
    '{count} ô chưa đọc được; phần dựa vào các ô này được coi là chưa biết. Hãy sửa các ô này trước, rồi đánh giá lại.',
  'todo.mend': 'Sửa {count} ô ({places}{more, plural, =0 {} other { và # ô nữa}}): {message}',
  'todo.alone':
    '{promise, select, met {{kind, select, recorded {Bổ sung đủ thì đạt} corrected {Nếu ghi nhầm, sửa xong là đạt} other {Làm xong là đạt}} {indicators}.} other {{kind, select, enter {Ghi xong} other {Làm xong}} là có kết quả {indicators}.}}',
  'todo.others': '{indicator}{count, plural, =0 {} other {, còn # việc nữa}}',
  'todo.not-enough': 'Riêng việc này chưa đủ để {kind, select, enter {có kết quả} other {đạt}} {indicators}.',
  'todo.together':
    '{outcome, select, met {Xong {count} việc này là đạt {indicator}.} decided {Xong {count} việc này là có kết quả {indicator}.} other {Xong {count, plural, =1 {việc này} other {# việc này}} vẫn chưa chắc đạt {indicator}.}}',

  'list.awaited':
    'Danh sách chưa ghi đủ{rows, plural, =-1 {} other {, còn chờ tối đa {rows, number} dòng}}{places, select, none {} other {: {places}{more, plural, =0 {} other { và # nơi khác}}}}',

  'evidence-form.copy': 'bản sao',
  'evidence-form.decision': 'quyết định',
  'evidence-form.list': 'danh sách',
  'evidence-form.statistics': 'biểu thống kê',
  'evidence-form.logbook': 'sổ ghi chép',
  'evidence-form.photo': 'ảnh',
  'evidence-form.report': 'báo cáo',
  'evidence-form.contract': 'hợp đồng',
  'evidence-form.licence': 'giấy phép',
  'evidence-form.plan': 'kế hoạch',
  'evidence-form.link': 'đường dẫn',
  'evidence-form.confirmation': 'giấy xác nhận',
  'evidence-form.training': 'hồ sơ tập huấn',

  'figure-type.count': 'số đếm',
  'figure-type.decimal': 'số có phần lẻ',
  'figure-type.yes-no': 'có hoặc không',
  'figure-type.series': 'số theo kỳ',
} as const;
