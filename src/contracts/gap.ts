import { z } from 'zod';
import type { Gap } from '../engine/index.ts';

export const gapShape = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('add'),
      figure: z.string(),
      least: z.number(),
      most: z.number(),
      nearest: z
        .strictObject({ line: z.number(), name: z.string(), lacks: z.array(z.string()), open: z.array(z.string()) })
        .optional()
        .meta({ description: 'The row that comes nearest to meeting all conditions, and those that it lacks.' }),
    }),
    z.strictObject({ kind: z.literal('reduce'), figure: z.string(), least: z.number(), most: z.number() }),
    z.strictObject({
      kind: z.literal('periods'),
      figure: z.string(),
      short: z.array(z.strictObject({ period: z.string(), add: z.number() })),
    }),
    z.strictObject({ kind: z.literal('do'), figure: z.string() }),
    z.strictObject({ kind: z.literal('choose'), count: z.number(), of: z.array(z.string()) }),
    z.strictObject({
      kind: z.literal('units'),
      unitKind: z.string(),
      set: z.string(),
      least: z.number(),
      most: z.number(),
    }),
    z.strictObject({ kind: z.literal('set'), set: z.string(), indicator: z.string().optional() }),
  ])
  .meta({
    description: 'What is left to do, in whole things: `least` if every blank turns out well, `most` in any case.',
  });

export function toGapOutput(left: Gap): z.infer<typeof gapShape> {
  switch (left.kind) {
    case 'add':
    case 'reduce': {
      const nearest = left.kind === 'add' ? left.nearest : undefined;
      return {
        kind: left.kind,
        figure: left.figure,
        least: left.least / 10 ** left.decimals,
        most: left.most / 10 ** left.decimals,
        ...(nearest ? { nearest: { ...nearest, lacks: [...nearest.lacks], open: [...nearest.open] } } : {}),
      };
    }
    case 'periods':
      return { ...left, short: left.short.map((period) => ({ ...period })) };
    case 'choose':
      return { ...left, of: [...left.of] };
    case 'do':
    case 'units':
    case 'set':
      return left;
  }
}
