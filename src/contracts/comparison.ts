import { z } from 'zod';
import type { Requirement } from '../catalogue/index.ts';
import type { SetId } from '../kernel/index.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

const sideShape = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    text: z.string().nullable(),
    threshold: z.string().meta({ description: 'In words; empty where it has none.' }),
  })
  .nullable();

/** What differs between two sets, requirement by requirement. */
export const comparisonShape = z.strictObject({
  before: z.string(),
  after: z.string(),
  differences: z.array(
    z.strictObject({
      change: z
        .enum(['added', 'dropped', 'stricter', 'looser', 'mixed', 'reworded', 'same'])
        .meta({ description: '`mixed`: stricter for some units, looser for others.' }),
      before: sideShape,
      after: sideShape,
    }),
  ),
});
export type ComparisonOutput = z.infer<typeof comparisonShape>;

/** How a requirement is called, and its thresholds, in words. */
export interface RequirementWords {
  readonly titleOf: (requirement: Requirement) => string;
  readonly thresholdOf: (requirement: Requirement) => string;
}

export function toComparisonOutput(
  before: { readonly id: SetId },
  after: { readonly id: SetId },
  differences: readonly {
    readonly change: ComparisonOutput['differences'][number]['change'];
    readonly before?: Requirement;
    readonly after?: Requirement;
  }[],
  { titleOf, thresholdOf }: RequirementWords,
): Presented<ComparisonOutput> {
  const side = (requirement: Requirement | undefined) =>
    requirement === undefined
      ? null
      : {
          id: requirement.id,
          title: titleOf(requirement),
          text: requirement.text ?? null,
          threshold: thresholdOf(requirement),
        };
  return present<ComparisonOutput>({
    before: before.id,
    after: after.id,
    differences: differences.map((one) => ({
      change: one.change,
      before: side(one.before),
      after: side(one.after),
    })),
  });
}
