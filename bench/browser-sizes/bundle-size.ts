import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * A bundle as a browser fetches it: its chunks, each packed by itself, and what they are made of.
 */
export interface BundleSize {
  /** Bytes of all chunks after gzip. */
  readonly packed: number;
  /** Bytes before packing, by folder of ours or by package. */
  readonly parts: ReadonlyMap<string, number>;
}

/**
 * Bundles an entry for browsers, minified, and weighs the chunks that are fetched: the entry, what
 * it imports, and of what is loaded later only the modules whose path `wanted` accepts. Anything of
 * Node in it is an error.
 */
export async function bundleSize(
  root: string,
  entry: string,
  wanted: (path: string) => boolean = () => false,
): Promise<BundleSize> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    outdir: 'dist/bench/browser',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
  });
  const fetched = new Set<string>();
  const fetch = (path: string): void => {
    if (fetched.has(path)) return;
    fetched.add(path);
    for (const { path: other, kind } of metafile.outputs[path]!.imports) if (kind === 'import-statement') fetch(other);
  };
  for (const [path, { entryPoint = '' }] of Object.entries(metafile.outputs))
    if (entryPoint === entry || wanted(entryPoint)) fetch(path);

  const parts = new Map<string, number>();
  for (const path of fetched)
    for (const [input, { bytesInOutput }] of Object.entries(metafile.outputs[path]!.inputs))
      parts.set(partOf(input), (parts.get(partOf(input)) ?? 0) + bytesInOutput);
  const packed = outputFiles
    .filter((file) => fetched.has(relative(root, file.path)))
    .reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
  return { packed, parts };
}

/** "src/engine/judge.ts" → "engine", "node_modules/@formatjs/x/index.js" → "@formatjs/x". */
function partOf(input: string): string {
  return /^src\/([^/]+)/.exec(input)?.[1] ?? /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? 'bench';
}
