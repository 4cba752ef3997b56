import type { FigureValue } from '../../engine/index.ts';
import type { Day, FigureId, RegisterId, UnitId } from '../../kernel/index.ts';

/** Where a figure comes from. */
export type Provenance =
  | {
      readonly from: 'counted';
      readonly register: RegisterId;
      readonly countedRows: number;
      readonly openRows: number;
      /** Rows that may still come into an unfinished list; 0 for a finished one. */
      readonly awaitedRows: number | 'unknown';
      /** What was declared beside, where that contradicts the rows. */
      readonly declared?: { readonly value: FigureValue; readonly source?: string };
    }
  | { readonly from: 'declared'; readonly source?: string; readonly register?: RegisterId }
  | { readonly from: 'nothing' };

/** A figure as it came out at some moment. */
export interface FigureChange {
  readonly figure: FigureId;
  readonly knownFrom: string;
  /** Undefined: not known any more. */
  readonly value: FigureValue | undefined;
  readonly provenance: Provenance;
}

/** All figures of a unit and year as they stand. */
export interface UnitYear {
  readonly year: number;
  readonly judgedOn: Day;
  readonly figures: ReadonlyMap<FigureId, FigureValue>;
  /** Of each of these figures. */
  readonly provenance: ReadonlyMap<FigureId, Provenance>;
  readonly knownFrom: string;
}

/** Figures of units by year, as they stand and as they changed. */
export interface UnitYearRepository {
  /** Years for which a unit has figures, in order. */
  list(unit: UnitId): Promise<readonly number[]>;
  /** The same with their figures. */
  read(unit: UnitId): Promise<readonly UnitYear[]>;
  /** The same, locked to the end of the transaction. */
  lock(unit: UnitId): Promise<readonly UnitYear[]>;
  /**
   * Figures of many units in a year, for judging them together. Units without figures are absent.
   */
  figuresOf(year: number, units: readonly UnitId[]): Promise<ReadonlyMap<UnitId, ReadonlyMap<FigureId, FigureValue>>>;
  /** Those of some units that have figures for a year. */
  keeping(year: number, units: readonly UnitId[]): Promise<ReadonlySet<UnitId>>;
  /** Begins to keep figures for a year; nothing where they are kept already. */
  begin(unit: UnitId, year: number, judgedOn: Day): Promise<void>;
  /** Figures that came out differently, and the whole as it stands now. */
  save(
    unit: UnitId,
    next: Omit<UnitYear, 'knownFrom'>,
    changes: readonly Omit<FigureChange, 'knownFrom'>[],
    at: string,
  ): Promise<void>;
  /** The latest change of each figure, at a moment or now. */
  changes(unit: UnitId, year: number, asOf?: string): Promise<readonly FigureChange[]>;
  /** How one figure changed, oldest first. */
  history(unit: UnitId, year: number, figure: FigureId): Promise<readonly FigureChange[]>;
}
