import type { CatalogueKind } from './kind.ts';

/** Every requirement inside must hold. */
export const all: CatalogueKind<'all'> = {
  read: (raw, { nested }) => ({ of: nested(raw.all ?? []) }),
  check(requirement, { report }) {
    const allOptional = requirement.of.every((inner) => inner.optional);
    if (allOptional && !report.isIncomplete(requirement)) report.add('catalogue.only-optional', requirement, ['all']);
  },
  figures: () => [],
};
