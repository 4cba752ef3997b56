import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { root } from './steps.mjs';

/**
 * What everything that is bundled for Node has in common: packages stay outside, types are
 * checked by `npm run check`.
 */
export const NODE_BUNDLE = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
};

/**
 * Bundles the command line into dist/cli.mjs. The file appears whole, so that a command started
 * meanwhile never reads half of it.
 */
export async function build() {
  const outfile = join(root, 'dist', 'cli.mjs');
  const { outputFiles } = await bundle({
    ...NODE_BUNDLE,
    entryPoints: [join(root, 'src/main/cli.ts')],
    outfile,
    write: false,
  });
  mkdirSync(dirname(outfile), { recursive: true });
  const fresh = `${outfile}.${process.pid}`;
  writeFileSync(fresh, outputFiles[0].contents);
  renameSync(fresh, outfile);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
