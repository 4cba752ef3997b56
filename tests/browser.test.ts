import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What an offline page does: read the law, take a commune's figures, judge, explain. Runs in Node
 * and in the browser alike.
 */
const PROGRAM = `
import { loadCatalogue } from './src/catalogue/authoring/index.ts';
import { compileCatalogue, explainContext, explainNode, judgeSet, prepareSubject, walkTree } from './src/engine/index.ts';
import { loadMessages, translator } from './src/i18n/index.ts';
import * as kernel from './src/kernel/index.ts';
import * as registers from './src/registers/index.ts';
import * as intake from './src/intake/index.ts';
import { neededInputs } from './src/documents/index.ts';

export async function judge(files, figures) {
  const { catalogue, issues } = loadCatalogue(files);
  const engine = compileCatalogue(catalogue);
  const subject = prepareSubject(engine, {
    kind: 'xa',
    attributes: new Map([['vung', ['mien-nui']]]),
    period: { year: 2024, on: '2025-01-31' },
    figures: new Map(figures),
  });
  const t = translator('vi', await loadMessages('vi', ['words', 'law']), { unknownKey: 'throw' });
  const lines = [];
  for (const set of catalogue.sets.keys()) {
    if (catalogue.sets.get(set).subject !== 'xa') continue;
    const verdict = judgeSet(engine, set, subject);
    for (const { root } of verdict.criteria.flatMap((criterion) => criterion.indicators)) {
      for (const node of walkTree(root)) {
        const reason = explainNode(node, explainContext(engine, verdict));
        lines.push(set + ' ' + node.requirement.id + ' ' + node.verdict + ' ' + t('reason.' + reason.code, reason.params));
      }
    }
  }
  return { errors: issues.filter((issue) => issue.severity === 'error').length, lines, parts: [Object.keys(kernel).length, Object.keys(registers).length, Object.keys(intake).length, neededInputs(catalogue, ['lang-son/xa-ntm-2022']).figures.length] };
}
`;

interface Program {
  readonly judge: (
    files: unknown,
    figures: unknown,
  ) => Promise<{ readonly errors: number; readonly lines: readonly string[] }>;
}

async function bundle(format: 'iife' | 'esm') {
  const { outputFiles, metafile } = await build({
    stdin: { contents: PROGRAM, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    platform: 'browser',
    format,
    globalName: 'minhChung',
    logLevel: 'silent',
  });
  return { text: outputFiles[0]!.text, metafile };
}

function catalogueFiles(folder = join(root, 'catalogue')): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return catalogueFiles(path);
    return name.endsWith('.yaml')
      ? [{ path: relative(join(root, 'catalogue'), path), text: readFileSync(path, 'utf8') }]
      : [];
  });
}

const FIGURES = [
  ['so-thon', 11],
  ['so-thon-co-loa', 8],
  ['so-ho-so-tthc', 500],
  ['so-ho-so-truc-tuyen', 251],
  ['so-nguoi-trong-do-tuoi-lao-dong', 1904],
  ['so-nguoi-co-thue-bao-dien-thoai-thong-minh', { min: 900, max: 1000 }],
] as const;

describe('the pure folders in a browser', () => {
  it('bundle without a single Node built-in', async () => {
    // esbuild refuses `node:` imports for the browser, so that a built-in anywhere below fails here
    // with its file and line.
    const { metafile } = await bundle('esm');
    const inputs = Object.keys(metafile.inputs).filter((path) => path.startsWith('src/'));
    for (const folder of ['kernel', 'catalogue', 'registers', 'engine', 'intake', 'i18n', 'documents']) {
      expect(
        inputs.some((path) => path.startsWith(`src/${folder}/`)),
        folder,
      ).toBe(true);
    }
  });

  it.runIf(existsSync(CHROMIUM))('judge a commune in Chromium, offline, word for word as in Node', async () => {
    const { text } = await bundle('iife');
    const files = catalogueFiles().filter(
      (file) => !file.path.includes('/cases/') && !file.path.endsWith('exemptions.yaml'),
    );
    const inNode = new Function(`${text}; return minhChung;`)() as Program;
    const expected = await inNode.judge(files, FIGURES);
    expect(expected.errors).toBe(0);
    expect(expected.lines.length).toBeGreaterThan(200);

    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    try {
      const page = await browser.newPage();
      await page.context().setOffline(true);
      await page.addScriptTag({ content: text });
      const found = await page.evaluate(
        ([given, figures]) => (globalThis as never as { minhChung: Program }).minhChung.judge(given, figures),
        [files, FIGURES] as const,
      );
      expect(found.lines).toEqual(expected.lines);
    } finally {
      await browser.close();
    }
  });
});
