import type { PeriodKey } from '../kernel/index.ts';
import type { Locale } from './locale.ts';
import { LOCALE_WORDS } from './locale.ts';

/**
 * Up to four periods are named; of more, three and the number of the others (naming all but
 * one would be silly).
 */
const NAMED_AT_MOST = 4;
const NAMED_OF_MORE = 3;

/**
 * Weeks or months for people: "tuần 07/2024", "tháng 05, 06/2024", "tuần 07, 12, 30/2024 và 5 tuần
 * khác". The year stands once after the last period of its run. Keys are all weeks or all months,
 * in the order in which they are to be named; an empty list gives an empty text.
 */
export function formatPeriods(keys: readonly PeriodKey[], locale: Locale): string {
  const first = keys[0];
  if (first === undefined) return '';
  const { period } = LOCALE_WORDS[locale];
  const words = first.includes('W') ? period.week : period.month;
  const named = keys.length > NAMED_AT_MOST ? keys.slice(0, NAMED_OF_MORE) : keys;
  const left = keys.length - named.length;
  const list = named.map((key, index) => {
    const next = named[index + 1];
    return next !== undefined && yearOfPeriod(next) === yearOfPeriod(key)
      ? numberOf(key)
      : `${numberOf(key)}/${yearOfPeriod(key)}`;
  });
  const head = named.length === 1 ? words.one : words.many;
  return `${head} ${list.join(', ')}${left > 0 ? words.others(String(left)) : ''}`;
}

function yearOfPeriod(key: PeriodKey): string {
  return key.slice(0, 4);
}

/** "07" of "2024-W07" and of "2024-07". */
function numberOf(key: PeriodKey): string {
  return key.slice(-2);
}
