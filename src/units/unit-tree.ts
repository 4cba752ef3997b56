import type { Day, StretchId, UnitId } from '../kernel/index.ts';
import { addTo } from './group-by.ts';
import type { Unit, UnitAttributeSpan, UnitRecords, UnitSuccession } from './unit.ts';
import { isValidOn } from './unit.ts';

const NONE: readonly never[] = [];

/**
 * All units of all times. Every question about one code takes a day, because codes, names and
 * parents change. Built once from the records, in any order; changes make a new tree.
 *
 * Shape: lists of units are in the order of their codes, and of their first days within one code.
 * Absence: `find` gives undefined where nobody has the code on that day; a unit whose parent is not
 * known has no ancestors.
 */
export class UnitTree {
  readonly records: UnitRecords;
  readonly #byId = new Map<UnitId, Unit[]>();
  readonly #byStretch = new Map<StretchId, Unit>();
  readonly #byCode = new Map<string, Unit[]>();
  readonly #byParent = new Map<string, Unit[]>();
  readonly #attributes = new Map<UnitId, UnitAttributeSpan[]>();
  readonly #before = new Map<StretchId, UnitSuccession[]>();
  readonly #after = new Map<StretchId, UnitSuccession[]>();

  constructor(records: UnitRecords) {
    for (const unit of records.units.toSorted(byCodeAndDay)) {
      this.#byStretch.set(unit.stretch, unit);
      addTo(this.#byId, unit.id, unit);
      addTo(this.#byCode, unit.code, unit);
      if (unit.parentCode !== undefined) addTo(this.#byParent, unit.parentCode, unit);
    }
    for (const life of this.#byId.values()) life.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    // What was recorded of a stretch before it joined another life is of that life.
    const attributes = records.attributes.map((span): UnitAttributeSpan => {
      const unit = this.#byStretch.get(span.unit as string as StretchId)?.id ?? span.unit;
      return unit === span.unit ? span : { ...span, unit };
    });
    this.records = { ...records, attributes };
    for (const span of attributes) addTo(this.#attributes, span.unit, span);
    for (const spans of this.#attributes.values()) spans.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    for (const succession of records.successions) {
      addTo(this.#before, succession.to, succession);
      addTo(this.#after, succession.from, succession);
    }
  }

  /** A unit as it is, or was last. */
  get(id: UnitId): Unit | undefined {
    return this.#byId.get(id)?.at(-1);
  }

  /** Every unit of all times, as it is or was last. */
  all(): readonly Unit[] {
    return [...this.#byId.values()].map((life) => life.at(-1)!);
  }

  /** A unit in every stretch of its life, the earliest first. */
  stretchesOf(id: UnitId): readonly Unit[] {
    return this.#byId.get(id) ?? NONE;
  }

  /** One stretch of the life of a unit. */
  stretch(id: StretchId): Unit | undefined {
    return this.#byStretch.get(id);
  }

  /** The unit that has this code on a day. */
  find(code: string, day: Day): Unit | undefined {
    return this.#byCode.get(code)?.find((unit) => isValidOn(unit, day));
  }

  /** Every stretch of this code, the earliest first; empty for a code that nobody had. */
  withCode(code: string): readonly Unit[] {
    return this.#byCode.get(code) ?? NONE;
  }

  /** Every code that anybody ever had. */
  codes(): Iterable<string> {
    return this.#byCode.keys();
  }

  /** The unit above, on a day. */
  parent(unit: Unit, day: Day): Unit | undefined {
    return unit.parentCode === undefined ? undefined : this.find(unit.parentCode, day);
  }

  /** The units above, on a day, the nearest first. */
  ancestors(unit: Unit, day: Day): readonly Unit[] {
    const chain: Unit[] = [];
    let above = this.parent(unit, day);
    while (above !== undefined && above !== unit && !chain.includes(above)) {
      chain.push(above);
      above = this.parent(above, day);
    }
    return chain;
  }

  /** The province of a unit on a day: the unit itself where it is one. */
  province(unit: Unit, day: Day): Unit | undefined {
    return [unit, ...this.ancestors(unit, day)].find(({ kind }) => kind === 'tinh');
  }

  /** The units directly below, on a day. */
  children(unit: Unit, day: Day): readonly Unit[] {
    return this.belowCode(unit.code).filter((child) => isValidOn(child, day));
  }

  /** A unit and all below it on a day, each before those below it. */
  subtree(unit: Unit, day: Day): readonly Unit[] {
    const found = new Set([unit]);
    for (const above of found) for (const child of this.children(above, day)) found.add(child);
    return [...found];
  }

  /** Every unit of any time that names this code as its parent's. */
  belowCode(code: string): readonly Unit[] {
    return this.#byParent.get(code) ?? NONE;
  }

  /** What a unit carries on a day, by attribute; an attribute that is absent is not known. */
  attributesOn(unit: Unit, day: Day): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.#spansOn(unit, day)].map(([attribute, { carried }]) => [attribute, carried]));
  }

  /** The values that there were to choose from when those were recorded, where that was kept. */
  recordedUnder(unit: Unit, day: Day): ReadonlyMap<string, readonly string[]> {
    return new Map(
      [...this.#spansOn(unit, day)].flatMap(([attribute, { recordedUnder }]) =>
        recordedUnder === undefined ? [] : [[attribute, recordedUnder]],
      ),
    );
  }

  /** What a unit carried over its life, by first day. */
  attributesOf(unit: Unit): readonly UnitAttributeSpan[] {
    return this.#attributes.get(unit.id) ?? NONE;
  }

  /** What a stretch was made of, one step back. */
  madeOf(unit: Unit): readonly UnitSuccession[] {
    return this.#before.get(unit.stretch) ?? NONE;
  }

  /** What became of a stretch, one step on. */
  becameOf(unit: Unit): readonly UnitSuccession[] {
    return this.#after.get(unit.stretch) ?? NONE;
  }

  /** Every unit that a unit goes back to, the nearest first; each once. */
  predecessors(unit: Unit): readonly Unit[] {
    return this.#walk(unit, (one) => this.madeOf(one).map(({ from }) => from));
  }

  /** Every unit that a unit went on in, the nearest first; each once. */
  successors(unit: Unit): readonly Unit[] {
    return this.#walk(unit, (one) => this.becameOf(one).map(({ to }) => to));
  }

  #spansOn(unit: Unit, day: Day): ReadonlyMap<string, UnitAttributeSpan> {
    const spans = new Map<string, UnitAttributeSpan>();
    for (const span of this.attributesOf(unit)) {
      if (span.validFrom > day) break;
      if (isValidOn(span, day)) spans.set(span.attribute, span);
      else spans.delete(span.attribute);
    }
    return spans;
  }

  #walk(start: Unit, step: (unit: Unit) => readonly StretchId[]): readonly Unit[] {
    const found = new Set([start]);
    for (const unit of found) {
      for (const id of step(unit)) {
        const next = this.stretch(id);
        if (next) found.add(next);
      }
    }
    found.delete(start);
    return [...found];
  }
}

function byCodeAndDay(a: Unit, b: Unit): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0;
}
