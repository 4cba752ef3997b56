import type { Requirement } from '../../model.ts';
import type { RawRequirement } from '../shape-parts.ts';
import type { LawKind } from './kind.ts';

declare module '../../model/requirement.ts' {
  interface KindParts {
    readonly any: {
      readonly kind: 'any';
      readonly of: readonly Requirement[];
    };
  }
}

/** At least one requirement inside must hold. */
export const any: LawKind<'any', readonly RawRequirement[]> = {
  help: 'Ít nhất một điều kiện bên trong đạt',
  shape: ({ nested }) => nested,
  read: (raw, { nested }) => ({ kind: 'any', of: nested(raw) }),
  check(requirement, { issues }) {
    const allOptional = requirement.of.every((inner) => inner.optional);
    if (allOptional && !issues.isIncomplete(requirement)) issues.add('catalogue.only-optional', requirement, ['any']);
  },
  figures: () => [],
  links: () => [],
  decimals: () => 0,
  identity: () => undefined,
};
