/**
 * Keys that answers write otherwise than the model says them; undefined: left out, the product
 * works it out for itself.
 */
const WRITTEN = { thresholds: 'limits', asks: undefined } as const;
type Written<Key> = Key extends keyof typeof WRITTEN ? Exclude<(typeof WRITTEN)[Key], undefined> : Key;

/** A value as JSON carries it: maps are objects, lists and fields are plain. */
export type Plain<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends ReadonlyMap<string, infer Inner>
    ? Record<string, Plain<Inner>>
    : Value extends readonly (infer Item)[]
      ? Plain<Item>[]
      : { -readonly [Key in keyof Value as Written<Key>]: Plain<Value[Key]> };

/** For answers that are whole models. Keys stay in their order. */
export function toPlain<Value>(value: Value): Plain<Value> {
  return plain(value) as Plain<Value>;
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [written(key), inner] as const);
  return Object.fromEntries(entries.flatMap(([key, inner]) => (key === undefined ? [] : [[key, plain(inner)]])));
}

function written(key: string): string | undefined {
  return Object.hasOwn(WRITTEN, key) ? WRITTEN[key as keyof typeof WRITTEN] : key;
}
