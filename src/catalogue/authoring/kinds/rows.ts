import { z } from 'zod';
import type { FigureId } from '../../../kernel/index.ts';
import type { Requirement, Threshold } from '../../model.ts';
import { rowCondition } from '../row-condition.ts';
import type { RawRequirement } from '../shape-parts.ts';
import { slug, thresholds } from '../shape-parts.ts';
import type { LawKind } from './kind.ts';
import { checkFigure } from './kind.ts';
import { parseNumberThreshold, parseShareThreshold, readThresholds } from './thresholds.ts';

declare module '../../model/requirement.ts' {
  interface KindParts {
    readonly rows: {
      readonly kind: 'rows';
      /** How many rows meet all that stands below. */
      readonly counted: FigureId;
      /** How many rows there are, for a share of them. */
      readonly among?: FigureId;
      /** What one row must meet. */
      readonly of: readonly Requirement[];
      readonly thresholds: readonly Threshold[];
    };
  }
}

interface Raw extends Readonly<Partial<Record<keyof typeof thresholds, string | number | undefined>>> {
  readonly figure: string;
  readonly among?: string | undefined;
  readonly of: readonly RawRequirement[];
}

/** How many rows of a register meet these conditions, each row by itself. */
export const rows: LawKind<'rows', Raw> = {
  help: 'Số dòng của sổ mà mỗi dòng tự đáp ứng mọi điều kiện bên trong; với among: tỷ lệ dòng như thế',
  shape: ({ nested }) => z.strictObject({ figure: slug, among: slug.optional(), of: nested, ...thresholds }),
  read(raw, context) {
    const own = { kind: 'rows', counted: raw.figure as FigureId, of: context.nested(raw.of) } as const;
    if (raw.among === undefined)
      return { ...own, thresholds: readThresholds('rows', raw, parseNumberThreshold(0), context) };
    return {
      ...own,
      among: raw.among as FigureId,
      thresholds: readThresholds('rows', raw, parseShareThreshold, context),
    };
  },
  check(requirement, context) {
    const { issues, catalogue } = context;
    const figure = checkFigure(requirement.counted, ['count'], requirement, ['rows', 'figure'], context);
    if (requirement.among !== undefined)
      checkFigure(requirement.among, ['count'], requirement, ['rows', 'among'], context);
    if (!figure || issues.isIncomplete(requirement)) return;
    if (!figure.from?.judged) {
      issues.add('catalogue.rows-figure', requirement, ['rows', 'figure'], { figure: figure.id });
      return;
    }
    const made = rowCondition(requirement, figure.from.register, catalogue);
    for (const refused of made.refused)
      issues.add('catalogue.rows-condition', refused, [], { found: refused.id, register: figure.from.register });
    const isAnother = JSON.stringify(made.condition) !== JSON.stringify(figure.from.where);
    if (made.refused.length === 0 && isAnother)
      issues.add('catalogue.rows-figure', requirement, ['rows', 'figure'], { figure: figure.id });
  },
  figures: ({ counted, among }) => (among === undefined ? [counted] : [counted, among]),
  links: () => [],
  decimals: () => 0,
  identity: ({ counted }) => counted,
};
