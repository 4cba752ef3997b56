import type { CatalogueKind } from './kind.ts';

/** At least k of the requirements inside must hold. */
export const atLeast: CatalogueKind<'atLeast'> = {
  read: (raw, { nested }) => ({ k: raw.atLeast?.k ?? 1, of: nested(raw.atLeast?.of ?? []) }),
  check(requirement, { report }) {
    const deciding = requirement.of.filter((inner) => !inner.optional).length;
    if (requirement.k > deciding && !report.isIncomplete(requirement)) {
      report.add('catalogue.at-least-too-many', requirement, ['atLeast', 'k'], {
        found: requirement.k,
        limit: deciding,
      });
    }
  },
  figures: () => [],
};
