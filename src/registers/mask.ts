import type { Column, Register } from '../catalogue/index.ts';
import { invariant } from '../kernel/index.ts';
import { encodeValue, traitsOf } from './codecs/index.ts';
import { MASK } from './hidden-value.ts';
import type { Row, RowValue } from './row.ts';

/** Characters of a hidden value that stay in sight, to tell two apart. */
const IN_SIGHT = 3;
/** Shorter values are hidden whole: three of five characters would be most of it. */
const SHORTEST_IN_PART = 6;
const SHORTEST_PHONE_IN_PART = 9;

/**
 * A value as it is shown to those who may not see it: of a sensitive one the last three characters
 * ("•••••••••123"), of a person's phone number the first and the last three; anything else as it
 * is. A masked text is never read back as a value (`value.masked`).
 */
export function maskValue(column: Column, value: RowValue): RowValue {
  if (column.personal === 'sensitive') return hide(encodeValue(value, column), 0, SHORTEST_IN_PART);
  if (column.personal === 'basic' && traitsOf(column).hidden === 'middle')
    return hide(encodeValue(value, column), IN_SIGHT, SHORTEST_PHONE_IN_PART);
  return value;
}

/**
 * Hides all but the first `before` and the last three characters; all of a text that is
 * shorter than `shortest`.
 */
function hide(text: string, before: number, shortest: number): string {
  const signs = [...text];
  if (signs.length < shortest) return MASK.repeat(shortest);
  const hidden = signs.length - before - IN_SIGHT;
  return [...signs.slice(0, before), MASK.repeat(hidden), ...signs.slice(-IN_SIGHT)].join('');
}

/**
 * The values of a row without what is personal in it: each such value gives way to words with the
 * number of the row, so that what was filled stays filled and two rows stay two. A column is blank
 * afterwards only where it was before.
 */
export function eraseRow(register: Register, values: Row['values'], rowNo: number): Row['values'] {
  const erased = { ...values };
  for (const column of register.columns) {
    if (column.personal === 'none' || values[column.id] === undefined) continue;
    invariant(traitsOf(column).takesWords, `${register.id}.${column.id}: no words can stand for a ${column.type}`);
    erased[column.id] = `đã xóa #${rowNo}`;
  }
  return erased;
}
