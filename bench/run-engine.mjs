import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { installPackages, root } from '../scripts/steps.mjs';

/**
 * Bundles bench/engine and runs it: `node bench/run-engine.mjs [--ours] [--profile <part of a
 * contender's name>]`.
 */

const peers = path.join(root, 'bench/peers');
const out = path.join(root, 'dist/bench');

installPackages(peers);

mkdirSync(out, { recursive: true });
const bundle = path.join(out, 'engine.mjs');
await build({
  entryPoints: [path.join(root, 'bench/engine/main.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  banner: {
    js: "import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

const args = process.argv.slice(2);
const profiling = args.includes('--profile') ? ['--cpu-prof', `--cpu-prof-dir=${out}`] : [];
const { status } = spawnSync(process.execPath, ['--enable-source-maps', ...profiling, bundle, ...args], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
