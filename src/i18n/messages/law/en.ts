import { EVERY_EN, neededEn, thresholdEn, unitKindsEn, VARIANT_EN, verdictEn } from '../parts.en.ts';
import type { LAW_VI } from './vi.ts';

/** The period of a series, by the parameter `per`. */
const PER_EN = '{per, select, week {weeks} month {months} other {periods}}';
const COUNTS =
  '{notMet, plural, =0 {} other {, # not met}}{undetermined, plural, =0 {} other {, # without enough data}}';

/** Which row comes nearest to meeting all conditions, and what it lacks. */
const NEAREST_ROW_EN =
  '{line, select, none {} other { The nearest is {name, select, none {row {line}} other {“{name}”}}{lacks, select, none {} other {; it lacks: {lacks}}}{open, select, none {} other {; not entered: {open}}}.}}';

/**
 * What the law and its judging say: reasons, what is left to do,
 * forms of evidence.
 */
export const LAW_EN: Readonly<Record<keyof typeof LAW_VI, string>> = {
  'reason.all': `{total, plural, =0 {No requirement applies.} other {{met} of {total} requirements met${COUNTS}; all are needed.}}`,
  'reason.any':
    '{met} of {total} ways met{undetermined, plural, =0 {} other {, # without enough data}}; at least one is needed.',
  'reason.at-least':
    '{met} of {total} requirements met{undetermined, plural, =0 {} other {, # without enough data}}; at least {needed} are needed.',
  'reason.compare': `{figure}: {value} {unit}${neededEn(' {unit}')}.${VARIANT_EN}${NEAREST_ROW_EN}`,
  'reason.share': `{partName}: {part} / {whole} {unit}{percent, select, none {} other { = {percent}}}${neededEn('')}.${VARIANT_EN}${NEAREST_ROW_EN}`,
  'reason.each': `{figure}: all {total} full ${EVERY_EN} have ${thresholdEn(' {unit}')}{least, select, none {} other { (the lowest has {least} {unit})}}.${VARIANT_EN}`,
  'reason.each-short': `{figure}: {shortCount} of {total} ${EVERY_EN} do not have ${thresholdEn(' {unit}')}: {short}.{open, select, none {} other { Not fully entered: {open}.}}${VARIANT_EN}`,
  'reason.each-open': `{figure}: {met} of {total} ${EVERY_EN} have ${thresholdEn(' {unit}')}; {openCount} ${EVERY_EN} not fully entered: {open}.${VARIANT_EN}`,
  'reason.yes': '{figure}: yes.',
  'reason.no': '{figure}: not yet.',
  'reason.yes-open': '{figure}: it is unclear whether there is one, because some rows are blank.',
  'reason.set': `{indicator, select, none {The set “{set}”} other {Indicator {indicator} of the set “{set}”}}: ${verdictEn('verdict')}.`,
  'reason.units': `{value} ${unitKindsEn('unitKind')} meet the set “{set}”${neededEn('')}.${VARIANT_EN}`,
  'reason.no-case': 'The unit has no such case ({figure}), so this does not apply.',
  'reason.case-unknown': 'It is unclear whether the unit has such a case: “{figure}” was not entered.',
  'reason.not-entered': 'Not entered: {figures}.',
  'reason.partly-entered': `{figure}: entered in part, {value} {unit} known so far${neededEn('')}.${VARIANT_EN}${NEAREST_ROW_EN}`,
  'reason.attribute-unknown':
    'It is unclear which threshold applies, because it is not clear of the unit: {attributes}.',
  'reason.part-above-whole':
    '“{partName}” ({part}) is more than “{wholeName}” ({whole} {unit}); one of the two cannot be right.',
  'reason.whole-zero-not-entered': '“{wholeName}” is 0, but every unit has some, so it is taken as not entered.',
  'reason.whole-empty': 'The unit has none of “{wholeName}”, so this does not apply.',
  'reason.whole-zero-open': '“{wholeName}” is 0, so there is no share; a verifier has to decide.',
  'reason.no-full-period': `{figure}: there are no full ${EVERY_EN} in the assessed period yet.`,
  'reason.children-unknown': `The ${unitKindsEn('unitKind')} below this unit are not listed, so it is unclear how many meet the set “{set}”.`,

  'todo.add':
    '{past, select, yes {Short by} other {Add}} {count} {unit}: {figure}.{least, select, none {} other { Only {least} if every blank cell turns out to count.}}{past, select, yes { Record them only if they took place and were left out{needed, select, yes {; otherwise {year} can no longer be met} other {}}.} other {}}' +
    NEAREST_ROW_EN,
  'todo.reduce':
    '{past, select, yes {Over by} other {Reduce by}} {count} {unit}: {figure}.{least, select, none {} other { Only {least} if no blank cell turns out to count.}}{past, select, yes { What happened cannot be undone: correct it only if it was recorded by mistake{needed, select, yes {{whole, select, none {; otherwise {year} can no longer be met} other {; otherwise it is met only if “{whole}” grows}}} other {}}.} other {}}',
  'todo.periods': `Short by {count} {unit} in {periods} ${PER_EN}: {figure}. Record them only if they took place and were left out{needed, select, yes {; otherwise {year} can no longer be met} other {}}.`,
  'todo.period': '{period} ({from} to {to}): short by {count} {unit}',
  'todo.do':
    '{past, select, yes {There is none: {figure}. Record it only if it took place and was left out{needed, select, yes {; otherwise {year} can no longer be met} other {}}.} other {Do it and record it: {figure}.}}',
  'todo.units': `Bring {count} more ${unitKindsEn('unitKind')} to meet the set “{set}”.{least, select, none {} other { Only {least} if all those without enough data meet it.}}`,
  'todo.choose': 'Meet {count} more of {total} requirements: {of}{more, plural, =0 {} other { and # more}}.',
  'todo.part': '{title}: {lines}',
  'todo.set':
    '{indicator, select, none {Meet the set “{set}” first.} other {Meet indicator {indicator} of the set “{set}” first.}}',
  'todo.figure': '{partly, select, yes {Enter the rest} other {Enter}}: {figure}.',
  'todo.fill': 'Fill in the register “{sheet}” ({register}).',
  'todo.complete':
    'Complete the register “{sheet}” ({register}){unfinished, select, yes {, then say that it is finished} other {}}.',
  'todo.for-figure': '{figure}',
  'todo.rows':
    '{count, plural, one {# row does} other {# rows do}} not count yet: {names}{more, plural, =0 {} other { and # more}}',
  'todo.row': 'row {line}',
  'todo.open-rows':
    '{figure}: {count, plural, one {# row} other {# rows}} {why, select, unread {with cells that could not be read} doubtful {twice there, or of a village that is not on the list} other {with blank cells}} ({names}{more, plural, =0 {} other { and # more}})',
  'todo.still-growing': 'Not kept to the end of the period, or cells are blank: {figure}',
  'todo.attribute': 'State the attribute of the unit: {attribute}.',
  'todo.children': `Enter the list of ${unitKindsEn('unitKind')} below the unit.`,
  'todo.contradiction': 'Check two figures: “{part}” cannot be more than “{whole}”.',
  'todo.more': 'and {count} more',
  'todo.unread':
    '{count, plural, one {# cell} other {# cells}} could not be read; what rests on them counts as not known. Mend them first, then assess again.',
  'todo.mend':
    'Mend {count, plural, one {# cell} other {# cells}} ({places}{more, plural, =0 {} other { and # more}}): {message}',
  'todo.alone':
    '{promise, select, met {{kind, select, recorded {If recorded in full, this meets} corrected {If recorded by mistake and corrected, this meets} other {Once done, this meets}} {indicators}.} other {{kind, select, enter {Once entered, this decides} other {Once done, this decides}} {indicators}.}}',
  'todo.others':
    '{indicator}{count, plural, =0 {} one {, which needs # thing more} other {, which needs # things more}}',
  'todo.not-enough': 'This alone is not enough to {kind, select, enter {decide} other {meet}} {indicators}.',
  'todo.together':
    '{outcome, select, met {Once these {count} things are done, {indicator} is met.} decided {Once these {count} things are done, {indicator} is decided.} other {Even once {count, plural, =1 {this is done} other {these # things are done}}, {indicator} may still not be met.}}',

  'list.awaited':
    'The list is not finished{rows, plural, =-1 {} other {; up to {rows, number} rows may still come}}{places, select, none {} other {: {places}{more, plural, =0 {} other { and # more}}}}',

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
};
