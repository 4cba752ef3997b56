import type { Day, RegisterId, UnitId } from '../../kernel/index.ts';

/** Rows of one register of a unit that are older than they may be kept. */
export interface AgedRows {
  readonly unit: UnitId;
  readonly register: RegisterId;
  /** In order. */
  readonly rowNos: readonly number[];
  /** The day that counts of the oldest: its own, or that of its last change. */
  readonly oldest: Day;
}

export interface PersonalRepository {
  /**
   * Rows, deleted ones too, whose day is before the one given for their register; without a day of
   * their own the day of their last change counts. Erased rows are left out.
   */
  older(limits: ReadonlyMap<RegisterId, Day>, units?: readonly UnitId[]): Promise<readonly AgedRows[]>;
  /** Writes down when the personal values of rows were erased. */
  markErased(unit: UnitId, register: RegisterId, rowNos: readonly number[], at: string): Promise<void>;
}
