import type { Register } from '../../catalogue/index.ts';
import type { DecodedRegister } from '../register-data.ts';
import type { Headings } from './recognise-headings.ts';
import { RegisterSheetReader, tellNoHeadings } from './register-sheet-reader.ts';
import type { SheetCells } from './sheet-cells.ts';

/**
 * Reads the rows of a register from a whole sheet, see `RegisterSheetReader`. Undefined where the
 * sheet cannot be used (`sheet.no-heading`, `sheet.too-many-rows`, `sheet.entries-below-end`).
 */
export function readRegisterSheet(
  cells: SheetCells,
  register: Register,
  headings: Headings | undefined,
): DecodedRegister | undefined {
  const { sheet } = cells;
  if (headings === undefined) {
    if (sheet.rows.length > 0) tellNoHeadings(cells, register);
    return undefined;
  }
  const reader = new RegisterSheetReader(cells, register, headings);
  const rows = reader.push(sheet.rows);
  const read = reader.finish(sheet.merges);
  if (read === undefined) return undefined;
  const { said, absent } = read;
  const { from: keptFrom, to: keptTo } = said ?? {};
  return { register, origin: sheet.name, keptFrom, keptTo, rows, absent, place: reader.place };
}
