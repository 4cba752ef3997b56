import { withNearest } from '../../../kernel/index.ts';
import type { Catalogue, Limit } from '../../model.ts';
import { attributesOf, limitsFor, possibleUnits } from '../../unit-condition.ts';
import type { Report } from '../report.ts';
import { canBeTried } from './attributes.ts';

/**
 * Tries every possible unit against the limits of one requirement: each must get exactly one. Reports units without a
 * threshold, units with two, and variants that no unit can ever reach.
 */
export function checkVariants(
  owner: object,
  limits: readonly Limit[],
  { attributes }: Catalogue,
  report: Report,
): void {
  if (limits.every((limit) => limit.when === undefined)) return;
  let known = true;
  for (const limit of limits) {
    if (limit.when?.kind !== 'attributes') continue;
    for (const [id, values] of limit.when.attributes) {
      const attribute = attributes.get(id);
      if (!attribute) {
        report.addDangling(
          'catalogue.unknown-attribute',
          limit,
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
        report.addDangling('catalogue.unknown-attribute-value', limit, ['when', id], params, 'attributes.yaml');
        known = false;
      }
    }
  }
  if (!known || report.isIncomplete(owner)) return;

  const reached = new Set<Limit>();
  let gap: string | undefined;
  let overlap: string | undefined;
  for (const unit of possibleUnits(attributesOf(limits).map((id) => attributes.get(id)!))) {
    const fitting = limitsFor(limits, unit);
    for (const limit of fitting) reached.add(limit);
    if (fitting.length === 0) gap ??= describeUnit(unit);
    if (fitting.length > 1) overlap ??= describeUnit(unit);
  }
  if (gap !== undefined) report.add('catalogue.variant-gap', owner, ['variants'], { found: gap });
  if (overlap !== undefined) report.add('catalogue.variant-overlap', owner, ['variants'], { found: overlap });
  for (const limit of limits) {
    if (!reached.has(limit)) report.add('catalogue.variant-unreachable', limit, []);
  }
}

function describeUnit(unit: ReadonlyMap<string, readonly string[]>): string {
  if (unit.size === 0) return 'otherwise: true';
  return [...unit].map(([id, values]) => `${id}: [${values.join(', ')}]`).join('; ');
}
