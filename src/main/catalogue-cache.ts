import { createHash } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import type { CatalogueFile, LoadedCatalogue } from '../catalogue/authoring/index.ts';
import { loadCatalogue } from '../catalogue/authoring/index.ts';
import type { CatalogueJson } from '../catalogue/index.ts';
import { fromJson, toCatalogueJson } from '../catalogue/index.ts';
import { hasErrors } from '../kernel/index.ts';

/** Where the parsed catalogue is kept between runs, and the program whose checks it passed. */
export interface CatalogueCache {
  readonly file: string;
  readonly program: string;
}

/**
 * The catalogue of some files, without parsing and checking them again when the same files passed
 * the same program before: reading sixty YAML files is most of what a short command does. A cache
 * that cannot be read or written only costs time.
 */
export function loadCached(files: readonly CatalogueFile[], { file, program }: CatalogueCache): LoadedCatalogue {
  const key = keyOf(files, program);
  const kept = readKept(file);
  if (kept?.key === key) return { catalogue: fromJson(kept.catalogue), issues: [] };
  const loaded = loadCatalogue(files);
  if (!hasErrors(loaded.issues)) {
    try {
      // Whole or not at all: another command may be reading it.
      const fresh = `${file}.${process.pid}`;
      writeFileSync(fresh, JSON.stringify({ key, catalogue: toCatalogueJson(loaded.catalogue) }));
      renameSync(fresh, file);
    } catch {
      // A read-only installation works too.
    }
  }
  return loaded;
}

function keyOf(files: readonly CatalogueFile[], program: string): string {
  const hash = createHash('sha256').update(String(statSync(program).mtimeMs));
  for (const { path, text } of files) hash.update(`\0${path}\0${text}`);
  return hash.digest('hex');
}

function readKept(file: string): { readonly key: string; readonly catalogue: CatalogueJson } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
