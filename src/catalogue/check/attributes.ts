import { withNearestKey } from '../kinds/kind.ts';
import type { Attribute, Catalogue } from '../model.ts';
import type { Report } from '../report.ts';

/** Every set of values is tried against every variant, which doubles with each value: 12 make 4,096 kinds of units. */
const MOST_VALUES = 12;

/** Whether all units with this attribute can be tried. */
export function canBeTried(attribute: Attribute): boolean {
  return !attribute.many || attribute.values.size <= MOST_VALUES;
}

/** Values that exclude each other must exist, and there must not be more than can be tried. */
export function checkAttributes(catalogue: Catalogue, report: Report): void {
  for (const attribute of catalogue.attributes.values()) {
    if (!canBeTried(attribute)) {
      report.add('shape.too-long', attribute, ['values'], { found: attribute.values.size, expected: MOST_VALUES });
    }
    for (const [index, group] of attribute.exclusive.entries()) {
      for (const [position, value] of group.entries()) {
        if (attribute.values.has(value)) continue;
        const params = { ...withNearestKey(value, attribute.values.keys()), attribute: attribute.id };
        report.addDangling(
          'catalogue.unknown-attribute-value',
          attribute,
          ['exclusive', index, position],
          params,
          'attributes.yaml',
        );
      }
    }
  }
}
