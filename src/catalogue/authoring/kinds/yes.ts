import type { FigureId } from '../../../kernel/index.ts';
import type { CatalogueKind } from './kind.ts';
import { checkFigure } from './kind.ts';

/** An attested statement: it is so, or it is not. */
export const yes: CatalogueKind<'yes'> = {
  read: (raw) => ({ figure: (raw.yes ?? '') as FigureId }),
  check(requirement, context) {
    checkFigure(requirement.figure, ['yes-no'], requirement, ['yes'], context);
  },
  figures: (requirement) => [requirement.figure],
};
