import { UNIT_KINDS_EN, VERDICTS_EN } from '../parts.en.ts';
import type { WORDS_VI } from './vi.ts';

/** Single words and short lines that every face of the product says in the same way. */
export const WORDS_EN: Readonly<Record<keyof typeof WORDS_VI, string>> = {
  'verdict.met': VERDICTS_EN.met,
  'verdict.not-met': VERDICTS_EN['not-met'],
  'verdict.undetermined': VERDICTS_EN.undetermined,
  'verdict.not-applicable': VERDICTS_EN['not-applicable'],

  'unit-kind.thon': UNIT_KINDS_EN.thon,
  'unit-kind.xa': UNIT_KINDS_EN.xa,
  'unit-kind.huyen': UNIT_KINDS_EN.huyen,
  'unit-kind.tinh': UNIT_KINDS_EN.tinh,

  'operator.atLeast': 'at least {threshold}',
  'operator.moreThan': 'more than {threshold}',
  'operator.atMost': 'at most {threshold}',
  'operator.lessThan': 'less than {threshold}',
  'operator.exactly': 'exactly {threshold}',

  'limit.whole': 'all of it ({threshold})',

  'value.yes': 'Yes',
  'value.no': 'No',
  'value.not-entered': 'not entered',
  'value.unclear': 'not certain',
  'value.quantity': '{value}',

  'role.administrator': 'administrator',
  'role.commune-officer': 'commune officer',
  'role.commune-leader': 'commune leader',
  'role.village-head': 'village head',
  'role.verifier': 'verifier',
  'role.appraiser': 'appraiser',
  'role.province-leader': 'province leader',
  'role.monitor': 'monitor',
  'role.reader': 'reader',
  'role.program': 'program',

  'severity.error': 'Error',
  'severity.warning': 'Look at',

  'place.text':
    '{file}{line, select, none {} other {{file, select, none {line} other { line}} {line}{column, select, none {} other {, column {column}}}}}',
  'place.cell':
    '{file, select, none {} other {{file}, }}{cell, select, none {{sheet}{line, select, none {} other {, line {line}}}} other {{sheet}!{cell}}}',

  'every.week': 'week',
  'every.month': 'month',
};
