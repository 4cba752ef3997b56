import { z } from 'zod';
import type { SetId, UnitKind } from '../../../kernel/index.ts';
import { UNIT_KINDS } from '../../../kernel/index.ts';
import type { Threshold } from '../../model.ts';
import { setId, thresholds } from '../shape-parts.ts';
import type { LawKind } from './kind.ts';
import { checkSet, setName } from './kind.ts';
import { parseNumberThreshold, readThresholds } from './thresholds.ts';

declare module '../../model/requirement.ts' {
  interface KindParts {
    readonly units: {
      readonly kind: 'units';
      readonly unitKind: UnitKind;
      readonly set: SetId;
      readonly thresholds: readonly Threshold<number>[];
    };
  }
}

const shape = z.strictObject({ kind: z.enum(UNIT_KINDS), set: setId, ...thresholds });

/** How many child units meet another set. */
export const units: LawKind<'units', z.infer<typeof shape>> = {
  help: 'Số đơn vị cấp dưới đạt một bộ tiêu chí',
  shape: () => shape,
  read: (raw, context) => ({
    kind: 'units',
    unitKind: raw.kind,
    set: raw.set as SetId,
    thresholds: readThresholds('units', raw, parseNumberThreshold(0), context),
  }),
  check(requirement, context) {
    const other = checkSet(requirement.set, requirement, ['units', 'set'], context);
    const { unitKind } = requirement;
    const tier = UNIT_KINDS.indexOf(context.set.subject);
    if (UNIT_KINDS.indexOf(unitKind) >= tier) {
      const expected = UNIT_KINDS[tier - 1] ?? '';
      context.issues.add('catalogue.subject-mismatch', requirement, ['units', 'kind'], { found: unitKind, expected });
    }
    if (other && other.subject !== unitKind) {
      context.issues.add('catalogue.subject-mismatch', requirement, ['units', 'set'], {
        found: other.subject,
        expected: unitKind,
      });
    }
  },
  figures: () => [],
  links: ({ unitKind, set }) => [{ of: 'units-below', set, unitKind }],
  decimals: () => 0,
  identity: ({ unitKind, set }) => `${unitKind} ${setName(set)}`,
};
