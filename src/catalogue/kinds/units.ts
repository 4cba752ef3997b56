import type { SetId } from '../../kernel/index.ts';
import { UNIT_KINDS } from '../../kernel/index.ts';
import { parseNumberThreshold, readLimits, refuseExactly } from '../limits.ts';
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
    refuseExactly(requirement.limits, context.report);
    const other = checkSet(requirement.set, requirement, ['units', 'set'], context);
    const below = UNIT_KINDS.indexOf(requirement.unitKind) < UNIT_KINDS.indexOf(context.set.subject);
    if ((other && other.subject !== requirement.unitKind) || !below) {
      context.report.add('catalogue.subject-mismatch', requirement, ['units', 'kind'], {
        found: requirement.unitKind,
        expected: other?.subject ?? context.set.subject,
      });
    }
  },
  figures: () => [],
};
