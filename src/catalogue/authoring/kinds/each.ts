import { z } from 'zod';
import type { FigureId } from '../../../kernel/index.ts';
import type { Threshold } from '../../model.ts';
import { slug, thresholds } from '../shape-parts.ts';
import type { LawKind } from './kind.ts';
import { checkFigure } from './kind.ts';
import { parseNumberThreshold, readThresholds } from './thresholds.ts';

declare module '../../model/requirement.ts' {
  interface KindParts {
    readonly each: {
      readonly kind: 'each';
      readonly series: FigureId;
      readonly every: 'week' | 'month';
      readonly thresholds: readonly Threshold<number>[];
    };
  }
}

const shape = z.strictObject({ series: slug, every: z.enum(['week', 'month']), ...thresholds });

/** Every full week or month of the assessed period reaches a value. */
export const each: LawKind<'each', z.infer<typeof shape>> = {
  help: 'Tuần (tháng) trọn vẹn nào của kỳ đánh giá cũng đạt ngưỡng',
  shape: () => shape,
  read: (raw, context) => ({
    kind: 'each',
    series: raw.series as FigureId,
    every: raw.every,
    thresholds: readThresholds('each', raw, parseNumberThreshold(0), context),
  }),
  check(requirement, context) {
    const series = checkFigure(requirement.series, ['series'], requirement, ['each', 'series'], context);
    if (series && series.per !== requirement.every) {
      context.issues.add('catalogue.unit-mismatch', requirement, ['each', 'every'], {
        found: requirement.every,
        expected: series.per ?? '',
        part: series.id,
        whole: requirement.id,
      });
    }
  },
  figures: ({ series }) => [series],
  links: () => [],
  decimals: ({ series }, figures) => figures.get(series)?.decimals ?? 0,
  identity: ({ series }) => series,
};
