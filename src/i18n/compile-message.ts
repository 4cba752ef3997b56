import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageParam, MessageParams } from '../kernel/index.ts';
import { formatList, formatParam, isList } from './format.ts';
import type { Locale } from './locale.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Use = 'text' | 'choice' | 'number' | 'address';

/** A message made ready: what it asks for, and how it is written out. */
export interface CompiledMessage {
  /** Names of its arguments. */
  readonly names: ReadonlySet<string>;
  readonly format: (params: MessageParams) => string;
}

/** Element types of an ICU message, as the parser numbers them. */
const ARGUMENT = 1;
const NUMBER = 2;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;

/**
 * Compiles an ICU message. One parameter may be written (`{count}`), chosen by (`{count, plural, …}`) and both at once: each
 * use gets its own value, so that "1.904" is written as people write it while the plural sees 1904. An absent parameter is
 * the empty text, which `select` sees as `none`. Throws for a text that is not ICU: a bug.
 */
export function compileMessage(text: string, locale: Locale): CompiledMessage {
  const options = { ignoreTag: true };
  const uses = new Map<string, { readonly name: string; readonly use: Use }>();
  const split = (name: string, use: Use): string => {
    const key = `${use} ${name}`;
    uses.set(key, { name, use });
    return key;
  };
  const rewrite = (element: Element, counted: string): Element => {
    switch (element.type) {
      case ARGUMENT:
        return { ...element, value: split(element.value, 'text') };
      case NUMBER:
        if (isUngrouped(element.style)) return { type: ARGUMENT, value: split(element.value, 'address') };
        return { ...element, value: split(element.value, 'number') };
      case POUND:
        return { type: ARGUMENT, value: split(counted, 'text') };
      case SELECT:
        return { ...element, value: split(element.value, 'choice'), options: rewriteAll(element.options, counted) };
      case PLURAL:
        return {
          ...element,
          value: split(element.value, 'number'),
          options: rewriteAll(element.options, element.value),
        };
      default:
        return element;
    }
  };
  const rewriteAll = <Options extends Record<string, { value: Element[] }>>(
    options: Options,
    counted: string,
  ): Options =>
    Object.fromEntries(
      Object.entries(options).map(([key, option]) => [
        key,
        { ...option, value: option.value.map((inner) => rewrite(inner, counted)) },
      ]),
    ) as Options;
  const parsed = new IntlMessageFormat(text, locale, undefined, options).getAst();
  const message = new IntlMessageFormat(
    parsed.map((element) => rewrite(element, '')),
    locale,
    undefined,
    options,
  );
  return {
    names: new Set([...uses.values()].map(({ name }) => name)),
    format(params) {
      const values: Record<string, string | number> = {};
      for (const [key, { name, use }] of uses) values[key] = valueFor(name, params[name] ?? '', use, locale);
      return String(message.format(values));
    },
  };
}

/** Lists under these names hold what would have been right: one of them is wanted, so they are joined by "hoặc". */
const ALTERNATIVES: ReadonlySet<string> = new Set(['expected', 'readings']);

function valueFor(name: string, param: MessageParam, use: Use, locale: Locale): string | number {
  switch (use) {
    case 'text':
      return isList(param)
        ? formatList(param, locale, ALTERNATIVES.has(name) ? 'or' : 'and')
        : formatParam(param, locale);
    case 'address':
      return typeof param === 'number' ? String(param) : formatParam(param, locale);
    case 'number':
      return toCount(param);
    case 'choice':
      return toChoice(param, locale);
  }
}

/** `{line, number, ::group-off}`: a year or a line is an address, "1904" and not "1.904". */
function isUngrouped(style: unknown): boolean {
  const parsed =
    typeof style === 'object' && style !== null && 'parsedOptions' in style ? style.parsedOptions : undefined;
  return typeof parsed === 'object' && parsed !== null && 'useGrouping' in parsed && parsed.useGrouping === false;
}

/** The word that `select` chooses by: letters and digits, others as "_" ("not-met" is `not_met`); `none` for nothing. */
function toChoice(param: MessageParam, locale: Locale): string {
  const text = isList(param) || typeof param !== 'object' ? String(param) : formatParam(param, locale);
  return text === '' ? 'none' : text.replace(/[^\p{L}\p{N}]+/gu, '_');
}

/** What a plural counts by. Anything but one exact whole number takes the general form. */
function toCount(param: MessageParam): number {
  const GENERAL = 2;
  if (typeof param === 'number') return param;
  if (isList(param)) return param.length;
  if (typeof param === 'string' || param.kind !== 'quantity') return GENERAL;
  return param.min === param.max && param.decimals === 0 ? param.min : GENERAL;
}
