import type { MessageParam, MessageParams } from '../kernel/index.ts';
import { formatList, formatParam, isList } from './format.ts';
import type { Piece } from './icu.ts';
import { parseIcu } from './icu.ts';
import type { Locale } from './locale.ts';

/** A message made ready: what it asks for, and how it is written out. */
export interface CompiledMessage {
  /** Names of its arguments. */
  readonly names: ReadonlySet<string>;
  readonly format: (params: MessageParams) => string;
}

type Write = (params: MessageParams) => string;

/**
 * Compiles an ICU message. One parameter may be written (`{count}`), chosen by (`{count, plural,
 * …}`) and both at once, so that "1.904" is written as people write it while the plural sees
 * 1904. An absent parameter is the empty text, which `select` sees as `none`. Throws for a text
 * that is not ICU: a bug.
 */
export function compileMessage(text: string, locale: Locale): CompiledMessage {
  const names = new Set<string>();
  const writeAll = (pieces: readonly Piece[]): Write => {
    const writers = pieces.map(writePiece);
    return (params) => writers.map((write) => write(params)).join('');
  };
  const writePiece = (piece: Piece): Write => {
    if (typeof piece === 'string') return () => piece;
    const { name } = piece;
    names.add(name);
    const valueIn = (params: MessageParams): MessageParam => params[name] ?? '';
    switch (piece.kind) {
      case 'text':
        return (params) => toText(name, valueIn(params), locale);
      case 'number': {
        const write = numberWriter(piece.style, locale);
        return (params) => write(valueIn(params));
      }
      case 'select': {
        const options = new Map([...piece.options].map(([key, pieces]) => [key, writeAll(pieces)]));
        return (params) => (options.get(toChoice(valueIn(params), locale)) ?? options.get('other')!)(params);
      }
      case 'plural': {
        const options = new Map([...piece.options].map(([key, pieces]) => [key, writeAll(pieces)]));
        const rules = new Intl.PluralRules(locale);
        return (params) => {
          const count = toCount(valueIn(params));
          const write = options.get(`=${count}`) ?? options.get(rules.select(count)) ?? options.get('other')!;
          return write(params);
        };
      }
    }
  };
  return { format: writeAll(parseIcu(text)), names };
}

/**
 * Lists under these names hold what would have been right: one of them is wanted, so they
 * are joined by "hoặc".
 */
const ALTERNATIVES: ReadonlySet<string> = new Set(['expected', 'readings']);

function toText(name: string, param: MessageParam, locale: Locale): string {
  if (!isList(param)) return formatParam(param, locale);
  return formatList(param, locale, ALTERNATIVES.has(name) ? 'or' : 'and');
}

/** ICU skeletons that messages use. */
function numberWriter(style: string, locale: Locale): (param: MessageParam) => string {
  switch (style) {
    case '': {
      const format = new Intl.NumberFormat(locale);
      return (param) => format.format(toCount(param));
    }
    // A year or a line is an address, "1904" and not "1.904".
    case '::group-off':
      return (param) => (typeof param === 'number' ? String(param) : formatParam(param, locale));
    // Bytes as MB, with one decimal where it says something.
    case '::scale/0.00000095367431640625 .#': {
      const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
      return (param) => format.format(toCount(param) / 2 ** 20);
    }
    default:
      throw new Error(`no message writes numbers as ${style} yet`);
  }
}

/**
 * The word that `select` chooses by: letters and digits, others as "_" ("not-met" is
 * `not_met`); `none` for nothing.
 */
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
