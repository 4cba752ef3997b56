import type { ZodType } from 'zod';
import type { Issue, IssueCode, Params, Place } from '../../kernel/index.ts';
import { toIssue, withNearest } from '../../kernel/index.ts';
import type { Path, YamlText } from './yaml.ts';

type ZodIssue = NonNullable<ReturnType<ZodType['safeParse']>['error']>['issues'][number];

/** What a file says, as far as it has the right shape. `pruned` tells that parts were left out, so links into them may dangle. */
export interface Shaped<T> {
  readonly value: T | undefined;
  readonly pruned: boolean;
  readonly issues: readonly Issue[];
  /** Whether something was cut out of a part of `value`: what is missing there need not be the author's mistake. */
  readonly isCut: (part: object) => boolean;
  /** Place of a part of `value` (an object or list of it), or of something inside it. */
  readonly locate: (part: object, ...inside: Path) => Place;
}

/**
 * Checks a file against its shape and keeps going: each wrong part is reported and cut out, and what is left is checked
 * again, so that one misspelt key does not hide the mistakes behind it. What is wrong only because of a cut is not reported.
 * The value is undefined when nothing could be kept.
 */
export function checkShape<T>(schema: ZodType<T>, yaml: YamlText): Shaped<T> {
  const data = structuredClone(yaml.data);
  const cuts: Cuts = new Map();
  const isCut = (part: object): boolean => cuts.has(part);
  const origins = recordOrigins(data);
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const originOf = (path: Path): Path => {
    for (let depth = path.length; depth >= 0; depth--) {
      const part = valueAt(data, path.slice(0, depth));
      const origin = part !== null && typeof part === 'object' ? origins.get(part) : undefined;
      if (origin) return [...origin, ...path.slice(depth)];
    }
    return path;
  };
  const locate = (part: object, ...inside: Path): Place => yaml.locate([...(origins.get(part) ?? []), ...inside]);
  if (data === undefined) return { value: undefined, pruned: true, issues, isCut, locate };
  let pruned = false;
  const filled = new Set<string>();
  for (;;) {
    const result = schema.safeParse(data);
    if (result.success) return { value: data as T, pruned, issues, isCut, locate };
    const findings = oncePerPlace(result.error.issues.flatMap((issue) => toFindings(issue, data)));
    for (const { found, path } of findings) {
      const origin = originOf(path);
      const key = origin.join('.');
      if (seen.has(key)) continue;
      seen.add(key);
      if (!comesFromCut(found.code, data, path, cuts) && !isMisspelt(found.code, path, findings)) {
        issues.push(toIssue(found.code, yaml.locate(origin, found.atKey ? 'key' : 'value'), found.params));
      }
    }
    const broken = findings.filter(({ found, path }) => !fillIn(data, path, found.code, filled));
    const targets = broken.flatMap(({ path }) => findCut(data, path) ?? []);
    pruned = true;
    if (targets.length === 0 && broken.length > 0) return { value: undefined, pruned, issues, isCut, locate };
    cut(targets, cuts);
  }
}

/** The first finding of every place: one value, one complaint. */
function oncePerPlace(findings: readonly Finding[]): readonly Finding[] {
  const places = new Map<string, Finding>();
  for (const finding of findings) if (!places.has(finding.path.join('.'))) places.set(finding.path.join('.'), finding);
  return [...places.values()];
}

/** What was taken out, by the object or list it stood in. */
type Cuts = Map<object, Set<string | number>>;

/** A key that we took away ourselves is not missing, and a list that we shortened is not too short. */
function comesFromCut(code: IssueCode, data: unknown, path: Path, cuts: Cuts): boolean {
  const parent = valueAt(data, path.slice(0, -1));
  const value = valueAt(data, path);
  if (code === 'shape.missing-key') return isObject(parent) && cuts.get(parent)?.has(path.at(-1) ?? '') === true;
  return code === 'shape.too-short' && isObject(value) && cuts.has(value);
}

/** A missing key of which a misspelt one stands beside: one mistake, told by the misspelt one. */
function isMisspelt(code: IssueCode, path: Path, findings: readonly Finding[]): boolean {
  if (code !== 'shape.missing-key') return false;
  const group = path.slice(0, -1).join('.');
  const misspelt = findings.filter(
    ({ found }) => found.code === 'shape.unknown-key' && found.params.nearest === path.at(-1),
  );
  return misspelt.some((finding) => finding.path.slice(0, -1).join('.') === group);
}

/** Words that no check looks at: put in place of missing ones, so that the part around them can be kept and checked. */
const WORDS = new Set([
  'title',
  'name',
  'text',
  'term',
  'question',
  'decision',
  'reason',
  'province',
  'issuer',
  'symbol',
  'sheet',
]);
const STAND_INS: Readonly<Record<string, unknown>> = {
  level: 'ntm',
  form: 'copy',
  keptBy: 'xa',
  date: '2000',
  document: { symbol: '…', date: '2000', title: '…' },
  legalBasis: [],
};
const FILLABLE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'shape.missing-key',
  'shape.wrong-type',
  'shape.not-allowed',
  'shape.bad-format',
  'shape.too-short',
  'shape.too-long',
]);

