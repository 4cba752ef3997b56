import type { ActorSnapshot } from '../../audit/index.ts';
import type { FigureValue } from '../../engine/index.ts';
import type { BatchId, FigureId, UnitId } from '../../kernel/index.ts';

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

/** The next version of a declared figure. */
export interface NextDeclaration {
  readonly figure: FigureId;
  /** Undefined takes it back. */
  readonly value: FigureValue | undefined;
  readonly source?: string;
  /** The version that was seen; 0 for none. */
  readonly expected: number;
}

export interface DeclarationRepository {
  /** Declared figures of a year as they stand, or stood. Taken-back ones are left out. */
  list(unit: UnitId, year: number, asOf?: string): Promise<readonly StoredDeclaration[]>;
  find(unit: UnitId, year: number, figure: FigureId): Promise<StoredDeclaration | undefined>;
  /** False where the version is another by now than the one that was expected. */
  declare(unit: UnitId, year: number, next: NextDeclaration, actor: ActorSnapshot, batch?: BatchId): Promise<boolean>;
  /**
   * Takes back what an import declared: former values come back, unless somebody declared another
   * since. Gives the units.
   */
  undeclare(batch: BatchId, actor: ActorSnapshot): Promise<readonly UnitId[]>;
}
