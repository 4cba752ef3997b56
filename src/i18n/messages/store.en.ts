import { NEAREST_EN } from './parts.en.ts';

/** Imports into the store, figures, overview: words of the commands, and why they refuse. */
export const STORE_EN = {
  'issue.import.other-unit':
    'The file says it is of “{found}”, and it is being imported into {expected}. Choose the right unit with --unit, or correct name and code in the file.',
  'issue.import.unit-unknown': `No unit has the code “{found}”.{more, select, none {} other { (and {more} more rows)}} Correct the code, or import that unit first with minhchung units import.`,
  'issue.import.unit-outside': `The code “{found}” does not belong to {expected}.{more, select, none {} other { (and {more} more rows)}} Leave out the rows of other units, or hand the file in at the unit above.`,
  'issue.import.unit-kind':
    '“{register}” is kept by a {expected, select, thon {village} xa {commune} huyen {district} tinh {province} other {{expected}}}, and “{found}” is none. Add a column “Mã đơn vị” that says whose each row is, or choose another --unit.',
  'issue.import.nothing':
    'No register was found in the file. Check the sheet names and the heading row, or say which register it is with --register.',

  'refusal.import.not-found': 'There is no import “{found}”. See the ids with minhchung import list --unit CODE.',
  'refusal.import.wrong-state':
    'The import “{found}” {status, select, staged {is not committed} committed {is committed already} undone {was undone already} other {is not in the state needed}}. See minhchung import list.',
  'refusal.import.rows-lost':
    'The waiting rows of “{file}” are gone because the database ended unexpectedly. Import the file again; nothing was written.',
  'refusal.import.rows-changed-since':
    '{inTheWay, select, yes {{count} rows stand where a row would come back, first row {row} of “{register}” ({by}, {at}). Nothing was undone. Change or delete them, then undo again.} other {{count} rows were changed after this import, first row {row} of “{register}” ({by}, {at}). Look at them; to undo all the same and leave them, add --keep-later.}}',
  'refusal.import.changed-meanwhile':
    'While this import was waiting, {count} rows were changed by somebody else, first row {row} of “{register}” ({by}, {at}). Nothing was written. Import the file again to see it against the new rows, and decide then.',
  'refusal.export.no-keeper': 'Unit {unit} and the units below keep no “{register}”. Choose another unit or register.',
  'refusal.demo.not-empty':
    'There are {count, number} units in the database already, so no sample data is loaded. Point MINHCHUNG_DATA to a new folder and load it there.',
  'refusal.column.not-found': `“{register}” has no column “{found}”.${NEAREST_EN} Choose one of: {expected}.`,
  'refusal.figure.not-found': `There is no figure “{found}”.${NEAREST_EN} See the ids in the template workbook or with minhchung figures.`,
  'refusal.figure.no-year':
    'Unit {unit} has no figures {found, select, none {yet} other {for {found}}}.{expected, select, none {} other { There are figures for: {expected}.}} Import registers or declare figures for that year.',
  'refusal.figure.changed-meanwhile':
    'The figure “{figure}” was just changed by {by, select, none {somebody else} other {{by}}}{found, select, none {} other { to {found}}}. Look at the new value and decide again.',
  'refusal.set.not-for-unit':
    '{found, select, none {No criteria set holds for unit {unit} in that year} other {The set “{found}” does not hold for unit {unit}}}.{expected, select, none { Check the year and the province of the unit.} other { Choose: {expected}.}}',

  'cli.yes': 'Yes',
  'cli.no': 'No',

  'cli.about.import': 'what a file would change in the registers; --commit does it',
  'cli.about.import commit': 'commit an import that was previewed',
  'cli.about.import undo': 'take a whole import back',
  'cli.about.import list': 'imports of a unit',
  'cli.about.import map': 'remember which column a heading of the unit’s own lists means',
  'cli.about.figures': 'stored figures of a unit, and where each comes from',
  'cli.about.figures declare': 'enter a figure by hand, with its source',
  'cli.about.figures withdraw': 'take a declared figure back',
  'cli.about.figures rebuild':
    'work all figures out anew from rows; --waiting only what is left over, --check only compares',
  'cli.about.overview': 'where an area stands by each criteria set',
  'cli.example.import':
    '  minhchung import so-lieu.xlsx --unit 06001 --year 2024\n  minhchung import danh-sach-ho.csv --unit 20 --register ho-gia-dinh-so --commit',
  'cli.example.import commit': '  minhchung import commit 3f0c…',
  'cli.example.import undo': '  minhchung import undo 3f0c… --keep-later',
  'cli.example.import list': '  minhchung import list --unit 06001',
  'cli.example.import map': '  minhchung import map --unit 06001 --register loa-theo-thon "Tên bản=thon" "Mã nội bộ=-"',
  'cli.example.figures':
    '  minhchung figures --unit 06001\n  minhchung figures --unit 06001 --as-of 30/06/2024\n  minhchung figures --unit 06001 --figure so-thon',
  'cli.example.figures declare':
    '  minhchung figures declare --unit 06001 --year 2024 so-ho 412 --source "Báo cáo số 12/BC-UBND"',
  'cli.example.figures withdraw': '  minhchung figures withdraw --unit 06001 --year 2024 so-ho',
  'cli.example.figures rebuild': '  minhchung figures rebuild --check\n  minhchung figures rebuild --unit 06001',
  'cli.example.overview':
    '  minhchung overview --unit 20 --year 2024\n  minhchung overview --unit 20 --year 2024 --set lang-son/xa-ntm-2022',
  'cli.option.unit': 'code of the unit',
  'cli.option.register': 'id or name of the register',
  'cli.option.replace': 'the file is the whole register: delete rows that it does not have',
  'cli.option.commit': 'commit at once where there is no error',
  'cli.option.keep-later': 'undo all the same, leaving rows that were changed since',
  'cli.option.as-of': 'as it was known at the end of this day',
  'cli.option.figure': 'id of a figure: how it changed',
  'cli.option.source': 'the document it comes from',
  'cli.option.check': 'only compare, write nothing',

  'cli.about.export': 'write a register as its official list (Excel) or as CSV; it can be corrected and imported again',
  'cli.example.export':
    '  minhchung export --unit 06001 --register loa-theo-thon -o loa.xlsx\n  minhchung export --unit 20 --register ho-gia-dinh-so -o ca-tinh.csv',
  'cli.export.written':
    '{rows, number} rows{units, plural, =1 {} other { of {units, number} units}} written to {file}. Sensitive personal values are masked.',
  'cli.about.demo load': 'load sample data: a commune, a district, a province or the country',
  'cli.example.demo load': '  minhchung demo load --size district',
  'cli.option.size': 'commune, district, province or country',
  'cli.option.if-empty': 'do nothing where there is data already',
  'cli.demo.rows': 'Loading registers',
  'cli.demo.verdicts': 'Working out verdicts',
  'cli.demo.loaded':
    '{units, number} units, {rows, number} register rows and {figures, number} declared figures loaded; verdicts of {judged, number} units worked out in {seconds, number} s.',
  'cli.demo.there': 'There is data already; nothing was loaded.',
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

  'cli.figures.heading': '{unit}, {year}: {count, number} figures',
  'cli.figures.value': '{value}',
  'cli.figures.series': '{count, number} periods',
  'cli.figures.yes-or-no': 'not known',
  'cli.figures.unknown': 'no longer known',
  'cli.figures.from-counted':
    'counted from {rows, number} rows of {register}{open, plural, =0 {} other {, {open, number} with blanks}}{absent, plural, =0 {} other {, {absent, number} villages without rows}}{declared, select, none {} other {; DIFFERS from the declared {declared}}}',
  'cli.figures.from-declared': 'declared{source, select, none { (no source)} other { by {source}}}',
  'cli.figures.from-nothing': 'no source any more',
  'cli.figures.discrepancies':
    '{count, number} declared figures differ from what the registers give; the counted ones are used. Mend the register or the figure.',
  'cli.figures.declared': '{figure} is declared.',
  'cli.figures.withdrawn': '{figure} is taken back.',
  'cli.figures.rebuilding': 'Working out',
  'cli.figures.checking': 'Comparing',
  'cli.figures.rebuilt':
    '{count, plural, =0 {No unit waits for its figures.} other {Figures of {count, number} units were worked out from their rows.}}',
  'cli.option.waiting': 'only units that still wait, as after a power cut',
  'cli.figures.checked':
    '{units, number} units compared with their rows: {count, plural, =0 {all the same} other {{count, number} differ; run minhchung figures rebuild}}.',
  'cli.about.figures rejudge': 'judge everybody anew from stored figures, when a set has changed',
  'cli.example.figures rejudge': '  minhchung figures rejudge --year 2024',
  'cli.figures.rejudged': '{units, number} units judged anew; {count, number} verdicts changed.',
  'cli.figures.drift': '{unit} ({code}), {year}: figures {figures}; sets {sets}',
  'cli.figures.history': '{figure} – {unit}, {year}',

  'cli.overview.heading': '{unit}, {year}',
  'cli.overview.none': 'No criteria set holds for these units in that year.',
  'cli.overview.count': '{verdict}: {count, number}',
  'cli.overview.indicators': '{met, number}/{total, number} indicators met',
} as const;
