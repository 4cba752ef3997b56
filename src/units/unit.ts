import type { Day, Fraction, UnitId, UnitKind } from '../kernel/index.ts';
import type { UnitType } from './unit-types.ts';

/**
 * An administrative unit as it was between two days. A unit that is renamed, gets another type or
 * another parent, ends and goes on as a new one: what was decided about it stays with it as it was.
 * Codes and names are used again, ids never.
 */
export interface Unit {
  readonly id: UnitId;
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
  /** The last day, included; absent while it exists. */
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
 * `full`: all of it went there, alone or together with others. `part`: a share of it. `rename` and
 * `retype`: it is the same unit still.
 */
export const SUCCESSION_KINDS = ['full', 'part', 'rename', 'retype'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** What became of a unit. */
export interface UnitSuccession {
  readonly from: UnitId;
  readonly to: UnitId;
  readonly kind: SuccessionKind;
  /** The first day of the successor. */
  readonly date: Day;
  /** What part of the old unit went there; above 0, at most 1. Only of `part`. */
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

/** A day, or the last day of a unit that ended before it. */
export function dayWithin({ validTo }: Unit, on: Day): Day {
  return validTo !== undefined && validTo < on ? validTo : on;
}
