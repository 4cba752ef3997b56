import type { ExportRow, RegisterExport } from '../registers/register-export.ts';
import { inBatches } from './in-batches.ts';

/** Excel in Vietnam parts fields so, since the comma is its decimal sign. */
const DELIMITER = ';';
const LINE_END = '\r\n';
/** Without it Excel takes the file for an old encoding and spoils every mark. */
const BYTE_ORDER_MARK = '\ufeff';
/**
 * Texts that Excel would run as a formula, and those that begin with our own mark already. Such a
 * text gets an apostrophe in front, which reading takes off again.
 */
const LIKE_FORMULA = /^'*[=+\-@\t\r]/;
const NEEDS_QUOTES = /[;,"\t\r\n]|^\s|\s$/;

/**
 * A register as CSV for other programs, piece by piece: the headings and the rows, nothing above
 * and below. UTF-8 with a byte order mark, fields parted by `;`, numbers and days as they are typed
 * in Vietnam. Texts that would be a formula are made harmless.
 */
export async function* renderRegisterCsv(
  { columns }: RegisterExport,
  rows: Iterable<ExportRow> | AsyncIterable<ExportRow>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + toLine(columns.map(({ heading }) => toField(heading)));
  let number = 0;
  for await (const batch of inBatches(rows)) {
    const lines = batch.map((row) => {
      number++;
      return toLine(
        columns.map((column) => {
          const made = column.toCell(row, number);
          if (made === undefined) return '';
          return toField(typeof made.value === 'string' ? withoutFormula(made.text) : made.text);
        }),
      );
    });
    yield lines.join('');
  }
}

function withoutFormula(text: string): string {
  return LIKE_FORMULA.test(text) ? `'${text}` : text;
}

function toField(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toLine(fields: readonly string[]): string {
  return fields.join(DELIMITER) + LINE_END;
}
