import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderAnswerSchemas, renderSchemas } from '../scripts/docs/schemas.ts';
import { catalogueFileKind } from '../src/catalogue/authoring/index.ts';
import type { Schema } from './fixtures/json-schema.ts';
import { validate } from './fixtures/json-schema.ts';

/**
 * The JSON Schemas for editors: the same rules as the parser's, as far as JSON Schema can say them.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCHEMA_OF = {
  set: 'criteria-set',
  figures: 'figures',
  register: 'register',
  levels: 'levels',
  attributes: 'attributes',
  exemptions: 'exemptions',
  cases: 'cases',
} as const;
/** Mistakes that only the parser can see. */
const BEYOND_SCHEMAS = ['shape-variants-without-threshold-kind.yaml'];

function yamlFiles(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: name.replaceAll('\\', '/'), text: readFileSync(join(ROOT, folder, name), 'utf8') }));
}

/**
 * What a schema finds wrong with the file at that place in the catalogue; undefined where the
 * place means nothing.
 */
function check(path: string, text: string): readonly string[] | undefined {
  const kind = catalogueFileKind(path);
  const schema = kind && schemas.get(`${SCHEMA_OF[kind]}.schema.json`);
  return schema && validate(schema, parse(text, { version: '1.2', schema: 'core' }), schema);
}

const schemas = new Map([...renderSchemas()].map(([name, text]) => [name, JSON.parse(text) as Schema]));

describe('an editor with the schemas helps whoever writes a criteria set', () => {
  it.each([...renderSchemas(), ...renderAnswerSchemas()])(
    '%s is what the code has (else: npm run docs)',
    (name, text) => {
      expect(readFileSync(join(ROOT, 'schemas', name), 'utf8')).toBe(text);
    },
  );

  it.each(yamlFiles('catalogue').map(({ path, text }) => [path, text]))('finds nothing wrong with %s', (path, text) => {
    expect(check(path ?? '', text ?? '')).toEqual([]);
  });

  const misshapen = yamlFiles('src/catalogue/fixtures/broken').filter(({ path }) => path.startsWith('shape-'));
  it.each(misshapen.map(({ path, text }) => [path, text]))('sees that something is wrong with %s', (name, text) => {
    const path = /^# tệp: (.*)$/m.exec(text ?? '')?.[1] ?? '';
    const wrong = check(path, text ?? '') ?? [];
    expect(wrong.length > 0).toBe(!BEYOND_SCHEMAS.includes(name ?? ''));
  });

  it('explains the keys in Vietnamese', () => {
    const texts = [...schemas.values()].map((schema) => JSON.stringify(schema)).join();
    expect(texts).toContain('Khuyến khích: báo cáo nhưng không quyết định');
  });
});
