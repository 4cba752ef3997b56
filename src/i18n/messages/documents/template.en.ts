import type { TEMPLATE_VI } from './template.vi.ts';

/** Words of the workbook that a unit fills in. Labels that are read back stand with the readers. */
export const TEMPLATE_EN: Readonly<Record<keyof typeof TEMPLATE_VI, string>> = {
  'template.title': 'Data sheet for judging New Rural Development criteria',
  'template.footer': 'Minh Chứng',
  'template.guide.title': 'Data sheet',
  'template.guide.what':
    'Enter once what the commune and its villages have. The software counts, compares with each indicator, and says what is missing.',
  'template.guide.sets': 'For judging by',
  'template.guide.steps': 'Three steps',
  'template.guide.step.1': '1. Sheet “Số liệu”',
  'template.guide.step.1.text':
    'Enter the unit, the year to be judged, then the figures in the green cells. Leave blank what is not known yet.',
  'template.guide.step.2': '2. The register sheets',
  'template.guide.step.2.text':
    'One row for each person, household, point, article… Begin with “Danh mục thôn” (villages) where there is one: the others choose their villages from it. You may paste from a file you have: paste values only.',
  'template.guide.step.3': '3. Save and judge',
  'template.guide.step.3.text':
    'Save as .xlsx and run the assessment (see below). It works on partly filled sheets too; add more and run again as often as you like.',
  'template.guide.colours': 'Colours',
  'template.guide.colour.fill': 'Light green cell',
  'template.guide.colour.fill.text': 'To be filled in.',
  'template.guide.colour.counted': 'Grey cell',
  'template.guide.colour.counted.text':
    'Counted from a register; no need to fill in. Enter it only if that register is not kept, or if there is no case (enter 0).',
  'template.guide.colour.required': 'Heading with *',
  'template.guide.colour.required.text':
    'Every row needs this column. Rest the pointer on the heading to see how to fill it in, with an example.',
  'template.guide.blanks': 'What a blank means',
  'template.guide.blank.unknown': 'Blank cell',
  'template.guide.blank.unknown.text': 'Not known. It never counts as 0 or as “Không” (no).',
  'template.guide.blank.none': 'There is none',
  'template.guide.blank.none.text':
    'A figure: enter 0. A register: leave the rows empty, choose “Đã ghi đủ” (finished) at its head and enter the day. An empty register where nothing is chosen is not kept yet; it does not say that there is none.',
  'template.guide.blank.list': 'The cell “Danh sách này” at the head of each register',
  'template.guide.blank.list.text':
    'Rows are still to come: choose “Đang ghi” (being written); what is not there yet never counts as absent. All are there: choose “Đã ghi đủ” (finished) and enter the day beside “Đủ đến ngày”.',
  'template.guide.blank.no': 'Not done, not reached',
  'template.guide.blank.no.text': 'Enter “Không” (no).',
  'template.guide.blank.dated': 'Logbooks',
  'template.guide.blank.dated.text':
    'Enter “Ghi từ ngày” (kept from) beside “Đủ đến ngày” (finished up to) too: between these days the logbook is complete, and a day without rows is a day without events. Outside it is not known.',
  'template.guide.blank.move': 'Sorting, more columns',
  'template.guide.blank.move.text':
    'You may sort, filter, hide, move columns and add your own. Keep the names of sheets and columns and the column “Mã số liệu”.',
  'template.guide.next': 'What comes next',
  'template.guide.next.save': 'Save the file',
  'template.guide.next.save.text': 'Put the name of your file in the place of TEN-TEP.xlsx below.',
  'template.guide.next.run': 'Run',
  'template.guide.next.result': 'You get',
  'template.guide.next.result.text':
    'The verdict on each indicator with its reason, the things to do with the most useful first, and the evidence to hand in. Cells that are not right are reported all at once, each with its sheet and address.',
  'template.guide.lists': 'Choices',
  'template.figures.intro':
    'Green: to be filled in. Grey: counted from a register, no need to fill in. Leave blank what is not known.',
  'template.figures.anyone': 'officer in charge',
  'template.figures.known-by': 'To be filled in – known by: {who}',
  'template.figures.counted': 'Counted from the register “{sheet}” – no need to fill in',
  'template.figures.counted-help': 'Counted from the register “{sheet}”.',
  'template.figures.yes-no': 'Có / Không (yes / no)',
  'template.unit.code': 'Not required.',
  'template.unit.on': 'Blank: the end of the year. Enter a day to judge within the year.',
  'template.unit.attribute': 'Several may be “Có” (yes). Leave all blank while not known.',
  'template.register.confirmed-by': 'Confirmed by: {who}.',
  'template.register.star': 'Columns with * must be filled in.',
  'template.register.state':
    'Choose “Đã ghi đủ” (finished) when no row is left to write: rows that are missing then do not exist. While it is being written, missing rows are not known.',
  'template.register.kept-to': 'The list is finished up to the end of this day.',
  'template.column.text': 'Text.',
  'template.column.integer': 'A whole number.',
  'template.column.decimal': 'A number.',
  'template.column.date': 'Day/month/year.',
  'template.column.yes-no': 'Choose Có (yes) or Không (no); leave blank while not known.',
  'template.column.choice': 'Choose from the list.',
  'template.column.phone': 'Telephone number, with its leading 0.',
  'template.column.url': 'Address of the page, pasted from the browser.',
  'template.column.village': 'Choose the village.',
  'template.column.vpostcode': 'Vpostcode of the address.',
  'template.column.choices': 'One of: {choices}.',
  'template.column.only-one': 'At most one row says Có (yes).',
  'template.column.sensitive': 'Sensitive: not required, enter only where really needed.',
  'template.column.example': 'Example: {example}',
  'template.periods.intro':
    'Fill in only where no logbook is kept; otherwise leave blank, the weeks and months are counted. Enter 0 where there was none.',
  'template.children.intro':
    'One row for each unit ({kinds}) that has a verdict by the set in the column “Bộ tiêu chí”. Enter every unit; this list counts as complete.',
  'template.check.whole.title': 'A whole number',
  'template.check.whole.message':
    'Enter a whole number from 0 up, digits only, without the unit. Leave blank while not known.',
  'template.check.whole-between.message': 'Enter a whole number from {min} to {max}. Leave blank while not known.',
  'template.check.decimal.title': 'A number',
  'template.check.decimal.message': 'Enter a number from 0 up. Leave blank while not known.',
  'template.check.decimal-between.message': 'Enter a number from {min} to {max}. Leave blank while not known.',
  'template.check.date.title': 'A day',
  'template.check.date.message': 'Enter day/month/year, such as 06/10/2024.',
  'template.check.year.title': 'The year to be judged',
  'template.check.year.message': 'Enter the year in four digits, such as 2024.',
  'template.check.yes-no.title': 'Có or Không',
  'template.check.yes-no.message': 'Choose Có (yes) or Không (no) from the list. Leave blank while not known.',
  'template.check.choice.title': 'Choose from the list',
  'template.check.choice.message': 'Choose one of the entries of the drop-down list.',
  'template.check.choice-other.title': 'Not in the list',
  'template.check.choice-other.message': 'This is not in the list. Press OK to keep it if it really is another kind.',
  'template.check.village.title': 'Unknown village',
  'template.check.village.message':
    'The village has to stand on the sheet “Danh mục thôn”. Choose from the list, or add the village there first.',
};
