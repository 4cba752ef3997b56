import type { FigureId } from '../../../kernel/index.ts';
import { parseShareThreshold, readLimits } from '../limits.ts';
import type { CatalogueKind } from './kind.ts';
import { checkFigure } from './kind.ts';

/** Part of a whole against a fraction. */
export const share: CatalogueKind<'share'> = {
  read: (raw, { report, owner }) => ({
    part: (raw.share?.part ?? '') as FigureId,
    whole: (raw.share?.of ?? '') as FigureId,
    limits: readLimits(owner, 'share', raw.share ?? {}, raw, parseShareThreshold, report),
  }),
  check(requirement, context) {
    const part = checkFigure(requirement.part, ['count'], requirement, ['share', 'part'], context);
    const whole = checkFigure(requirement.whole, ['count'], requirement, ['share', 'of'], context);
    for (const limit of requirement.limits) {
      if (limit.operator === 'exactly')
        context.report.add('catalogue.threshold-format', limit, ['exactly'], { found: 'exactly' });
      const ratio = part !== undefined && whole !== undefined && part.ratioTo.includes(whole.unit);
      if (limit.value.over > limit.value.under && !ratio) {
        context.report.add('catalogue.threshold-above-one', limit, [limit.operator], {
          found: `${limit.value.over}/${limit.value.under}`,
        });
      }
    }
    if (part && whole && part.unit !== whole.unit && !part.ratioTo.includes(whole.unit)) {
      context.report.add('catalogue.unit-mismatch', requirement, ['share'], {
        found: part.unit,
        expected: whole.unit,
        part: part.id,
        whole: whole.id,
      });
    }
  },
  figures: (requirement) => [requirement.part, requirement.whole],
};
