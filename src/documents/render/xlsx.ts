import type { Cell, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import type { Day } from '../../kernel/index.ts';
import { toEpochDay } from '../../kernel/index.ts';
import type { CellModel, CheckModel, SheetModel, WorkbookModel } from '../workbook/model.ts';
import { COLOURS, RULED_BAND, RULED_ROW, styleOf } from './xlsx-styles.ts';

/** Day number of 1970-01-01 where 1 is 1900-01-01 and 1900 counts as a leap year. */
const SERIAL_OF_EPOCH = 25_569;
/** Limits of the format. */
const LONGEST_ERROR_TITLE = 32;
const LONGEST_ERROR_TEXT = 225;
const LONGEST_CELL = 32_767;
/**
 * Texts that look like the beginning of a formula keep the text format, so that opening and leaving
 * the cell does not make one.
 */
const LIKE_FORMULA = /^[=+\-@\t\r]/;
const ERROR_WORDS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|GETTING_DATA|SPILL!|CALC!)$/i;

const TABS = { guide: COLOURS.dark, fill: COLOURS.primary, register: '7FB8A2', result: COLOURS.primary } as const;

/**
 * The bytes of an XLSX file. Texts are written as texts whatever they begin with; there are
 * no formulas in cells.
 */
export async function renderWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  return writeXlsx({
    sheets: model.sheets.map(toSheet),
    namedRanges: model.sheets.flatMap(repeatedRows),
    properties: { title: model.title, creator: 'Minh Chứng' },
    defaultFont: { name: 'Arial', size: 10 },
  });
}

function toSheet(sheet: SheetModel): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  for (const [index, row] of sheet.rows.entries()) {
    if (row.height !== undefined) rowDefs.set(index, { height: row.height });
    for (const [column, cell] of row.cells.entries()) if (cell) cells.set(`${index},${column}`, toCell(cell));
  }
  const { freeze, print } = sheet;
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: [],
    cells,
    rowDefs,
    dataValidations: sheet.checks.map(toValidation),
    ...(sheet.ruled ? { conditionalRules: toRules(sheet.ruled) } : {}),
    ...(freeze
      ? {
          freezePane: {
            ...(freeze.rows ? { rows: freeze.rows } : {}),
            ...(freeze.columns ? { columns: freeze.columns } : {}),
          },
        }
      : {}),
    ...(sheet.filter ? { autoFilter: { range: sheet.filter } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L&8${escapeFooter(print.footer)}&C&8&A&R&8&P/&N` },
    view: { showGridLines: false, tabColor: { rgb: TABS[sheet.tab] } },
  };
}

type NamedRange = NonNullable<Parameters<typeof writeXlsx>[0]['namedRanges']>[number];

/**
 * The library does not put quotation marks around sheet names here, without which Excel
 * calls the file damaged.
 */
function repeatedRows({ name, print: { repeatRows } }: SheetModel): NamedRange[] {
  if (!repeatRows) return [];
  const rows = `$${repeatRows.from}:$${repeatRows.to}`;
  return [{ name: '_xlnm.Print_Titles', range: `'${name.replaceAll("'", "''")}'!${rows}`, scope: name }];
}

function toCell({ style, value, note, lined = false, indent = 0 }: CellModel): Partial<Cell> {
  const text = typeof value === 'string' ? writeCellText(value.slice(0, LONGEST_CELL)) : undefined;
  const look = styleOf(style, lined, indent, text !== undefined && LIKE_FORMULA.test(text));
  const comment = note ? { comment: { author: 'Minh Chứng', text: note } } : {};
  if (value === undefined) return { style: look, ...comment };
  if (typeof value === 'object') return { value: toSerial(value.day), style: look, ...comment };
  if (text === undefined) return { value, style: look, ...comment };
  // The library would write these words as errors; as rich text they stay words.
  if (ERROR_WORDS.test(text)) return { value: text, richText: [{ text }], style: look, ...comment };
  return { value: text, style: look, ...comment };
}

/** Some programs apply only the first rule that holds, so the band has the lines too. */
function toRules(range: string): ConditionalRule[] {
  const [, first, row, last] = /^([A-Z]+)(\d+):([A-Z]+)/.exec(range) ?? [];
  const filled = `COUNTA($${first}${row}:$${last}${row})>0`;
  const band = `AND(${filled},MOD(ROW()-${row},2)=1)`;
  return [
    { type: 'expression', priority: 1, range, formula: band, style: RULED_BAND },
    { type: 'expression', priority: 2, range, formula: filled, style: RULED_ROW },
  ];
}

function toValidation({ range, rule, strict, title, message }: CheckModel): DataValidation {
  const words = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: strict ? ('stop' as const) : ('information' as const),
    errorTitle: title.slice(0, LONGEST_ERROR_TITLE),
    errorMessage: message.slice(0, LONGEST_ERROR_TEXT),
  };
  switch (rule.kind) {
    case 'list':
      return { ...words, type: 'list', values: [...rule.values] };
    case 'list-from':
      return { ...words, type: 'list', formula1: rule.range };
    case 'whole':
    case 'decimal':
      return { ...words, type: rule.kind, operator: 'between', formula1: String(rule.min), formula2: String(rule.max) };
    case 'date':
      return { ...words, type: 'date', operator: 'between', formula1: serial(rule.from), formula2: serial(rule.to) };
  }
}

function serial(day: Day): string {
  return String(toSerial(day));
}

/**
 * A text so that it is read as it is: "_x0041_" would be taken for a letter, and some code points
 * are not allowed at all.
 */
export function writeCellText(text: string): string {
  return text.replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_').replace(/[\ufffe\uffff]/g, '\ufffd');
}

/** The number that stands for a day in a cell. */
export function toSerial(day: Day): number {
  return toEpochDay(day) + SERIAL_OF_EPOCH;
}

/** In headers and footers "&" begins a command. */
function escapeFooter(text: string): string {
  return text.replaceAll('&', '&&');
}
