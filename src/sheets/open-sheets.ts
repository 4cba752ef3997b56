import type { Result } from '../kernel/index.ts';
import { toIssue } from '../kernel/index.ts';
import type { FileSource } from './file-source.ts';
import { openFile } from './file-source.ts';
import type { SheetLimits } from './limits.ts';
import { toLimits } from './limits.ts';
import { openCsvFile } from './open-csv.ts';
import type { OpenWorkbook } from './open-workbook.ts';
import { openWorkbookFile } from './open-workbook.ts';
import { kindOfHead } from './sniff.ts';

/**
 * Opens a workbook or a list saved as CSV, whichever the bytes are, to read it sheet
 * by sheet, row by row.
 *
 * Errors: those of `openWorkbook` and `openCsv`; `file.not-text` for a list in another
 * encoding than UTF-8.
 */
export async function openSheets(source: FileSource, limits: Partial<SheetLimits> = {}): Promise<Result<OpenWorkbook>> {
  const file = await openFile(source);
  const kind = kindOfHead(file);
  if (kind === 'text') return openCsvFile(file, toLimits(limits));
  if (kind === 'binary' && isForeignText(file.head))
    return { ok: false, issues: [toIssue('file.not-text', file.place)] };
  return openWorkbookFile(file, toLimits(limits));
}

/**
 * Whether it looks like text that is no UTF-8: UTF-16 by its mark, an old encoding by being
 * without control characters.
 */
function isForeignText(head: Buffer): boolean {
  const mark = head.toString('hex', 0, 2);
  if (mark === 'fffe' || mark === 'feff') return true;
  return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
