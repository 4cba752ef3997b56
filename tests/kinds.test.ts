import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { expect, it } from 'vitest';

/**
 * A requirement kind that nobody has, `between`, added as docs/how-to/add-a-requirement-kind.md
 * says: two files, and an entry for each. The compiler must ask for exactly these, and then
 * everything must know the kind.
 */
const root = join(import.meta.dirname, '..');
const LAW_TABLE = 'src/catalogue/authoring/kinds/index.ts';
const ENGINE_TABLE = 'src/engine/kinds/index.ts';
const TODO_TABLE = 'src/engine/todo/kinds.ts';
/** The slow obvious way judges every kind again; it is no part of the product. */
const ORACLE = 'src/testing/rejudge.ts';

const fixture = (name: string) => readFileSync(join(root, 'tests/fixtures/kinds', name), 'utf8');
const source = (path: string) => readFileSync(join(root, path), 'utf8');

const entered = (table: string) =>
  `import { between } from './between.ts';\n${table.replace('\n  units,\n', '\n  units,\n  between,\n')}`;

const NEW_FILES = {
  'src/catalogue/authoring/kinds/between.ts': fixture('between.law.txt'),
  'src/engine/kinds/between.ts': fixture('between.engine.txt'),
};

type Edits = Readonly<Record<string, string>>;

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  root,
);
/** Files as they are, read once for every program. */
const unedited = new Map<string, ts.SourceFile | undefined>();

/**
 * The files of the product that do not compile with these edits. Only what speaks of
 * requirements is looked at.
 */
function broken(edits: Edits): readonly string[] {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  const edited = (path: string) => edits[relative(root, path)];
  host.fileExists = (path) => edited(path) !== undefined || fileExists(path);
  host.readFile = (path) => edited(path) ?? readFile(path);
  host.getSourceFile = (path, target) => {
    const text = edited(path);
    if (text !== undefined) return ts.createSourceFile(path, text, target);
    if (!unedited.has(path)) unedited.set(path, getSourceFile(path, target));
    return unedited.get(path);
  };
  const paths = [...new Set([...productFiles('src'), ...Object.keys(edits)])].filter((path) =>
    /equirement|KindParts/.test(edits[path] ?? source(path)),
  );
  const program = ts.createProgram(
    paths.map((path) => join(root, path)),
    options,
    host,
  );
  return paths.filter((path) => {
    const file = program.getSourceFile(join(root, path));
    return program.getSemanticDiagnostics(file).length > 0;
  });
}

function productFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return productFiles(path);
    return name.endsWith('.ts') && !name.endsWith('.test.ts') ? [path] : [];
  });
}

/** A program over the product with these edits, run. */
async function run<T>(edits: Edits, contents: string): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'minhchung-kind-'));
  try {
    const outfile = join(folder, 'program.mjs');
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
      plugins: [
        {
          name: 'edits',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /between\.ts$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path) }));
            onLoad({ filter: /(kinds[\\/](index|between)|todo[\\/]kinds)\.ts$/ }, ({ path }) => {
              const text = edits[relative(root, path)];
              return text === undefined ? undefined : { contents: text, loader: 'ts' };
            });
          },
        },
      ],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A line for `show` in each language, which the compiler asks for where it is said. */
const WORDS = ['src/i18n/messages/cli/law.vi.ts', 'src/i18n/messages/cli/law.en.ts'];
const SAID_IN = 'src/cli/requirement-text.ts';

const ALL_EDITS: Edits = {
  ...NEW_FILES,
  ...Object.fromEntries(
    WORDS.map((path) => [path, source(path).replace("  'cli.kind.units':", "  'cli.kind.between': '{figure}',\n$&")]),
  ),
  [LAW_TABLE]: entered(source(LAW_TABLE)),
  [ENGINE_TABLE]: entered(source(ENGINE_TABLE)),
  [TODO_TABLE]: `import { betweenTodo } from '../kinds/between.ts';\n${source(TODO_TABLE).replace('units: unitsTodo,', '$& between: betweenTodo,')}`,
};

it('a kind with its two files must be entered in three tables and have words; nothing else in the product asks for it', () => {
  expect(broken(NEW_FILES)).toEqual([LAW_TABLE, SAID_IN, ENGINE_TABLE, TODO_TABLE, ORACLE]);
}, 120_000);

