import { isUtf8 } from 'node:buffer';
import { basename, extname } from 'node:path';
import type { Issue, Place, Result } from '../kernel/index.ts';
import { toIssue, toResult } from '../kernel/index.ts';
import { cellName } from './addresses.ts';
import { findDelimiter } from './csv-delimiter.ts';
import { CsvRecords } from './csv-records.ts';
import { toBuffer } from './file-source.ts';
import type { SheetLimits } from './limits.ts';
import { toLimits } from './limits.ts';
import type { Cell, Row, Sheet } from './workbook.ts';

/** More cells with the same fault are not listed one by one. */
const MOST_LONG_CELLS = 100;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads a CSV file as one visible sheet, named like the file without its extension ("CSV" without a name). Fields are parted
 * by `,` `;` or tab, whichever the first lines are parted by; a first line `sep=;` decides.
 *
 * Shape: as a worksheet, every value a text (NFC, otherwise untouched). A row's number is the number of its record; a
 * field with line ends inside is one record. Empty fields and empty lines are left out but counted.
 * Errors: `file.empty`, `file.too-large`, `file.not-text` (not UTF-8, or binary), `file.damaged` (ends inside quotes),
 * `sheet.too-many-rows`, `sheet.too-many-columns`, `sheet.cell-too-long`.
 */
export function readCsv(
  source: Uint8Array | { readonly name: string; readonly from: Uint8Array },
  limits: Partial<SheetLimits> = {},
): Result<Sheet> {
  const isNamed = 'from' in source && 'name' in source;
  const bytes = toBuffer(isNamed ? source.from : source);
  const place: Place = isNamed ? { file: source.name } : {};
  const all = toLimits(limits);
  const issue = checkBytes(bytes, place, all);
  if (issue) return { ok: false, issues: [issue] };
  const { rows, issues } = readRecords(bytes, place, all);
  const name = isNamed ? basename(source.name, extname(source.name)).normalize('NFC') : 'CSV';
  return toResult({ name, state: 'visible', rows, merges: [] }, issues);
}

function checkBytes(bytes: Buffer, place: Place, limits: SheetLimits): Issue | undefined {
  if (bytes.length > limits.fileBytes) {
    return toIssue('file.too-large', place, { limit: limits.fileBytes, found: bytes.length, unit: 'bytes' });
  }
  if (!isUtf8(bytes) || bytes.includes(0)) return toIssue('file.not-text', place);
  const isFilled = bytes.some((byte, at) => byte > 0x20 && !(at < 3 && byte === BYTE_ORDER_MARK[at]));
  return isFilled ? undefined : toIssue('file.empty', place);
}

function readRecords(bytes: Buffer, place: Place, limits: SheetLimits): { rows: Row[]; issues: Issue[] } {
  const start = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
  const told = /^sep=([,;\t])\r?\n/i.exec(bytes.toString('latin1', start, start + 7));
  const from = start + (told?.[0].length ?? 0);
  const records = new CsvRecords(bytes, from, told?.[1] ?? findDelimiter(bytes, from));
  const rows: Row[] = [];
  const issues: Issue[] = [];
  let firstBeyond = '';
  let lastColumn = 0;
  let longCells = 0;
  let cellCount = 0;
  for (let number = 1; records.next(); number++) {
    const cells: Cell[] = [];
    for (let column = 1; column <= records.fieldCount; column++) {
      const value = records.field(column - 1).normalize('NFC');
      if (value === '') continue;
      if (value.length > limits.cellText && longCells++ < MOST_LONG_CELLS) {
        const at = { ...place, cell: cellName(number, column) };
        issues.push(toIssue('sheet.cell-too-long', at, { limit: limits.cellText, found: value.length }));
      }
      if (column <= limits.columns) cells.push({ column, value });
    }
    if (records.lastFilled > limits.columns) {
      if (firstBeyond === '') firstBeyond = cellName(number, records.lastFilled);
      lastColumn = Math.max(lastColumn, records.lastFilled);
    }
    if (cells.length === 0) continue;
    if (rows.length >= limits.rows) {
      issues.push(toIssue('sheet.too-many-rows', place, { limit: limits.rows, found: rows.length + 1 }));
      break;
    }
    rows.push({ number, cells: cells.slice() });
    cellCount += cells.length;
    if (cellCount > limits.cells) {
      issues.push(toIssue('file.too-large', place, { limit: limits.cells, found: cellCount, unit: 'cells' }));
      break;
    }
  }
  if (lastColumn > 0) {
    const at = { ...place, cell: firstBeyond };
    issues.push(toIssue('sheet.too-many-columns', at, { limit: limits.columns, found: lastColumn }));
  }
  if (records.endsInQuotes) {
    issues.push(toIssue('file.damaged', { ...place, line: records.line }, { reason: 'ends inside quotes' }));
  }
  return { rows, issues };
}
