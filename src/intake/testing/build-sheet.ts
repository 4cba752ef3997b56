import type { CellInput } from '../../registers/index.ts';
import type { AddressedRange, AddressedSheet } from '../sheets/addressed-cells.ts';

/** A sheet from rows of cells, A1 first; null and undefined are empty cells. */
export function buildSheet(
  name: string,
  rows: readonly (readonly (CellInput | null)[])[],
  merges: readonly string[] = [],
): AddressedSheet {
  return {
    name,
    rows: rows
      .map((cells, index) => ({
        number: index + 1,
        cells: cells.flatMap((value, column) =>
          value === null || value === undefined || value === '' ? [] : [{ column: column + 1, value }],
        ),
      }))
      .filter((row) => row.cells.length > 0),
    merges: merges.map(buildRange),
  };
}

/** "B2:C3"; columns A to Z. */
function buildRange(address: string): AddressedRange {
  const [, firstLetter = 'A', firstRow, lastLetter = 'A', lastRow] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(address) ?? [];
  return {
    firstRow: Number(firstRow),
    firstColumn: firstLetter.charCodeAt(0) - 64,
    lastRow: Number(lastRow),
    lastColumn: lastLetter.charCodeAt(0) - 64,
  };
}
