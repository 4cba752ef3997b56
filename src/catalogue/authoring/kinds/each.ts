import type { FigureId } from '../../../kernel/index.ts';
import { parseNumberThreshold, readLimits } from '../limits.ts';
import type { CatalogueKind } from './kind.ts';
import { checkFigure } from './kind.ts';

/** Every full week or month of the assessed period reaches a value. */
export const each: CatalogueKind<'each'> = {
  read: (raw, { report, owner }) => ({
    series: (raw.each?.series ?? '') as FigureId,
    every: raw.each?.every ?? 'week',
    limits: readLimits(owner, 'each', raw.each ?? {}, raw, parseNumberThreshold(0), report),
  }),
  check(requirement, context) {
    const series = checkFigure(requirement.series, ['series'], requirement, ['each', 'series'], context);
    if (series && series.per !== requirement.every) {
      context.report.add('catalogue.unit-mismatch', requirement, ['each', 'every'], {
        found: requirement.every,
        expected: series.per ?? '',
        part: series.id,
        whole: requirement.id,
      });
    }
  },
  figures: (requirement) => [requirement.series],
};
