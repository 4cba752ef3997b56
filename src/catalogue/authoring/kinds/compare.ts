import { z } from 'zod';
import type { FigureId } from '../../../kernel/index.ts';
import type { Threshold } from '../../model.ts';
import { slug, thresholds } from '../shape-parts.ts';
import type { LawKind } from './kind.ts';
import { checkFigure } from './kind.ts';
import { parseNumberThreshold, readThresholds } from './thresholds.ts';

declare module '../../model/requirement.ts' {
  interface KindParts {
    readonly compare: {
      readonly kind: 'compare';
      readonly figure: FigureId;
      readonly thresholds: readonly Threshold<number>[];
    };
  }
}

const shape = z.strictObject({ figure: slug, ...thresholds });

/**
 * What a figure may have; used where the figure is unknown, so that its threshold is not
 * called wrong as well.
 */
const MOST_DECIMALS = 3;

/** A figure against a value. */
export const compare: LawKind<'compare', z.infer<typeof shape>> = {
  help: 'Một số liệu so với ngưỡng',
  shape: () => shape,
  read(raw, context) {
    const figure = raw.figure as FigureId;
    const parse = parseNumberThreshold(context.figures.get(figure)?.decimals ?? MOST_DECIMALS);
    return { kind: 'compare', figure, thresholds: readThresholds('compare', raw, parse, context) };
  },
  check(requirement, context) {
    checkFigure(requirement.figure, ['count', 'decimal'], requirement, ['compare', 'figure'], context);
  },
  figures: ({ figure }) => [figure],
  links: () => [],
  decimals: ({ figure }, figures) => figures.get(figure)?.decimals ?? 0,
  identity: ({ figure }) => figure,
};
