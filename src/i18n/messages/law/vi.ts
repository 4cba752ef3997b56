import { EVERY_VI, neededVi, thresholdVi, unitKindVi, VARIANT_VI, verdictVi } from '../parts.vi.ts';

const COUNTS = '{notMet, plural, =0 {} other {, # chưa đạt}}{undetermined, plural, =0 {} other {, # chưa đủ dữ liệu}}';

/** Which row comes nearest to meeting all conditions, and what it lacks. */
const NEAREST_ROW_VI =
  '{line, select, none {} other { Gần đủ nhất: {name, select, none {dòng {line}} other {“{name}”}}{lacks, select, none {} other {; còn thiếu: {lacks}}}{open, select, none {} other {; chưa ghi: {open}}}.}}';

/**
 * What the law and its judging say: reasons, what is left to do and to enter,
 * levels, forms of evidence.
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

  'gap.add': `Thêm {count} {unit}: {figure}.${NEAREST_ROW_VI}`,
  'gap.reduce': 'Giảm {count} {unit}: {figure}.',
  'gap.periods': 'Bổ sung {figure} cho {periods}{count, select, none {} other { (thêm tổng cộng {count} {unit})}}.',
  'gap.do': 'Thực hiện và ghi nhận: {figure}.',
  'gap.choose': 'Làm cho đạt thêm {count} điều kiện{of, select, none {} other { trong: {of}}}.',
  'gap.units': `Thêm {count} ${unitKindVi('unitKind')} đạt bộ “{set}”.`,
  'gap.set': '{indicator, select, none {Đạt bộ “{set}” trước.} other {Đạt chỉ tiêu {indicator} của bộ “{set}” trước.}}',

  'list.awaited':
    'Danh sách chưa ghi đủ{rows, plural, =-1 {} other {, còn chờ tối đa {rows, number} dòng}}{places, select, none {} other {: {places}}}',

  'missing.figure': '{partly, select, yes {Nhập nốt} other {Nhập}}: {figure}',
  'missing.attribute': 'Ghi rõ đặc điểm của đơn vị: {attribute}',
  'missing.children': `Nhập danh sách ${unitKindVi('unitKind')} trực thuộc`,
  'missing.decides': '{count, plural, =0 {góp vào chỉ tiêu: {indicators}} other {quyết định # chỉ tiêu: {indicators}}}',

  'level.ntm': 'nông thôn mới',
  'level.nang-cao': 'nông thôn mới nâng cao',
  'level.kieu-mau': 'nông thôn mới kiểu mẫu',
  'level.thong-minh': 'thông minh',

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
