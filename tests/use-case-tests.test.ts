import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useCases } from '../src/app/index.ts';
import { ROOT } from './fixtures/places.ts';
import { importTable } from './fixtures/source-tree.ts';

const app = join(ROOT, 'src', 'app');
/** What stands below the features. */
const storeys = importTable('### Storeys of app');

/**
 * Use cases that are proven where their work is done; the file must call them. All others have a
 * test of their name beside them.
 */
const PROVEN_ELSEWHERE: Readonly<Record<string, string>> = {
  'installation/make-backup.ts': 'src/store/backup/backup.db.test.ts',
  'installation/restore-backup.ts': 'src/store/backup/backup.db.test.ts',
};

/**
 * Which use cases each file makes, as the list of all takes them in: "registers/list-rows.ts" →
 * listRows, showRow, …
 */
const files = [
  ...readFileSync(join(app, 'all-use-cases.ts'), 'utf8').matchAll(/^import \{ ([^}]+) \} from '\.\/([^']+)';$/gm),
].map(([, names, path]) => ({ path: path!, made: names!.split(/[,\s]+/).filter((name) => name !== '') }));

/** The test beside a file, in this process or on a database. */
const testBeside = (path: string) =>
  ['.test.ts', '.db.test.ts'].map((ending) => join(app, path.replace(/\.ts$/, ending))).find(existsSync);
const proofOf = (path: string) => (path in PROVEN_ELSEWHERE ? join(ROOT, PROVEN_ELSEWHERE[path]!) : testBeside(path));

describe('a feature folder says what is proven', () => {
  it('every use case of the product stands in a file of a feature', () => {
    expect(files.flatMap(({ made }) => made).sort()).toEqual(Object.keys(useCases).sort());
    expect(files.filter(({ path }) => storeys.has(path.split('/')[0]!))).toEqual([]);
  });

  it.each(files.map(({ path, made }) => [path, made] as const))('%s has its test, which asks it', (path, made) => {
    const proof = proofOf(path);
    expect(proof, 'the test beside it').toBeDefined();
    const text = readFileSync(proof!, 'utf8');
    expect(made.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });

  it('what is proven elsewhere has no test of its own, and is there', () => {
    const paths = files.map(({ path }) => path);
    expect(Object.keys(PROVEN_ELSEWHERE).filter((path) => !paths.includes(path) || testBeside(path))).toEqual([]);
  });

  it('no test bears a name that no product file has', () => {
    const tests = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
    const productOf = (test: string) =>
      join(app, dirname(test), basename(test).replace(/(\.(db|prop|process))?\.test\.ts$/, '.ts'));
    expect(tests.filter((test) => !existsSync(productOf(test)))).toEqual([]);
  });
});
