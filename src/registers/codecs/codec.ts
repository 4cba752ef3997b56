import type { Column } from '../../catalogue/index.ts';
import type { CellInput, Decoded } from '../cell.ts';
import type { RowValue } from '../row.ts';

/** What a codec never sees: blank cells and cells without a usable value are dealt with before, once for all types. */
export type FilledCell = Exclude<
  CellInput,
  undefined | { readonly error: string } | { readonly formulaWithoutValue: true }
>;

/** How one type of column is read and written. `decode(encode(v))` is `v` for every value that `decode` can give. */
export interface Codec {
  decode(cell: FilledCell, column: Column): Decoded;
  /** Text for people, as it would be typed. */
  encode(value: RowValue, column: Column): string;
}
