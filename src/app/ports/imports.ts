import type { ActorSnapshot } from '../../audit/index.ts';
import type { BatchId, ColumnId, RegisterId, UnitId } from '../../kernel/index.ts';
import type { RowContent, StoredValues } from './rows.ts';

/** A row that an import brings, not yet part of any register. */
export interface StagedRow extends RowContent {
  readonly unit: UnitId;
  readonly register: RegisterId;
  readonly sheet: string;
  readonly line: number;
}

/** `add`: rows that the file does not have stay. `replace`: they are deleted. */
export type ImportMode = 'add' | 'replace';

export interface ImportBatch {
  readonly batch: BatchId;
  /** The unit under which it was handed in; rows may belong to units below. */
  readonly unit: UnitId;
  readonly status: 'staged' | 'committed' | 'undone';
  readonly mode: ImportMode;
  readonly file: string;
  readonly sha256: string;
  readonly year?: number;
  /** What the commands keep with it, as JSON. */
  readonly summary: unknown;
  readonly actor: ActorSnapshot;
  readonly stagedAt: string;
  readonly committedAt?: string;
  readonly undoneAt?: string;
}

/** What committing would do, or did, in one register of one unit. */
export interface ImportCounts {
  readonly unit: UnitId;
  readonly register: RegisterId;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Live rows that the file does not have: deleted with `replace`, left with `add`. */
  readonly absent: number;
}

/** Two rows of the file under one key. */
export interface StagedDuplicate {
  readonly unit: UnitId;
  readonly register: RegisterId;
  readonly sheet: string;
  readonly line: number;
  /** The line of the earlier one. */
  readonly first: number;
  /** Of the later one. */
  readonly values: StoredValues;
  /** Duplicates of the same register and unit that are not listed. */
  readonly more?: number;
}

/**
 * A row that somebody changed since: after the import that is to be undone, or after the preview of
 * one that is to be committed.
 */
export interface LaterChange {
  readonly unit: UnitId;
  readonly register: RegisterId;
  readonly rowNo: number;
  readonly since: string;
  readonly actor: ActorSnapshot;
}

/** A row that hinders an undo. */
export interface RowSince extends LaterChange {
  /** It stands where a row would come back, so that it cannot stay as it is. */
  readonly isInTheWay: boolean;
}

/** A column of which at most one row of a register says yes. */
export interface OnlyOneColumn {
  readonly register: RegisterId;
  readonly column: ColumnId;
}

/** A stored row that says yes where a row of an import says so too. */
export interface StandingRow extends LaterChange {
  readonly column: ColumnId;
  /** Of the import's row. */
  readonly sheet: string;
  readonly line: number;
}

/** What was done to the rows of a register, for figures and history. */
export interface TouchedRegister {
  readonly unit: UnitId;
  readonly register: RegisterId;
  /** Folded names of the villages that rows speak of; `NO_VILLAGE` where one names none. */
  readonly villages: readonly string[];
}

export interface ImportRepository {
  create(batch: Omit<ImportBatch, 'status' | 'stagedAt'>): Promise<void>;
  /** Adds rows to a staged import, thousands at a time. */
  stage(batch: BatchId, rows: readonly StagedRow[]): Promise<number>;
  setSummary(unit: UnitId, batch: BatchId, summary: unknown): Promise<void>;
  /** By its id, or the first letters of it where no other begins so. */
  find(batch: string): Promise<ImportBatch | undefined>;
  /** The same import as it stands, locked to the end of the transaction. */
  lock(batch: ImportBatch): Promise<ImportBatch>;
  /** Imports handed in under a unit, the latest first. */
  list(unit: UnitId, limit: number): Promise<readonly ImportBatch[]>;
  /**
   * Rows with the key of an earlier row of the same import; at most `limit` of them for
   * each unit and register.
   */
  duplicates(batch: BatchId, limit: number): Promise<readonly StagedDuplicate[]>;
  /** What a commit would do now. */
  preview(batch: BatchId): Promise<readonly ImportCounts[]>;
  countStaged(batch: BatchId): Promise<number>;
  /** Rows that a commit would change or delete and that somebody else changed after the preview. */
  changedMeanwhile(batch: ImportBatch, limit: number): Promise<readonly LaterChange[]>;
  /**
   * Stored rows that say yes in one of these columns, as a row of the import does, and that the
   * import leaves as they are: one for each column of each unit. To be asked after `preview` or
   * `changedMeanwhile`; with `replace` no row is left.
   */
  standing(batch: ImportBatch, columns: readonly OnlyOneColumn[]): Promise<readonly StandingRow[]>;
  /** Makes the staged rows part of their registers, under the locks of these, and forgets them. */
  commit(
    batch: ImportBatch,
    actor: ActorSnapshot,
  ): Promise<{ readonly counts: readonly ImportCounts[]; readonly touched: readonly TouchedRegister[] }>;
  /**
   * Rows of a committed import that were changed since, and rows that stand where one would come
   * back: under its key, or saying yes in one of these columns.
   */
  changedSince(batch: BatchId, columns: readonly OnlyOneColumn[], limit: number): Promise<readonly RowSince[]>;
  /**
   * Takes a committed import back: rows that it brought are deleted, rows that it changed or
   * deleted are as before. Rows changed since stay.
   */
  undo(batch: ImportBatch, actor: ActorSnapshot): Promise<readonly TouchedRegister[]>;
  /** Forgets a staged import. */
  discard(batch: ImportBatch): Promise<void>;
  /** What people said of headings of a register. */
  mapping(unit: UnitId, register: RegisterId): Promise<ReadonlyMap<string, string>>;
  setMapping(unit: UnitId, register: RegisterId, heading: string, column: string): Promise<void>;
}
