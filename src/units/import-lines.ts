import type { Day, Fraction, Place } from '../kernel/index.ts';
import type { SuccessionKind, Unit } from './unit.ts';

/** The lines of a file of units, each cell read; what they mean together is not looked at yet. */
export interface UnitsInput {
  readonly units: readonly UnitLine[];
  readonly attributes: readonly AttributeLine[];
  readonly successions: readonly SuccessionLine[];
  /** Codes of units whose lines could not be read, and were told. */
  readonly unread: ReadonlySet<string>;
}

/** A line that tells where it stands. */
interface Line<Field extends string> {
  /** The place of a cell of the line, or of the line. */
  readonly at: (field?: Field) => Place;
}

/** A new unit, or one that is known by code and first day, perhaps with its last day. */
export interface UnitLine
  extends Omit<Unit, 'id' | 'stretch'>,
    Line<'code' | 'type' | 'name' | 'parent' | 'from' | 'to' | 'basis'> {
  /** From its first day on; an attribute that is absent was left blank. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** What a unit carries of one attribute from a day on. */
export interface AttributeLine extends Line<'code' | 'value' | 'from' | 'to'> {
  readonly code: string;
  readonly attribute: string;
  readonly carried: readonly string[];
  readonly validFrom: Day;
  readonly validTo?: Day;
}

/**
 * What became of a unit, by codes: the old one as it was the day before, the new one as
 * it began on the day.
 */
export interface SuccessionLine extends Line<'from' | 'to' | 'kind' | 'date' | 'share'> {
  readonly from: string;
  readonly to: string;
  readonly kind: SuccessionKind;
  readonly date: Day;
  readonly share?: Fraction;
  readonly legalBasis?: string;
}

/** Where to tell an issue about a unit; undefined for one that the file does not name. */
export type PlaceOfUnit = (unit: Unit, field: 'parent' | 'from' | 'to') => Place | undefined;
