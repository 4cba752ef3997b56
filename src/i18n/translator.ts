import type { MessageParams, Params } from '../kernel/index.ts';
import type { CompiledMessage } from './compile-message.ts';
import { compileMessage } from './compile-message.ts';
import type { Locale } from './locale.ts';
import { MESSAGES } from './messages/index.ts';

/** The words for a key. Parameters that are absent are empty. */
export type Translate = (key: string, params?: MessageParams | Params) => string;

export interface TranslatorOptions {
  /**
   * What an unknown key does. `throw`: it is a bug (so under the test runner). `show`: the key itself is written, because a
   * person in front of a half sentence is better off than one in front of a crash (so at runtime).
   */
  readonly unknownKey?: 'throw' | 'show';
}

/** The words of a language. Messages are compiled when first asked for, once per language. */
export function translator(locale: Locale, { unknownKey = defaultForUnknown() }: TranslatorOptions = {}): Translate {
  return (key, params = {}) => {
    const message = messageOf(key, locale);
    if (message) return message.format(params);
    if (unknownKey === 'throw') throw new Error(`no message has the key ${key} (${locale})`);
    return key;
  };
}

const COMPILED: Readonly<Record<Locale, Map<string, CompiledMessage>>> = { vi: new Map(), en: new Map() };

/** The compiled message of a key; undefined where there is none. */
export function messageOf(key: string, locale: Locale): CompiledMessage | undefined {
  const known = COMPILED[locale].get(key);
  if (known) return known;
  const text = Object.hasOwn(MESSAGES[locale], key) ? MESSAGES[locale][key] : undefined;
  if (text === undefined) return undefined;
  const compiled = compileMessage(text, locale);
  COMPILED[locale].set(key, compiled);
  return compiled;
}

/** The browser has no `process`. */
function defaultForUnknown(): 'throw' | 'show' {
  return typeof process !== 'undefined' && process.env.VITEST !== undefined ? 'throw' : 'show';
}
