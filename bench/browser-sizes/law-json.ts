import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFileKind, loadCatalogue } from '../../src/catalogue/index.ts';
import { neededInputs } from '../../src/documents/index.ts';
import type { SetId } from '../../src/kernel/index.ts';

/** A criteria set with the figures, registers and attributes that it asks for, as the JSON that a page fetches. */
export interface LawJson {
  readonly whole: string;
  /** Without what was asked and decided in reading the letter, which a page fetches when somebody opens it. */
  readonly withoutInterpretations: string;
}

export function lawJson(root: string): ReadonlyMap<SetId, LawJson> {
  const folder = join(root, 'catalogue');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile() && catalogueFileKind(path) !== undefined)
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const { catalogue, parsed } = loadCatalogue(files);
  return new Map(
    [...catalogue.sets.keys()].map((id) => {
      const needed = neededInputs(catalogue, [id]);
      const chosen = (file: string, key: string, ids: readonly string[]) => {
        const all = (parsed[file] as Record<string, Record<string, unknown>>)[key]!;
        return [file, { [key]: Object.fromEntries(ids.map((one) => [one, all[one]])) }] as const;
      };
      const law = Object.fromEntries([
        [`criteria/${id}.yaml`, parsed[`criteria/${id}.yaml`]],
        chosen(
          'figures.yaml',
          'figures',
          needed.figures.map(({ figure }) => figure.id),
        ),
        chosen(
          'attributes.yaml',
          'attributes',
          needed.attributes.map((attribute) => attribute.id),
        ),
        ...needed.registers.map((register) => [
          `registers/${register.id}.yaml`,
          parsed[`registers/${register.id}.yaml`],
        ]),
      ]);
      const leaveOut = (key: string, value: unknown) => (key === 'interpretation' ? undefined : value);
      return [id, { whole: JSON.stringify(law), withoutInterpretations: JSON.stringify(law, leaveOut) }] as const;
    }),
  );
}