it('entered everywhere, it compiles; without any one of the members of its halves it does not', () => {
  const members = {
    'src/catalogue/authoring/kinds/between.ts': 'help shape read check figures links decimals identity',
    'src/engine/kinds/between.ts': 'compile explain gap missing asks',
  };
  // Each in a copy beside the real one, so that one program tells of them all.
  const copies = Object.entries(members).flatMap(([path, names]) =>
    names.split(' ').map((member) => {
      const whole = ALL_EDITS[path]!;
      const without = whole.replace(new RegExp(`^  ${member}(?=[:(])`, 'm'), `  _${member}`);
      expect(without).not.toBe(whole);
      return [path.replace('.ts', `-without-${member}.ts`), without] as const;
    }),
  );
  const wrong = broken({ ...ALL_EDITS, ...Object.fromEntries(copies) });
  expect([...wrong].sort()).toEqual([ORACLE, ...copies.map(([path]) => path)].sort());
}, 120_000);

it('the kind is read, judged one by one and many at once, explained, printed, compared and asked for', async () => {
  interface Program {
    readonly judge: (value: number | undefined) => unknown;
    readonly law: () => unknown;
    readonly mistake: () => unknown;
  }
  const { judge, law, mistake } = await run<Program>(
    ALL_EDITS,
    `
    import { compareSets } from './src/app/law/compare-sets.ts';
    import { loadCatalogue } from './src/catalogue/authoring/index.ts';
    import { requirementText } from './src/cli/requirement-text.ts';
    import { toRequirementOutput } from './src/contracts/assessment.ts';
    import { neededInputs } from './src/documents/index.ts';
    import { explainContext, judgeMany, VERDICTS } from './src/engine/index.ts';
    import { missingOf } from './src/engine/todo/index.ts';
    import * as mini from './src/testing/mini-law.ts';
    const LAW = 'between: { figure: san-pham, from: 2, to: 5 }';
    const engine = mini.miniLaw(LAW);
    const set = engine.catalogue.sets.get(mini.MINI_SET);
    export function judge(value) {
      const situation = { figures: value === undefined ? {} : { 'san-pham': value } };
      const verdict = mini.judge(engine, situation);
      const context = explainContext(engine, verdict);
      const root = mini.rootOf(verdict);
      const [code] = judgeMany(engine, mini.MINI_SET, [mini.situate(engine, situation)]).set;
      const { value: shown, gap, reason, figures } = toRequirementOutput(root, context);
      return { verdict: verdict.verdict, many: VERDICTS[code], missing: missingOf(root, context).map(({ id }) => id), shown, gap, reason: reason.code, figures };
    }
    export function law() {
      const other = mini.miniLaw('between: { figure: san-pham, from: 1, to: 5 }').catalogue.sets.get(mini.MINI_SET);
      return {
        needed: neededInputs(engine.catalogue, [mini.MINI_SET]).figures.map(({ figure }) => figure.id),
        compared: compareSets(engine.catalogue, set, other).map(({ change }) => change),
        words: requirementText(set.criteria[0].indicators[0].requirement, engine.catalogue, (key, params) => JSON.stringify([key, params])),
      };
    }
    export function mistake() {
      return loadCatalogue(mini.miniFiles('betwen: { figure: san-pham, from: 2, to: 5 }')).issues.map(({ code, params }) => [code, params.nearest]);
    }
  `,
  );
  const asked = { reason: 'compare', figures: ['san-pham'] };
  expect(judge(3)).toEqual({ ...asked, verdict: 'met', many: 'met', missing: [], shown: 3, gap: undefined });
  expect(judge(7)).toMatchObject({ verdict: 'not-met', many: 'not-met', gap: { kind: 'reduce', least: 2, most: 2 } });
  expect(judge(undefined)).toMatchObject({
    verdict: 'undetermined',
    many: 'undetermined',
    missing: ['san-pham'],
    shown: null,
    reason: 'not-entered',
  });
  expect(law()).toEqual({
    needed: ['san-pham'],
    compared: ['same'],
    words: JSON.stringify(['cli.kind.between', { figure: 'Số sản phẩm OCOP', from: 2, to: 5, limits: '' }]),
  });
  expect(mistake()).toEqual([['shape.unknown-key', 'between']]);
}, 60_000);
