import type { Attribute, Catalogue, UnitAttributes } from '../catalogue/index.ts';
import type { Day, FigureId, SetId, UnitKind } from '../kernel/index.ts';
import { yearRange } from '../kernel/index.ts';
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
  readonly period: AssessedPeriod;
  readonly figures: ReadonlyMap<FigureId, FigureValue>;
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
  /** One bit for every attribute that is not known. */
  readonly unknownAttributes: number;
  readonly children: readonly Subject[] | undefined;
  readonly verdicts: ReadonlyMap<SetId, Verdict> | undefined;
}

/** Where each figure and each attribute value of a catalogue has its place in a subject. */
export interface Slots {
  readonly figures: ReadonlyMap<FigureId, number>;
  /** attribute → value → bit */
  readonly attributeValues: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** attribute → bit in `unknownAttributes` */
  readonly attributes: ReadonlyMap<string, number>;
}

export function toSlots(catalogue: Pick<Catalogue, 'figures' | 'attributes'>): Slots {
  let nextBit = 0;
  const bitsOf = (attribute: Attribute) =>
    new Map([...attribute.values.keys()].map((value) => [value, 2 ** nextBit++] as const));
  return {
    figures: new Map([...catalogue.figures.keys()].map((id, slot) => [id, slot])),
    attributeValues: new Map([...catalogue.attributes.values()].map((attribute) => [attribute.id, bitsOf(attribute)])),
    attributes: new Map([...catalogue.attributes.keys()].map((id, index) => [id, 2 ** index])),
  };
}

/** Throws for a figure that the catalogue does not have: the door has checked it. */
export function slotOf(slots: Slots, id: FigureId): number {
  const slot = slots.figures.get(id);
  if (slot === undefined) throw new Error(`figure ${id} is not in the catalogue`);
  return slot;
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
  let attributeBits = 0;
  let unknownAttributes = 0;
  for (const [id, bit] of slots.attributes) {
    const carried = input.attributes.get(id);
    if (carried === undefined) unknownAttributes |= bit;
    else for (const value of carried) attributeBits |= slots.attributeValues.get(id)?.get(value) ?? 0;
  }
  return {
    kind: input.kind,
    period: input.period,
    figures,
    attributeBits,
    unknownAttributes,
    children: input.children?.map((child) => toSubject(slots, child)),
    verdicts: input.verdicts,
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
