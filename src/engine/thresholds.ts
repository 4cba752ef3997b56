import type { Threshold, ThresholdValue } from '../catalogue/index.ts';
import { thresholdsFor } from '../catalogue/index.ts';
import type { UnitColumns } from './columns.ts';
import type { Slots } from './subject.ts';
import { maskOf } from './subject.ts';
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
  openBits: number,
) => readonly Threshold<Value>[];

export function compileThresholds<Value extends ThresholdValue>(
  thresholds: readonly Threshold<Value>[],
  slots: Slots,
): ThresholdPicker<Value> {
  if (fixedThresholds(thresholds)) return () => thresholds;
  const maskFor = (attribute: string, values: readonly string[]) =>
    maskOf(slots.attributes.get(attribute)?.bits, values);
  let asked = 0;
  for (const { when } of thresholds) {
    if (when?.kind === 'attributes') for (const [id, values] of when.attributes) asked |= maskFor(id, values);
  }
  const picked: (readonly Threshold<Value>[])[][] = [];
  return (attributeBits, openBits) => {
    const [bits, open] = [attributeBits & asked, openBits & asked];
    picked[bits] ??= [];
    picked[bits][open] ??= Object.freeze(
      thresholdsFor(thresholds, (attribute, values) => {
        const mask = maskFor(attribute, values);
        return bits & mask ? true : open & mask ? undefined : false;
      }),
    );
    return picked[bits][open];
  };
}

/** The thresholds of each of the units' attribute groups. */
export function thresholdsByGroup<Value extends ThresholdValue>(
  pick: ThresholdPicker<Value>,
  units: UnitColumns,
): readonly (readonly Threshold<Value>[])[] {
  return units.attributeGroups.map(({ attributeBits, openBits }) => pick(attributeBits, openBits));
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
