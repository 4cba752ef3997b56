import type { Issue, Result } from '../kernel/index.ts';
import { toResult } from '../kernel/index.ts';
import type { FileSource } from './file-source.ts';
import type { SheetLimits } from './limits.ts';
import { toLimits } from './limits.ts';
import { openWorkbook } from './open-workbook.ts';
import { StopReading } from './stop-reading.ts';
import type { CellRow, Sheet, Workbook } from './workbook.ts';

/**
 * Reads a whole XLSX file: all sheets with their filled cells, hidden ones too.
 *
 * Shape: sheets in the order of the tabs, rows from the top, cells from the left; only what is
 * filled. Formulas are the values saved with them.
 * Errors: those of `openWorkbook` and of `readRows`, those of all sheets together; `file.too-large`
 * with `unit` "cells" where there is more than may be kept at once.
 */
export async function readWorkbook(source: FileSource, limits: Partial<SheetLimits> = {}): Promise<Result<Workbook>> {
  const opened = await openWorkbook(source, limits);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const mostCells = toLimits(limits).cells;
  const sheets: Sheet[] = [];
  const issues: Issue[] = [];
  let cells = 0;
  try {
    for (const [index, head] of workbook.sheets.entries()) {
      const rows: CellRow[] = [];
      const tail = await workbook.readRows(index, (batch) => {
        for (const row of batch) {
          rows.push(row);
          cells += row.cells.length;
        }
        if (cells > mostCells)
          throw new StopReading('file.too-large', { limit: mostCells, found: cells, unit: 'cells' });
      });
      issues.push(...tail.issues);
      if (tail.ok) sheets.push({ ...head, rows, merges: tail.value.merges });
      if (cells > mostCells) break;
    }
  } finally {
    workbook.close();
  }
  return toResult({ sheets }, issues);
}
