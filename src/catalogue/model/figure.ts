import type { ColumnId, Day, FigureId, RegisterId } from '../../kernel/index.ts';
import type { Operator } from './requirement.ts';

export const FIGURE_TYPES = ['count', 'decimal', 'yes-no', 'series'] as const;
export type FigureType = (typeof FIGURE_TYPES)[number];

export interface Figure {
  readonly id: FigureId;
  readonly name: string;
  /** What is counted: "hộ", "giờ/ngày làm việc". Empty only for yes-no figures. */
  readonly unit: string;
  readonly type: FigureType;
  /** Digits after the decimal comma; 0 unless `decimal`. */
  readonly decimals: number;
  /** The periods of a series. */
  readonly per?: 'week' | 'month';
  /** A unit always has some: zero means "not entered". */
  readonly neverZero: boolean;
  /**
   * Counts what happened: that cannot be undone, nor made up for once the year is over.
   */
  readonly occurrence: boolean;
  /** Other units this one may be a share of (computers per person). */
  readonly ratioTo: readonly string[];
  /** Figures of the same unit that this one is never above: it is a part of them. */
  readonly notAbove?: readonly FigureId[];
  readonly knownBy?: string;
  readonly help?: string;
  /** How it is counted from rows; absent where it can only be declared. */
  readonly from?: Counting;
}

export interface Counting {
  readonly register: RegisterId;
  readonly how:
    | { readonly kind: 'rows' }
    | { readonly kind: 'exists' }
    | { readonly kind: 'sum'; readonly column: ColumnId }
    | { readonly kind: 'distinct'; readonly column: ColumnId };
  readonly where?: Condition;
  /**
   * Only rows dated in the assessed year, up to the day of judging. `year`: as the register
   * stands. `full-year`: a total for the whole year, which can still grow until the register has
   * been kept to its last day.
   */
  readonly within?: 'year' | 'full-year';
  /** The date column that makes the periods of a series. */
  readonly by?: ColumnId;
  /** It says something of one row: of a register with several it is counted of none. */
  readonly ofOneRow?: true;
  /** The count of a `rows` requirement, whose conditions make its `where`. */
  readonly judged?: true;
}

/** A test on one row: yes, no, or not known where a cell is blank. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'in'; readonly column: ColumnId; readonly values: readonly (string | boolean)[] }
  | { readonly kind: 'limit'; readonly column: ColumnId; readonly operator: Operator; readonly value: number }
  | { readonly kind: 'filled'; readonly column: ColumnId; readonly filled: boolean }
  | {
      readonly kind: 'date';
      readonly column: ColumnId;
      readonly test: 'notBefore' | 'notAfter';
      readonly day: Day | 'on';
    };
