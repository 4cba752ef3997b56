import type { FigureId } from '../../../kernel/index.ts';
import { slug } from '../shape-parts.ts';
import type { LawKind } from './kind.ts';
import { checkFigure } from './kind.ts';

declare module '../../model/requirement.ts' {
  interface KindParts {
    readonly yes: {
      readonly kind: 'yes';
      readonly figure: FigureId;
    };
  }
}

/** An attested statement: it is so, or it is not. */
export const yes: LawKind<'yes', string> = {
  help: 'Một điều được xác nhận là có',
  shape: () => slug,
  read: (raw) => ({ kind: 'yes', figure: raw as FigureId }),
  check(requirement, context) {
    checkFigure(requirement.figure, ['yes-no'], requirement, ['yes'], context);
  },
  figures: ({ figure }) => [figure],
  links: () => [],
  decimals: () => 0,
  identity: ({ figure }) => figure,
};
