import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderSchemas } from '../scripts/docs/schemas.ts';
import { catalogueFileKind } from '../src/catalogue/index.ts';

/** The JSON Schemas for editors: the same rules as the parser's, as far as JSON Schema can say them. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCHEMA_OF = {
  set: 'criteria-set',
  figures: 'figures',
  register: 'register',
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

/** What a schema finds wrong with the file at that place in the catalogue; undefined where the place means nothing. */
function check(path: string, text: string): readonly string[] | undefined {
  const kind = catalogueFileKind(path);
  const schema = kind && schemas.get(`${SCHEMA_OF[kind]}.schema.json`);
  return schema && validate(schema, parse(text, { version: '1.2', schema: 'core' }), schema);
}

const schemas = new Map([...renderSchemas()].map(([name, text]) => [name, JSON.parse(text) as Schema]));

describe('an editor with the schemas helps whoever writes a criteria set', () => {
  it.each([...renderSchemas()])('%s is what the parser checks (else: npm run docs)', (name, text) => {
    expect(readFileSync(join(ROOT, 'schemas', name), 'utf8')).toBe(text);
  });

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

type Schema = { readonly [keyword: string]: unknown };
type Check = (rule: never, value: unknown, root: Schema, schema: Schema) => readonly string[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const unless = (holds: boolean, complaint: string): readonly string[] => (holds ? [] : [complaint]);
const nothing: Check = () => [];

function hasType(type: string | readonly string[], value: unknown): boolean {
  if (typeof type !== 'string') return type.some((one) => hasType(one, value));
  if (type === 'object') return isObject(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return type === 'null' ? value === null : typeof value === type;
}

/** The keywords of JSON Schema 2020-12 that our schemas use; a schema with another one makes the test fail. */
const KEYWORDS: Readonly<Record<string, Check>> = {
  $schema: nothing,
  $defs: nothing,
  $comment: nothing,
  id: nothing,
  title: nothing,
  description: nothing,
  type: (type: string | readonly string[], value) => unless(hasType(type, value), `not of type ${type}`),
  const: (wanted: unknown, value) => unless(value === wanted, `not ${wanted}`),
  enum: (wanted: readonly unknown[], value) => unless(wanted.includes(value), `not one of ${wanted}`),
  pattern: (pattern: string, value) =>
    unless(typeof value !== 'string' || new RegExp(pattern, 'u').test(value), `not like ${pattern}`),
  minLength: (limit: number, value) => unless(typeof value !== 'string' || value.length >= limit, 'too short'),
  maxLength: (limit: number, value) => unless(typeof value !== 'string' || value.length <= limit, 'too long'),
  minItems: (limit: number, value) => unless(!Array.isArray(value) || value.length >= limit, 'too few'),
  minimum: (limit: number, value) => unless(typeof value !== 'number' || value >= limit, 'too small'),
  maximum: (limit: number, value) => unless(typeof value !== 'number' || value <= limit, 'too large'),
  required: (keys: readonly string[], value) =>
    isObject(value) ? keys.filter((key) => !(key in value)).map((key) => `${key} is missing`) : [],
  properties: (properties: Readonly<Record<string, Schema>>, value, root) =>
    isObject(value)
      ? Object.entries(properties).flatMap(([key, schema]) =>
          key in value ? validate(schema, value[key], root).map((complaint) => `${key}: ${complaint}`) : [],
        )
      : [],
  propertyNames: (schema: Schema, value, root) =>
    isObject(value) ? Object.keys(value).flatMap((key) => validate(schema, key, root)) : [],
  additionalProperties: (schema: Schema | false, value, root, { properties = {} }) =>
    isObject(value)
      ? Object.entries(value)
          .filter(([key]) => !(key in (properties as object)))
          .flatMap(([key, inner]) => (schema === false ? [`no key ${key}`] : validate(schema, inner, root)))
      : [],
  items: (schema: Schema, value, root) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => validate(schema, item, root).map((text) => `${index}: ${text}`))
      : [],
  anyOf: (schemas: readonly Schema[], value, root) =>
    unless(
      schemas.some((schema) => validate(schema, value, root).length === 0),
      'none of several',
    ),
  oneOf: (schemas: readonly Schema[], value, root) =>
    unless(schemas.filter((schema) => validate(schema, value, root).length === 0).length === 1, 'not exactly one'),
  $ref: (pointer: string, value, root) => {
    const steps = pointer.split('/').slice(1);
    return validate(steps.reduce<unknown>((part, step) => (part as Schema)[step], root) as Schema, value, root);
  },
};

/** Everything that a schema finds wrong with a value. `root` is the schema that `$ref` points into. */
function validate(schema: Schema, value: unknown, root: Schema): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    const test = KEYWORDS[keyword];
    if (test === undefined) throw new Error(`the schemas use ${keyword}, which this test does not know`);
    return test(rule as never, value, root, schema);
  });
}
