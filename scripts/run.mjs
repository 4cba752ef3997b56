import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { NODE_BUNDLE } from './build.mjs';
import { root } from './steps.mjs';

// node scripts/run.mjs <script.ts> [arguments]: bundles a TypeScript script and runs it at
// the top of the checkout. A script does its work when it is imported, or in the function
// `main` that it exports.
const [script, ...args] = process.argv.slice(2);
if (script === undefined) throw new Error('which script? node scripts/run.mjs scripts/<name>.ts');
const outfile = join(root, 'dist/scripts', `${basename(script, '.ts')}.mjs`);
await build({ ...NODE_BUNDLE, entryPoints: [resolve(script)], outfile, sourcemap: true });
process.chdir(root);
process.argv = [process.argv[0], outfile, ...args];
const { main } = await import(pathToFileURL(outfile).href);
await main?.(args);
