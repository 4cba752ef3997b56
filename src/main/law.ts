import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Law, LawSource } from '../app/index.ts';
import { toLaw } from '../app/index.ts';
import type { CatalogueFile, LoadedCatalogue } from '../catalogue/authoring/index.ts';
import { loadCatalogue } from '../catalogue/authoring/index.ts';
import { AppError, hasErrors } from '../kernel/index.ts';
import type { CatalogueCache } from './catalogue-cache.ts';
import { loadCached } from './catalogue-cache.ts';
import { sha256 } from './sha256.ts';

/** Milliseconds between two looks at the files. */
const LOOK_EVERY = 1000;

interface Read {
  /** Names, sizes and times of the files, as they were read. */
  readonly stamp: string;
  readonly files: readonly CatalogueFile[];
  readonly loaded: LoadedCatalogue;
}

/**
 * The law of a catalogue folder: loaded at the first use, and again when a file of it changes. A
 * changed catalogue with errors does not take the place of a good one.
 */
export function lawFrom(folder: string, cache?: CatalogueCache): LawSource {
  let read: Read | undefined;
  let law: Law | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  const look = (): Read => {
    const now = performance.now();
    if (read !== undefined && now - lookedAt < LOOK_EVERY) return read;
    lookedAt = now;
    try {
      read = readAgain(read);
    } catch (error) {
      // A file is missing for a moment while an editor saves it: the next look finds it.
      if (read === undefined || !isMissing(error)) throw error;
    }
    return read;
  };

  const readAgain = (before: Read | undefined): Read => {
    const paths = yamlBelow(folder);
    const stamp = stampOf(paths);
    if (before?.stamp === stamp) return before;
    const files = paths.map((path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
    const generation = digestOf(files);
    if (before !== undefined && generation === law?.generation) return { ...before, stamp };
    const loaded = cache ? loadCached(files, cache) : loadCatalogue(files);
    if (!hasErrors(loaded.issues)) law = toLaw(loaded.catalogue, generation, sha256);
    return { stamp, files, loaded };
  };

  return {
    current: () => {
      const { issues } = look().loaded;
      if (law !== undefined) return law;
      throw new AppError('catalogue.has-errors', {
        count: issues.filter(({ severity }) => severity === 'error').length,
      });
    },
    loaded: () => look().loaded,
    files: () => look().files,
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function stampOf(paths: readonly string[]): string {
  return paths
    .map((path) => {
      const { mtimeMs, size } = statSync(path);
      return `${path} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

function digestOf(files: readonly CatalogueFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`);
  return hash.digest('base64url');
}

function yamlBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return yamlBelow(path);
      return name.endsWith('.yaml') ? [path] : [];
    });
}
