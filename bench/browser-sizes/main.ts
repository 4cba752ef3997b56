import { gzipSync } from 'node:zlib';
import { LOCALES } from '../../src/i18n/index.ts';
import type { Budget } from '../shared/report.ts';
import { formatRatio, isKept, toTable } from '../shared/report.ts';
import { bundleSize } from './bundle-size.ts';
import { NEEDED_FACES } from './faces.ts';
import { lawJson } from './law-json.ts';

/**
 * What a browser fetches before it can judge offline, in bytes after gzip. `--parts` also prints
 * what the bundles are made of.
 */

const root = process.cwd();
const folder = 'bench/browser-sizes';

const engine = await bundleSize(root, `${folder}/engine.ts`);
const offline = await Promise.all(
  LOCALES.map(async (locale) => {
    const words = NEEDED_FACES.map((face) => `src/i18n/messages/${face}/${locale}.ts`);
    return { locale, size: await bundleSize(root, `${folder}/offline.ts`, (path) => words.includes(path)) };
  }),
);
const packed = (text: string) => gzipSync(text, { level: 9 }).length;
const laws = [...lawJson(root)]
  .map(([id, { whole, withoutInterpretations }]) => ({
    id: id as string,
    whole: packed(whole),
    withoutInterpretations: packed(withoutInterpretations),
  }))
  .toSorted((a, b) => b.whole - a.whole);
const largest = laws[0]!;
const usual = laws.find(({ id }) => id === 'lang-son/xa-ntm-2022')!;

/** DESIGN.md, section 10: 1 KB is 1,000 bytes here. */
const budgets: readonly Budget[] = [
  { what: 'engine', atMost: 10_000, found: engine.packed },
  ...offline.map(({ locale, size }) => ({
    what: `engine, registers, intake and their words (${locale})`,
    atMost: 50_000,
    found: size.packed,
  })),
  { what: `law as JSON: ${usual.id}`, atMost: 15_000, found: usual.whole },
  {
    what: `the largest, ${largest.id}, without interpretations`,
    atMost: 15_000,
    found: largest.withoutInterpretations,
  },
];

const bytes = (count: number) => count.toLocaleString('en');
console.log(
  toTable([
    ['', 'bytes, gzip', 'budget', 'ratio', ''],
    ...budgets.map((budget) => [
      budget.what,
      bytes(budget.found),
      bytes(budget.atMost!),
      formatRatio(budget.found / budget.atMost!),
      isKept(budget) ? 'PASS' : 'FAIL',
    ]),
  ]),
);
console.log(
  `\nWith its interpretations, which a page fetches when somebody opens them, the largest is ${bytes(largest.whole)}.`,
);
if (process.argv.includes('--parts'))
  for (const [what, { parts }] of [
    ['engine', engine],
    ['with registers, intake and words (vi)', offline[0]!.size],
  ] as const)
    console.log(
      `\n${toTable([
        [what, 'bytes, minified'],
        ...[...parts].toSorted(([, a], [, b]) => b - a).map(([part, count]) => [part, bytes(count)]),
      ])}`,
    );
process.exitCode = budgets.every(isKept) ? 0 : 1;
