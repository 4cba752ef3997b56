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
/** Folders inside folders with a door of their own, and who may enter by it. */
const secondDoors = [...page.matchAll(/^\| ([a-z0-9]+)\/([a-z0-9]+) \| ([a-z0-9, ]*)\|$/gm)].map(([, folder, inner, allowed]) => ({
  folder,
  inner,
  allowed: allowed.split(',').map((name) => name.trim()).filter(Boolean),
}));
if (secondDoors.length === 0) throw new Error('the table of second doors in ARCHITECTURE.md could not be read');

/** Names the pure folders; the compiler's walls follow it too (tests/compiler-walls.test.ts). */
const pure = page.match(/^Pure folders [^:]*: ([^.]+)\.$/m)?.[1].split(', ');
if (!pure) throw new Error('the pure folders in ARCHITECTURE.md could not be read');
const PURE = `^src/(${pure.map((name) => (name === 'documents (models)' ? 'documents/(?!render/)' : `${name}/`)).join('|')})`;
/** Folders are entered here. */
const DOORS = `^src/([^/]+|${secondDoors.map(({ folder, inner }) => `${folder}/${inner}`).join('|')})/index\\.ts$`;
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
    ...secondDoors.flatMap(({ folder, inner, allowed }) => [
      {
        name: `${folder}-${inner}-door`,
        severity: 'error',
        comment: `${folder}/${inner} may be entered by: ${allowed.join(', ')} (ARCHITECTURE.md)`,
        from: { path: '^src/', pathNot: [TESTS, `^src/(${[folder, ...allowed].join('|')})/`] },
        to: { path: `^src/${folder}/${inner}/` },
      },
      {
        name: `${folder}-without-${inner}`,
        severity: 'error',
        comment: `what is behind ${folder}/index.ts comes without ${folder}/${inner}`,
        from: { path: `^src/${folder}/(?!${inner}/)`, pathNot: TESTS },
        to: { path: `^src/${folder}/${inner}/` },
      },
    ]),
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
