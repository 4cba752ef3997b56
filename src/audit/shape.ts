/**
 * Shapes of stored JSON: each reads a value and gives it typed, or throws what is wrong
 * and where. The types of events are made from them, so that what is written and what is
 * read cannot drift apart.
 */
export type Shape<T> = (value: unknown, path: string) => T;
export type ReadBy<S> = S extends Shape<infer T> ? T : never;

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

type Fields = Readonly<Record<string, Shape<unknown>>>;
type OptionalKeys<F> = { [K in keyof F]: undefined extends ReadBy<F[K]> ? K : never }[keyof F];
type Flat<T> = { [K in keyof T]: T[K] };
/** The object with these fields; those that may be absent are optional. */
export type ReadFields<F> = Flat<
  { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ReadBy<F[K]> } & {
    readonly [K in OptionalKeys<F>]?: ReadBy<F[K]>;
  }
>;

/** Stored JSON is not what this program writes. */
export class MalformedEvent extends Error {
  constructor(path: string, expected: string) {
    super(`${path}: ${expected} wanted`);
    this.name = 'MalformedEvent';
  }
}

export const text: Shape<string> = (value, path) => {
  if (typeof value !== 'string') throw new MalformedEvent(path, 'a text');
  return value;
};

/** A whole number from zero. */
export const count: Shape<number> = (value, path) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new MalformedEvent(path, 'a whole number from zero');
  return value as number;
};

export const json: Shape<JsonValue> = (value, path) => {
  if (value === undefined) throw new MalformedEvent(path, 'a value');
  return value as JsonValue;
};

/** What a cell of a register holds. */
export const cellValue: Shape<string | number | boolean> = (value, path) => {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value as string;
  throw new MalformedEvent(path, 'a text, a number, yes or no');
};

export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  return (value, path) => {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) throw new MalformedEvent(path, words.join(' or '));
    return word;
  };
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, path) => (value === undefined ? undefined : shape(value, path));
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new MalformedEvent(path, 'a list');
    return value.map((item, index) => shape(item, `${path}.${index}`));
  };
}

/** An object with these fields and no others. */
export function object<const F extends Fields>(fields: F): Shape<ReadFields<F>> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new MalformedEvent(path, 'an object');
    const stranger = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
    if (stranger !== undefined) throw new MalformedEvent(`${path}.${stranger}`, 'nothing');
    const given = value as Readonly<Record<string, unknown>>;
    const read = Object.entries(fields).map(([key, shape]) => [key, shape(given[key], `${path}.${key}`)] as const);
    return Object.fromEntries(read.filter(([, inner]) => inner !== undefined)) as ReadFields<F>;
  };
}
