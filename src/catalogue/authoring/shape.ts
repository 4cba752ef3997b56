import type { ZodType } from 'zod';
import type { Issue, Place } from '../../kernel/index.ts';
import { toIssue } from '../../kernel/index.ts';
import type { Cuts } from './cuts.ts';
import { comesFromCut, cut, fillIn, findCut } from './cuts.ts';
import { isMisspelt, keysOf, oncePerPlace, toFindings } from './findings.ts';
import { valueAt } from './paths.ts';
import type { Path, YamlText } from './yaml.ts';

/**
 * What a file says, as far as it has the right shape. `pruned` tells that parts were left out, so
 * links into them may dangle.
 */
export interface Shaped<T> {
  readonly value: T | undefined;
  readonly pruned: boolean;
  readonly issues: readonly Issue[];
  /**
   * Whether something was cut out of a part of `value`: what is missing there need not be
   * the author's mistake.
   */
  readonly isCut: (part: object) => boolean;
  /** Place of a part of `value` (an object or list of it), or of something inside it. */
  readonly locate: (part: object, ...inside: Path) => Place;
}

/**
 * Checks a file against its shape and keeps going: each wrong part is reported and cut out,
 * and what is left is checked again, so that one misspelt key does not hide the mistakes
 * behind it. What is wrong only because of a cut is not reported. The value is undefined when
 * nothing could be kept.
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
    const findings = oncePerPlace(result.error.issues.flatMap((issue) => toFindings(issue, data, keysOf(schema))));
    for (const { found, path } of findings) {
      const origin = originOf(path);
      const key = origin.join('.');
      if (seen.has(key)) continue;
      seen.add(key);
      if (found.isTold) continue;
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
