import type { Threshold, ThresholdValue } from '../catalogue/index.ts';
import { attributesOf, thresholdsFor } from '../catalogue/index.ts';
import type { UnitColumns } from './columns.ts';
import type { Slots } from './subject.ts';
import type { VerdictCode } from './truth-tables.ts';
import { agreed, UNDETERMINED } from './truth-tables.ts';

/**
 * The thresholds that may be a unit's [ENG-8]: chosen by its attributes, several while one
 * of these is not known.
 */

/**
 * The thresholds of a requirement without variants: the same for every unit. Undefined where
 * they must be picked.
 */
export function fixedThresholds<Value extends ThresholdValue>(
  thresholds: readonly Threshold<Value>[],
): readonly Threshold<Value>[] | undefined {
  return thresholds.length === 1 && thresholds[0]!.when === undefined ? thresholds : undefined;
}

/** Picks the thresholds that may be a unit's. Units with the same attributes share one list. */
export type ThresholdPicker<Value extends ThresholdValue> = (
  attributeBits: number,
  unknownAttributes: number,
) => readonly Threshold<Value>[];

export function compileThresholds<Value extends ThresholdValue>(
  thresholds: readonly Threshold<Value>[],
  slots: Slots,
): ThresholdPicker<Value> {
  if (fixedThresholds(thresholds)) return () => thresholds;
  const asked = attributesOf(thresholds);
  let valueMask = 0;
  let attributeMask = 0;
  for (const id of asked) {
    for (const bit of slots.attributeValues.get(id)?.values() ?? []) valueMask |= bit;
    attributeMask |= slots.attributes.get(id) ?? 0;
  }
  const picked: (readonly Threshold<Value>[])[] = [];
  return (attributeBits, unknownAttributes) => {
    const key = ((attributeBits & valueMask) << slots.attributes.size) | (unknownAttributes & attributeMask);
    let fitting = picked[key];
    if (fitting === undefined) {
      fitting = Object.freeze(
        thresholdsFor(thresholds, attributesFromBits(asked, slots, attributeBits, unknownAttributes)),
      );
      picked[key] = fitting;
    }
    return fitting;
  };
}

/** The thresholds of each of the units' attribute groups. */
export function thresholdsByGroup<Value extends ThresholdValue>(
  pick: ThresholdPicker<Value>,
  units: UnitColumns,
): readonly (readonly Threshold<Value>[])[] {
  return units.attributeGroups.map(({ attributeBits, unknownAttributes }) => pick(attributeBits, unknownAttributes));
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
export function decideAll<Value extends ThresholdValue>(
  thresholds: readonly Threshold<Value>[],
  decide: (threshold: Threshold<Value>) => VerdictCode,
): VerdictCode {
  const first = thresholds[0];
  if (first === undefined) return UNDETERMINED;
  let code = decide(first);
  for (let index = 1; index < thresholds.length; index++) code = agreed(code, decide(thresholds[index]!));
  return code;
}
