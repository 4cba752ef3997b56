import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clauseCoverage, parseClauses, toInputJsonSchema } from '../src/app/index.ts';
import { catalogueFileKind, loadCatalogue } from '../src/catalogue/authoring/index.ts';
import { loadMessages, renderErrorDocs } from '../src/i18n/index.ts';
import { diskPorts } from '../src/main/ports.ts';
import { renderAccessReference } from './docs/access-reference.ts';
import { renderCliReference } from './docs/cli-reference.ts';
import { renderCoverageReference } from './docs/coverage-reference.ts';
import { renderJsonReference } from './docs/json-reference.ts';
import { renderAnswerSchemas, renderSchemas } from './docs/schemas.ts';
import { renderSetsReference } from './docs/sets-reference.ts';
import { specDrift } from './docs/spec-coverage.ts';

/**
 * Everything that is generated and committed, in one place. `npm run docs` writes it; with
 * `--check` it only compares and fails on drift. `--clauses DIR` also writes
 * docs/reference/coverage.md, which needs the independent reading of the letters.
 */
export async function main(args: readonly string[]): Promise<void> {
  const files = diskPorts('catalogue').law.files();
  const { catalogue } = loadCatalogue(files);
  const messages = { vi: await loadMessages('vi'), en: await loadMessages('en') };
  const generated = new Map<string, string>([
    ...[...renderSchemas()].map(([name, text]) => [`schemas/${name}`, text] as const),
    ['schemas/assessment-input.schema.json', toJson(toInputJsonSchema())],
    ...[...renderAnswerSchemas()].map(([name, text]) => [`schemas/${name}`, text] as const),
    ['docs/reference/errors.md', renderErrorDocs(messages.vi)],
    ['docs/reference/access.md', renderAccessReference(messages)],
    ['docs/reference/cli.md', await renderCliReference()],
    ['docs/reference/json.md', renderJsonReference()],
    ['docs/reference/sets.md', renderSetsReference(catalogue, files)],
  ]);
  const folder = args[args.indexOf('--clauses') + 1];
  if (args.includes('--clauses') && folder !== undefined) {
    const clauses = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .flatMap((name) => parseClauses(readFileSync(join(folder, name), 'utf8')));
    const exemptions = files.find((file) => catalogueFileKind(file.path) === 'exemptions');
    generated.set(
      'docs/reference/coverage.md',
      renderCoverageReference(clauseCoverage(catalogue, exemptions, clauses)),
    );
  }

  const stale = [...generated]
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(([path]) => path);
  const drift = specDrift('.');
  for (const line of drift) console.log(line);
  if (args.includes('--check')) {
    for (const path of stale) console.log(`${path} is not what npm run docs would write`);
    if (stale.length + drift.length > 0) process.exitCode = 1;
    return;
  }
  for (const path of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, generated.get(path)!);
    console.log(`wrote ${path}`);
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
