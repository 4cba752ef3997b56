import { openValues } from '../../catalogue/index.ts';
import type { Day } from '../../kernel/index.ts';
import type { Unit, UnitSuccession } from '../../units/index.ts';
import { dayWithin } from '../../units/index.ts';
import { query } from '../door/door.ts';
import { theUnits } from '../door/subjects.ts';
import { findUnit, notOnDay } from '../ground/get-unit.ts';
import { livesOf } from './lives.ts';

/** A step from one unit to another, and the unit at its other end. */
export interface SuccessionStep {
  readonly succession: UnitSuccession;
  readonly unit: Unit;
}

/** A unit as it was on a day. */
export interface UnitCard {
  readonly unit: Unit;
  readonly on: Day;
  /** The nearest first. */
  readonly above: readonly Unit[];
  /** Directly below. */
  readonly below: readonly Unit[];
  /** Values it carries, by attribute; an attribute that is absent is not known. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  /** Values that the law knows since then: not clear whether it carries them. */
  readonly open: ReadonlyMap<string, readonly string[]>;
  readonly madeOf: readonly SuccessionStep[];
  readonly became: readonly SuccessionStep[];
}

/**
 * The unit that has a code on a day; without a day as it is today, or was on its last day. Refuses
 * with `units.none`, `unit.not-found`, `unit.not-on-day`.
 */
export const showUnit = query({
  name: 'show-unit',
  may: 'read-units',
  about: theUnits,
  run: async (
    { tree, today, law },
    { code, on }: { readonly code: string; readonly on?: Day | undefined },
  ): Promise<UnitCard> => {
    const lives = livesOf(tree, code);
    const unit = on === undefined ? (findUnit(tree, code, today) ?? lives[0]) : tree.find(code, on);
    if (unit === undefined) throw notOnDay(tree, code, on ?? today);
    const day = on ?? dayWithin(unit, today);
    const attributes = tree.attributesOn(unit, day);
    const recordedUnder = tree.recordedUnder(unit, day);
    const open = [...attributes].flatMap(([id, carried]) => {
      const attribute = law.catalogue.attributes.get(id);
      return attribute ? [[id, openValues(attribute, carried, recordedUnder.get(id))] as const] : [];
    });
    return {
      unit,
      on: day,
      above: tree.ancestors(unit, day),
      below: tree.children(unit, day),
      attributes,
      open: new Map(open.filter(([, values]) => values.length > 0)),
      madeOf: tree.madeOf(unit).map((succession) => ({ succession, unit: tree.stretch(succession.from)! })),
      became: tree.becameOf(unit).map((succession) => ({ succession, unit: tree.stretch(succession.to)! })),
    };
  },
});
