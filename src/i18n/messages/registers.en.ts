import { AT_EN } from './parts.en.ts';

export const REGISTERS_EN = {
  'issue.sheet.headings-unclear':
    'Register “{register}”: merged cells in the headings change what the columns mean, so it is unclear which is which and the sheet was not read. Unmerge them and write each heading in full in one row.',
  'issue.value.masked': `${AT_EN}“{found}” was masked when the file was exported and is no data, so it was not taken. Enter the real value; clear the cell if there is none.`,
  'issue.row.near-duplicate':
    'This row is nearly the same as {first, select, none {one above} other {row {first, number, ::group-off}}}{found, select, none {} other { (“{found}” and “{nearest}”)}}{reason, select, writing {, but for marks or the way of writing} order {, but for the order of words} letter {, but for one letter} other {}}, so it may count twice. Delete one if they are one; leave both if they are two.',
  'issue.row.same-content':
    'This row is the same as {first, select, none {one above} other {row {first, number, ::group-off}}}, so it may count twice. Delete one if it was entered twice; leave both if they are two things.',
} as const;
