import type { Result } from '../../kernel/index.ts';
import { cellName } from '../addresses.ts';
import type { SheetLimits } from '../limits.ts';
import { readWorkbook } from '../read-workbook.ts';
import type { CellValue, Sheet } from '../workbook.ts';

/** The value, or a failed test with what stood in its way. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.issues)}`);
}

/** The cells of a sheet by address. */
export function cellsOf(sheet: Sheet): Record<string, CellValue> {
  return Object.fromEntries(
    sheet.rows.flatMap((row) => row.cells.map((cell) => [cellName(row.number, cell.column), cell.value])),
  );
}

/** The cells of a file's first sheet by address. */
export async function readCells(
  bytes: Uint8Array,
  limits: Partial<SheetLimits> = {},
): Promise<Record<string, CellValue>> {
  return cellsOf(unwrap(await readWorkbook(bytes, limits)).sheets[0]!);
}

/** What a refused file is refused for: "code" or "code at sheet!cell". */
export function reasons(result: Result<unknown>): string[] {
  return result.issues.map(({ code, at }) => {
    const place = [at.sheet, at.cell].filter((part) => part !== undefined).join('!');
    return place === '' ? code : `${code} at ${place}`;
  });
}
