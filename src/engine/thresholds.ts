import type { Limit, Threshold } from '../catalogue/index.ts';
import { attributesOf, limitsFor } from '../catalogue/index.ts';
import type { Batch } from './batch.ts';
import type { Slots } from './subject.ts';
import type { VerdictCode } from './truth-tables.ts';
import { agreed, UNDETERMINED } from './truth-tables.ts';

/** The thresholds that may be a unit's [ENG-8]: chosen by its attributes, several while one of these is not known. */

/** The thresholds of a requirement without variants: the same for every unit. Undefined where they must be picked. */
export function fixedLimits<Value extends Threshold>(
  limits: readonly Limit<Value>[],
): readonly Limit<Value>[] | undefined {
  return limits.length === 1 && limits[0]!.when === undefined ? limits : undefined;
}

/** Picks the thresholds that may be a unit's. Units with the same attributes share one list. */
export type LimitPicker<Value extends Threshold> = (
  attributeBits: number,
  unknownAttributes: number,
) => readonly Limit<Value>[];

export function compileLimits<Value extends Threshold>(
  limits: readonly Limit<Value>[],
  slots: Slots,
): LimitPicker<Value> {
  if (fixedLimits(limits)) return () => limits;
  const asked = attributesOf(limits);
  let valueMask = 0;
  let attributeMask = 0;
  for (const id of asked) {
    for (const bit of slots.attributeValues.get(id)?.values() ?? []) valueMask |= bit;
    attributeMask |= slots.attributes.get(id) ?? 0;
  }
  const picked: (readonly Limit<Value>[])[] = [];
  return (attributeBits, unknownAttributes) => {
    const key = ((attributeBits & valueMask) << slots.attributes.size) | (unknownAttributes & attributeMask);
    let fitting = picked[key];
    if (fitting === undefined) {
      fitting = Object.freeze(limitsFor(limits, attributesFromBits(asked, slots, attributeBits, unknownAttributes)));
      picked[key] = fitting;
    }
    return fitting;
  };
}

/** The thresholds of each of a batch's attribute groups. */
export function limitsByGroup<Value extends Threshold>(
  pick: LimitPicker<Value>,
  batch: Batch,
): readonly (readonly Limit<Value>[])[] {
  return batch.attributeGroups.map(({ attributeBits, unknownAttributes }) => pick(attributeBits, unknownAttributes));
}

function attributesFromBits(
  asked: readonly string[],
  slots: Slots,
  bits: number,
  unknown: number,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    asked
      .filter((id) => (unknown & (slots.attributes.get(id) ?? 0)) === 0)
      .map((id) => [
        id,
        [...(slots.attributeValues.get(id) ?? [])].flatMap(([value, bit]) => (bits & bit ? [value] : [])),
      ]),
  );
}

/** The verdict that every possible threshold gives; undetermined where they differ. */
export function decideAll<Value extends Threshold>(
  limits: readonly Limit<Value>[],
  decide: (limit: Limit<Value>) => VerdictCode,
): VerdictCode {
  const first = limits[0];
  if (first === undefined) return UNDETERMINED;
  let code = decide(first);
  for (let index = 1; index < limits.length; index++) code = agreed(code, decide(limits[index]!));
  return code;
}
