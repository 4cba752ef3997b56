import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Rules of docs/spec without a test that carries their id, and ids in test titles that no page of
 * docs/spec has. Both are drift.
 */
export function specDrift(root: string): readonly string[] {
  const spec = filesBelow(join(root, 'docs/spec'), '.md')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const rules = new Set([...spec.matchAll(/\*\*\[([A-Z]+-\d+)\]\*\*/g)].map((match) => match[1]!));
  const tests = [...filesBelow(join(root, 'src'), '.test.ts'), ...filesBelow(join(root, 'tests'), '.test.ts')]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const tested = new Set([...tests.matchAll(/\[([A-Z]+-\d+)\]/g)].map((match) => match[1]!));
  return [
    ...[...rules]
      .filter((rule) => !tested.has(rule))
      .map((rule) => `${rule} stands in docs/spec and no test carries it`),
    ...[...tested]
      .filter((rule) => !rules.has(rule))
      .map((rule) => `a test carries ${rule}, which no page of docs/spec has`),
  ];
}

function filesBelow(folder: string, ending: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}
