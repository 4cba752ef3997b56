import type { RegisterId, UnitId } from '../../kernel/index.ts';

/**
 * That something of a unit changed: rows of a register, anything (all figures are worked out
 * again), or only what its verdicts rest on beside its figures: verdicts of units below,
 * attributes, the law.
 */
export type Mark =
  | { readonly kind: 'register'; readonly register: RegisterId }
  | { readonly kind: 'all' }
  | { readonly kind: 'below' };

/** Stands for the village of rows that name none: they may be of any. */
export const NO_VILLAGE = '';

export interface MarkDetails {
  /** The year for which figures are to be kept from now on, if they are not yet. */
  readonly year?: number | undefined;
  /** Folded names of the villages that changed rows speak of; `NO_VILLAGE` for one of none. */
  readonly villages?: readonly string[];
}

/** All marks of a unit together. */
export interface TakenMarks {
  readonly unit: UnitId;
  readonly marks: readonly Mark[];
  readonly years: readonly number[];
  readonly villages: readonly string[];
}

/** Units whose figures must be worked out again. */
export interface MarkRepository {
  /** Marks what must be worked out again; with the change itself, so that a crash forgets none. */
  add(unit: UnitId, marks: readonly Mark[], details?: MarkDetails): Promise<void>;
  /**
   * Takes the marks of a unit, or of any unit in reach: whoever takes them works them out in the
   * same transaction. Undefined when nothing is marked, or others are at it.
   */
  take(unit?: UnitId): Promise<TakenMarks | undefined>;
  /** The same marks for many units. */
  addAll(units: readonly UnitId[], marks: readonly Mark[]): Promise<void>;
  /** The units that are marked. */
  units(): Promise<ReadonlySet<UnitId>>;
  /** How many units are marked. */
  count(): Promise<number>;
}
