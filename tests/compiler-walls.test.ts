import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const [, told] = /^Pure folders [^:]*: ([^.]+)\.$/m.exec(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))!;
const pureFolders = told!.split(', ').map((name) => name.replace(' (models)', ''));

function configOf(name: string): ts.ParsedCommandLine {
  const file = join(root, name);
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, ' '));
  return ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, file);
}

const foldersOf = (name: string) => [
  ...new Set(configOf(name).fileNames.flatMap((file) => /\/src\/([^/]+)\//.exec(file)?.[1] ?? [])),
];

/**
 * What the compiler says of a file that would stand in the kernel, with everything else of
 * its project around it.
 */
function compileInKernel({ options, fileNames }: ts.ParsedCommandLine, text: string): string {
  const file = join(root, 'src/kernel/not-written.ts');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.readFile = (path) => (path === file ? text : readFile(path));
  host.getSourceFile = (path, how) =>
    path === file ? ts.createSourceFile(path, text, how) : getSourceFile.call(host, path, how);
  const program = ts.createProgram([...fileNames, file], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
    .join('\n');
}

describe('the pure folders', () => {
  it('are the same for ARCHITECTURE.md, the boundary rules and the compiler', () => {
    expect(pureFolders.length).toBeGreaterThan(7);
    expect(foldersOf('tsconfig.pure.json').sort()).toEqual([...pureFolders].sort());
    expect(foldersOf('tsconfig.web.json').sort()).toEqual([...pureFolders, 'web'].filter(isThere).sort());
    const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
      readonly forbidden: readonly { readonly name: string; readonly from: { readonly path: string } }[];
    };
    const pure = new RegExp(rules.forbidden.find(({ name }) => name === 'pure-folders')!.from.path);
    expect(pureFolders.filter((folder) => !pure.test(`src/${folder}/index.ts`))).toEqual([]);
    expect(
      ['src/documents/render/xlsx.ts', 'src/app/index.ts', 'src/cli/run.ts'].filter((file) => pure.test(file)),
    ).toEqual([]);
  });

  const WORDS = ['process', 'Buffer', 'fetch', 'setTimeout', 'console', 'document', 'window', 'localStorage', 'crypto'];
  it('do not compile with a word of Node or of the browser in them, whatever their packages bring', () => {
    const text = [...WORDS.map((word) => `${word};`), `import 'node:fs';`, `import('node:os');`, 'export {};'].join(
      '\n',
    );
    const found = compileInKernel(configOf('tsconfig.pure.json'), `structuredClone(URL.canParse(''));\n${text}`);
    for (const word of [...WORDS, 'node:fs', 'node:os']) expect(found).toContain(`'${word}'`);
    expect(found).not.toMatch(/structuredClone|URL/);
  });

  it('compile for the browser without a word of Node', () => {
    const { options, errors } = configOf('tsconfig.web.json');
    const found = compileInKernel({ options, errors, fileNames: [] }, 'process; Buffer; document; fetch; export {};');
    expect(found).toContain("'process'");
    expect(found).toContain("'Buffer'");
    expect(found).not.toMatch(/document|fetch/);
  });
});

function isThere(folder: string): boolean {
  return ts.sys.directoryExists(join(root, 'src', folder));
}
