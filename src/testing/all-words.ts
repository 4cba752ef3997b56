import type { Locale, Messages, Translate } from '../i18n/index.ts';
import { loadMessages, translator } from '../i18n/index.ts';

/** The messages of all faces. */
export const ALL_MESSAGES: Readonly<Record<Locale, Messages>> = {
  vi: await loadMessages('vi'),
  en: await loadMessages('en'),
};

/** The words of all faces; a key without words is a mistake and throws. */
export function allWords(locale: Locale): Translate {
  return translator(locale, ALL_MESSAGES[locale], { unknownKey: 'throw' });
}
