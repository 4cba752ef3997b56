import type { ActorSnapshot } from '../../audit/index.ts';
import type { BatchId, ColumnId, Day, RegisterId, UnitId } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';

/** A row's values as they are stored: by column id, sensitive ones sealed. */
export type StoredValues = Readonly<Record<string, string | number | boolean>>;

/** What is stored of a row besides its place and history. */
export interface RowContent {
  readonly values: StoredValues;
  /** See `rowKey`; absent where the register has no keys or one of them is blank. */
  readonly rowKey?: string;
  /** Equal for rows with equal values. */
  readonly digest: string;
  /** Folded name of the village it speaks of. */
  readonly village?: string;
  /** Its day, of registers that have one. */
  readonly day?: Day;
}

/** A row in one version. */
export interface StoredRow extends RowContent {
  readonly unit: UnitId;
  readonly register: RegisterId;
  /** 1, 2, 3 … in its register and unit; never given again. */
  readonly rowNo: number;
  readonly version: number;
  readonly isDeleted: boolean;
  /** When its personal values were erased. */
  readonly erasedAt?: string;
  readonly since: string;
  /** When the next version took its place; absent for the row as it is. */
  readonly until?: string;
  readonly actor: ActorSnapshot;
  readonly batch?: BatchId;
}

/** A register of a unit, locked to the end of the transaction. */
export interface LockedRegister {
  readonly register: RegisterId;
  /** How often it was changed before. */
  readonly revision: number;
  /** Moment of the changes that are made under this lock: later than every change before. */
  readonly at: string;
}

export interface RowFilter {
  /** Folded name. */
  readonly village?: string | undefined;
  /** Rows as they were then. */
  readonly asOf?: string | undefined;
  readonly withDeleted?: boolean;
  /** Only rows with a greater number; with `limit` for reading in pages. */
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
}

/** Rows of registers, each in every version that it had. */
export interface RowRepository {
  /**
   * Locks a register of a unit: one writer after the other. Every change of rows is made under it.
   */
  lock(unit: UnitId, register: RegisterId): Promise<LockedRegister>;
  /** How often a register was changed; 0 where it has no rows yet. */
  revision(unit: UnitId, register: RegisterId): Promise<number>;
  /** In the order of row numbers. */
  list(unit: UnitId, register: RegisterId, filter?: RowFilter): Promise<readonly StoredRow[]>;
  /**
   * Live rows of several registers as they are counted, sensitive values left sealed: counting asks
   * of them only whether they are filled. Registers without rows are absent.
   */
  counted(
    unit: UnitId,
    registers: readonly RegisterId[],
    filter?: CountedFilter,
  ): Promise<ReadonlyMap<RegisterId, readonly Row[]>>;
  find(unit: UnitId, register: RegisterId, rowNo: number): Promise<StoredRow | undefined>;
  /** The live row with that key. */
  findByKey(unit: UnitId, register: RegisterId, rowKey: string): Promise<StoredRow | undefined>;
  /** Number of a live row, other than `except`, that says yes in a column. */
  findSaying(unit: UnitId, register: RegisterId, column: ColumnId, except?: number): Promise<number | undefined>;
  /** Every version of a row, oldest first. */
  history(unit: UnitId, register: RegisterId, rowNo: number): Promise<readonly StoredRow[]>;
  /** Registers of a unit that hold live rows, with how many. */
  counts(unit: UnitId): Promise<ReadonlyMap<RegisterId, number>>;
  /** Adds rows under a lock; gives their numbers in order. */
  insert(
    unit: UnitId,
    locked: LockedRegister,
    rows: readonly RowContent[],
    actor: ActorSnapshot,
    batch?: BatchId,
  ): Promise<readonly number[]>;
  /** Makes the next version of a row under a lock; the one before goes to the past. */
  replace(
    previous: StoredRow,
    locked: LockedRegister,
    next: RowContent & { readonly isDeleted: boolean },
    actor: ActorSnapshot,
    batch?: BatchId,
  ): Promise<void>;
  /** What people said of lists in a year: whether they are finished, as a whole or of a village. */
  kept(unit: UnitId, year: number): Promise<readonly KeptList[]>;
  setKept(unit: UnitId, year: number, lists: readonly KeptList[], actor: ActorSnapshot): Promise<void>;
  /** As if nobody had said anything. */
  forgetKept(unit: UnitId, year: number, lists: readonly ListKey[]): Promise<void>;
  /** Names of the villages on the village list, as they are written there. */
  villageNames(unit: UnitId): Promise<readonly string[]>;
}

export interface CountedFilter extends Pick<RowFilter, 'village' | 'asOf'> {
  /** Rows that name no village as well as those of `village`. */
  readonly orNone?: boolean;
}

/** The days for which a list is finished; without `to` it is still being written. */
export interface KeptDays {
  readonly from?: Day;
  readonly to?: Day;
}

export interface ListKey {
  readonly register: RegisterId;
  /** Folded name; absent for the list as a whole. */
  readonly village?: string;
}

export interface KeptList extends ListKey, KeptDays {}
