import type { PeriodKey } from '../kernel/index.ts';
import { fold, periodRange } from '../kernel/index.ts';
import { PERIOD_WORDS } from './workbook-layout.ts';

/**
 * Reads a week or month as people write it: "Tuần 05/2024", "tuan 5", "Tháng 3/2024", "2024-W05",
 * "2024-03". Without a year it is one of `year`. Undefined when it is no period: a week 53 that the
 * year does not have, a bare "3/2024".
 */
export function parsePeriod(text: string, year: number): PeriodKey | undefined {
  const folded = fold(text);
  const words = /^(tuan|thang) (?:thu |so )?(\d{1,2})(?: ?[/-] ?(\d{4})| nam (\d{4}))?$/.exec(folded);
  const inYear = words?.[3] ?? words?.[4] ?? String(year);
  const number = (words?.[2] ?? '').padStart(2, '0');
  const key = words ? `${inYear}-${words[1] === 'tuan' ? 'W' : ''}${number}` : folded.toUpperCase();
  return periodRange(key) === undefined ? undefined : (key as PeriodKey);
}

/** "Tuần 05/2024", "Tháng 03/2024". */
export function formatPeriod(key: PeriodKey): string {
  const [year = '', part = ''] = key.split('-');
  return part.startsWith('W')
    ? `${PERIOD_WORDS.week} ${part.slice(1)}/${year}`
    : `${PERIOD_WORDS.month} ${part}/${year}`;
}
