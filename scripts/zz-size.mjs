import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = '/work/wt/browser';
async function size(name, contents, alias = {}) {
  const r = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    alias,
    metafile: true,
    logLevel: 'silent',
  });
  const t = r.outputFiles[0].contents;
  console.log(name, t.length, gzipSync(t, { level: 9 }).length);
  const by = {};
  for (const o of Object.values(r.metafile.outputs))
    for (const [k, v] of Object.entries(o.inputs)) {
      const g = k.startsWith('node_modules')
        ? k
            .split('/')
            .slice(0, k.includes('@') ? 3 : 2)
            .join('/')
        : process.argv[2]
          ? k
          : k.split('/').slice(0, 2).join('/');
      by[g] = (by[g] ?? 0) + v.bytesInOutput;
    }
  console.log(
    Object.entries(by)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 40),
  );
}
const E = `export {compileCatalogue, collectFigures, toSubjectInput, prepareSubject, judgeSet, walkTree, explainContext, explainNode, gapOf, missingOf, tasksOf, ownTask, gapMessage, missingMessage} from './src/engine/index.ts';`;
await size('engine-named', E);
await size('intake-named', `export {readWorkbook, ImportSheet} from './src/intake/index.ts'`);
await size(
  'all',
  E +
    `export {readWorkbook, ImportSheet} from './src/intake/index.ts'; export * from './src/registers/index.ts'; export { translator } from './src/i18n/index.ts';export * from './src/i18n/messages/words/vi.ts';export * from './src/i18n/messages/law/vi.ts';export * from './src/i18n/messages/issues/vi.ts';`,
);
