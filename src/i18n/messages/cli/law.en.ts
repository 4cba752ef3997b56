import { unitKindEn } from '../parts.en.ts';
import type { CLI_LAW_VI } from './law.vi.ts';

/** Commands that show and check the law. */
export const CLI_LAW_EN: Readonly<Record<keyof typeof CLI_LAW_VI, string>> = {
  'cli.sets.counts':
    '{indicators, plural, one {# indicator} other {# indicators}}, {requirements, plural, one {# requirement} other {# requirements}}',
  'cli.sets.in-force.yes': 'in force',
  'cli.sets.in-force.ended': 'no longer in force',
  'cli.sets.in-force.not-yet': 'not yet in force',
  'cli.sets.next': '{count, plural, one {# criteria set} other {# criteria sets}}. To see one: minhchung show SET',

  'cli.show.in-force': 'In force from {from}{to, select, none {} other { to {to}}}',
  'cli.show.supersedes': 'Supersedes {set}',
  'cli.show.evidence': 'Evidence needed',
  'cli.show.evidence-optional': 'Not obligatory',
  'cli.show.excluding': 'Not counted: {text}',
  'cli.show.reading': 'Interpretation:',
  'cli.show.condition': 'When: “{text}”',
  'cli.show.condition-ours': 'When (our words, not those of the letter): {text}',
  'cli.show.supplied-by': 'Supplied by: {who}',
  'cli.show.confirmed-by': 'Confirmed by: {who}',
  'cli.show.columns': 'Columns: {columns}',
  'cli.show.one-of': 'One of: {documents}',
  'cli.show.parts': 'Consists of: {documents}',
  'cli.show.proves': 'Proves: {requirements}',
  'cli.show.next': 'Interpretations and evidence of one indicator: minhchung show {set} {indicator}',

  'cli.kind.all': 'all must be met',
  'cli.kind.any': 'one of these must be met',
  'cli.kind.atLeast': 'at least {count} of these must be met',
  'cli.kind.compare': '{figure}: {limits}',
  'cli.kind.share': '{part} / {whole}: {limits}',
  'cli.kind.each':
    '{figure}, {every, select, week {every full week of the year} other {every full month of the year}}: {limits}',
  'cli.kind.yes': '{figure}: yes',
  'cli.kind.set': 'meets {indicator, select, none {set {set}} other {indicator {indicator} of set {set}}}',
  'cli.kind.rows':
    '{figure, select, none {{part} / {whole}} other {{figure}}}: {limits}; each row by itself must meet all',
  'cli.kind.units': `number of ${unitKindEn('unitKind')} units that meet set {set}: {limits}`,
  'cli.kind.if-any': 'if there are any: {figure}',
  'cli.kind.optional': 'encouraged, does not decide',
  'cli.kind.otherwise': 'the others',

  'cli.compare.added': 'Added ({count})',
  'cli.compare.dropped': 'Dropped ({count})',
  'cli.compare.stricter': 'Stricter ({count})',
  'cli.compare.looser': 'Looser ({count})',
  'cli.compare.mixed': 'Stricter for some units, looser for others ({count})',
  'cli.compare.reworded': 'Other words, same threshold ({count})',
  'cli.compare.same': 'The same ({count})',

  'cli.lint.clean':
    'No errors: {files} files, {sets} criteria sets, {figures} figures, {registers} registers; warnings: {warnings}.',
  'cli.lint.summary': 'Errors: {errors}; warnings: {warnings}.',

  'cli.cases.summary': '{set}: {passed} of {total} cases came out as expected.',

  'cli.coverage.line':
    '{covered} of {total} clauses ({percent}){exempt, plural, =0 {} other {, # of them exempt with a reason}}',
  'cli.coverage.requirement': '{count, plural, one {# requirement} other {# requirements}}',
  'cli.coverage.evidence': '{count, plural, other {# evidence}}',
  'cli.coverage.definition': '{count, plural, one {# definition} other {# definitions}}',

  'cli.template.written':
    'Made {file} for {year} ({sheets, plural, one {# sheet} other {# sheets}}). When it is filled in, run: minhchung assess {file} --set {sets}',
};
