import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './fixtures/places.ts';
import { productFiles } from './fixtures/source-tree.ts';

const DECLARED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (?<name>\w+)/gm;

/**
 * The two halves of a requirement kind bear its name in files of the same name, and a command bears
 * the name of what it runs.
 */
function areTwins([first = '', second = '', ...others]: readonly string[], name: string): boolean {
  const isKind = (home: string) => /^src\/(catalogue\/authoring|engine)\/kinds\//.test(home);
  const isCommand = (home: string) => home === `src/cli/commands/${name}.ts`;
  const homes = [first, second, ...others].filter((home) => !isCommand(home));
  return homes.length === 1 || (homes.length === 2 && homes.every(isKind) && fileOf(homes[0]!) === fileOf(homes[1]!));
}

const fileOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

describe('an exported name', () => {
  it('means one thing: it is declared in one place', () => {
    const homes = new Map<string, Set<string>>();
    for (const file of productFiles())
      for (const { groups } of readFileSync(file, 'utf8').matchAll(DECLARED)) {
        const name = groups!.name!;
        homes.set(name, (homes.get(name) ?? new Set()).add(relative(ROOT, file).replaceAll('\\', '/')));
      }
    const pairs = [...homes].filter(([name, files]) => files.size > 1 && !areTwins([...files].sort(), name));
    expect(pairs.map(([name, files]) => `${name}: ${[...files].sort().join(', ')}`)).toEqual([]);
  });
});
