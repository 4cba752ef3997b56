import type { IssueCode } from '../../kernel/index.ts';
import { isObject, valueAt } from './paths.ts';
import type { Path } from './yaml.ts';

/**
 * Taking broken parts out of a file's data, or putting something in their place, so that what is
 * left can be checked.
 */

/** What was taken out, by the object or list it stood in. */
export type Cuts = Map<object, Set<string | number>>;

/**
 * A key that we took away ourselves is not missing, and a list that we shortened is not too short.
 */
export function comesFromCut(code: IssueCode, data: unknown, path: Path, cuts: Cuts): boolean {
  const parent = valueAt(data, path.slice(0, -1));
  const value = valueAt(data, path);
  if (code === 'shape.missing-key') return isObject(parent) && cuts.get(parent)?.has(path.at(-1) ?? '') === true;
  return code === 'shape.too-short' && isObject(value) && cuts.has(value);
}

/**
 * Words that no check looks at: put in place of missing ones, so that the part around them can
 * be kept and checked.
 */
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

export function fillIn(data: unknown, path: Path, code: IssueCode, filled: Set<string>): boolean {
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

/**
 * The part at a path, or the nearest part around it that can be taken out; undefined where
 * only the whole is left.
 */
export function findCut(
  data: unknown,
  path: Path,
): { readonly parent: object; readonly step: string | number } | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = valueAt(data, path.slice(0, depth - 1));
    const step = path[depth - 1]!;
    if (isObject(parent) && Object.hasOwn(parent, step)) return { parent, step };
  }
  return undefined;
}

/**
 * Takes parts out, the last of a list first, so that the places of the others stay what they were
 * when they were found.
 */
export function cut(targets: readonly { readonly parent: object; readonly step: string | number }[], cuts: Cuts): void {
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
