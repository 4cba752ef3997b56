import type { Requirement } from '../../model.ts';
import type { RawRequirement } from '../shape-parts.ts';
import type { LawKind } from './kind.ts';

declare module '../../model/requirement.ts' {
  interface KindParts {
    readonly all: {
      readonly kind: 'all';
      readonly of: readonly Requirement[];
    };
  }
}

/** Every requirement inside must hold. */
export const all: LawKind<'all', readonly RawRequirement[]> = {
  help: 'Mọi điều kiện bên trong đều đạt',
  shape: ({ nested }) => nested,
  read: (raw, { nested }) => ({ kind: 'all', of: nested(raw) }),
  check(requirement, { issues }) {
    const allOptional = requirement.of.every((inner) => inner.optional);
    if (allOptional && !issues.isIncomplete(requirement)) issues.add('catalogue.only-optional', requirement, ['all']);
  },
  figures: () => [],
  links: () => [],
  decimals: () => 0,
  identity: () => undefined,
};
