import type { FigureId, RegisterId, SetId, UnitId } from '../../kernel/index.ts';

/** By which editions a unit stands judged in a year. Undefined: of an edition that is not known. */
export interface JudgedYear {
  readonly unit: UnitId;
  readonly year: number;
  readonly editions: ReadonlyMap<SetId, string | undefined>;
}

/** The law for which all that a change of it made stale was marked last. */
export interface NotedLaw {
  /** Of the law, with that of the engine. */
  readonly generation: string;
  /** How each figure was counted. */
  readonly figures: ReadonlyMap<FigureId, string>;
}

/** What stored figures and verdicts were made by. */
export interface EditionRepository {
  /** Undefined before the first time. */
  generation(): Promise<string | undefined>;
  noted(): Promise<NotedLaw | undefined>;
  note(law: NotedLaw): Promise<void>;
  /**
   * Units and years that are judged, a page after another one: after the last of the page before.
   */
  page(after?: Pick<JudgedYear, 'unit' | 'year'>): Promise<readonly JudgedYear[]>;
  /**
   * Units that have one of these figures, counted or declared, or ever had rows of one of these
   * registers.
   */
  touchedBy(figures: readonly FigureId[], registers: readonly RegisterId[]): Promise<readonly UnitId[]>;
}
