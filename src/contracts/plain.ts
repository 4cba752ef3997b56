/** Keys that answers write otherwise than the model says them. */
const WRITTEN = { thresholds: 'limits' } as const;
type Written<Key> = Key extends keyof typeof WRITTEN ? (typeof WRITTEN)[Key] : Key;

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
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [written(key), plain(inner)]));
}

function written(key: string): string {
  return Object.hasOwn(WRITTEN, key) ? WRITTEN[key as keyof typeof WRITTEN] : key;
}
