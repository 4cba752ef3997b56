import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFileKind, loadCatalogue } from '../../src/catalogue/authoring/index.ts';
import type { CriteriaSet } from '../../src/catalogue/index.ts';
import { levelOf, toCatalogueJson } from '../../src/catalogue/index.ts';
import { neededInputs } from '../../src/documents/index.ts';
import type { SetId } from '../../src/kernel/index.ts';

/**
 * A criteria set with the figures, registers and attributes that it asks for, as the JSON
 * that a page fetches.
 */
export interface LawJson {
  readonly whole: string;
  /**
   * Without what was asked and decided in reading the letter, which a page fetches
   * when somebody opens it.
   */
  readonly withoutInterpretations: string;
}

export function lawJson(root: string): ReadonlyMap<SetId, LawJson> {
  const folder = join(root, 'catalogue');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile() && catalogueFileKind(path) !== undefined)
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const { catalogue } = loadCatalogue(files);
  return new Map(
    [...catalogue.sets].map(([id, set]) => {
      const needed = neededInputs(catalogue, [id]);
      const lawWith = (chosen: CriteriaSet) =>
        JSON.stringify(
          toCatalogueJson({
            levels: new Map([[chosen.level, levelOf(catalogue, id)]]),
            subjects: new Map([[chosen.subject, catalogue.subjects.get(chosen.subject)!]]),
            attributes: byId(needed.attributes),
            figures: byId(needed.figures.map(({ figure }) => figure)),
            registers: byId(needed.registers),
            sets: byId([chosen]),
          }),
        );
      return [id, { whole: lawWith(set), withoutInterpretations: lawWith(withoutInterpretations(set)) }] as const;
    }),
  );
}

function byId<Id, Part extends { readonly id: Id }>(parts: readonly Part[]): ReadonlyMap<Id, Part> {
  return new Map(parts.map((part) => [part.id, part]));
}

/** The same part of the law with every list of interpretations empty. */
function withoutInterpretations<Part>(part: Part): Part {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null || value instanceof Map) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'interpretation' ? [] : walk(inner)]),
    );
  };
  return walk(part) as Part;
}
