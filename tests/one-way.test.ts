import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './fixtures/places.ts';
import { circles, folderOf, importedFiles, importTable, productFiles } from './fixtures/source-tree.ts';

const src = join(ROOT, 'src');
const files = productFiles();
const table = importTable('## Who may import whom');
/**
 * What the parts of `app` may import of each other; the row `features` stands for every folder that
 * has no row of its own.
 */
const storeys = importTable('### Storeys of app');

/** Files of `app` that list what its features hold. */
const LISTS = ['index.ts', 'all-use-cases.ts'];

/** Circles that are known and to be opened; the list only gets shorter. */
const KNOWN_CIRCLES: readonly string[] = [];

/**
 * Who imports whom among the entries of a folder: its files and its sub-folders. The folder's own
 * door leads everywhere and is left out.
 */
function entriesOf(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = new Map<string, Set<string>>();
  const entryOf = (path: string) => (path.startsWith(folder + sep) ? relative(folder, path).split(sep)[0]! : undefined);
  for (const file of files) {
    const from = entryOf(file);
    if (from === undefined || from === 'index.ts') continue;
    const targets = importedFiles(file).flatMap((target) => entryOf(target) ?? []);
    const known = graph.get(from) ?? new Set();
    graph.set(from, known);
    for (const target of targets) if (target !== from) known.add(target);
  }
  return graph;
}

/** Every folder of the source that holds product files, at any depth. */
const folders = [
  ...new Set(
    files.flatMap((file) => {
      const steps = relative(src, file).split(sep).slice(0, -1);
      return steps.map((_, index) => join(src, ...steps.slice(0, index + 1)));
    }),
  ),
  src,
];

describe('imports flow one way', () => {
  it.each([
    ['folders of src', table],
    ['storeys of app', storeys],
  ])('in the table of %s a row names only rows above it', (_, rows) => {
    const names = [...rows.keys()];
    const upward = [...rows].flatMap(([name, allowed]) =>
      allowed.filter((other) => !(names.indexOf(other) < names.indexOf(name) && names.includes(other))),
    );
    expect(upward).toEqual([]);
  });

  it('no circle among the files and folders of any folder', () => {
    const found = folders.flatMap((folder) =>
      circles(entriesOf(folder)).map((circle) => `${relative(src, folder)}: ${circle.join(', ')}`),
    );
    expect(found.sort()).toEqual(KNOWN_CIRCLES);
  });

  it('the storeys of app import what stands below them, and no feature imports another', () => {
    const partOf = (path: string) => relative(join(src, 'app'), path).split(sep)[0]!;
    const inside = files.filter((file) => folderOf(file) === 'app' && !LISTS.includes(partOf(file)));
    const wrong = inside.flatMap((file) => {
      const from = partOf(file);
      const allowed = storeys.get(from) ?? storeys.get('features') ?? [];
      return [...new Set(importedFiles(file))]
        .filter((target) => folderOf(target) === 'app' && partOf(target) !== from && !allowed.includes(partOf(target)))
        .map((target) => `${relative(src, file)} imports ${relative(src, target)}`);
    });
    expect(wrong).toEqual([]);
  });
});
