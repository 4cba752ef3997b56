import type { Attribute, Threshold, ThresholdValue, UnitCondition } from './model.ts';

/**
 * A unit's attributes: the values it carries, per attribute. An attribute that is absent is not
 * known; an empty list means none.
 */
export type UnitAttributes = ReadonlyMap<string, readonly string[]>;

/**
 * Whether a unit fits a condition; undefined where an attribute it asks for is not known.
 * `otherwise` is decided by the caller.
 */
function fits(
  condition: Extract<UnitCondition, { kind: 'attributes' }>,
  attributes: UnitAttributes,
): boolean | undefined {
  let unknown = false;
  for (const [attribute, wanted] of condition.attributes) {
    const carried = attributes.get(attribute);
    if (carried === undefined) unknown = true;
    else if (!wanted.some((value) => carried.includes(value))) return false;
  }
  return unknown ? undefined : true;
}

/**
 * The thresholds that may be a unit's: exactly one when its attributes are known, else every one
 * that is still possible.
 */
export function thresholdsFor<Value extends ThresholdValue>(
  thresholds: readonly Threshold<Value>[],
  attributes: UnitAttributes,
): readonly Threshold<Value>[] {
  if (thresholds.length === 1 && thresholds[0]!.when === undefined) return thresholds;
  const certain = thresholds.filter(
    (threshold) => threshold.when?.kind === 'attributes' && fits(threshold.when, attributes) === true,
  );
  if (certain.length > 0) return certain;
  const possible = thresholds.filter(
    (threshold) => threshold.when?.kind === 'attributes' && fits(threshold.when, attributes) === undefined,
  );
  return [...possible, ...thresholds.filter((threshold) => threshold.when?.kind !== 'attributes')];
}

/** The attributes that a list of thresholds asks about. */
export function attributesOf(thresholds: readonly Threshold[]): readonly string[] {
  return [
    ...new Set(
      thresholds.flatMap((threshold) =>
        threshold.when?.kind === 'attributes' ? [...threshold.when.attributes.keys()] : [],
      ),
    ),
  ];
}

/**
 * Every combination of values that a unit may carry of one attribute, exclusive ones left out;
 * the empty one included.
 */
function* possibleValues(attribute: Attribute): Generator<readonly string[]> {
  const values = [...attribute.values.keys()];
  if (!attribute.many) {
    yield* [[], ...values.map((value) => [value])];
    return;
  }
  for (let bits = 0; bits < 2 ** values.length; bits++) {
    const carried = values.filter((_, index) => (bits >> index) & 1);
    if (!conflictOf(attribute, carried)) yield carried;
  }
}

/** Every unit that there may be, as far as these attributes go. */
export function* possibleUnits(attributes: readonly Attribute[]): Generator<UnitAttributes> {
  const [first, ...rest] = attributes;
  if (!first) {
    yield new Map();
    return;
  }
  for (const values of possibleValues(first)) {
    for (const others of possibleUnits(rest)) yield new Map([[first.id, values], ...others]);
  }
}

/** The values that a unit may not carry together; undefined when it may. */
export function conflictOf(attribute: Attribute, carried: readonly string[]): readonly string[] | undefined {
  if (!attribute.many && carried.length > 1) return carried;
  return attribute.exclusive
    .map((group) => group.filter((value) => carried.includes(value)))
    .find((together) => together.length > 1);
}
