import { z } from 'zod';
import type { IndicatorId, SetId } from '../../../kernel/index.ts';
import { setId, words } from '../shape-parts.ts';
import type { LawKind } from './kind.ts';
import { checkSet, setName } from './kind.ts';

declare module '../../model/requirement.ts' {
  interface KindParts {
    readonly set: {
      readonly kind: 'set';
      readonly set: SetId;
      readonly indicator?: IndicatorId;
    };
  }
}

const shape = z.strictObject({ id: setId, indicator: words.optional() });

/** The same unit's verdict on another set, or on one indicator of it. */
export const set: LawKind<'set', z.infer<typeof shape>> = {
  help: 'Kết quả của chính đơn vị theo bộ khác, hoặc theo một chỉ tiêu của bộ ấy',
  shape: () => shape,
  read: (raw) => ({
    kind: 'set',
    set: raw.id as SetId,
    ...(raw.indicator === undefined ? {} : { indicator: raw.indicator as IndicatorId }),
  }),
  check(requirement, context) {
    const other = checkSet(requirement.set, requirement, ['set', 'id'], context);
    if (!other) return;
    if (other.subject !== context.set.subject) {
      context.issues.add('catalogue.subject-mismatch', requirement, ['set', 'id'], {
        found: other.subject,
        expected: context.set.subject,
      });
    }
    const indicators = other.criteria.flatMap((criterion) => criterion.indicators.map((indicator) => indicator.id));
    if (requirement.indicator !== undefined && !indicators.includes(requirement.indicator)) {
      context.issues.addDangling(
        'catalogue.unknown-indicator',
        requirement,
        ['set', 'indicator'],
        { found: requirement.indicator, expected: indicators },
        other.id,
      );
    }
  },
  figures: () => [],
  links: ({ kind, ...link }) => [{ of: 'same-unit', ...link }],
  decimals: () => 0,
  identity: ({ set: id, indicator }) => `${setName(id)} ${indicator ?? ''}`,
};
