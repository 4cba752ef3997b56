import type { CellValue } from 'hucre/xlsx';
import { writeXlsxStream } from 'hucre/xlsx';
import { invariant } from '../../kernel/index.ts';
import type { ExportRow, RegisterExport } from '../registers/register-export.ts';
import type { CellModel, RowModel } from '../workbook/model.ts';
import { inBatches } from './in-batches.ts';
import { renderWorkbook, toSerial, writeCellText } from './xlsx.ts';
import { styleOf } from './xlsx-styles.ts';

/**
 * Rows up to which a list is made whole, with everything that a printed page needs; some 100 MB.
 */
const MOST_ROWS_WHOLE = 20_000;
/** What a sheet of the format can hold, less what stands above and below the rows. */
const MOST_ROWS = 1_048_576 - 100;

/**
 * A register as an XLSX file, piece by piece. A list that people may print has the official layout;
 * a longer one has the same cells in the same places, plainer, and is written in memory that does
 * not grow with it. There are no formulas in it.
 *
 * Throws for more rows than a sheet can hold: whoever asks for so many is to be given CSV.
 */
export async function* renderRegisterXlsx(
  list: RegisterExport,
  rows: Iterable<ExportRow> | AsyncIterable<ExportRow>,
): AsyncGenerator<Uint8Array> {
  const batches = inBatches(rows);
  const first: ExportRow[] = [];
  while (first.length <= MOST_ROWS_WHOLE) {
    const next = await batches.next();
    if (next.done) {
      yield await renderWhole(list, first);
      return;
    }
    first.push(...next.value);
  }
  const reader = writeXlsxStream(valuesOf(list, first, batches), {
    name: list.sheet,
    columns: list.columns.map(({ width, style }) => ({ width, style: styleOf(style, true, 0, isText(style)) })),
    freezePane: { rows: list.head.length },
    maxRowsPerSheet: Number.POSITIVE_INFINITY,
  }).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}

function isText(style: string): boolean {
  return style === 'row-text' || style === 'row-code';
}

function renderWhole(list: RegisterExport, rows: readonly ExportRow[]): Promise<Uint8Array> {
  const { title, sheet, columns, head, foot, print } = list;
  const body = rows.map(
    (row, index): RowModel => ({
      cells: columns.map(({ style, toCell }): CellModel => {
        const made = toCell(row, index + 1);
        return made === undefined ? { style, lined: true } : { style, lined: true, value: made.value };
      }),
    }),
  );
  return renderWorkbook({
    title,
    language: 'vi',
    sheets: [
      {
        name: sheet,
        widths: columns.map(({ width }) => width),
        rows: [...head, ...body, ...foot],
        freeze: { rows: head.length, columns: 0 },
        checks: [],
        print,
        tab: 'register',
      },
    ],
  });
}

async function* valuesOf(
  { columns, head, foot }: RegisterExport,
  first: readonly ExportRow[],
  rest: AsyncIterable<readonly ExportRow[]>,
): AsyncGenerator<CellValue[]> {
  let number = 0;
  const toValues = (row: ExportRow): CellValue[] => {
    number++;
    invariant(number <= MOST_ROWS, `a sheet holds no more than ${MOST_ROWS} rows`);
    return columns.map(({ toCell }) => toPlain(toCell(row, number)?.value));
  };
  for (const row of head) yield row.cells.map((cell) => toPlain(cell?.value));
  for (const row of first) yield toValues(row);
  for await (const batch of rest) for (const row of batch) yield toValues(row);
  for (const row of foot) yield row.cells.map((cell) => toPlain(cell?.value));
}

function toPlain(value: CellModel['value']): CellValue {
  if (value === undefined) return null;
  if (typeof value === 'object') return toSerial(value.day);
  return typeof value === 'string' ? writeCellText(value) : value;
}
