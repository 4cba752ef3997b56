import type { MessageParam, MessageParams, Params } from '../kernel/index.ts';
import type { CompiledMessage } from './compile-message.ts';
import { compileMessage } from './compile-message.ts';
import type { Locale } from './locale.ts';
import type { MessageKey, Messages } from './messages/index.ts';

/** The words for a key. Parameters that are absent are empty. */
export type Translate = (key: MessageKey, params?: MessageParams | Params) => string;

export interface TranslatorOptions {
  /**
   * What a key without a message does, as when a face was not loaded. `throw`: it is a bug (so in
   * tests). `show`, unless said otherwise: the key itself is written, because a person in front of
   * a half sentence is better off than one in front of a crash.
   */
  readonly unknownKey?: 'throw' | 'show';
}

/**
 * The words of a language, from the messages that were loaded. A message is compiled
 * when first asked for.
 */
export function translator(
  locale: Locale,
  messages: Messages,
  { unknownKey = 'show' }: TranslatorOptions = {},
): Translate {
  const compiled = new Map<MessageKey, CompiledMessage>();
  const translate: Translate = (key, params = {}) => {
    let message = compiled.get(key);
    if (!message) {
      const text = textOf(messages, key);
      if (text === undefined && unknownKey === 'throw') throw new Error(`no message has the key ${key} (${locale})`);
      if (text === undefined) return key;
      message = compileMessage(text, locale);
      compiled.set(key, message);
    }
    return message.format(withWords(params, (one) => translate(one as MessageKey)));
  };
  return translate;
}

/** Parameters that stand for other messages, as the words of these. */
function withWords(params: MessageParams | Params, wordsOf: (key: string) => string): MessageParams | Params {
  const isWords = (param: unknown): param is Extract<MessageParam, { kind: 'words' }> =>
    typeof param === 'object' && param !== null && 'kind' in param && param.kind === 'words';
  const entries = Object.entries(params);
  if (!entries.some(([, param]) => isWords(param))) return params;
  return Object.fromEntries(entries.map(([name, param]) => [name, isWords(param) ? param.keys.map(wordsOf) : param]));
}

/** The ICU text of a key; undefined where there is none, also for names that every object has. */
export function textOf(messages: Messages, key: string): string | undefined {
  return Object.hasOwn(messages, key) ? messages[key as MessageKey] : undefined;
}
