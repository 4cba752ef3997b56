import { AT_EN, NEAREST_EN } from '../parts.en.ts';
import type { UNITS_VI } from './vi.ts';

const TIER_ABOVE_EN =
  '{unitKind, select, thon {the commune, ward or town} xa {the district or province} huyen {the province} other {the unit above}}';

/** Faults in files of administrative units. */
export const UNITS_EN: Readonly<Record<keyof typeof UNITS_VI, string>> = {
  'issue.units.cell-missing': `${AT_EN}the cell is empty, so the line cannot be used. Fill it in.`,
  'issue.units.unknown-type': `The type of the unit is not clear: {found, select, none {none is given, and the name has no word for it} other {“{found}” is not one of them}}.${NEAREST_EN} Write Xã, Phường, Thị trấn, Huyện, Thôn, Bản, Tổ dân phố …`,
  'issue.units.type-differs':
    'The name says “{found}” and the type says {expected}, so it is unclear what the unit is. Correct one of them by the document.',
  'issue.units.unknown-succession-kind': `${AT_EN}“{found}” is not a kind of succession. Write {expected}.`,
  'issue.units.share-unclear': `${AT_EN}“{found}” is not a part of the old unit. Write more than 0 and at most 100%, such as 1/2 or 40%.`,
  'issue.units.code-padded': `${AT_EN}the code {found} lost its leading zero and is read as {value}{count, plural, =1 {} other { ({count} lines like this)}}. Check it; format the column as Text so that Excel keeps the zeros.`,
  'issue.units.code-ambiguous': `${AT_EN}the code {found} may be {readings}, because the column lost its leading zeros. Format the column as Text and write all digits.`,
  'issue.units.differs':
    '{name} is known already{expected, select, none {} other {, as “{expected}”}}, and this line says “{found}”. Only a last day that is open can be added to a known unit. Keep what is there; for a change from a day on, add a line that begins on that day; where the earlier import was wrong, undo it with minhchung units undo.',
  'issue.units.dates-out-of-order': 'The last day {to} is before the first day {from}. Correct both by the document.',
  'issue.units.overlap':
    'Two units have the code {code} at once: {name} from {from}, while {other} {to, select, none {has no last day} other {lasts to {to}}}. Give the earlier one its last day, or correct the first day of the later one.',
  'issue.units.gap':
    'From {from} to {to} nobody has the code {code}: {other} has ended and {name} has not begun. Check both days; leave them if it was so.',
  'issue.units.no-succession':
    '{name} has the code {code} right after {other}, and no line says what became of the earlier one, so its history breaks off. Add a line of succession on {date}.',
  'issue.units.unknown-parent':
    'No unit has the code {found}, which is to be above {name}. Correct the code, or add the unit to the file.',
  'issue.units.parent-kind': `{name} {found, select, none {has no unit above it} other {{unitKind, select, tinh {is a province, and has} other {has}} {found} above it}}. {unitKind, select, tinh {Leave the code of the unit above empty} other {Give the code of ${TIER_ABOVE_EN}}}.`,
  'issue.units.parent-absent':
    '{name} stands from {from} {to, select, none {on} other {to {to}}} below the code {found}, which nobody had then. Give {name} a last day and add a line with its new unit above, or correct the days of the unit above.',
  'issue.units.child-outlives':
    '{name} ends, but {count, plural, one {# unit below it goes} other {# units below it go}} on, such as {other}. Give them a last day and add lines with their new unit above.',
  'issue.units.cycle':
    'Units are above each other in a ring: {found}, so none of them belongs to a province. Correct the codes of the units above.',
  'issue.units.unknown-code':
    'No unit has the code {found}, neither in the file nor in the data. Correct the code, or add the unit to the file.',
  'issue.units.not-on-day': 'On {date} no unit had the code {found}. Check the day.',
  'issue.units.attribute-overlap':
    'Attribute of {name}: one value lasts to {to} and the next begins on {from}. Leave the last day of the first empty, or make them meet.',
  'issue.units.successor-before-predecessor':
    'The successor begins on {date}, before {name} does (on {from}). Check the day, and whether old and new code were swapped.',
  'issue.units.succession-date':
    '{reason, select, ended {{name} ended on {found} already, which does not meet {date}} lives {{name} goes on after {expected}, so nothing follows it on {date}} other {{name} begins on {found}, not on {date}}}. {reason, select, begins {Give the succession the first day of the new unit} other {Give the old unit the last day {expected}}}, or correct the days by the document.',
  'issue.units.other-province':
    '{name} belongs to {found}{became, select, none {} other {, now {became},}} and yet becomes {other} of {expected}. Check the former code: is it that unit?',
  'issue.units.first-day-missing':
    'The table does not say from which day the units stand. Add a column “Hiệu lực từ”, or say the day with the import: --from 01/07/2025.',
  'issue.units.code-missing':
    'The table has no code of {name}. Add a column “Mã mới”, or put a list of the new units with their codes into the same file.',
  'issue.units.former-unknown':
    'Before that day there was no unit “{found}”.{nearest, select, none {} other { Did you mean {nearest}?}} Check the name, or import the former units first.',
  'issue.units.former-unclear':
    '“{found}” may be {expected}. Add the name of the district in brackets, or write the code instead of the name.',
  'issue.units.both-have-data':
    '{name} has data of its own, so it cannot become the same unit as the former one. Write “toàn bộ”, or first undo the imports of its registers.',
  'issue.units.share-needless':
    'The whole unit goes there, and yet a part is given. Leave that column empty, or change the kind to “một phần”.',
  'issue.units.shares-above-one':
    'The {count} parts of {name} are more than the whole together. Correct them by the document.',
  'issue.units.not-one-to-one':
    'When {name} {kind, select, rename {is renamed} other {gets another type}}, it becomes one unit, which is made of nothing else; the lines say otherwise. Change the kind to “toàn bộ” or “một phần”.',
};
