import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { compileMessage } from './compile-message.ts';
import { parseIcu } from './icu.ts';
import { LOCALES } from './locale.ts';

/** Words and numbers have names of their own, because the peer takes one value for each name. */
const text = fc.constantFrom('word', 'other_word');
const count = fc.constantFrom('count', 'total');
const plain = fc
  .array(fc.constantFrom('Sổ', ' ', "'", "''", "'{x}'", "doesn't", '#', '“', ',', '=0', "'}'", "'#'"), { maxLength: 5 })
  // Letters between, so that an apostrophe does not swallow the brace that follows.
  .map((parts) => `a${parts.join('a')}a`);

/** Texts of messages, nested as ours are. */
const { message } = fc.letrec<{ readonly message: string; readonly piece: string }>((tie) => ({
  message: fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plain,
    text.map((name) => `{${name}}`),
    text.map((name) => `{ ${name} }`),
    count.map((name) => `{${name}, number}`),
    fc
      .record({ name: text, none: tie('message'), other: tie('message') })
      .map(({ name, none, other }) => `{${name}, select, none {${none}} met {x}\n other {${other}}}`),
    fc
      .record({ name: count, zero: tie('message'), one: tie('message'), other: tie('message') })
      .map(({ name, zero, one, other }) => `{${name}, plural, =0 {${zero}} one {${one}} other {${other}}}`),
  ),
}));

const params = fc.record({
  word: fc.constantFrom('met', 'Nà Cáy', 'none'),
  other_word: fc.constantFrom('none', 'x'),
  count: fc.constantFrom(0, 1, 2, 1904),
  total: fc.constantFrom(0, 1, 12_345_678),
});

describe('our reader of ICU messages', () => {
  it('writes what intl-messageformat writes', () => {
    fc.assert(
      fc.property(message, params, fc.constantFrom(...LOCALES), (written, values, locale) => {
        const peer = new IntlMessageFormat(written, locale, undefined, { ignoreTag: true });
        expect(compileMessage(written, locale).format(values)).toBe(String(peer.format(values)));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '{',
    '}',
    'a {b',
    '{a, select, x {y}}',
    '{a, plural, =0 {y}}',
    '{a, selectordinal, other {x}}',
    '{a, select, other {x}',
    '{a, select, other x}',
    '{, number}',
    '{a b}',
    '{a, date}',
    '{a, number, ::unknown}',
  ])('refuses %s', (written) => {
    expect(() => compileMessage(written, 'vi')).toThrow();
  });

  it('reads an apostrophe as ICU does', () => {
    expect(parseIcu("l'an ''24'' '{x''y}' '")).toEqual(["l'an '24' {x'y} '"]);
  });
});
