import { z } from 'zod';
import type { CriteriaSet } from '../catalogue/index.ts';
import type { SetId } from '../kernel/index.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';
import { unitKindShape } from './units.ts';

export const setListShape = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    province: z.string(),
    subject: unitKindShape,
    level: z.string(),
    from: z.string(),
    to: z.string().nullable().meta({ description: 'The last day; null while it is open.' }),
    inForce: z.enum(['not-yet', 'yes', 'ended']),
    supersedes: z.string().nullable(),
    indicators: z.number(),
    requirements: z.number().meta({ description: 'Those without others below them.' }),
  }),
);
export type SetListOutput = z.infer<typeof setListShape>;

export function toSetListOutput(
  sets: readonly {
    readonly set: CriteriaSet;
    readonly indicators: number;
    readonly requirements: number;
    readonly inForce: SetListOutput[number]['inForce'];
  }[],
): Presented<SetListOutput> {
  return present<SetListOutput>(
    sets.map(({ set, indicators, requirements, inForce }) => ({
      id: set.id,
      title: set.title,
      province: set.province,
      subject: set.subject,
      level: set.level,
      from: set.inForce.from,
      to: set.inForce.to ?? null,
      inForce,
      supersedes: set.supersedes ?? null,
      indicators,
      requirements,
    })),
  );
}

export const templateShape = z.strictObject({
  file: z.string(),
  sets: z.array(z.string()),
  sheets: z.array(z.string()),
  year: z.number().meta({ description: 'The assessed year that stands in it.' }),
});
export type TemplateOutput = z.infer<typeof templateShape>;

export function toTemplateOutput(written: {
  readonly file: string;
  readonly sets: readonly { readonly id: SetId }[];
  readonly sheets: readonly string[];
  readonly year: number;
}): Presented<TemplateOutput> {
  return present<TemplateOutput>({
    file: written.file,
    sets: written.sets.map((set) => set.id),
    sheets: [...written.sheets],
    year: written.year,
  });
}
