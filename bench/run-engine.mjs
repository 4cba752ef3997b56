import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles bench/engine and runs it: `node bench/run-engine.mjs [--ours] [--profile <part of a contender's name>]`. */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const peers = path.join(root, 'bench/peers');
const out = path.join(root, 'dist/bench');

if (!existsSync(path.join(peers, 'node_modules'))) {
  console.log('bench/peers: the engines to compare with are not installed yet, installing them from its lock file');
  // Not `npm ci`: it refuses a lock file that lacks zen-engine's binaries for other systems, which not every registry has.
  execFileSync('npm', ['install', '--no-save', '--ignore-scripts'], { cwd: peers, stdio: 'inherit' });
}

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
