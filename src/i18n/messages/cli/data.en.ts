import { columnTypeEn } from '../parts.en.ts';
import type { CLI_DATA_VI } from './data.vi.ts';

/** Commands on registers and units: imports, rows, confirmations, exports, personal data. */
export const CLI_DATA_EN: Readonly<Record<keyof typeof CLI_DATA_VI, string>> = {
  'cli.import.reading': 'Reading the file',
  'cli.import.judging': 'Working out figures',
  'cli.import.heading': '{unit} ({code}){year, select, none {} other {, {year}}}',
  'cli.import.added': '{count, number} new',
  'cli.import.changed': '{count, number} changed',
  'cli.import.unchanged': '{count, number} unchanged',
  'cli.import.absent': '{count, number} in the register and not in the file (left)',
  'cli.import.deleted': '{count, number} not in the file (deleted)',
  'cli.import.units': '{count, number} units',
  'cli.import.figures': '{count, number} declared figures',
  'cli.import.list': '{register}: {to, select, none {being written} other {finished to {to}}}',
  'cli.import.issues':
    '{errors, plural, =0 {To look at} one {One error to mend} other {{errors, number} errors to mend}} ({count, number} in all)',
  'cli.import.refused': 'Nothing was written. Mend the errors above in the file and import it again.',
  'cli.import.staged': 'Nothing is written yet. To write it: minhchung import commit {batch}',
  'cli.import.committed':
    'Written. Figures of {judged, number} units were worked out again. To take it back: minhchung import undo {batch}{unit, select, none {} other {\nSee the result: minhchung assess --unit {unit}}}',
  'cli.import.undone':
    'Undone in {registers, number} registers.{left, plural, =0 {} other { {left, number} rows that were changed since stay.}}',
  'cli.import.none': 'No imports yet.',
  'cli.import.status.staged': 'waiting',
  'cli.import.status.committed': 'committed',
  'cli.import.status.undone': 'undone',
  'cli.import.mapped':
    'From now on the heading “{heading}” {column, select, none {is passed over} other {is the column “{column}”}} of {register}.',

  'cli.export.written':
    '{rows, number} rows{units, plural, =1 {} other { of {units, number} units}} written to {file}. Sensitive personal values are masked.',

  'cli.registers.next': '{count} registers. The columns of one: minhchung registers NAME-OR-CODE',
  'cli.registers.about':
    'Sheet “{sheet}”, kept by the {kind}.{confirmedBy, select, none {} other { Confirmed by: {confirmedBy}.}}',
  'cli.registers.column': `${columnTypeEn('type')}{unit, select, none {} other { ({unit})}}{choices, select, none {} other {: {choices}}}`,
  'cli.registers.code': 'The code of the register, for --register: {code}. A * marks columns that must be filled in.',

  'cli.rows.kept':
    'Recorded: the list is {to, select, none {being written} other {finished to {to}}}; figures are worked out again.',
  'cli.rows.heading': '{register} – {unit} (revision {revision})',
  'cli.rows.none': 'No rows.',
  'cli.rows.more': 'For more: --after {row}',
  'cli.rows.row': 'Row {row}, {register}{deleted, plural, =0 {} other { (deleted)}}',
  'cli.rows.history': 'Versions',
  'cli.rows.version.added': '{version}. {at}, {by} ({role}): added',
  'cli.rows.version.changed': '{version}. {at}, {by} ({role}): {changes}',
  'cli.rows.version.deleted': '{version}. {at}, {by} ({role}): deleted',
  'cli.rows.version.restored': '{version}. {at}, {by} ({role}): restored',
  'cli.rows.hidden': '{title}: changed (personal, not recorded)',
  'cli.rows.erased': 'the content is erased',
  'cli.rows.blank': '(blank)',
  'cli.rows.number': 'Row {row}:',
  'cli.rows.added': 'Row {row} is added.',
  'cli.rows.changed': 'Row {row} is changed; it is version {version} now.',
  'cli.rows.unchanged': 'Row {row} is like that already; nothing is changed.',
  'cli.rows.deleted': 'Row {row} is deleted. To restore it: minhchung rows restore.',
  'cli.rows.restored': 'Row {row} is restored.',
  'cli.rows.similar':
    '{count, plural, =0 {No row looks as if it was entered twice.} other {{count, number} rows look as if they were entered twice; look at each pair.}}',

  'cli.confirm.done': 'Recorded: {person} ({role}) confirms {rows, number} rows, {at}.',
  'cli.confirm.register': '{register}: {rows, number} rows, revision {revision}',
  'cli.confirm.holds': '✓ {role}{village, select, none {} other { ({village})}}: confirmed by {person}, {at}',
  'cli.confirm.changed':
    '! {role}{village, select, none {} other { ({village})}}: confirmed by {person}, {at}; {count, number} rows changed since',
  'cli.confirm.added': 'row {row}: added ({by}, {at})',
  'cli.confirm.deleted': 'row {row}: deleted ({by}, {at})',
  'cli.confirm.changed-row': 'row {row}: {changes} ({by}, {at})',
  'cli.confirm.missing': 'Still to be confirmed by: {roles}.',
  'cli.confirm.withdrawn': 'The confirmation of {person} ({role}) is taken back.',

  'cli.personal.erased':
    'Erased the personal data of {count, plural, one {# row} other {# rows}} in “{register}”. The counts stay. Old backups still hold what was there.',
  'cli.personal.due.none': 'The retention of no personal data has run out by {date}.',
  'cli.personal.due.line': '{count, plural, one {# row} other {# rows}}, the first ran out on {date}',
  'cli.personal.due.total':
    'The retention of {count, plural, one {# row} other {# rows}} has run out by {date}. Erase them with minhchung personal erase (row numbers: --json).',
  'cli.personal.rotated':
    'Changed to key {to}: {count, plural, one {# value} other {# values}} encrypted anew. The old key ({from}) is not needed for this data any more; keep it while there are old backups.',
  'cli.personal.rotating': 'Encrypting anew',

  'cli.units.import.heading': 'Preview of {file}',
  'cli.units.import.units': 'Units',
  'cli.units.import.attributes': 'Attributes',
  'cli.units.import.successions': 'Successions',
  'cli.units.import.added': '{count} new',
  'cli.units.import.ended': '{count} ended',
  'cli.units.import.unchanged': '{count} known',
  'cli.units.template':
    'Wrote {file}. Fill in provinces, districts, communes and villages sheet by sheet, then import it: minhchung units import {file}',
  'cli.units.effects.heading': 'Stored data',
  'cli.units.effects.goes-on':
    '{unit} ({code}) is the same unit still, now {became}: {rows, plural, one {# row} other {{rows, number} rows}}, {verdicts, plural, one {# verdict} other {{verdicts, number} verdicts}}{years, select, none {} other { ({years})}} and {confirmations, plural, one {# confirmation} other {{confirmations, number} confirmations}} go on; nothing is lost.{ended, plural, =0 {} one { One verdict of a later year ends.} other { {ended, number} verdicts of later years end.}}',
  'cli.units.effects.stays':
    '{unit} ({code}) ends on {last}: {rows, plural, one {# row} other {{rows, number} rows}}, {verdicts, plural, one {# verdict} other {{verdicts, number} verdicts}}{years, select, none {} other { ({years})}} and {confirmations, plural, one {# confirmation} other {{confirmations, number} confirmations}} stay with it.{became, select, none {} other { {became} begins with empty registers.}}{ended, plural, =0 {} one { One verdict of a year without it ends.} other { {ended, number} verdicts of years without it end.}}',
  'cli.units.effects.judged-again':
    '{count, plural, one {One unit is} other {{count, number} units are}} worked out again.',
  'cli.units.import.issues': 'To look at in the file ({count})',
  'cli.units.import.has-errors':
    '{count, plural, one {# error is} other {# errors are}} left, so nothing was written. Correct the file and run it again.',
  'cli.units.import.nothing': 'Every line of the file is known already; there is nothing to write.',
  'cli.units.import.next':
    'Nothing was written. If this is right, run it with --commit: minhchung units import {file} --commit',
  'cli.units.import.committed': 'Written. Id of the import: {batch}. To undo it: minhchung units undo {batch}',
  'cli.units.more': '… and {count} more; see all with --json',
  'cli.units.undone': 'The import {batch} ({file}) was undone.',
  'cli.units.list.none': 'No imports yet. Import units: minhchung units import FILE',
  'cli.units.list.counts': '{units} new units, {ended} ended, {successions} successions',
  'cli.units.list.undone': 'undone',
  'cli.units.on': 'On {day}',
  'cli.units.valid': '{to, select, none {from {from}} other {{from} – {to}}}',
  'cli.units.code': 'Code',
  'cli.units.validity': 'Valid',
  'cli.units.legal-basis': 'Legal basis',
  'cli.units.above': 'Belongs to',
  'cli.units.below': 'Below it',
  'cli.units.below-count': '{count} {word}',
  'cli.units.attribute-none': 'none of them',
  'cli.units.attribute-open': '{carried} (not clear: {open})',
  'cli.units.made-of': 'From',
  'cli.units.became': 'Became',
  'cli.units.succession':
    '{kind, select, full {whole} part {part{share, select, none {} other { ({share})}}} rename {renamed} other {another type}}',
  'cli.units.history.heading': 'History of the code {code}',
  'cli.units.find.none': 'No unit has a name like “{query}”{day, select, none {} other { on {day}}}.',
  'cli.units.exported': '{units} units written to {file}. After editing, preview: minhchung units import {file}',
};