function fillIn(data: unknown, path: Path, code: IssueCode, filled: Set<string>): boolean {
  const parent = valueAt(data, path.slice(0, -1));
  const key = String(path.at(-1));
  const place = path.join('.');
  if (!isObject(parent) || Array.isArray(parent) || !FILLABLE.has(code) || filled.has(place)) return false;
  const standIn = WORDS.has(key) ? `… ${filled.size + 1}` : STAND_INS[key];
  if (standIn === undefined) return false;
  filled.add(place);
  (parent as Record<string, unknown>)[key] = structuredClone(standIn);
  return true;
}

/** Where every object and list stood before anything was cut out. */
function recordOrigins(data: unknown): WeakMap<object, Path> {
  const origins = new WeakMap<object, Path>();
  const walk = (value: unknown, path: Path): void => {
    if (value === null || typeof value !== 'object') return;
    origins.set(value, path);
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(data, []);
  return origins;
}

interface Finding {
  readonly path: Path;
  readonly found: { readonly code: IssueCode; readonly params: Params; readonly atKey?: boolean };
}

function toFindings(issue: ZodIssue, data: unknown): readonly Finding[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const found = describe(valueAt(data, path));
  const one = (code: IssueCode, params: Params): readonly Finding[] => [{ path, found: { code, params } }];
  const missing = path.length > 0 && valueAt(data, path) === undefined;
  if (missing && (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union')) {
    const type = issue.code === 'invalid_type' ? { type: issue.expected } : {};
    return one('shape.missing-key', { expected: String(path.at(-1)), ...type });
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        found: { code: 'shape.unknown-key', params: withNearest(key, KNOWN_KEYS), atKey: true },
      }));
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
        expected: FORMATS.get(String(issue.pattern)) ?? String(issue.pattern ?? issue.format),
        found,
      });
    default:
      return one('shape.bad-format', { expected: 'id', found });
  }
}

/** Patterns in words, for people who do not read regular expressions. */
const FORMATS = new Map([
  ['/^\\d{4}-\\d{2}-\\d{2}$/', '2024-12-31'],
  ['/^\\d{4}(-\\d{2}(-\\d{2})?)?$/', '2022 | 2022-09 | 2022-09-19'],
  ['/^[a-z0-9-]+\\/[a-z0-9-]+$/', 'lang-son/xa-ntm-2022'],
  ['/^\\d{3}-[A-Za-z0-9.-]+$/', '003-I-8.4-c'],
  ['/^\\d+(\\.\\d+)*$/', '"8.4"'],
]);

/** All words that mean something somewhere in a catalogue file, for "did you mean". */
const KNOWN_KEYS = (
  'id title text source clauses definitions interpretation excluding variants when otherwise ifAny optional evidence ' +
  'all any atLeast k of compare share each yes set units figure part series every kind indicator moreThan atMost lessThan exactly ' +
  'subject level province issuer document symbol date annex legalBasis inForce from to supersedes criteria indicators ' +
  'question decision reason term name form suppliedBy confirmedBy columns register proves oneOf parts condition ' +
  'figures unit type decimals per neverZero ratioTo knownBy help count exists sum distinct where within by ' +
  'sheet keptBy purpose retentionYears dated villages upTo required key onlyOne personal choices other aliases example min max ' +
  'attributes values exclusive many'
).split(' ');

function describe(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return '[…]';
  if (value !== null && typeof value === 'object') return '{…}';
  return String(value);
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The part at a path, or the nearest part around it that can be taken out; undefined where only the whole is left. */
function findCut(data: unknown, path: Path): { readonly parent: object; readonly step: string | number } | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = valueAt(data, path.slice(0, depth - 1));
    const step = path[depth - 1]!;
    if (isObject(parent) && Object.hasOwn(parent, step)) return { parent, step };
  }
  return undefined;
}

/** Takes parts out, the last of a list first, so that the places of the others stay what they were when they were found. */
function cut(targets: readonly { readonly parent: object; readonly step: string | number }[], cuts: Cuts): void {
  const now: Cuts = new Map();
  for (const { parent, step } of targets) {
    now.set(parent, (now.get(parent) ?? new Set()).add(step));
    cuts.set(parent, (cuts.get(parent) ?? new Set()).add(step));
  }
  for (const [parent, steps] of now) {
    if (Array.isArray(parent))
      for (const step of [...steps].map(Number).toSorted((a, b) => b - a)) parent.splice(step, 1);
    else for (const step of steps) delete (parent as Record<string | number, unknown>)[step];
  }
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}
