import { z } from 'zod';
import type { Issue } from '../../kernel/index.ts';
import type { CatalogueFile } from './load.ts';
import { checkShape } from './shape.ts';
import { parseYaml } from './yaml.ts';

export const exemptionsFileShape = z.strictObject({
  exemptions: z.array(z.strictObject({ clause: z.string().min(1), reason: z.string().regex(/\S/) })),
});

/** Clauses that no set cites, with the reason why none does: `criteria/exemptions.yaml`. */
export function parseExemptions(file: CatalogueFile): {
  readonly exemptions: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
} {
  const { yaml, issues } = parseYaml(file.path, file.text);
  const shaped = checkShape(exemptionsFileShape, yaml);
  return {
    exemptions: new Map(shaped.value?.exemptions.map(({ clause, reason }) => [clause, reason])),
    issues: [...issues, ...shaped.issues],
  };
}
