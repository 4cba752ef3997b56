import { z } from 'zod';
import type { Verdict } from '../engine/index.ts';
import type { Translate } from '../i18n/index.ts';
import type { Issue, SetId } from '../kernel/index.ts';
import type { Unit } from '../units/index.ts';
import { unitTitle } from '../units/index.ts';
import { noticesShape, staleShape, verdictShape } from './assessment.ts';
import { toIssueOutputs } from './issue.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

/** How the units of an area stand, by set. */
export const overviewShape = z.array(
  z.strictObject({
    set: z.string(),
    notices: noticesShape,
    counts: z.record(verdictShape, z.number()).meta({ description: 'Units without figures count as undetermined.' }),
    units: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        verdict: verdictShape.nullable().meta({ description: 'Null for a unit without figures.' }),
        isStale: staleShape,
      }),
    ),
  }),
);
export type OverviewOutput = z.infer<typeof overviewShape>;

export function toOverviewOutput(
  sets: readonly {
    readonly set: { readonly id: SetId };
    readonly notices: readonly Issue[];
    readonly counts: Readonly<Record<Verdict, number>>;
    readonly units: readonly {
      readonly unit: Unit;
      readonly verdict: { readonly verdict: Verdict } | undefined;
      readonly isStale: boolean;
    }[];
  }[],
  t: Translate,
): Presented<OverviewOutput> {
  return present<OverviewOutput>(
    sets.map(({ set, notices, counts, units }) => ({
      set: set.id,
      notices: toIssueOutputs(notices, t),
      counts: { ...counts },
      units: units.map(({ unit, verdict, isStale }) => ({
        code: unit.code,
        name: unitTitle(unit),
        verdict: verdict?.verdict ?? null,
        isStale,
      })),
    })),
  );
}
