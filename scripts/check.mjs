// npm run check: types, lint and format, boundaries, dead code, docs drift. What CI runs first. All
// steps run, whatever fails.
import { installPackages, runStep } from './steps.mjs';

installPackages();
const STEPS = [
  ['types of the pure folders, without Node and browser', 'npx', ['tsc', '-p', 'tsconfig.pure.json']],
  ['types for the browser', 'npx', ['tsc', '-p', 'tsconfig.web.json']],
  ['types of everything, with Node', 'npx', ['tsc', '-p', 'tsconfig.node.json']],
  ['lint and format', 'npx', ['biome', 'check', '--error-on-warnings', '.']],
  ['boundaries', 'npx', ['depcruise', '-c', '.dependency-cruiser.cjs', 'src', '--output-type', 'err']],
  ['dead code', 'npx', ['knip', '--no-progress']],
  ['docs drift', process.execPath, ['scripts/run.mjs', 'scripts/docs.ts', '--check']],
];
const failed = STEPS.filter(([name, command, args]) => {
  const started = Date.now();
  const status = runStep(command, args);
  console.log(`${status === 0 ? '✓' : '✕'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status !== 0;
});
if (failed.length > 0) console.log(`check: ${failed.map(([name]) => name).join(', ')} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
