import { AT_EN, columnTypeEn, NEAREST_EN, unitKindEn } from '../parts.en.ts';
import type { ISSUES_VI } from './vi.ts';

/** The edition that is in force on the day in place of a set, or that none is. */
const INSTEAD_EN =
  '{instead, select, none {On {date} no set of this province is in force for this kind of unit and level. Take the result as an indication only.} other {On {date} the set “{instead}” is in force. Judge by that one.}}';

/**
 * Faults in what a unit hands in: files, sheets, cells, values. For the officer who
 * has the workbook open.
 */
export const ISSUES_EN: Readonly<Record<keyof typeof ISSUES_VI, string>> = {
  'issue.file.empty': 'The file is empty, there is nothing to read. Send the file with the data in it.',
  'issue.file.too-large':
    '{unit, select, bytes {The file goes beyond {limit, number, ::scale/0.00000095367431640625 .#} MB} cells {The file has more than {limit} filled cells} merges {A sheet has more than {limit} merged ranges} texts {The file has more than {limit} different texts} characters {The texts in the file are longer than {limit} characters} other {The file goes beyond {limit} {unit}}}, so it was not read. Remove pictures, needless formatting and unused sheets, or split it into several files.',
  'issue.file.not-a-workbook':
    'This {found, select, pdf {is a PDF file} html {is a web page named like an Excel file} xml_spreadsheet {is an Excel 2003 XML file} text {is a text file} docx {is a Word file} pptx {is a PowerPoint file} ods {is an OpenDocument spreadsheet} xlsb {is a binary Excel file (.xlsb)} other {is not an Excel workbook}}, so it cannot be read. Open it in Excel and save it as “Excel Workbook (*.xlsx)”.',
  'issue.file.old-excel':
    'This is an old Excel file (.xls), so it cannot be read. Open it in Excel and save it as “Excel Workbook (*.xlsx)”.',
  'issue.file.encrypted':
    'The file is protected by a password, so it cannot be read. Remove the password and send it again.',
  'issue.file.macro':
    'The file has macros{found, select, none {} other { ({found})}}, which may do harm, so it is refused. Save it as “Excel Workbook (*.xlsx)”, which has none.',
  'issue.file.damaged':
    'The file is damaged or was not transferred whole, so it cannot be read{reason, select, none {} ends_inside_quotes {: the double quote opened on this line is never closed} other {. Technical detail: {reason}}}. Open it in Excel, save it and send it again.',
  'issue.file.zip-bomb':
    'The file grows beyond reason when unpacked{part, select, none {} other { (part {part})}}, which may do harm, so it is refused. Copy the data into a fresh template and send that.',
  'issue.file.too-many-parts':
    'The file has {found} parts, more than the limit of {limit}. Remove pictures and unused sheets, or copy the data into a new file.',
  'issue.file.not-text':
    'The file is not Unicode text (UTF-8), so Vietnamese letters would be wrong. Open it in Excel and save it as “CSV UTF-8 (*.csv)” or .xlsx; text typed in an old encoding (TCVN3, VNI) must be converted to Unicode first.',

  'issue.sheet.too-many': 'The file has {found} sheets, more than the limit of {limit}. Remove the unused ones.',
  'issue.sheet.too-many-rows':
    '{register, select, none {The sheet} other {The register “{register}”}} has more than {limit} filled rows, so not all of it can be read. Delete stray rows at its end, or split it into several files.',
  'issue.sheet.too-many-columns':
    'The sheet is filled up to column number {found}, beyond the limit of {limit}. Delete what stands to the right of the table.',
  'issue.sheet.cell-too-long': 'The cell has {found} characters, more than the limit of {limit}. Shorten it.',
  'issue.sheet.unknown': `The sheet “{found}” is not in the template, so it was not read.${NEAREST_EN} Rename it if it is a register; leave it if these are notes of your own.`,
  'issue.sheet.read-by-headings':
    'The sheet “{found}” has the column headings of {register, select, none {“{expected}”} other {“{register}”}}, so it was read as the sheet “{expected}”. Rename it to “{expected}”; if it is something else, change its headings.',
  'issue.sheet.twice':
    'Two sheets are the same thing: “{found}”{first, select, none {} other { and “{first}”}}; only the first one was read. Join them or delete one.',
  'issue.sheet.no-heading':
    '{register, select, none {No} other {Register “{register}”: no}} line of headings was found{expected, select, none {} other {, with columns such as {expected}}}, so it is unclear what the columns are. Copy the headings from the template again.',
  'issue.sheet.heading-unknown': `The column “{found}” is not in the template, so it was not read.${NEAREST_EN} Correct the heading if it is misspelled; leave it if it is a column of your own.`,
  'issue.sheet.heading-former':
    'The column “{found}” belongs to an earlier form and is no longer used, so it was passed over. Leave it; a new template no longer has it.',
  'issue.sheet.heading-missing': `{register, select, none {The column “{heading}” is missing} other {The register “{register}” lacks the column “{heading}”}}, so it is not known for any row.${NEAREST_EN} Add it with the heading from the template.`,
  'issue.sheet.heading-twice':
    'Two columns are both “{heading}”{found, select, none {} other { (the second says “{found}”)}}, so it is unclear which to read. Delete or rename one.',
  'issue.sheet.entries-below-end':
    '“{found}” looks like the beginning of the signatures, but row {first, number, ::group-off} below is data again, so it is not clear where the register ends and none of it was counted. Move the signatures to the very end; if “{found}” is an entry, delete the blank row above it.',
  'issue.sheet.headings-unclear':
    'Register “{register}”: merged cells in the headings change what the columns mean, so it is unclear which is which and the sheet was not read. Unmerge them and write each heading in full in one row.',

  'issue.cell.formula-error': `${AT_EN}the formula gives the error {found}, so there is no value. Correct the formula or type the value itself.`,
  'issue.cell.formula-without-value': `${AT_EN}the formula has not been calculated, so there is no value. Open the file in Excel, save it and send it again.`,
  'issue.cell.merged': `${AT_EN}the cells{found, select, none {} other { {found}}} are merged, so it is unclear which row the value belongs to. Unmerge them and write the value in every row.`,
  'issue.cell.outside-table':
    '{reason, select, total {“{found}” was taken as a line of sums, so this row does not count. Leave it if that is right; if it is data, fill in its columns.} below {From “{found}” on was taken as the signatures, so it was not read. Move any rows of data above it.} other {The content {found, select, none {} other {“{found}” }}lies outside the table, so it was not read. Move it into a column with a heading; leave it if it is a note.}}',

  'issue.value.not-a-number': `${AT_EN}“{found}” is not a number. Enter {nearest, select, none {digits without a unit, such as 18} other {{nearest}}}.`,
  'issue.value.ambiguous-number': `${AT_EN}“{found}” can be read in two ways: the {mark, select, comma {comma} other {dot}} groups thousands, or it marks decimals.{unit, select, none {} other { This column is in {unit}.}} Enter {readings, select, none {digits only (45000) for thousands, or a comma (45,0) for decimals} other {{readings}}}.`,
  'issue.value.too-many-decimals': `${AT_EN}{found} has more decimals than are kept here{limit, select, none {} 0 { (whole numbers)} other { ({limit} after the comma)}}. Enter it as the source document has it, rounded to this.`,
  'issue.value.too-large': `${AT_EN}{found} is larger than can be{limit, select, none {} other { (at most {limit})}}. Check the unit and the number of zeros.`,
  'issue.value.negative': `${AT_EN}{found} is negative, but here only 0 or more is possible. Enter it again; if there is none, enter 0.`,
  'issue.value.below-minimum': `${AT_EN}{found} lies below the least possible value, {limit}{unit, select, none {} other { {unit}}}. Check the value and its unit.`,
  'issue.value.above-maximum': `${AT_EN}{found} lies above the greatest possible value, {limit}{unit, select, none {} other { {unit}}}. Check the value and its unit.`,
  'issue.value.grouped-number': `${AT_EN}“{found}” was read as {value, select, none {thousands} other {{value}}}, because a dot groups thousands. Check it; for decimals use a comma.`,
  'issue.value.not-a-date': `${AT_EN}“{found}” {reason, select, number {is a bare number, because the cell is not formatted as a date} month_only {lacks the day} two_digit_year {has a year of two digits, so the century is unclear} no_such_day {is not in the calendar} other {is not a date}}. Enter day/month/year, such as {expected, select, none {06/10/2024} other {{expected}}}.`,
  'issue.value.date-outside-year': `${AT_EN}the date {found} lies outside the assessed year{expected, select, none {} other { {expected, number, ::group-off}}}, so this row does not count. Correct it if it is mistyped; leave it if it is right.`,
  'issue.value.not-yes-or-no': `${AT_EN}“{found}” is neither a clear yes nor a clear no. Enter Có (yes) or Không (no); leave it blank while it is not known.`,
  'issue.value.not-a-choice': `${AT_EN}“{found}” is not one of the choices.${NEAREST_EN} Choose {expected, select, none {from the list of the cell} other {{expected}}}.`,
  'issue.value.near-choice': `${AT_EN}“{found}” is not one of the choices, so it counts as another kind.${NEAREST_EN} Choose from the list of the cell; if it really is another kind, leave it as it is.`,
  'issue.value.not-a-url': `${AT_EN}“{found}” is not a web address. Enter it in full, such as https://example.gov.vn.`,
  'issue.value.phone-shape': `${AT_EN}{reason, select, zero_restored {“{found}” lost its leading 0 and was read as {value}. Check it; format the column as Text so that Excel keeps the 0.} other {“{found}” does not look like a Vietnamese telephone number (10 digits, the first one 0). Check it; leave it if it is right.}}`,
  'issue.value.vpostcode-shape': `${AT_EN}“{found}” does not look like a Vpostcode. Copy it from the Vpostcode map again; leave it if it is right.`,
  'issue.value.unknown-village': `${AT_EN}there is no village “{found}” in the list of villages{more, select, none {} other { (further rows with this name: {more})}}.${NEAREST_EN} Enter its name as in the list, or add the village to the list.`,
  'issue.value.too-long': `${AT_EN}the content has {found} characters, more than the limit of {limit}. Shorten it.`,
  'issue.value.required': `${AT_EN}the cell is blank, so what rests on it is not certain. Fill it in; if it is not known yet, leave it blank and fill it in later.`,
  'issue.value.card-image': `${AT_EN}the cell holds a picture of an identity paper, personal data that must not be collected here. Delete the picture from the file and send it again.`,
  'issue.value.wrong-type': `${AT_EN}{reason, select, digits_lost {“{found}” is so long that Excel has lost its last digits. Format the column as Text and enter it again.} other {{sheet, select, none {} other {this figure is entered by week or month in the sheet “{sheet}”; }}${columnTypeEn('expected')} is needed, but {found, select, none {it is blank} other {“{found}” stands here}}. Enter it in the right type.}}`,
  'issue.value.masked': `${AT_EN}“{found}” was masked when the file was exported and is no data, so it was not taken. Enter the real value; clear the cell if there is none.`,

  'issue.row.duplicate-key':
    'This row is the same as {first, select, none {one above} other {row {first, number, ::group-off}}}{firstIn, select, register { of the register} other {}}{found, select, none {} other { ({found})}}, so it would count twice. Delete one of the two, or correct the column that tells them apart.',
  'issue.row.only-one': `${AT_EN}only one row may say Có (yes), but {first, select, none {another row} other {row {first, number, ::group-off}}}{firstIn, select, register { of the register} other {}} says so too. Keep one{firstIn, select, register {: enter Không (no) here, or change the row of the register first} other {}}.`,
  'issue.row.impossible':
    'The column “{heading}” says {found}, {what, select, date {later} other {more}} than {expected} in the column “{other}”{cell, select, none {} other { ({cell})}} of the same row; one of them is wrong, so neither is taken as known. Look at both cells again.',
  'issue.row.near-duplicate':
    'This row is nearly the same as {first, select, none {one above} other {row {first, number, ::group-off}}}{found, select, none {} other { (“{found}” and “{nearest}”)}}{reason, select, writing {, but for marks or the way of writing} order {, but for the order of words} letter {, but for one letter} other {}}, so it may count twice. Delete one if they are one; leave both if they are two.',
  'issue.row.same-content':
    'This row is the same as {first, select, none {one above} other {row {first, number, ::group-off}}}, so it may count twice. Delete one if it was entered twice; leave both if they are two things.',

  'issue.input.unknown-figure': `There is no figure “{found}”, so its value was not used.${NEAREST_EN} Copy the id of the figure from the template.`,
  'issue.input.unknown-register': `There is no register “{found}”, so its rows were not counted.${NEAREST_EN} Write its name as in the template.`,
  'issue.input.unknown-column': `{register, select, none {This register} other {The register “{register}”}} has no column “{found}”.${NEAREST_EN} Write its name as in the template.`,
  'issue.input.unknown-attribute': `Units have no attribute “{found}”.${NEAREST_EN} Write it as in the template{expected, select, none {} other {: {expected}}}.`,
  'issue.input.unknown-attribute-value': `The attribute “{heading}” has no value “{found}”.${NEAREST_EN} Choose {expected, select, none {a value from the template} other {{expected}}}.`,
  'issue.input.attribute-conflict':
    '{heading, select, none {} other {{heading}: }}a unit cannot be {found} at the same time, so it is unclear which threshold applies. Keep one value.',
  'issue.input.unknown-set': `There is no criteria set “{found}”.${NEAREST_EN} See the list with the command minhchung sets.`,
  'issue.input.unknown-period': `${AT_EN}“{found}” is not a period of this figure.${NEAREST_EN} Write it as {expected, select, none {2024-W05 (week) or 2024-05 (month)} other {{expected}}}.`,
  'issue.input.unit-kind': `The kind of the unit {found, select, none {is missing} other {is “${unitKindEn('found')}”}}, but ${unitKindEn('expected')} is needed here. Correct it, or choose a criteria set for this kind of unit.`,
  'issue.input.year-missing':
    'The assessed year is missing, so it is unclear which year the data is for. Enter it, such as 2024{expected, select, none {} other {, at “{expected}”}}.',
  'issue.input.unit-missing':
    'The name of the unit is missing, so the result cannot say whose it is. Enter it{expected, select, none {} other { at “{expected}”}}.',
  'issue.input.village-not-named': `No row of the lists names the village “{found}”; rows of other villages do not count for it.${NEAREST_EN} Enter its name as the lists have it.`,
  'issue.input.unit-type':
    '“{name}” is a {found}, not a {expected}, so it is not judged by “{set}”. Choose a set for this unit, or correct its name.',

  'issue.set.other-province': `The set “{set}” is of {province}, and the unit belongs to {found}.{nearest, select, none { ${INSTEAD_EN}} other { Is “{nearest}” meant? Correct the name of the province if it is a slip.}}`,
  'issue.set.province-assumed':
    'The file does not say of which province the unit is; it is judged as one of {province}, by “{set}”. State its province.',
  'issue.set.not-in-force-yet': `The set “{set}” comes into force on {from} only. ${INSTEAD_EN}`,
  'issue.set.out-of-force': `The set “{set}” was in force until {to} only. ${INSTEAD_EN}`,

  'issue.input.figure-twice':
    'The figure “{figure}” is given twice{first, select, none {} other { (first in {first})}}, so it is unclear which value counts. Keep one line.',
  'issue.input.figure-mismatch':
    'The id “{found}” belongs to the figure “{expected}”, but this row is named “{name}”, so it is unclear which figure the value is for. Copy id and name from the template; when sorting the table, select all columns.',
  'issue.input.source-missing':
    '{figures, select, none {The figure “{figure}” names no source document} other {{count, plural, one {# figure names} other {# figures name}} no source document ({figures})}}, so a verifier cannot compare. Enter title, number and date of the document.',

  'issue.figure.discrepancy':
    'Figure “{figure}”: {declared} was declared, {counted} was counted from the register; the counted one is used. Complete the register, or correct the declared value.',
  'issue.figure.part-above-whole':
    '“{part}” ({found}{partFrom, select, none {} other {, counted from “{partFrom}”}}) is above “{whole}” ({expected}{wholeFrom, select, none {} other {, counted from “{wholeFrom}”}}); a part cannot exceed its whole, so neither is taken as known. Look at both figures again.',
  'issue.figure.never-zero':
    'The figure “{figure}” is 0, but every unit has some, so it is taken as not entered. Enter the real number.',

  'issue.verdict.stale-below':
    'Verdicts of units below on “{set}” are by a former edition of the set and are being worked out anew. Look again when that is done (minhchung figures rebuild --waiting).',

  'issue.list.day-missing':
    'The list “{register}” is called finished and has no day, so it counts as being written. Enter the day beside “Đủ đến ngày”.',
  'issue.list.day-of-unfinished':
    'The list “{register}” says “{state}” and has a day beside “Đủ đến ngày”, so it counts as not finished. Choose “Đã ghi đủ”, or delete the day.',
  'issue.kept.no-logbook':
    '“{register}” is no logbook, so there are no days for which it is complete. Choose a register with a date column.',
  'issue.kept.out-of-order': '“{register}” would end before it begins. Correct the two days.',

  'issue.import.other-unit':
    'The file says it is of “{found}”, and it is being imported into {expected}. Choose the right unit with --unit, or correct name and code in the file.',
  'issue.import.unit-unknown': `No unit has the code “{found}”.{more, select, none {} other { (and {more} more rows)}} Correct the code, or import that unit first with minhchung units import.`,
  'issue.import.unit-outside': `The code “{found}” does not belong to {expected}.{more, select, none {} other { (and {more} more rows)}} Leave out the rows of other units, or hand the file in at the unit above.`,
  'issue.import.unit-kind':
    '“{register}” is kept by a {expected, select, thon {village} xa {commune} huyen {district} tinh {province} other {{expected}}}, and “{found}” is none. Add a column “Mã đơn vị” that says whose each row is, or choose another --unit.',
  'issue.import.nothing':
    '{registers, select, none {No register was found in the file. Check the sheet names and the heading row, or say which register it is with --register.} other {{registers} has no rows in the file, so there is nothing to import. Enter the rows and import again; if there is none to enter, add --complete-to DAY.}}',
};
