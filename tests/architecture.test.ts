import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT as root } from './fixtures/places.ts';
import {
  folderOf,
  importsOf,
  importTable,
  architecture as page,
  productFiles,
  secondDoors,
} from './fixtures/source-tree.ts';

const table = importTable('## Who may import whom');

/** Files that handle time by themselves, and why; all others ask the clock they are given. */
const MAY_HANDLE_TIME: ReadonlyMap<string, string> = new Map([
  ['main/clock.ts', 'is the clock'],
  ['kernel/dates.ts', 'calendar arithmetic, on days that it is given'],
  ['kernel/moments.ts', 'calendar arithmetic, on moments that it is given'],
  ['cli/progress.ts', 'how long somebody has waited'],
  ['cli/commands/demo.ts', 'how long loading took'],
  ['main/serving.ts', 'how long it waits for a process'],
  ['store/embedded/cluster.ts', 'how long it waits for the server'],
  ['store/embedded/embedded-database.ts', 'how long it waits for another process'],
  ['store/embedded/instance-lock.ts', 'the age of a file, by the clock of the disk'],
]);

const files = productFiles();

describe('ARCHITECTURE.md', () => {
  it('names every folder of src, and only folders that are there', () => {
    const folders = readdirSync(join(root, 'src')).filter((name) => statSync(join(root, 'src', name)).isDirectory());
    expect([...table.keys()].sort()).toEqual(folders.sort());
  });

  it('shows only paths that exist in its tree', () => {
    const tree = page.slice(page.indexOf('```') + 3, page.indexOf('```', page.indexOf('```') + 3));
    const named = [...tree.matchAll(/^(?<indent> *)(?<name>[\w./<>-]+)/gm)].map((match) => ({
      depth: match.groups!.indent!.length,
      name: match.groups!.name!,
    }));
    let top = '';
    for (const { depth, name } of named.filter((entry) => entry.depth <= 2 && !entry.name.includes('<'))) {
      const path = depth === 0 ? name : join(top, name);
      if (depth === 0) top = name;
      expect(existsSync(join(root, path)), path).toBe(true);
    }
  });

  it('lets only the entry look for the product from its own place: a bundle lies elsewhere than its files', () => {
    const looking = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .filter((name) => /import\.meta\.(dirname|url)[^;]*'\.\.'/.test(readFileSync(join(root, 'src', name), 'utf8')));
    expect(looking).toEqual(['main/cli.ts']);
  });

  it('decides who imports whom', () => {
    const wrong = files.flatMap(importsOf).filter(({ file, target }) => {
      if (!target.startsWith('.')) return false;
      const from = folderOf(join(root, file));
      const to = folderOf(resolve(root, dirname(file), target));
      return from !== to && !(table.get(from) ?? []).includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('lets folders be entered by their index only', () => {
    const wrong = files.flatMap(importsOf).filter(({ file, target }) => {
      if (!target.startsWith('.')) return false;
      const path = resolve(root, dirname(file), target);
      const doors = [folderOf(path), ...secondDoors.keys()].map((folder) => join(root, 'src', folder, 'index.ts'));
      if (folderOf(path) === folderOf(join(root, file)) || doors.includes(path)) return false;
      // The harness wires as main does, over the test databases of the store.
      const isHarness = file.startsWith('src/testing/harness/');
      return !(isHarness && (path.includes('/testing/') || folderOf(path) === 'main'));
    });
    expect(wrong).toEqual([]);
  });

  it('lets second doors be entered by those it names, and not from behind the first door', () => {
    expect([...secondDoors.keys()]).toEqual(['catalogue/authoring', 'engine/todo', 'documents/render']);
    for (const [door, allowed] of secondDoors) {
      const inside = (path: string) => path.startsWith(`${join(root, 'src', door)}/`);
      const wrong = files.flatMap(importsOf).filter(({ file, target }) => {
        if (!target.startsWith('.') || inside(join(root, file))) return false;
        if (!inside(resolve(root, dirname(file), target))) return false;
        const from = folderOf(join(root, file));
        return !allowed.includes(from);
      });
      expect(wrong, door).toEqual([]);
    }
  });

  it('lets no file of src, tests of src among them, import from tests/', () => {
    const all = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
    const sources = all.filter((name) => name.endsWith('.ts')).map((name) => join(root, 'src', name));
    const wrong = sources
      .flatMap(importsOf)
      .filter(
        ({ file, target }) =>
          target.startsWith('.') && resolve(root, dirname(file), target).startsWith(join(root, 'tests')),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps renderers behind their own door: models of documents come without libraries', () => {
    const models = files.filter((file) => folderOf(file) === 'documents' && !file.includes('/render/'));
    const wrong = models
      .flatMap(importsOf)
      .filter(({ target }) => /^[@a-z][\w./:-]*$/.test(target) || target.includes('render/'));
    expect(wrong).toEqual([]);
  });

  it('keeps Node, the clock and chance out of the pure folders', () => {
    const pure = files.filter(
      (file) =>
        [
          'kernel',
          'catalogue',
          'units',
          'audit',
          'registers',
          'engine',
          'intake',
          'contracts',
          'i18n',
          'documents',
        ].includes(folderOf(file)) && !file.includes('/render/'),
    );
    const builtins = pure
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith('node:') || builtinModules.includes(target));
    expect(builtins).toEqual([]);
    const impure = pure.filter((file) => /\bDate\.now\b|new Date\(\)|Math\.random/.test(readFileSync(file, 'utf8')));
    expect(impure.map((file) => relative(root, file))).toEqual([]);
  });

  it('asks one clock what time it is', () => {
    const asks = files
      .filter((file) => !file.includes('/testing/') && /\bDate\.now\b|\bnew Date\b/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(join(root, 'src'), file));
    expect(asks.sort()).toEqual([...MAY_HANDLE_TIME.keys()].sort());
  });

  it('keeps files short enough to hold one idea', () => {
    const long = files.filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > 330 && !file.includes('/messages/'),
    );
    expect(long.map((file) => relative(root, file))).toEqual([]);
  });
});
