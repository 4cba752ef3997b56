import type { Day } from '../../kernel/index.ts';
import { fold, formatDay, parseDay, tidy } from '../../kernel/index.ts';
import { readAs, showCell, unreadable } from '../cell.ts';
import type { Codec } from './codec.ts';

/** How a date is typed, for messages. */
const SAMPLE = '05/03/2024';

/**
 * A day. Error: `value.not-a-date`, with `reason`: `number` (a bare number: the cell is not
 * formatted as a date), `month-only`, `two-digit-year`, `no-such-day` (30/2, or month
 * before day), `unclear`.
 */
export const dateCodec: Codec = {
  decode(cell) {
    if (typeof cell === 'object') return readAs(cell.day);
    const text = typeof cell === 'string' ? tidy(cell) : '';
    const day = parseDay(toDigits(text));
    if (day !== undefined) return readAs(day);
    const reason = typeof cell === 'string' ? reasonFor(fold(text)) : typeof cell === 'number' ? 'number' : 'unclear';
    return unreadable('value.not-a-date', { found: showCell(cell), expected: SAMPLE, reason });
  },
  encode: (value) => formatDay(value as Day),
  traits: {
    look: 'date',
    width: 14,
    check: 'date',
    refusesWords: true,
    compared: 'letters',
    identifies: false,
    isTelling: false,
    hidden: 'nothing',
    takesWords: false,
    examples: ['05/03/2024', 'ngày 5 tháng 3 năm 2024'],
  },
};

/** "ngày 5 tháng 3 năm 2024", "ngày 5/3/2024" and "5/3/2024 17:00" are one day like "5/3/2024". */
function toDigits(text: string): string {
  const folded = fold(text);
  const words = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(folded);
  if (words) return `${words[1]}/${words[2]}/${words[3]}`;
  return folded
    .replace(/^ngay /, '')
    .replace(/ \d{1,2}[:h]\d{2}(?::\d{2})?$/, '')
    .replace(/ ?([/.-]) ?/g, '$1')
    .toUpperCase();
}

function reasonFor(folded: string): string {
  if (/^(?:thang )?\d{1,2}[/.-]\d{4}$|^thang \d{1,2}(?: nam \d{4})?$/.test(folded)) return 'month-only';
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(folded)) return 'two-digit-year';
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$|^\d{4}-\d{2}-\d{2}$/.test(folded)) return 'no-such-day';
  return /^\d+$/.test(folded) ? 'number' : 'unclear';
}
