/**
 * Of a text's UTF-8 bytes, as 64 hexadecimal digits. Whoever has libraries gives it; the pure
 * folders have none.
 */
export type Sha256 = (text: string) => string;

/**
 * One text for one JSON value: keys sorted by code unit, no white space, numbers as JavaScript
 * writes them, texts as they are. PostgreSQL's JSONB forgets the order of keys and the form of
 * numbers; what it gives back has the same canonical text as what it was given. Absent properties
 * (`undefined`) are left out.
 *
 * Throws for what JSONB cannot keep: numbers that are not finite, U+0000, halves of surrogate
 * pairs, and anything that is not JSON.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (value.includes('\u0000') || /\p{Surrogate}/u.test(value)) throw new Error('a text that JSONB cannot keep');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${value} is not a JSON number`);
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : canonicalObject(value);
    default:
      throw new Error(`${typeof value} is not JSON`);
  }
}

function canonicalObject(value: object): string {
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${canonicalJson(key)}:${canonicalJson(inner)}`);
  return `{${entries.join(',')}}`;
}
