import type { ColumnId, Day, RegisterId } from '../kernel/index.ts';

/**
 * A cell once it is read: text, a scaled number, yes or no, or a day (as text "2024-10-06"). A
 * blank cell is absent.
 */
export type RowValue = string | number | boolean;

/** One row of a register, with the line it stood on so that a figure can be followed back to it. */
export interface Row {
  /** 1-based line of its sheet or list. */
  readonly line: number;
  readonly values: Readonly<Partial<Record<ColumnId, RowValue>>>;
  /** Whose row it is is not said: it may count, never for certain. */
  readonly isUnclear?: boolean;
  /** Columns in which something stands that could not be read: not known, and not blank. */
  readonly unread?: readonly ColumnId[];
  /**
   * It stands against another row, or names what is not there: it may count, and never does for
   * certain.
   */
  readonly isDoubtful?: true;
}

/** The rows of one register of one unit. */
export interface RegisterRows {
  readonly register: RegisterId;
  /** The sheet or file they came from, for people. */
  readonly origin?: string;
  readonly rows: readonly Row[];
  /**
   * "Đủ đến ngày": somebody says that the list is finished, a logbook from the first to the second
   * of these days. Absent: it is still being written, and rows that are missing are not known.
   */
  readonly keptFrom?: Day;
  readonly keptTo?: Day;
  /** Folded names of villages of which somebody says the same, while the whole is unfinished. */
  readonly villagesKept?: ReadonlyMap<string, Day>;
}
