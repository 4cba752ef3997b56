import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { NODE_BUNDLE } from '../scripts/build.mjs';
import { installPackages, root } from '../scripts/steps.mjs';

/** Bundles bench/browser-sizes and runs it: `node bench/run-browser.mjs [--parts]`. */

installPackages();
const out = path.join(root, 'dist/bench');
mkdirSync(out, { recursive: true });
const outfile = path.join(out, 'browser-sizes.mjs');
await build({ ...NODE_BUNDLE, entryPoints: [path.join(root, 'bench/browser-sizes/main.ts')], outfile });
process.chdir(root);
await import(pathToFileURL(outfile).href);
