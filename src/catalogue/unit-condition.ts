import type { Attribute, Threshold, ThresholdValue } from './model.ts';

/**
 * A unit's attributes: the values it carries, per attribute. An attribute that is absent is not
 * known; an empty list means none.
 */
export type UnitAttributes = ReadonlyMap<string, readonly string[]>;

/**
 * The values of an attribute of which nobody knows whether a unit carries them: all while nothing
 * is recorded, or none where each unit has exactly one [ENG-90]; otherwise those that came after it
 * was recorded, and those carried that such a one would exclude [ENG-91].
 *
 * @param recordedUnder the values that there were to choose from then; today's where not said
 */
export function openValues(
  attribute: Attribute,
  carried: readonly string[] | undefined,
  recordedUnder: readonly string[] | undefined,
): readonly string[] {
  const values = [...attribute.values.keys()];
  const kept = values.filter((value) => carried?.includes(value));
  if (carried === undefined || (attribute.exactlyOne && kept.length === 0)) return values;
  const added = values.filter((value) => recordedUnder?.includes(value) === false);
  return values.filter((value) =>
    added.some((one) => one === value || (kept.includes(value) && conflictOf(attribute, [value, one]))),
  );
}

/**
 * Whether a unit carries one of some values of an attribute; undefined where that is not known.
 */
export type Carries = (attribute: string, values: readonly string[]) => boolean | undefined;

/** Of a unit of which all is known. */
export function carriesOf(attributes: UnitAttributes): Carries {
  return (attribute, values) => values.some((value) => attributes.get(attribute)?.includes(value));
}

/**
 * The thresholds that may be a unit's: exactly one when its attributes are known, else every one
 * that is still possible.
 */
export function thresholdsFor<Value extends ThresholdValue>(
  thresholds: readonly Threshold<Value>[],
  carries: Carries,
): readonly Threshold<Value>[] {
  const certain: Threshold<Value>[] = [];
  const possible: Threshold<Value>[] = [];
  for (const threshold of thresholds) {
    const { when } = threshold;
    const answers =
      when?.kind === 'attributes' ? [...when.attributes].map(([id, values]) => carries(id, values)) : [undefined];
    if (answers.includes(false)) continue;
    (answers.includes(undefined) ? possible : certain).push(threshold);
  }
  return certain.length > 0 ? certain : possible;
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
 * Every combination of values that a unit may carry of one attribute, exclusive ones left out; the
 * empty one included, unless each unit has a value.
 */
function* possibleValues(attribute: Attribute): Generator<readonly string[]> {
  const values = [...attribute.values.keys()];
  if (!attribute.many) {
    if (!attribute.exactlyOne) yield [];
    yield* values.map((value) => [value]);
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
