import { z } from 'zod';
import type { ActorSnapshot } from '../audit/index.ts';

/** Who did something, as they were when they did it. */
export const actorShape = z
  .strictObject({
    name: z.string(),
    role: z.string(),
    unit: z.string().optional().meta({ description: 'Code of the unit they acted for.' }),
    client: z.string().meta({ description: 'Through which door: "cli".' }),
  })
  .meta({ id: 'actor' });

export function toActorOutput({ name, role, unit, client }: ActorSnapshot): z.infer<typeof actorShape> {
  return { name, role, ...(unit === undefined ? {} : { unit }), client };
}
