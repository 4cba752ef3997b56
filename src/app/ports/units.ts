import type { ActorSnapshot } from '../../audit/index.ts';
import type { BatchId, Day, SetId, StretchId, UnitId } from '../../kernel/index.ts';
import type { Unit, UnitRecords, UnitsCounts, UnitTree } from '../../units/index.ts';

/** A stretch that an import gave its last day. */
export interface EndedUnit {
  readonly unit: StretchId;
  readonly validTo: Day;
}

/** A stretch that stood already when an import said of whose life it is. */
export interface JoinedStretch {
  readonly stretch: StretchId;
  /** The unit that it is of since. */
  readonly unit: UnitId;
  /** The unit that it was before. */
  readonly before: UnitId;
}

/** An import of units that was committed. */
export interface UnitsImport {
  readonly batch: BatchId;
  readonly file: string;
  readonly importedAt: string;
  readonly actor: ActorSnapshot;
  readonly counts: UnitsCounts;
  /** Units that stood before it and that it ended. Before it they had no last day. */
  readonly ended: readonly EndedUnit[];
  readonly joined: readonly JoinedStretch[];
  readonly undoneAt?: string;
}

/** What is stored of a unit, in numbers. */
export interface StoredOfUnit {
  /** Live ones, of all registers. */
  readonly rows: number;
  /** Of which figures are kept, in order. */
  readonly years: readonly number[];
  readonly verdicts: readonly { readonly year: number; readonly set: SetId }[];
  /** That nobody withdrew. */
  readonly confirmations: number;
}

/**
 * Administrative units over time. Every transaction reads all of them; writing
 * takes the whole reach.
 */
export interface UnitRepository {
  /** All units of all times. Quick as long as no import has changed them since the last time. */
  tree(): Promise<UnitTree>;
  /**
   * Waits until no other transaction imports or undoes, and keeps others waiting to
   * the end of this one.
   */
  lock(): Promise<void>;
  /** Writes what an import brings. */
  save(
    batch: Pick<UnitsImport, 'batch' | 'file' | 'actor' | 'counts' | 'ended'> & Partial<Pick<UnitsImport, 'joined'>>,
    added: UnitRecords,
  ): Promise<void>;
  /**
   * Takes an import back: what it brought is gone, what it ended goes on. Nothing may refer to its
   * units any more; previews of imports of their registers go with them.
   */
  undo(batch: UnitsImport): Promise<void>;
  /** The latest first. */
  imports(): Promise<readonly UnitsImport[]>;
  /** What an import brought and is still there. */
  broughtBy(batch: BatchId): Promise<UnitRecords>;
  /**
   * Those of some units of which anything is stored: rows, figures, confirmations, history.
   * Previews do not count.
   */
  withData(units: readonly Unit[]): Promise<readonly Unit[]>;
  /** What is stored of units; those of which nothing is are absent. */
  stored(units: readonly UnitId[]): Promise<ReadonlyMap<UnitId, StoredOfUnit>>;
  /** Those of some units of which figures and verdicts are kept. */
  judged(units: readonly Unit[]): Promise<readonly Unit[]>;
}
