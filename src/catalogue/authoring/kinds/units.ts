import type { SetId } from '../../../kernel/index.ts';
import { UNIT_KINDS } from '../../../kernel/index.ts';
import { parseNumberThreshold, readLimits } from '../limits.ts';
import type { CatalogueKind } from './kind.ts';
import { checkSet } from './kind.ts';

/** How many child units meet another set. */
export const units: CatalogueKind<'units'> = {
  read: (raw, { report, owner }) => ({
    unitKind: raw.units?.kind ?? 'thon',
    set: (raw.units?.set ?? '') as SetId,
    limits: readLimits(owner, 'units', raw.units ?? {}, raw, parseNumberThreshold(0), report),
  }),
  check(requirement, context) {
    const other = checkSet(requirement.set, requirement, ['units', 'set'], context);
    const { unitKind } = requirement;
    const tier = UNIT_KINDS.indexOf(context.set.subject);
    if (UNIT_KINDS.indexOf(unitKind) >= tier) {
      const expected = UNIT_KINDS[tier - 1] ?? '';
      context.report.add('catalogue.subject-mismatch', requirement, ['units', 'kind'], { found: unitKind, expected });
    }
    if (other && other.subject !== unitKind) {
      context.report.add('catalogue.subject-mismatch', requirement, ['units', 'set'], {
        found: other.subject,
        expected: unitKind,
      });
    }
  },
  figures: () => [],
};
