import type { IndicatorId, SetId } from '../../../kernel/index.ts';
import type { CatalogueKind } from './kind.ts';
import { checkSet } from './kind.ts';

/** The same unit's verdict on another set, or on one indicator of it. */
export const set: CatalogueKind<'set'> = {
  read: (raw) => ({
    set: (raw.set?.id ?? '') as SetId,
    ...(raw.set?.indicator === undefined ? {} : { indicator: raw.set.indicator as IndicatorId }),
  }),
  check(requirement, context) {
    const other = checkSet(requirement.set, requirement, ['set', 'id'], context);
    if (!other) return;
    if (other.subject !== context.set.subject) {
      context.report.add('catalogue.subject-mismatch', requirement, ['set', 'id'], {
        found: other.subject,
        expected: context.set.subject,
      });
    }
    const indicators = other.criteria.flatMap((criterion) => criterion.indicators.map((indicator) => indicator.id));
    if (requirement.indicator !== undefined && !indicators.includes(requirement.indicator)) {
      context.report.addDangling(
        'catalogue.unknown-indicator',
        requirement,
        ['set', 'indicator'],
        { found: requirement.indicator, expected: indicators },
        other.id,
      );
    }
  },
  figures: () => [],
};
