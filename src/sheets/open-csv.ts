import { basename, extname } from 'node:path';
import type { Place, Result } from '../kernel/index.ts';
import { hasErrors } from '../kernel/index.ts';
import { readCsvHead } from './csv-head.ts';
import { CsvReader } from './csv-reader.ts';
import type { FileSource, OpenFile } from './file-source.ts';
import { openFile } from './file-source.ts';
import type { SheetLimits } from './limits.ts';
import { checkFileSize, toLimits } from './limits.ts';
import type { OnRows, OpenWorkbook, SheetTail } from './open-workbook.ts';
import type { SheetHead } from './workbook.ts';

/**
 * Opens a CSV file to read it row by row, in memory that does not grow with the file. What
 * `readCsv` says of sheet, rows and fields holds here too.
 *
 * Errors: `file.too-large`. Throws `file.not-found` or `file.not-readable` for a path that leads
 * nowhere. The others come with `readRows`, as those that `readCsv` has.
 */
export async function openCsv(source: FileSource, limits: Partial<SheetLimits> = {}): Promise<Result<OpenWorkbook>> {
  return openCsvFile(await openFile(source), toLimits(limits));
}

/** The same for a file that was looked at already. */
export function openCsvFile(file: OpenFile, limits: SheetLimits): Result<OpenWorkbook> {
  const issue = checkFileSize(file, limits);
  if (issue) return { ok: false, issues: [issue] };
  const workbook: OpenWorkbook = {
    sheets: [{ ...toCsvSheet(file.place), bytes: file.size }],
    readRows: (index, onRows) => {
      if (index !== 0) throw new RangeError(`no sheet ${index}`);
      return readFileRows(file, limits, onRows);
    },
    close: () => {},
  };
  return { ok: true, value: workbook, issues: [] };
}

/** The one sheet of a CSV file, named like the file without its extension; "CSV" without a name. */
export function toCsvSheet({ file }: Place): SheetHead {
  const name = file === undefined ? 'CSV' : basename(file, extname(file)).normalize('NFC');
  return { name, state: 'visible' };
}

async function readFileRows(file: OpenFile, limits: SheetLimits, onRows: OnRows): Promise<Result<SheetTail>> {
  const head = readCsvHead(file.head);
  const reader = new CsvReader(head, file.place, limits);
  let bytesRead = head.start;
  const handOn = async () => {
    const rows = reader.takeRows();
    if (rows.length > 0) await onRows(rows, bytesRead);
  };
  for await (const chunk of file.chunks(head.start)) {
    bytesRead += chunk.length;
    reader.write(chunk);
    await handOn();
    if (reader.isDone) break;
  }
  const issues = reader.finish();
  await handOn();
  return hasErrors(issues) ? { ok: false, issues } : { ok: true, value: { merges: [] }, issues };
}
