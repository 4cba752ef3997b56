import type { Path } from './yaml.ts';

/** What stands at a path of plain data; undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

export function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}
