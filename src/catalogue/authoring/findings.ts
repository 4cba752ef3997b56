import { z } from 'zod';
import type { IssueCode, Params } from '../../kernel/index.ts';
import { withNearest } from '../../kernel/index.ts';
import { valueAt } from './paths.ts';
import { exampleOf } from './shape-parts.ts';
import type { Path } from './yaml.ts';

/** What zod found wrong, in our codes: one finding for every mistake of the author. */

type ZodIssue = NonNullable<ReturnType<z.ZodType['safeParse']>['error']>['issues'][number];

export interface ShapeFinding {
  readonly path: Path;
  readonly found: {
    readonly code: IssueCode;
    readonly params: Params;
    readonly atKey?: boolean;
    /** Told by another finding already; only cut out. */
    readonly isTold?: boolean;
  };
}

/**
 * The mistakes behind one issue of zod. `keys`: the words that mean something in this
 * file, for "did you mean".
 */
export function toFindings(issue: ZodIssue, data: unknown, keys: readonly string[]): readonly ShapeFinding[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const found = describe(valueAt(data, path));
  const one = (code: IssueCode, params: Params): readonly ShapeFinding[] => [{ path, found: { code, params } }];
  const missing = path.length > 0 && valueAt(data, path) === undefined;
  if (missing && (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union')) {
    const type = issue.code === 'invalid_type' ? { type: issue.expected } : {};
    return one('shape.missing-key', { expected: String(path.at(-1)), ...type });
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, valueAt(data, path), path, keys);
    case 'invalid_type':
      return one('shape.wrong-type', { expected: issue.expected, found });
    case 'invalid_value':
      return one('shape.not-allowed', {
        expected: issue.values.map(String),
        ...withNearest(found, issue.values.map(String)),
      });
    case 'invalid_union': {
      const expected = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : []));
      return one('shape.wrong-type', { expected: expected.join(' | '), found });
    }
    case 'invalid_key':
    case 'invalid_element': {
      const params = { expected: 'id', found: String(path.at(-1) ?? found) };
      return [{ path, found: { code: 'shape.bad-format', params, atKey: true } }];
    }
    case 'custom':
      return one('shape.bad-format', { expected: String(issue.params?.expected ?? 'id'), found });
    case 'too_small':
      return one('shape.too-short', { expected: Number(issue.minimum), found });
    case 'too_big':
      return one('shape.too-long', { expected: Number(issue.maximum), found });
    case 'invalid_format':
      return one('shape.bad-format', {
        expected: exampleOf(String(issue.pattern)) ?? String(issue.pattern ?? issue.format),
        found,
      });
    default:
      return one('shape.bad-format', { expected: 'id', found });
  }
}

/**
 * Keys that mean nothing here. One without a value behind a text is the rest of that text: in
 * braces a comma parts keys ("{ title: Tên, bài }"), and it is told once with what it was cut from.
 */
function unknownKeys(
  unknown: readonly string[],
  parent: unknown,
  path: Path,
  keys: readonly string[],
): readonly ShapeFinding[] {
  const entries = Object.entries(parent ?? {});
  const isRest = ([key, value]: readonly [string, unknown]) => value === null && unknown.includes(key);
  return unknown.map((key): ShapeFinding => {
    const at = entries.findIndex(([one]) => one === key);
    if (!isRest(entries[at] ?? [key, undefined]))
      return {
        path: [...path, key],
        found: { code: 'shape.unknown-key', params: withNearest(key, keys), atKey: true },
      };
    const before = entries.slice(0, at).findLast((entry) => !isRest(entry));
    const from = before === undefined ? 0 : entries.indexOf(before) + 1;
    const end = entries.findIndex((entry, index) => index > at && !isRest(entry));
    const rest = entries.slice(from, end < 0 ? undefined : end).map(([one]) => one);
    const params = { found: rest.join(', '), ...(typeof before?.[1] === 'string' ? { before: before[1] } : {}) };
    return { path: [...path, key], found: { code: 'shape.cut-at-comma', params, atKey: true, isTold: at > from } };
  });
}

/** The first finding of every place: one value, one complaint. */
export function oncePerPlace(findings: readonly ShapeFinding[]): readonly ShapeFinding[] {
  const places = new Map<string, ShapeFinding>();
  for (const finding of findings) if (!places.has(finding.path.join('.'))) places.set(finding.path.join('.'), finding);
  return [...places.values()];
}

/** A missing key of which a misspelt one stands beside: one mistake, told by the misspelt one. */
export function isMisspelt(code: IssueCode, path: Path, findings: readonly ShapeFinding[]): boolean {
  if (code !== 'shape.missing-key') return false;
  const group = path.slice(0, -1).join('.');
  const misspelt = findings.filter(
    ({ found }) => found.code === 'shape.unknown-key' && found.params.nearest === path.at(-1),
  );
  return misspelt.some((finding) => finding.path.slice(0, -1).join('.') === group);
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return '[…]';
  if (value !== null && typeof value === 'object') return '{…}';
  return String(value);
}

const KEYS = new WeakMap<z.ZodType, readonly string[]>();

/** Every key that a shape knows, at any depth. */
export function keysOf(schema: z.ZodType): readonly string[] {
  let keys = KEYS.get(schema);
  if (keys === undefined) {
    const found = new Set<string>();
    collectKeys(schema, found, new Set());
    keys = [...found];
    KEYS.set(schema, keys);
  }
  return keys;
}

function collectKeys(schema: unknown, keys: Set<string>, seen: Set<unknown>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const inside = (inner: unknown): void => collectKeys(inner, keys, seen);
  if (schema instanceof z.ZodObject) {
    for (const [key, inner] of Object.entries(schema.shape)) {
      keys.add(key);
      inside(inner);
    }
  } else if (schema instanceof z.ZodArray) inside(schema.element);
  else if (schema instanceof z.ZodOptional || schema instanceof z.ZodLazy) inside(schema.unwrap());
  else if (schema instanceof z.ZodRecord) inside(schema.valueType);
  else if (schema instanceof z.ZodUnion) schema.options.forEach(inside);
}
