export type { CompiledMessage } from './compile-message.ts';
export { compileMessage } from './compile-message.ts';
export { renderErrorDocs, splitAdvice, wordsWithPlaceholders } from './error-docs.ts';
export { exitCodes } from './exit-codes.ts';
export {
  formatFraction,
  formatList,
  formatNumber,
  formatParam,
  formatPercent,
  formatQuantity,
} from './format.ts';
export { formatPeriods } from './format-periods.ts';
export type { Locale } from './locale.ts';
export { LOCALES } from './locale.ts';
export type { Face, KeysUnder, MessageKey, Messages } from './messages/index.ts';
export { FACES, loadMessages } from './messages/index.ts';
export { formatPlace } from './place.ts';
export { formatRole } from './role.ts';
export type { Translate, TranslatorOptions } from './translator.ts';
export { textOf, translator } from './translator.ts';
