import { UNIT_KINDS_VI, VERDICTS_VI } from '../parts.vi.ts';

/** Single words and short lines that every face of the product says in the same way. */
export const WORDS_VI = {
  'verdict.met': VERDICTS_VI.met,
  'verdict.not-met': VERDICTS_VI['not-met'],
  'verdict.undetermined': VERDICTS_VI.undetermined,
  'verdict.not-applicable': VERDICTS_VI['not-applicable'],

  'unit-kind.thon': UNIT_KINDS_VI.thon,
  'unit-kind.xa': UNIT_KINDS_VI.xa,
  'unit-kind.huyen': UNIT_KINDS_VI.huyen,
  'unit-kind.tinh': UNIT_KINDS_VI.tinh,

  'operator.atLeast': 'từ {threshold} trở lên',
  'operator.moreThan': 'trên {threshold}',
  'operator.atMost': 'không quá {threshold}',
  'operator.lessThan': 'dưới {threshold}',
  'operator.exactly': 'đúng {threshold}',

  'limit.whole': 'đủ {threshold}',

  'value.yes': 'Có',
  'value.no': 'Không',
  'value.not-entered': 'chưa nhập',
  'value.unclear': 'chưa rõ',
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

  'severity.error': 'Lỗi',
  'severity.warning': 'Cần xem',

  'place.text':
    '{file}{line, select, none {} other {{file, select, none {dòng} other { dòng}} {line}{column, select, none {} other {, cột {column}}}}}',
  'place.cell':
    '{file, select, none {} other {{file}, }}{cell, select, none {{sheet}{line, select, none {} other {, dòng {line}}}} other {{sheet}!{cell}}}',

  'every.week': 'tuần',
  'every.month': 'tháng',
} as const;
