import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { NODE_BUNDLE } from '../scripts/build.mjs';
import { root } from '../scripts/steps.mjs';

/** Bundles bench/crash and runs it: `node bench/run-crash.mjs [--rounds 50] [--seed 1]`. */

const out = path.join(root, 'dist/bench/crash');
mkdirSync(out, { recursive: true });
await build({
  ...NODE_BUNDLE,
  entryPoints: ['main', 'worker'].map((entry) => path.join(root, 'bench/crash', `${entry}.ts`)),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  sourcemap: true,
});
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', path.join(out, 'main.mjs'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
