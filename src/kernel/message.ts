import type { Day, PeriodKey } from './dates.ts';
import type { Fraction } from './numbers.ts';

/**
 * What a sentence is made of, before it has words: a code and typed parameters. Numbers stay exact
 * until `i18n` writes them in a language.
 */
export type MessageParam =
  | string
  | number
  | readonly string[]
  | { readonly kind: 'quantity'; readonly min: number; readonly max: number; readonly decimals: number }
  | { readonly kind: 'fraction'; readonly fraction: Fraction }
  /** Part of whole in per cent, cut off and never rounded: 794 of 795 is 99,8 %, not 100 %. */
  | { readonly kind: 'percent'; readonly part: number; readonly whole: number }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  /** Words that the messages have under these keys, as a list: "role.monitor". */
  | { readonly kind: 'words'; readonly keys: readonly string[] }
  | { readonly kind: 'day'; readonly day: Day }
  /** A moment as it is stored: "2024-10-06T07:00:00.123456Z". */
  | { readonly kind: 'moment'; readonly at: string }
  | { readonly kind: 'periods'; readonly keys: readonly PeriodKey[] };

export type MessageParams = Readonly<Record<string, MessageParam>>;

export function quantity(min: number, max: number, decimals = 0): MessageParam {
  return { kind: 'quantity', min, max, decimals };
}

/** "ít nhất 0" tells nothing: an amount of which neither end is known. */
export function tellsNothing(min: number, max: number): boolean {
  return min <= 0 && max === Number.POSITIVE_INFINITY;
}

export function yesNo(yes: boolean): MessageParam {
  return { kind: 'yes-no', yes };
}

export function onDay(day: Day): MessageParam {
  return { kind: 'day', day };
}

export function atMoment(at: string): MessageParam {
  return { kind: 'moment', at };
}
