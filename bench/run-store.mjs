import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { NODE_BUNDLE } from '../scripts/build.mjs';
import { installPackages, root } from '../scripts/steps.mjs';

/** Bundles bench/store and runs it: `node bench/run-store.mjs [--only <part>]`. */

const out = path.join(root, 'dist/bench/store');

installPackages(path.join(root, 'bench/peers'));

mkdirSync(out, { recursive: true });
const entries = ['main', 'read-ours', 'read-exceljs'];
await build({
  ...NODE_BUNDLE,
  entryPoints: entries.map((entry) => path.join(root, 'bench/store', `${entry}.ts`)),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  sourcemap: true,
});

const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', path.join(out, 'main.mjs'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
