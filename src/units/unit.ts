import type { Day, Fraction, StretchId, UnitId, UnitKind } from '../kernel/index.ts';
import type { UnitType } from './unit-types.ts';

/**
 * An administrative unit as it was between two days: one stretch of its life. Under another name or
 * of another type the unit goes on in its next stretch, and keeps its id with all that is stored
 * of it; of a merger another unit comes. Codes and names are used again, ids never.
 */
export interface Unit {
  /** The same in all stretches of its life. */
  readonly id: UnitId;
  /** Of this stretch alone. */
  readonly stretch: StretchId;
  /**
   * The official number of provinces, districts and communes, with its leading zeros; of villages
   * what the commune gave.
   */
  readonly code: string;
  readonly kind: UnitKind;
  readonly type: UnitType;
  /** Without the word for the type: "Chi Lăng" of "Thị trấn Chi Lăng". */
  readonly name: string;
  /**
   * Of the unit above; absent for provinces. Whoever has this code on a day is
   * the parent on that day.
   */
  readonly parentCode?: string;
  readonly validFrom: Day;
  /** The last day, included; absent while it stands. */
  readonly validTo?: Day;
  readonly legalBasis?: string;
}

/**
 * What a unit carries of one attribute from a day on: until the next value of the same
 * attribute, its own last day, or the end of the unit, whichever is first. An empty list: it is
 * known to carry none.
 */
export interface UnitAttributeSpan {
  readonly unit: UnitId;
  /** Id in the catalogue of attributes. */
  readonly attribute: string;
  readonly carried: readonly string[];
  /**
   * The values that there were to choose from when it was recorded: of one that came later nobody
   * said whether the unit carries it. Absent where that was not kept: those of today.
   */
  readonly recordedUnder?: readonly string[];
  readonly validFrom: Day;
  /** The last day, included. */
  readonly validTo?: Day;
}

/**
 * `full`: all of it went there, alone or together with others. `part`: a share of it, or what was
 * left of it. `rename` and `retype`: it is the same unit still, and lives on [UNIT-14].
 */
export const SUCCESSION_KINDS = ['full', 'part', 'rename', 'retype'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** Whether a unit lives on through such a succession. */
export function isSameLife(kind: SuccessionKind): boolean {
  return kind === 'rename' || kind === 'retype';
}

/** What became of a unit, from one stretch to another. */
export interface UnitSuccession {
  readonly from: StretchId;
  readonly to: StretchId;
  readonly kind: SuccessionKind;
  /** The first day of the successor. */
  readonly date: Day;
  /** How much of the old unit went there, where that is known; above 0, at most 1. Of `part`. */
  readonly share?: Fraction;
  readonly legalBasis?: string;
}

/** Everything that is known about units, in any order. */
export interface UnitRecords {
  readonly units: readonly Unit[];
  readonly attributes: readonly UnitAttributeSpan[];
  readonly successions: readonly UnitSuccession[];
}

/** Whether a unit, or a value of it, stands on a day. */
export function isValidOn(
  { validFrom, validTo }: { readonly validFrom: Day; readonly validTo?: Day },
  day: Day,
): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}

/** A day, or the day nearest to it on which a unit stood. */
export function dayWithin({ validFrom, validTo }: Unit, on: Day): Day {
  if (on < validFrom) return validFrom;
  return validTo !== undefined && validTo < on ? validTo : on;
}
