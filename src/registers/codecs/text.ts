import { tidy } from '../../kernel/index.ts';
import { cellText, readAs, showCell, unreadable } from '../cell.ts';
import type { Codec } from './codec.ts';

/** UTF-16 units; the longest cell of the letters' forms holds a paragraph. */
const LONGEST_TEXT = 4_000;
/**
 * Excel keeps 15 digits of a number and writes zeros for the rest: an identity number is
 * damaged beyond repair.
 */
const FIRST_DAMAGED_NUMBER = 1e15;
const IMAGE = /^data:image\/|\.(?:jpe?g|png|heic|webp|bmp|tiff?)$/i;

/**
 * Free text: tidied, otherwise as typed. Numbers and days become the text that people see.
 * Errors: `value.too-long`, `value.wrong-type` (a number of 16 digits or more, a TRUE/FALSE cell),
 * `value.card-image` (an image where an identity number belongs).
 */
export const textCodec: Codec = {
  decode(cell, column) {
    if (typeof cell === 'boolean')
      return unreadable('value.wrong-type', { expected: column.type, found: showCell(cell) });
    if (typeof cell === 'number' && Math.abs(cell) >= FIRST_DAMAGED_NUMBER) {
      return unreadable('value.wrong-type', { expected: column.type, found: showCell(cell), reason: 'digits-lost' });
    }
    const text = typeof cell === 'string' ? tidy(cell) : cellText(cell);
    if (text.length > LONGEST_TEXT) return unreadable('value.too-long', { limit: LONGEST_TEXT, found: text.length });
    if (column.personal === 'sensitive' && IMAGE.test(text))
      return unreadable('value.card-image', { found: text.slice(0, 40) });
    return readAs(text);
  },
  encode: (value) => String(value),
  traits: {
    look: 'text',
    width: 34,
    check: 'nothing',
    refusesWords: false,
    compared: 'words',
    identifies: false,
    isTelling: true,
    hidden: 'nothing',
    takesWords: true,
    examples: ['Nông Văn Thử', 'Thôn Nà Cáy'],
  },
};
