import type { Place, Result } from '../kernel/index.ts';
import { toResult } from '../kernel/index.ts';
import { readCsvHead } from './csv-head.ts';
import { CsvReader } from './csv-reader.ts';
import { toBuffer, toChunks } from './file-source.ts';
import type { SheetLimits } from './limits.ts';
import { checkFileSize, toLimits } from './limits.ts';
import { toCsvSheet } from './open-csv.ts';
import type { CellRow, Sheet } from './workbook.ts';

/**
 * Reads a CSV file as one visible sheet, named like the file without its extension ("CSV" without
 * a name). Fields are parted by `,` `;` or tab, whichever the first lines are parted by; a first
 * line `sep=;` decides.
 *
 * Shape: as a worksheet, every value a text (NFC, otherwise untouched but for an apostrophe that
 * keeps it from being a formula: "'=1" is "=1"). A row's number is the number of its record; a
 * field with line ends inside is one record. Empty fields and empty lines are left out but counted.
 * Errors: `file.empty`, `file.too-large`, `file.not-text` (not UTF-8, or binary), `file.damaged`
 * (ends inside quotes), `sheet.too-many-rows`, `sheet.too-many-columns`, `sheet.cell-too-long`.
 */
export function readCsv(
  source: Uint8Array | { readonly name: string; readonly from: Uint8Array },
  limits: Partial<SheetLimits> = {},
): Result<Sheet> {
  const isNamed = 'from' in source && 'name' in source;
  const bytes = toBuffer(isNamed ? source.from : source);
  const place: Place = isNamed ? { file: source.name } : {};
  const all = toLimits(limits);
  const issue = checkFileSize({ size: bytes.length, place }, all);
  if (issue) return { ok: false, issues: [issue] };
  const head = readCsvHead(bytes);
  const reader = new CsvReader(head, place, all, all.cells);
  const rows: CellRow[] = [];
  for (const chunk of toChunks(bytes.subarray(head.start))) {
    reader.write(chunk);
    rows.push(...reader.takeRows());
    if (reader.isDone) break;
  }
  const issues = reader.finish();
  rows.push(...reader.takeRows());
  return toResult({ ...toCsvSheet(place), rows, merges: [] }, issues);
}
