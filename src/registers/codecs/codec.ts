import type { Column } from '../../catalogue/index.ts';
import type { CellInput, Decoded } from '../cell.ts';
import type { RowValue } from '../row.ts';
import type { ColumnTraits } from './traits.ts';

/**
 * What a codec never sees: blank cells and cells without a usable value are dealt with
 * before, once for all types.
 */
export type FilledCell = Exclude<
  CellInput,
  undefined | { readonly error: string } | { readonly formulaWithoutValue: true }
>;

/**
 * One type of column: how it is read and written, and what else is true of it. `decode(encode(v))`
 * is `v` for every value that `decode` can give.
 */
export interface Codec {
  decode(cell: FilledCell, column: Column): Decoded;
  /** Text for people, as it would be typed. */
  encode(value: RowValue, column: Column): string;
  readonly traits: ColumnTraits;
}
