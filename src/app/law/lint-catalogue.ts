import type { CatalogueFile } from '../../catalogue/authoring/index.ts';
import { catalogueFileKind, loadCatalogue, parseExemptions } from '../../catalogue/authoring/index.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import { readCases } from '../../intake/index.ts';
import type { Issue } from '../../kernel/index.ts';
import { toIssue } from '../../kernel/index.ts';

export interface LintResult {
  readonly issues: readonly Issue[];
  readonly files: number;
  readonly catalogue: Catalogue;
}

/**
 * Checks the files of a catalogue, or with `replaced` the same catalogue with files of
 * one's own put in or added. With files of one's own, only their issues and those of files
 * they break are reported.
 */
export function lintCatalogue(inUse: readonly CatalogueFile[], replaced: readonly CatalogueFile[] = []): LintResult {
  const own = new Map(replaced.map((file) => [file.path, file]));
  const files = [...inUse.filter((file) => !own.has(file.path)), ...replaced];
  const { catalogue, issues } = loadCatalogue(files);
  const casesAndExemptions = files.flatMap((file): readonly Issue[] => {
    const kind = catalogueFileKind(file.path);
    if (kind === 'exemptions') return parseExemptions(file).issues;
    return kind === 'cases' ? readCases(file, catalogue).issues : [];
  });
  const withoutCases = [...catalogue.sets.values()].flatMap(({ id, title }): readonly Issue[] => {
    const path = `criteria/${id.replace('/', '/cases/')}.yaml`;
    if (files.some((file) => file.path === path)) return [];
    return [toIssue('case.none', { file: `criteria/${id}.yaml`, line: 1 }, { set: title, expected: path })];
  });
  return { issues: [...issues, ...casesAndExemptions, ...withoutCases], files: files.length, catalogue };
}
