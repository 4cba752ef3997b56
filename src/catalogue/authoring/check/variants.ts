import { withNearest } from '../../../kernel/index.ts';
import type { Catalogue, Threshold } from '../../model.ts';
import { attributesOf, carriesOf, possibleUnits, thresholdsFor } from '../../unit-condition.ts';
import type { IssueCollector } from '../issue-collector.ts';
import { canBeTried } from './attributes.ts';

/**
 * Tries every possible unit against the thresholds of one requirement: each must get exactly one.
 * Reports units without a threshold, units with two, and variants that no unit can ever reach.
 */
export function checkVariants(
  owner: object,
  thresholds: readonly Threshold[],
  { attributes }: Catalogue,
  issues: IssueCollector,
): void {
  if (thresholds.every((threshold) => threshold.when === undefined)) return;
  let known = true;
  for (const threshold of thresholds) {
    if (threshold.when?.kind !== 'attributes') continue;
    for (const [id, values] of threshold.when.attributes) {
      const attribute = attributes.get(id);
      if (!attribute) {
        issues.addDangling(
          'catalogue.unknown-attribute',
          threshold,
          ['when', id],
          withNearest(id, attributes.keys()),
          'attributes.yaml',
        );
        known = false;
        continue;
      }
      if (!canBeTried(attribute)) known = false;
      for (const value of values.filter((candidate) => !attribute.values.has(candidate))) {
        const params = { ...withNearest(value, attribute.values.keys()), attribute: id };
        issues.addDangling('catalogue.unknown-attribute-value', threshold, ['when', id], params, 'attributes.yaml');
        known = false;
      }
    }
  }
  if (!known || issues.isIncomplete(owner)) return;

  const reached = new Set<Threshold>();
  let gap: string | undefined;
  let overlap: string | undefined;
  for (const unit of possibleUnits(attributesOf(thresholds).map((id) => attributes.get(id)!))) {
    const fitting = thresholdsFor(thresholds, carriesOf(unit));
    for (const threshold of fitting) reached.add(threshold);
    if (fitting.length === 0) gap ??= describeUnit(unit);
    if (fitting.length > 1) overlap ??= describeUnit(unit);
  }
  if (gap !== undefined) issues.add('catalogue.variant-gap', owner, ['variants'], { found: gap });
  if (overlap !== undefined) issues.add('catalogue.variant-overlap', owner, ['variants'], { found: overlap });
  for (const threshold of thresholds) {
    if (!reached.has(threshold)) issues.add('catalogue.variant-unreachable', threshold, []);
  }
}

function describeUnit(unit: ReadonlyMap<string, readonly string[]>): string {
  if (unit.size === 0) return 'otherwise: true';
  return [...unit].map(([id, values]) => `${id}: [${values.join(', ')}]`).join('; ');
}
