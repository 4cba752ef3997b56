import type { Day } from '../kernel/index.ts';
import { fold, UNIT_KINDS } from '../kernel/index.ts';
import type { Unit } from './unit.ts';
import { isValidOn } from './unit.ts';
import type { UnitTree } from './unit-tree.ts';
import type { UnitType } from './unit-types.ts';
import { splitTypeWord } from './unit-types.ts';

/** A unit that fits, with who is above it, so that two of one name are told apart. */
export interface FoundUnit {
  readonly unit: Unit;
  /**
   * On the day that was asked for; otherwise on the last day on which it and they existed
   * together. The nearest first.
   */
  readonly above: readonly Unit[];
}

/** How well a name fits: the same, beginning so, a later word beginning so. */
type Fit = 0 | 1 | 2;

/**
 * What was asked for in one way of reading it: "thi tran chi lang" is a town named so, or a unit of
 * whatever type with that long name.
 */
interface Reading {
  readonly name: string;
  readonly type?: UnitType;
}

/**
 * Units by name or code, with or without accents and the word for their type. Order: the name is
 * the same, begins so, has a word that begins so; the higher tier before the lower; those that
 * exist before those that ended; by code. Without a day, units of all times.
 */
export function searchUnits(
  tree: UnitTree,
  query: string,
  options: { readonly on?: Day; readonly most?: number } = {},
): readonly FoundUnit[] {
  const { on, most = Number.POSITIVE_INFINITY } = options;
  const readings = readQuery(query);
  const found: { readonly unit: Unit; readonly fit: Fit }[] = [];
  for (const unit of tree.records.units) {
    if (on !== undefined && !isValidOn(unit, on)) continue;
    const fit = fitOf(unit, readings);
    if (fit !== undefined) found.push({ unit, fit });
  }
  found.sort((a, b) => a.fit - b.fit || compareUnits(a.unit, b.unit));
  return found
    .slice(0, most)
    .map(({ unit }) => ({ unit, above: tree.ancestors(unit, on ?? unit.validTo ?? LAST_DAY) }));
}

/** Later than any day that is written: whoever has not ended exists on it. */
const LAST_DAY = '9999-12-31' as Day;

function readQuery(query: string): readonly Reading[] {
  const name = fold(query);
  const typed = splitTypeWord(query);
  if (name === '') return [];
  return typed ? [{ name }, { name: fold(typed.name), type: typed.type }] : [{ name }];
}

function fitOf(unit: Unit, readings: readonly Reading[]): Fit | undefined {
  const name = foldedName(unit);
  let best: Fit | undefined;
  for (const reading of readings) {
    if (reading.type !== undefined && reading.type !== unit.type) continue;
    const fit = reading.name === unit.code.toLowerCase() ? 0 : fitOfName(name, reading.name);
    if (fit !== undefined && (best === undefined || fit < best)) best = fit;
  }
  return best;
}

function fitOfName(name: string, wanted: string): Fit | undefined {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(` ${wanted}`) ? 2 : undefined;
}

function compareUnits(a: Unit, b: Unit): number {
  const tier = UNIT_KINDS.indexOf(b.kind) - UNIT_KINDS.indexOf(a.kind);
  if (tier !== 0) return tier;
  if ((a.validTo ?? LAST_DAY) !== (b.validTo ?? LAST_DAY))
    return (a.validTo ?? LAST_DAY) > (b.validTo ?? LAST_DAY) ? -1 : 1;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** Folding costs more than comparing, and the same units are searched again and again. */
const folded = new WeakMap<Unit, string>();

function foldedName(unit: Unit): string {
  let name = folded.get(unit);
  if (name === undefined) {
    name = fold(unit.name);
    folded.set(unit, name);
  }
  return name;
}
