import { z } from 'zod';
import type { FigureId, Fraction } from '../../../kernel/index.ts';
import type { Threshold } from '../../model.ts';
import { slug, thresholds } from '../shape-parts.ts';
import type { LawKind } from './kind.ts';
import { checkFigure } from './kind.ts';
import { parseShareThreshold, readThresholds } from './thresholds.ts';

declare module '../../model/requirement.ts' {
  interface KindParts {
    readonly share: {
      readonly kind: 'share';
      readonly part: FigureId;
      readonly whole: FigureId;
      readonly thresholds: readonly Threshold<Fraction>[];
    };
  }
}

const shape = z.strictObject({ part: slug, of: slug, ...thresholds });

/** Part of a whole against a fraction. */
export const share: LawKind<'share', z.infer<typeof shape>> = {
  help: 'Tỷ lệ của part trong of so với ngưỡng, ví dụ atLeast: 70%',
  shape: () => shape,
  read: (raw, context) => ({
    kind: 'share',
    part: raw.part as FigureId,
    whole: raw.of as FigureId,
    thresholds: readThresholds('share', raw, parseShareThreshold, context),
  }),
  check(requirement, context) {
    const part = checkFigure(requirement.part, ['count'], requirement, ['share', 'part'], context);
    const whole = checkFigure(requirement.whole, ['count'], requirement, ['share', 'of'], context);
    for (const threshold of requirement.thresholds) {
      if (threshold.operator === 'exactly')
        context.issues.add('catalogue.threshold-format', threshold, ['exactly'], { found: 'exactly' });
      const ratio = part !== undefined && whole !== undefined && part.ratioTo.includes(whole.unit);
      if (threshold.value.over > threshold.value.under && !ratio) {
        context.issues.add('catalogue.threshold-above-one', threshold, [threshold.operator], {
          found: `${threshold.value.over}/${threshold.value.under}`,
        });
      }
    }
    if (part && whole && part.unit !== whole.unit && !part.ratioTo.includes(whole.unit)) {
      context.issues.add('catalogue.unit-mismatch', requirement, ['share'], {
        found: part.unit,
        expected: whole.unit,
        part: part.id,
        whole: whole.id,
      });
    }
  },
  figures: ({ part, whole }) => [part, whole],
  links: () => [],
  decimals: () => 0,
  identity: ({ part, whole }) => `${part} ${whole}`,
};
