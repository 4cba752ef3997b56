import { withNearest } from '../../../kernel/index.ts';
import type { Attribute, Catalogue } from '../../model.ts';
import type { IssueCollector } from '../issue-collector.ts';

/**
 * Every set of values is tried against every variant, which doubles with each value: 12 make
 * 4,096 kinds of units.
 */
const MOST_VALUES = 12;
/** The values of all attributes: the engine keeps one bit for each of them in one whole number. */
const MOST_IN_ALL = 31;

/** Whether all units with this attribute can be tried. */
export function canBeTried(attribute: Attribute): boolean {
  return !attribute.many || attribute.values.size <= MOST_VALUES;
}

/**
 * Values that exclude each other must exist, and there must not be more than can be tried, or
 * more in all than fit.
 */
export function checkAttributes(catalogue: Catalogue, issues: IssueCollector): void {
  let inAll = 0;
  for (const attribute of catalogue.attributes.values()) {
    if (!canBeTried(attribute)) {
      issues.add('shape.too-long', attribute, ['values'], { found: attribute.values.size, expected: MOST_VALUES });
    }
    const fitted = inAll <= MOST_IN_ALL;
    inAll += attribute.values.size;
    if (fitted && inAll > MOST_IN_ALL) {
      issues.add('shape.too-long', attribute, ['values'], { found: inAll, expected: MOST_IN_ALL });
    }
    for (const [index, group] of attribute.exclusive.entries()) {
      for (const [position, value] of group.entries()) {
        if (attribute.values.has(value)) continue;
        const params = { ...withNearest(value, attribute.values.keys()), attribute: attribute.id };
        issues.addDangling(
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
