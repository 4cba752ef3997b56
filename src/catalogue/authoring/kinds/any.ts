import type { CatalogueKind } from './kind.ts';

/** At least one requirement inside must hold. */
export const any: CatalogueKind<'any'> = {
  read: (raw, { nested }) => ({ of: nested(raw.any ?? []) }),
  check(requirement, { report }) {
    const allOptional = requirement.of.every((inner) => inner.optional);
    if (allOptional && !report.isIncomplete(requirement)) report.add('catalogue.only-optional', requirement, ['any']);
  },
  figures: () => [],
};
