import { unitKindsEn } from './parts.en.ts';

/** Single words and short lines that every face of the product says in the same way. */
export const WORDS_EN = {
  'verdict.met': 'Met',
  'verdict.not-met': 'Not met',
  'verdict.undetermined': 'Not enough data',
  'verdict.not-applicable': 'Not applicable',

  'gap.add': 'Add {count} {unit}: {figure}.',
  'gap.reduce': 'Reduce by {count} {unit}: {figure}.',
  'gap.periods': 'Raise {figure} in {periods}{count, select, none {} other { (by {count} {unit} in all)}}.',
  'gap.do': 'Do it and record it: {figure}.',
  'gap.choose':
    'Meet {count} more {count, plural, one {requirement} other {requirements}}{of, select, none {} other { among: {of}}}.',
  'gap.units': `Bring {count} more ${unitKindsEn('unitKind')} to meet the set “{set}”.`,
  'gap.set':
    '{indicator, select, none {Meet the set “{set}” first.} other {Meet indicator {indicator} of the set “{set}” first.}}',

  'missing.figure': '{partly, select, yes {Enter the rest} other {Enter}}: {figure}',
  'missing.attribute': 'State the attribute of the unit: {attribute}',
  'missing.children': `Enter the list of ${unitKindsEn('unitKind')} below the unit`,
  'missing.decides':
    '{count, plural, =0 {contributes to: {indicators}} one {decides # indicator: {indicators}} other {decides # indicators: {indicators}}}',

  'operator.atLeast': 'at least {threshold}',
  'limit.whole': 'all of it ({threshold})',
  'operator.moreThan': 'more than {threshold}',
  'operator.atMost': 'at most {threshold}',
  'operator.lessThan': 'less than {threshold}',
  'operator.exactly': 'exactly {threshold}',

  'unit-kind.thon': 'village',
  'unit-kind.xa': 'commune',
  'unit-kind.huyen': 'district',
  'unit-kind.tinh': 'province',

  'level.ntm': 'new rural area',
  'level.nang-cao': 'advanced new rural area',
  'level.kieu-mau': 'model new rural area',
  'level.thong-minh': 'smart',

  'evidence-form.copy': 'copy',
  'evidence-form.decision': 'decision',
  'evidence-form.list': 'list',
  'evidence-form.statistics': 'statistics form',
  'evidence-form.logbook': 'logbook',
  'evidence-form.photo': 'photo',
  'evidence-form.report': 'report',
  'evidence-form.contract': 'contract',
  'evidence-form.licence': 'licence',
  'evidence-form.plan': 'plan',
  'evidence-form.link': 'link',
  'evidence-form.confirmation': 'confirmation',
  'evidence-form.training': 'training record',

  'figure-type.count': 'count',
  'figure-type.decimal': 'number with decimals',
  'figure-type.yes-no': 'yes or no',
  'figure-type.series': 'number per period',

  'every.week': 'week',
  'every.month': 'month',

  'severity.error': 'Error',
  'severity.warning': 'Look at',

  'value.yes': 'Yes',
  'value.no': 'No',
  'value.not-entered': 'not entered',
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

  'place.text':
    '{file}{line, select, none {} other {{file, select, none {line} other { line}} {line}{column, select, none {} other {, column {column}}}}}',
  'place.cell': '{file, select, none {} other {{file}, }}{cell, select, none {{sheet}} other {{sheet}!{cell}}}',
} as const;
