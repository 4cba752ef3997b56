/** The languages of the product. Vietnamese is the base; English is complete, not a glossary. */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * How a language writes numbers, lists and weeks: the small words inside a value, as against the
 * sentences around it.
 */
export interface LocaleWords {
  readonly marks: { readonly decimal: string; readonly group: string };
  readonly percent: string;
  readonly and: string;
  readonly or: string;
  readonly yes: string;
  readonly no: string;
  readonly notEntered: string;
  readonly atLeast: (value: string) => string;
  readonly atMost: (value: string) => string;
  readonly period: { readonly week: PeriodWords; readonly month: PeriodWords };
}

export interface PeriodWords {
  readonly one: string;
  readonly many: string;
  /** "và 5 tuần khác" */
  readonly others: (count: string) => string;
}

export const LOCALE_WORDS: Readonly<Record<Locale, LocaleWords>> = {
  vi: {
    marks: { decimal: ',', group: '.' },
    percent: ' %',
    and: ' và ',
    or: ' hoặc ',
    yes: 'có',
    no: 'không',
    notEntered: 'chưa nhập',
    atLeast: (value) => `ít nhất ${value}`,
    atMost: (value) => `nhiều nhất ${value}`,
    period: {
      week: { one: 'tuần', many: 'tuần', others: (count) => ` và ${count} tuần khác` },
      month: { one: 'tháng', many: 'tháng', others: (count) => ` và ${count} tháng khác` },
    },
  },
  en: {
    marks: { decimal: '.', group: ',' },
    percent: '%',
    and: ' and ',
    or: ' or ',
    yes: 'yes',
    no: 'no',
    notEntered: 'not entered',
    atLeast: (value) => `at least ${value}`,
    atMost: (value) => `at most ${value}`,
    period: {
      week: { one: 'week', many: 'weeks', others: (count) => ` and ${count} other weeks` },
      month: { one: 'month', many: 'months', others: (count) => ` and ${count} other months` },
    },
  },
};
