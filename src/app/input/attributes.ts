import type { Attribute } from '../../catalogue/index.ts';

/** The values that a unit may not carry together; undefined when it may. */
export function conflictOf(attribute: Attribute, carried: readonly string[]): readonly string[] | undefined {
  if (!attribute.many && carried.length > 1) return carried;
  return attribute.exclusive
    .map((group) => group.filter((value) => carried.includes(value)))
    .find((together) => together.length > 1);
}
