import type { Verdict } from '../../engine/index.ts';
import type { IndicatorId, SetId, UnitId } from '../../kernel/index.ts';

/** The verdicts of one set at some moment. */
export interface StoredVerdict {
  readonly set: SetId;
  readonly verdict: Verdict;
  readonly indicators: ReadonlyMap<IndicatorId, Verdict>;
  /**
   * Fingerprint of the edition of the set that made it. Undefined: made before editions were kept,
   * or resting on verdicts of units below that were stale; such a verdict is stale too.
   */
  readonly edition: string | undefined;
  readonly knownFrom: string;
}

/** A verdict as it came out, of a unit. */
export type UnitVerdict = Omit<StoredVerdict, 'knownFrom'> & { readonly unit: UnitId };

export interface VerdictRepository {
  /** Verdicts of a unit and year on every set, as they stand, or stood. */
  list(unit: UnitId, year: number, asOf?: string): Promise<readonly StoredVerdict[]>;
  /** Verdicts of many units on one set, by unit. */
  ofUnits(units: readonly UnitId[], year: number, set: SetId): Promise<ReadonlyMap<UnitId, StoredVerdict>>;
  /** Verdicts of units that came out differently, and when that became known. */
  save(year: number, changed: readonly UnitVerdict[], at: string): Promise<void>;
  /** Sets by which a unit is no longer judged. */
  end(unit: UnitId, year: number, sets: readonly SetId[], at: string): Promise<void>;
}
