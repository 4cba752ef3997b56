import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical.ts';

/** JSON with everything that JSONB can keep. */
const storable = fc.jsonValue({ stringUnit: 'binary' }).filter((value) => !JSON.stringify(value).includes('\\u0000'));

/** The same value with its keys in another order, as JSONB may give it back. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
}

describe('the canonical text of JSON', () => {
  it('[AUD-1] does not depend on the order of keys, and reading it gives the value', () => {
    fc.assert(
      fc.property(storable, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    [{ b: 1, a: [true, null, 'ồ'] }, '{"a":[true,null,"ồ"],"b":1}'],
    [{ é: 1, e: 2, Z: 3, '10': 4, '9': 5 }, '{"10":4,"9":5,"Z":3,"e":2,"é":1}'],
    [1.0, '1'],
    [1e3, '1000'],
    [1e21, '1e+21'],
    [-0, '0'],
    [{ from: undefined, to: 2 }, '{"to":2}'],
    ['"\\\n', '"\\"\\\\\\n"'],
  ])('[AUD-1] %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    ['a\u0000'],
    ['\ud800'],
    [[undefined]],
    [1n],
    [() => 1],
    [{ '\u0000': 1 }],
  ])('[AUD-1] refuses what JSONB cannot keep: case %#', (value) => {
    expect(() => canonicalJson(value)).toThrow();
  });

  it('[AUD-1] keeps texts as they are written, composed or not', () => {
    expect(canonicalJson('ồ'.normalize('NFD'))).not.toBe(canonicalJson('ồ'.normalize('NFC')));
  });
});
