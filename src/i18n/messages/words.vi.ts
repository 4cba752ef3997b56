import { unitKindVi } from './parts.vi.ts';

/** Single words and short lines that every face of the product says in the same way. */
export const WORDS_VI = {
  'verdict.met': 'Đạt',
  'verdict.not-met': 'Chưa đạt',
  'verdict.undetermined': 'Chưa đủ dữ liệu',
  'verdict.not-applicable': 'Không áp dụng',

  'gap.add': 'Thêm {count} {unit}: {figure}.',
  'gap.reduce': 'Giảm {count} {unit}: {figure}.',
  'gap.periods': 'Bổ sung {figure} cho {periods}{count, select, none {} other { (thêm tổng cộng {count} {unit})}}.',
  'gap.do': 'Thực hiện và ghi nhận: {figure}.',
  'gap.choose': 'Làm cho đạt thêm {count} điều kiện{of, select, none {} other { trong: {of}}}.',
  'gap.units': `Thêm {count} ${unitKindVi('unitKind')} đạt bộ “{set}”.`,
  'gap.set': '{indicator, select, none {Đạt bộ “{set}” trước.} other {Đạt chỉ tiêu {indicator} của bộ “{set}” trước.}}',

  'missing.figure': '{partly, select, yes {Nhập nốt} other {Nhập}}: {figure}',
  'missing.attribute': 'Ghi đặc điểm của đơn vị: {attribute}',
  'missing.children': `Nhập danh sách ${unitKindVi('unitKind')} trực thuộc`,
  'missing.decides': '{count, plural, =0 {góp vào chỉ tiêu: {indicators}} other {quyết định # chỉ tiêu: {indicators}}}',

  'operator.atLeast': 'từ {threshold} trở lên',
  'limit.whole': 'đủ {threshold}',
  'operator.moreThan': 'trên {threshold}',
  'operator.atMost': 'không quá {threshold}',
  'operator.lessThan': 'dưới {threshold}',
  'operator.exactly': 'đúng {threshold}',

  'unit-kind.thon': 'thôn',
  'unit-kind.xa': 'xã',
  'unit-kind.huyen': 'huyện',
  'unit-kind.tinh': 'tỉnh',

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

  'every.week': 'tuần',
  'every.month': 'tháng',

  'severity.error': 'Lỗi',
  'severity.warning': 'Cần xem',

  'value.yes': 'Có',
  'value.no': 'Không',
  'value.not-entered': 'chưa nhập',
  'value.quantity': '{value}',

  'role.administrator': 'quản trị hệ thống',
  'role.commune-officer': 'cán bộ xã',
  'role.commune-leader': 'lãnh đạo xã',
  'role.village-head': 'trưởng thôn',
  'role.verifier': 'thẩm tra',
  'role.appraiser': 'thẩm định',
  'role.province-leader': 'lãnh đạo tỉnh',
  'role.monitor': 'giám sát',
  'role.reader': 'chỉ đọc',
  'role.program': 'chương trình',

  'place.text':
    '{file}{line, select, none {} other {{file, select, none {dòng} other { dòng}} {line}{column, select, none {} other {, cột {column}}}}}',
  'place.cell': '{file, select, none {} other {{file}, }}{cell, select, none {{sheet}} other {{sheet}!{cell}}}',
} as const;
