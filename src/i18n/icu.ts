/**
 * A piece of a message: plain text, a parameter as it is written, or words chosen by a parameter.
 */
export type Piece =
  | string
  | { readonly kind: 'text'; readonly name: string }
  /** `style` is the text after the second comma, empty where there is none. */
  | { readonly kind: 'number'; readonly name: string; readonly style: string }
  | { readonly kind: 'select'; readonly name: string; readonly options: Options }
  /** An option is a number as it is ("=0") or a plural form of the language ("one", "other"). */
  | { readonly kind: 'plural'; readonly name: string; readonly options: Options };

/** Always with an entry `other`. */
export type Options = ReadonlyMap<string, readonly Piece[]>;

/** A name, a keyword, "=0" or "other": what stands between white space, commas and braces. */
const WORD = /[^\s,{}]+/y;
const SPACE = /\s*/y;
const STYLE = /[^{}]*/y;

/**
 * Reads the part of ICU MessageFormat that our messages use: `{name}`, `{name, number, style}`,
 * `{name, select, …}`, `{name, plural, …}` with `#` for the number in its own options, and
 * apostrophes as ICU has them: `'{'` is a brace, `''` an apostrophe, any other apostrophe is
 * itself. Throws for anything else: a bug in a message.
 */
export function parseIcu(text: string): readonly Piece[] {
  let at = 0;
  const fail = (expected: string): never => {
    throw new Error(`not a message at ${at}, ${expected} expected: ${text}`);
  };
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [''];
    at += found.length;
    return found;
  };
  const expectSign = (sign: string): void => {
    take(SPACE);
    if (text[at] !== sign) fail(sign);
    at += 1;
  };
  const word = (): string => {
    take(SPACE);
    return take(WORD) || fail('a word');
  };

  /** Up to the brace that closes it, or the end. `counted`: what `#` stands for. */
  const pieces = (counted: string | undefined): readonly Piece[] => {
    const found: Piece[] = [];
    let plain = '';
    const endPlain = (): void => {
      if (plain !== '') found.push(plain);
      plain = '';
    };
    while (at < text.length && text[at] !== '}') {
      const sign = text[at]!;
      const next = text[at + 1];
      if (sign === "'" && (next === "'" || next === '{' || next === '}' || (next === '#' && counted !== undefined))) {
        plain += quoted();
      } else if (sign === '{' || (sign === '#' && counted !== undefined)) {
        endPlain();
        found.push(sign === '{' ? argument() : { kind: 'text', name: counted! });
        if (sign === '#') at += 1;
      } else {
        plain += sign;
        at += 1;
      }
    }
    endPlain();
    return found;
  };

  /** At an apostrophe: "''" is one; else everything up to the next single one, as it is. */
  const quoted = (): string => {
    if (text[at + 1] === "'") {
      at += 2;
      return "'";
    }
    let words = '';
    for (at += 1; at < text.length; at += 1) {
      if (text[at] === "'" && text[at + 1] !== "'") break;
      if (text[at] === "'") at += 1;
      words += text[at];
    }
    at += 1;
    return words;
  };

  const argument = (): Piece => {
    expectSign('{');
    const name = word();
    take(SPACE);
    if (text[at] === '}') {
      at += 1;
      return { kind: 'text', name };
    }
    expectSign(',');
    const kind = word();
    if (kind === 'number') return { kind, name, style: styleOf() };
    if (kind !== 'select' && kind !== 'plural') return fail('number, select or plural');
    expectSign(',');
    return { kind, name, options: optionsOf(kind === 'plural' ? name : undefined) };
  };

  const styleOf = (): string => {
    take(SPACE);
    if (text[at] === ',') at += 1;
    const style = take(STYLE).trim();
    expectSign('}');
    return style;
  };

  const optionsOf = (counted: string | undefined): Options => {
    const options = new Map<string, readonly Piece[]>();
    for (take(SPACE); text[at] !== '}'; take(SPACE)) {
      const value = word();
      expectSign('{');
      options.set(value, pieces(counted));
      expectSign('}');
    }
    at += 1;
    if (!options.has('other')) fail('an option "other"');
    return options;
  };

  const message = pieces(undefined);
  if (at < text.length) fail('the end');
  return message;
}
