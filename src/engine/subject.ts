import type { Attribute, Catalogue, Figure, UnitAttributes } from '../catalogue/index.ts';
import { openValues } from '../catalogue/index.ts';
import type { Day, FigureId, SetId, UnitKind } from '../kernel/index.ts';
import { yearRange } from '../kernel/index.ts';
import type { Contradiction } from './contradictions.ts';
import { findContradictions } from './contradictions.ts';
import type { NearestRow } from './nearest-row.ts';
import type { Verdict } from './truth-tables.ts';
import type { FigureValue } from './values.ts';

/** The year that is judged and the day on which it is judged; later data is not known yet. */
export interface AssessedPeriod {
  readonly year: number;
  readonly on: Day;
}

/** One unit with what is known of it, as it comes through the door. */
export interface SubjectInput {
  readonly kind: UnitKind;
  readonly attributes: UnitAttributes;
  /** The values that there were when an attribute was recorded; today's where not said [ENG-91]. */
  readonly recordedUnder?: UnitAttributes;
  readonly period: AssessedPeriod;
  readonly figures: ReadonlyMap<FigureId, FigureValue>;
  /** By the count of a `rows` requirement; only where the rows are at hand. Decides nothing. */
  readonly nearest?: ReadonlyMap<FigureId, NearestRow>;
  /**
   * Units below it; undefined where they are not known, a list that is taken as complete otherwise.
   */
  readonly children?: readonly SubjectInput[];
  /** Verdicts that stand already, for a unit that comes without figures. */
  readonly verdicts?: ReadonlyMap<SetId, Verdict>;
}

/**
 * A unit made ready for judging: figures by slot, attributes as bits. Made once, judged by every
 * set. It does not hold on to what it was made of: over a country of units those maps would lie
 * between the figures and make judging slower.
 */
export interface Subject {
  readonly kind: UnitKind;
  readonly period: AssessedPeriod;
  readonly figures: readonly (FigureValue | undefined)[];
  /** One bit for every attribute value that the unit carries. */
  readonly attributeBits: number;
  /** One bit for every attribute value of which it is not known whether the unit carries it. */
  readonly openBits: number;
  readonly children: readonly Subject[] | undefined;
  readonly verdicts: ReadonlyMap<SetId, Verdict> | undefined;
  readonly nearest: ReadonlyMap<FigureId, NearestRow> | undefined;
  /** Figures that cannot be: they count as not known [ENG-73]. Where there are none, undefined. */
  readonly contradictions: ReadonlyMap<FigureId, Contradiction> | undefined;
}

/** Where each figure and each attribute value of a catalogue has its place in a subject. */
export interface Slots {
  readonly figures: ReadonlyMap<FigureId, number>;
  readonly dictionary: ReadonlyMap<FigureId, Figure>;
  /** Each attribute that a threshold may depend on, with the bit of each of its values. */
  readonly attributes: ReadonlyMap<
    string,
    { readonly attribute: Attribute; readonly bits: ReadonlyMap<string, number> }
  >;
}

export function toSlots(catalogue: Pick<Catalogue, 'figures' | 'attributes'>): Slots {
  let nextBit = 0;
  const bitsOf = (attribute: Attribute) =>
    new Map([...attribute.values.keys()].map((value) => [value, 2 ** nextBit++] as const));
  return {
    dictionary: catalogue.figures,
    figures: new Map([...catalogue.figures.keys()].map((id, slot) => [id, slot])),
    attributes: new Map(
      [...catalogue.attributes].map(([id, attribute]) => [id, { attribute, bits: bitsOf(attribute) }]),
    ),
  };
}

/** Throws for a figure that the catalogue does not have: the door has checked it. */
export function slotOf(slots: Slots, id: FigureId): number {
  const slot = slots.figures.get(id);
  if (slot === undefined) throw new Error(`figure ${id} is not in the catalogue`);
  return slot;
}

/** The bits of some values; those that an attribute does not have are left out. */
export function maskOf(bits: ReadonlyMap<string, number> | undefined, values: readonly string[]): number {
  return values.reduce((mask, value) => mask | (bits?.get(value) ?? 0), 0);
}

/**
 * Figures and attribute values that the catalogue does not know are left out: the
 * door has reported them.
 */
export function toSubject(slots: Slots, input: SubjectInput): Subject {
  const figures = new Array<FigureValue | undefined>(slots.figures.size).fill(undefined);
  for (const [id, value] of input.figures) {
    const slot = slots.figures.get(id);
    if (slot !== undefined) figures[slot] = value;
  }
  const contradictions = new Map<FigureId, Contradiction>();
  for (const one of findContradictions(slots.dictionary, input.figures)) {
    for (const id of [one.part, one.whole]) {
      figures[slotOf(slots, id)] = undefined;
      if (!contradictions.has(id)) contradictions.set(id, one);
    }
  }
  let attributeBits = 0;
  let openBits = 0;
  for (const [id, { attribute, bits }] of slots.attributes) {
    const carried = input.attributes.get(id);
    const open = maskOf(bits, openValues(attribute, carried, input.recordedUnder?.get(id)));
    attributeBits |= maskOf(bits, carried ?? []) & ~open;
    openBits |= open;
  }
  return {
    kind: input.kind,
    period: input.period,
    figures,
    attributeBits,
    openBits,
    children: input.children?.map((child) => toSubject(slots, child)),
    verdicts: input.verdicts,
    nearest: input.nearest,
    contradictions: contradictions.size > 0 ? contradictions : undefined,
  };
}

/**
 * The days that are judged: the year up to the day of judging. Empty (from after to) when
 * the year has not begun.
 */
export function assessedDays(period: AssessedPeriod): { readonly from: Day; readonly to: Day } {
  const year = yearRange(period.year);
  const isOver = period.on >= year.to;
  return isOver ? year : { from: year.from, to: period.on };
}
