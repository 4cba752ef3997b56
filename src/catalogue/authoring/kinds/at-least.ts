import { z } from 'zod';
import type { Requirement } from '../../model.ts';
import type { RawRequirement } from '../shape-parts.ts';
import type { LawKind } from './kind.ts';

declare module '../../model/requirement.ts' {
  interface KindParts {
    readonly atLeast: {
      readonly kind: 'atLeast';
      readonly k: number;
      readonly of: readonly Requirement[];
    };
  }
}

interface Raw {
  readonly k: number;
  readonly of: readonly RawRequirement[];
}

/** At least k of the requirements inside must hold. */
export const atLeast: LawKind<'atLeast', Raw> = {
  help: 'Ít nhất k điều kiện bên trong đạt',
  shape: ({ nested }) => z.strictObject({ k: z.int().min(1), of: nested }),
  read: (raw, { nested }) => ({ kind: 'atLeast', k: raw.k, of: nested(raw.of) }),
  check(requirement, { issues }) {
    const deciding = requirement.of.filter((inner) => !inner.optional).length;
    if (requirement.k > deciding && !issues.isIncomplete(requirement)) {
      issues.add('catalogue.at-least-too-many', requirement, ['atLeast', 'k'], {
        found: requirement.k,
        limit: deciding,
      });
    }
  },
  figures: () => [],
  links: () => [],
  decimals: () => 0,
  identity: () => undefined,
};
