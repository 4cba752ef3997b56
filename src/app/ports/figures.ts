import type { ActorSnapshot } from '../../audit/index.ts';
import type { FigureValue, Verdict } from '../../engine/index.ts';
import type { BatchId, Day, FigureId, IndicatorId, RegisterId, SetId, UnitId } from '../../kernel/index.ts';

/** A figure entered by hand, in one version. */
export interface StoredDeclaration {
  readonly figure: FigureId;
  readonly version: number;
  /** Undefined: taken back. */
  readonly value: FigureValue | undefined;
  readonly source?: string;
  readonly since: string;
  readonly actor: ActorSnapshot;
}

/** Where a figure comes from. */
export type Provenance =
  | {
      readonly from: 'counted';
      readonly register: RegisterId;
      readonly countedRows: number;
      readonly openRows: number;
      /** Villages that have no row yet. */
      readonly absentVillages: number;
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

/** The verdicts of one set at some moment. */
export interface StoredVerdict {
  readonly set: SetId;
  readonly verdict: Verdict;
  readonly indicators: ReadonlyMap<IndicatorId, Verdict>;
  readonly knownFrom: string;
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

/** A mark that something of a unit changed. `register` is a register, or one of the marks below. */
export type DirtyMark = RegisterId | typeof EVERYTHING | typeof UNITS_BELOW;
/** All figures are to be worked out again. */
export const EVERYTHING = '';
/** Only verdicts: those of units below changed. */
export const UNITS_BELOW = '>';

/** A verdict as it came out, of a unit. */
export type UnitVerdict = Omit<StoredVerdict, 'knownFrom'> & { readonly unit: UnitId };

export interface MarkDetails {
  /** The year for which figures are to be kept from now on, if they are not yet. */
  readonly year?: number | undefined;
  /** Folded names of the villages of which changed rows speak. */
  readonly villages?: readonly string[];
}

/** All marks of a unit together. */
export interface TakenMarks {
  readonly unit: UnitId;
  readonly marks: readonly DirtyMark[];
  readonly years: readonly number[];
  readonly villages: readonly string[];
}

export interface FigureRepository {
  /** Declared figures of a year as they stand, or stood. Taken-back ones are left out. */
  declared(unit: UnitId, year: number, asOf?: string): Promise<readonly StoredDeclaration[]>;
  findDeclared(unit: UnitId, year: number, figure: FigureId): Promise<StoredDeclaration | undefined>;
  /** The next version of a declared figure; `value` undefined takes it back. `expected`: the version that was seen, 0 for none; false where it is another by now. */
  declare(
    unit: UnitId,
    year: number,
    next: {
      readonly figure: FigureId;
      readonly value: FigureValue | undefined;
      readonly source?: string;
      readonly expected: number;
    },
    actor: ActorSnapshot,
    batch?: BatchId,
  ): Promise<boolean>;

  /** Takes back what an import declared: former values come back, unless somebody declared another since. Gives the units. */
  undeclare(batch: BatchId, actor: ActorSnapshot): Promise<readonly UnitId[]>;

  /** Marks what must be worked out again; with the change itself, so that a crash forgets none. */
  mark(unit: UnitId, marks: readonly DirtyMark[], details?: MarkDetails): Promise<void>;
  /** Takes the marks of a unit, or of any unit in scope: whoever takes them works them out in the same transaction. Undefined when nothing is marked, or others are at it. */
  takeMarks(unit?: UnitId): Promise<TakenMarks | undefined>;
  countMarked(): Promise<number>;

  /** Years for which a unit has figures, locked to the end of the transaction. */
  lockYears(unit: UnitId): Promise<readonly UnitYear[]>;
  /** Begins to keep figures for a year; nothing where they are kept already. */
  beginYear(unit: UnitId, year: number, judgedOn: Day): Promise<void>;
  year(unit: UnitId, year: number): Promise<UnitYear | undefined>;
  years(unit: UnitId): Promise<readonly number[]>;
  /** Figures that came out differently, and the whole as it stands now. */
  saveFigures(
    unit: UnitId,
    next: Omit<UnitYear, 'knownFrom'>,
    changes: readonly Omit<FigureChange, 'knownFrom'>[],
    at: string,
  ): Promise<void>;
  /** The latest change of each figure, at a moment or now. */
  changes(unit: UnitId, year: number, asOf?: string): Promise<readonly FigureChange[]>;
  /** How one figure changed, oldest first. */
  history(unit: UnitId, year: number, figure: FigureId): Promise<readonly FigureChange[]>;

  verdicts(unit: UnitId, year: number, asOf?: string): Promise<readonly StoredVerdict[]>;
  /** Verdicts of many units on one set, by unit. */
  verdictsOf(units: readonly UnitId[], year: number, set: SetId): Promise<ReadonlyMap<UnitId, StoredVerdict>>;
  /** Figures of many units in a year, for judging them together. Units without figures are absent. */
  yearsOfMany(year: number, units: readonly UnitId[]): Promise<ReadonlyMap<UnitId, ReadonlyMap<FigureId, FigureValue>>>;
  /** Verdicts of units that came out differently, and when that became known. */
  saveVerdicts(year: number, changed: readonly UnitVerdict[], at: string): Promise<void>;
  /** Sets by which a unit is no longer judged. */
  endVerdicts(unit: UnitId, year: number, sets: readonly SetId[], at: string): Promise<void>;
}
