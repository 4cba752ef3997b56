import { NAMED_NEAREST_EN, NEAREST_EN, unitKindEn } from '../parts.en.ts';
import type { REFUSALS_VI } from './vi.ts';

/** Why a use case did not go on, whoever asked for it. */
export const REFUSALS_EN: Readonly<Record<keyof typeof REFUSALS_VI, string>> = {
  'refusal.set.not-found': `There is no criteria set “{found}”.${NAMED_NEAREST_EN} Type minhchung sets to see the list.`,
  'refusal.set.province-missing':
    'The file does not say of which province the unit is, so it is unclear which set applies. State the province in the file, or name a set with --set.',
  'refusal.set.not-for-unit':
    '{found, select, none {No criteria set holds for unit {unit} in that year} other {The set “{found}” does not hold for unit {unit}}}.{expected, select, none { Check the year and the province of the unit.} other { Choose: {expected}.}}',

  'refusal.indicator.not-found': `{set, select, none {This set} other {The set “{set}”}} has no indicator “{found}”.${NAMED_NEAREST_EN} {expected, select, none {Type minhchung show to see the indicators} other {Choose {expected}}}.`,

  'refusal.file.not-found': 'The file “{file}” was not found. Check its name and folder, accents included.',
  'refusal.file.not-readable':
    'The file “{file}” could not be opened. Close it if it is open in Excel, and see whether you may read it.',
  'refusal.file.larger-than-read':
    'The file “{file}” is larger than {limit, number, ::scale/0.00000095367431640625 .#} MB, so it was not read. Take out what is not needed, or split it into several files.',
  'refusal.file.unusable-kind': 'The file “{file}” is of a kind that cannot be read. Use one of {expected}.',
  'refusal.file.not-writable':
    'Nothing could be written to “{file}”. Close the file if it is open, check your rights and the space on the disk, or choose another place.',

  'refusal.catalogue.has-errors':
    '{count, select, none {The catalogue still has errors} other {The catalogue still has {count, plural, one {# error} other {# errors}}}}, so it cannot be used. Run minhchung lint to see each of them.',

  'refusal.import.not-found': 'There is no import “{found}”. See the ids with minhchung import list --unit CODE.',
  'refusal.import.unit-not-said':
    'The file “{file}” does not say of which unit it is. Choose the unit, or write its code into the figures sheet of the file.',
  'refusal.import.wrong-state':
    'The import “{found}” {status, select, staged {is not committed} committed {is committed already} undone {was undone already} other {is not in the state needed}}. See minhchung import list.',
  'refusal.import.rows-lost':
    'The waiting rows of “{file}” are gone because the database ended unexpectedly. Import the file again; nothing was written.',
  'refusal.import.rows-changed-since':
    '{inTheWay, select, yes {{count} rows stand where a row would come back, first row {row} of “{register}” ({by}, {at}). Nothing was undone. Change or delete them, then undo again.} other {{count} rows were changed after this import, first row {row} of “{register}” ({by}, {at}). Look at them; to undo all the same and leave them, add --keep-later.}}',
  'refusal.import.changed-meanwhile':
    'While this import was waiting, {count} rows were changed by somebody else, first row {row} of “{register}” ({by}, {at}). Nothing was written. Import the file again to see it against the new rows, and decide then.',

  'refusal.export.no-keeper': 'Unit {unit} and the units below keep no “{register}”. Choose another unit or register.',

  'refusal.column.not-found': `“{register}” has no column “{found}”.${NEAREST_EN} Choose one of: {expected}.`,

  'refusal.figure.not-found': `There is no figure “{found}”.${NAMED_NEAREST_EN} See names and codes with minhchung figures list.`,
  'refusal.figure.no-year':
    'Unit {unit} has no figures {found, select, none {yet} other {for {found}}}.{expected, select, none {} other { There are figures for: {expected}.}} Import registers or declare figures for that year.',
  'refusal.figure.changed-meanwhile':
    'The figure “{figure}” was just changed by {by, select, none {somebody else} other {{by}}}{found, select, none {} other { to {found}}}. Look at the new value and decide again.',

  'refusal.register.not-found': `There is no register “{found}”.${NAMED_NEAREST_EN} See names and codes with minhchung registers.`,
  'refusal.register.changed-meanwhile':
    '“{register}” {count, plural, =0 {has not come to that revision yet} one {was changed once after you looked, in row {row} ({by}, {at})} other {was changed {count, number} times after you looked, last in row {row} ({by}, {at})}}. Look at it again (it is revision {version} now) and confirm it then.',

  'refusal.row.not-found': '“{register}” of unit {unit} has no row {row}. See the numbers with minhchung rows list.',
  'refusal.row.changed-meanwhile':
    'Row {row} of “{register}” was changed by {by} at {at} (it is version {version} now).\n  You saw: {seen, select, none {(nothing yet)} other {{seen}}}\n  Now:     {found, select, none {(deleted)} other {{found}}}. Look at it and go on from version {version}.',
  'refusal.row.erased':
    'The personal data of row {row} of “{register}” was erased, so it cannot be changed. Add a new row if needed.',

  'refusal.confirmation.not-found': '“{register}” has no confirmation by “{role}”. See minhchung confirm status.',
  'refusal.confirmation.wrong-role': `“{register}” is not confirmed by “{found}”.${NEAREST_EN} Choose: {expected}.`,
  'refusal.confirmation.wrong-kind': `“{register}” is kept by a ${unitKindEn('expected')}, and “{found}” is none. Choose the unit that keeps it with --unit.`,

  'refusal.village.not-found': `The village list has no “{found}”, or “{register}” is not kept by village.${NEAREST_EN} Write the village as it is listed, or leave out --village.`,

  'refusal.actor.not-allowed':
    '{name} may not {action, select, write_rows {write in this register} confirm_registers {confirm this register} keep_days {say for which days a logbook is complete} import_registers {import registers from a file} map_headings {say what headings mean} declare_figures {declare figures} read_figures {see figures and verdicts} read_history {see the history} read_imports {see imports} rebuild_figures {work figures out anew} inspect_installation {look through the installation} other {do this}}{unit, select, none {} other { for {unit}}}. This is for: {roles, select, none {whoever has the right} other {{roles}}}. Ask one of them, or ask an administrator for the right.',

  'refusal.personal.no-right':
    '{name} may not {action, select, read {see sensitive data} erase {erase personal data} other {change the encryption key}}. Ask somebody who may, or ask for the right.',
  'refusal.personal.reason-missing':
    'There is no reason, or it is too short. Say why, in at least {limit} letters; it is kept in the history.',
  'refusal.personal.not-personal':
    '“{register}” has no column with {action, select, read {sensitive} other {personal}} data. Choose another register.',
  'refusal.personal.rows-not-found': '“{register}” has no row {found}. Look up row numbers with minhchung rows.',
  'refusal.personal.not-confirmed':
    'Erased personal data cannot be brought back: what {count, plural, one {# row says} other {# rows say}} is lost for good, in the history too, and only the counts stay. Add --yes if you are sure.',

  'refusal.audit.unreadable':
    'Event {found} of the history cannot be read: this program did not write it, or it was changed. Run minhchung audit verify to see whether the history is whole.',
  'refusal.audit.unknown-type':
    'There is no type of event “{found}”.{nearest, select, none {} other { Did you mean “{nearest}”?}} Choose one of: {expected}.',

  'refusal.unit.not-found': `No unit has the code “{found}”.${NAMED_NEAREST_EN} Search by name: minhchung units find "name".`,
  'refusal.unit.not-on-day':
    'On {date} no unit had the code {found}; it belongs to {expected}. Ask for another day, or see minhchung units history {found}.',

  'refusal.unit.not-in-year':
    'In {year} there was no such unit: the code {found} belongs to {expected}.{others, select, none {} other { In its place there was in {year} {others}.}} Give the code of a unit of {year}.',
  'refusal.unit.several-in-year':
    'In {year} several units had the code {found}, one after the other. Say which by a day: {expected}.',

  'refusal.units.no-right':
    'Only whoever manages all of the data may import administrative units or undo such an import. Ask somebody who may.',
  'refusal.units.none':
    'There are no administrative units in the data yet. Import them with minhchung units import FILE, or load the sample with minhchung demo load.',

  'refusal.units-import.not-found':
    'No import of units has the id “{found}”. Type minhchung units list to see the imports.',
  'refusal.units-import.undone-already': 'The import {found} was undone before. See minhchung units list.',
  'refusal.units-import.has-data':
    'It cannot be undone: {count, plural, one {# unit of this import has} other {# units of this import have}} data by now, such as {name} (code {code}). Undo the imports of their data first; where changes have been recorded, correct the units by a new import.',
  'refusal.units-import.used-later':
    'It cannot be undone: {count, plural, =1 {{name} (code {code}) of another import rests on this one} other {{count} units of other imports rest on this one, such as {name} (code {code})}}. Undo the later import first; see minhchung units list.',
};
