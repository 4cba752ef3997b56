import type { Column, Register } from '../catalogue/index.ts';
import type { ColumnId, Issue, Place } from '../kernel/index.ts';
import { toIssue } from '../kernel/index.ts';
import { keyWords } from './key-words.ts';
import type { Row } from './row.ts';

/** Two rows of which a register may have one only. */
export interface Clash {
  /** The row at hand. */
  readonly row: Row;
  /** The column in which both say yes; absent where both have one key. */
  readonly column?: Column;
  /**
   * The row that was there before it: a line of the same list, or the number of
   * a row that is stored.
   */
  readonly against: { readonly line: number } | { readonly rowNo: number };
  /** Clashes of the same kind that are not listed. */
  readonly more?: number;
}

/**
 * A clash in words: `row.duplicate-key` or `row.only-one`. `first` is the line or number of the row
 * that stands against this one; `firstIn` is "register" where that row is stored.
 *
 * @param place where the row, or one of its cells, stands
 */
export function toClashIssue(
  register: Register,
  { row, column, against, more }: Clash,
  place: (row: Row, column?: ColumnId) => Place,
): Issue {
  const params = {
    register: register.title,
    ...('rowNo' in against ? { first: against.rowNo, firstIn: 'register' } : { first: against.line }),
    ...(more === undefined ? {} : { more }),
  };
  if (column) return toIssue('row.only-one', place(row, column.id), { ...params, heading: column.title });
  const key = keyWords(register);
  const words = { heading: key.heading, found: key.textOf(row.values) };
  return toIssue('row.duplicate-key', place(row, key.column), { ...params, ...words });
}
