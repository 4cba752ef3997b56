import type { FigureId } from '../../../kernel/index.ts';
import { parseNumberThreshold, readLimits } from '../limits.ts';
import type { CatalogueKind } from './kind.ts';
import { checkFigure } from './kind.ts';

/** What a figure may have; used where the figure is unknown, so that its threshold is not called wrong as well. */
const MOST_DECIMALS = 3;

/** A figure against a value. */
export const compare: CatalogueKind<'compare'> = {
  read(raw, { report, owner, figures }) {
    const figure = (raw.compare?.figure ?? '') as FigureId;
    const parse = parseNumberThreshold(figures.get(figure)?.decimals ?? MOST_DECIMALS);
    return { figure, limits: readLimits(owner, 'compare', raw.compare ?? {}, raw, parse, report) };
  },
  check(requirement, context) {
    checkFigure(requirement.figure, ['count', 'decimal'], requirement, ['compare', 'figure'], context);
  },
  figures: (requirement) => [requirement.figure],
};
