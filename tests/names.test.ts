import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './fixtures/places.ts';
import { productFiles } from './fixtures/source-tree.ts';

/**
 * Names that two files export all the same. The list only gets shorter: a new pair is renamed, or made one thing; an entry whose pair is gone
 * is taken out.
 */
const KNOWN_PAIRS: Readonly<Record<string, string>> = {
  Database: 'what keeps the database running, and the types of its tables',
  KeptDays: 'days of a logbook: as the store keeps them, and as the sample draws them',
  Row: 'a row of a register, and a row of cells of a sheet',
  checkFigures: 'holds stored figures against rows, and looks for mistakes in the dictionary',
  checkRegisters: 'rows of a document, and the files of the catalogue',
  readWorkbook: 'a workbook as input, and as cells',
  restoreBackup: 'the use case, and what the store does for it',
  yearOf: 'the year of a day, of a question, and of an option',
};

const DECLARED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (?<name>\w+)/gm;

/** The two halves of a requirement kind bear its name in files of the same name, and a command bears the name of what it runs. */
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
    const found = pairs.map(([name, files]) => `${name}: ${[...files].sort().join(', ')}`);
    const isKnown = (line: string) => line.slice(0, line.indexOf(':')) in KNOWN_PAIRS;
    expect(found.filter((line) => !isKnown(line))).toEqual([]);
    expect(Object.keys(KNOWN_PAIRS)).toEqual(pairs.map(([name]) => name).sort());
  });
});
