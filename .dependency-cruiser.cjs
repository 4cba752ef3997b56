/** Boundaries from the table in ARCHITECTURE.md, so that table and rule cannot differ. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** The part of the page below this heading; another table stands further down. */
const page = readFileSync(join(__dirname, 'ARCHITECTURE.md'), 'utf8')
  .split(/^(?=#+ )/m)
  .find((part) => part.startsWith('## Who may import whom'));
const table = [...page.matchAll(/^\| ([a-z0-9]+) \| ([a-z0-9, ]*)\|$/gm)].map(([, folder, allowed]) => ({
  folder,
  allowed: allowed.split(',').map((name) => name.trim()).filter(Boolean),
}));
if (table.length < 10) throw new Error('the import table in ARCHITECTURE.md could not be read');

/** The sentence about pure folders, which the compiler's walls are held against too (tests/compiler-walls.test.ts). */
const pure = page.match(/^Pure folders [^:]*: ([^.]+)\.$/m)?.[1].split(', ');
if (!pure) throw new Error('the pure folders in ARCHITECTURE.md could not be read');
const PURE = `^src/(${pure.map((name) => (name === 'documents (models)' ? 'documents/(?!render/)' : `${name}/`)).join('|')})`;
/** Folders are entered here; `documents/render` has a door of its own, so that models come without libraries. */
const DOORS = '^src/([^/]+|documents/render)/index\\.ts$';
const TESTS = '\\.(test|prop\\.test)\\.ts$|/testing/';

module.exports = {
  forbidden: [
    ...table.map(({ folder, allowed }) => ({
      name: `${folder}-imports`,
      severity: 'error',
      comment: `${folder} may import: ${allowed.join(', ') || 'nothing'} (ARCHITECTURE.md)`,
      from: { path: `^src/${folder}/`, pathNot: TESTS },
      to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
    })),
    {
      name: 'enter-by-index',
      severity: 'error',
      comment: 'Enter another folder by its index.ts',
      from: { path: '^src/([^/]+)/', pathNot: TESTS },
      to: { path: '^src/([^/]+)/.+', pathNot: ['^src/$1/', DOORS] },
    },
    {
      name: 'models-without-renderers',
      severity: 'error',
      comment: 'documents/index.ts is pure: what renders is reached by documents/render/index.ts',
      from: { path: '^src/documents/(?!render/)', pathNot: TESTS },
      to: { path: '^src/documents/render/' },
    },
    { name: 'no-cycles', severity: 'error', from: { pathNot: TESTS }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'pure-folders',
      severity: 'error',
      comment: 'Pure folders run in the browser: no Node built-ins',
      from: { path: PURE, pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-testing-in-product',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: '(^src/testing/|/testing/)' },
    },
    {
      name: 'no-tests-folder',
      severity: 'error',
      comment: 'Tests of src take their harness from src/testing',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    { name: 'declared-packages', severity: 'error', from: { path: '^src/', pathNot: TESTS }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] } },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' }, exclude: { path: '^(dist|node_modules)/' } },
};
