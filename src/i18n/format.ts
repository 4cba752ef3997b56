import type { Fraction, MessageParam } from '../kernel/index.ts';
import { formatDay, formatMoment, formatScaled } from '../kernel/index.ts';
import { formatPeriods } from './format-periods.ts';
import type { Locale } from './locale.ts';
import { LOCALE_WORDS } from './locale.ts';

/** A parameter of a message in the words and marks of a language. */
export function formatParam(param: MessageParam, locale: Locale): string {
  if (typeof param === 'string') return param;
  if (typeof param === 'number') return formatNumber(param, locale);
  if (isList(param)) return formatList(param, locale);
  switch (param.kind) {
    case 'quantity':
      return formatQuantity(param, locale);
    case 'fraction':
      return formatFraction(param.fraction, locale);
    case 'percent':
      return formatPercent(param.part, param.whole, locale);
    case 'yes-no':
      return LOCALE_WORDS[locale][param.yes ? 'yes' : 'no'];
    case 'words':
      return formatList(param.keys, locale);
    case 'day':
      return formatDay(param.day);
    case 'moment':
      return formatMoment(param.at);
    case 'periods':
      return formatPeriods(param.keys, locale);
  }
}

/**
 * "1.904" in Vietnamese, "1,904" in English. Years and line numbers are not numbers in this
 * sense: give them as text.
 */
export function formatNumber(value: number, locale: Locale): string {
  if (Number.isSafeInteger(value)) return formatScaled(value, 0, LOCALE_WORDS[locale].marks);
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value);
}

/** "a, b và c", or "a, b hoặc c". Empty for an empty list. */
export function formatList(items: readonly string[], locale: Locale, joint: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${LOCALE_WORDS[locale][joint]}${last}`;
}

/**
 * What is known of a figure: "137", "4,5", "96–100", "ít nhất 3" without an upper end, "chưa nhập"
 * with neither end. `min` and `max` are whole numbers of the last decimal.
 */
export function formatQuantity(
  { min, max, decimals }: { readonly min: number; readonly max: number; readonly decimals: number },
  locale: Locale,
): string {
  const words = LOCALE_WORDS[locale];
  const write = (value: number) => formatScaled(value, decimals, words.marks);
  if (!Number.isFinite(min)) return Number.isFinite(max) ? words.atMost(write(max)) : words.notEntered;
  if (!Number.isFinite(max)) return words.atLeast(write(min));
  return min === max ? write(min) : `${write(min)}–${write(max)}`;
}

/** "70 %" or "52,5 %" where one decimal says it exactly, else "2/3". */
export function formatFraction({ over, under }: Fraction, locale: Locale): string {
  const { marks, percent } = LOCALE_WORDS[locale];
  const thousandths = BigInt(over) * 1000n;
  if (thousandths % BigInt(under) !== 0n) return `${over}/${under}`;
  return `${formatScaled(Number(thousandths / BigInt(under)), 1, marks)}${percent}`;
}

/**
 * Part of a whole in per cent, cut off after one decimal and never rounded up: 794 of 795 is
 * "99,8 %". Where there is no per cent (a whole of zero, a part that is not exact) the two
 * numbers stand as they are.
 */
export function formatPercent(part: number, whole: number, locale: Locale): string {
  const { marks, percent } = LOCALE_WORDS[locale];
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || whole <= 0) return `${part}/${whole}`;
  return `${formatScaled(Number((BigInt(part) * 1000n) / BigInt(whole)), 1, marks)}${percent}`;
}

/** `Array.isArray` does not narrow readonly lists. */
export function isList(param: MessageParam): param is readonly string[] {
  return Array.isArray(param);
}
