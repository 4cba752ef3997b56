import { fold } from '../../kernel/index.ts';
import { cellText, readAs, showCell, unreadable } from '../cell.ts';
import { NO_WORD, YES_WORD } from '../workbook-layout.ts';
import type { Codec } from './codec.ts';

/** Folded: marks and case do not matter. "x" is the tick of paper forms. */
const YES = 'co|x|v|✓|✔|☑|yes|y|true|1|dat|roi|co roi|da co|da'.split('|');
const NO = 'khong|ko|k|no|n|false|0|chua|chua co|khong co|ko co|chua dat|khong dat|☐'.split('|');
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...YES.map((word) => [word, true] as const),
  ...NO.map((word) => [word, false] as const),
]);
/** The spellings that fill most cells, so that folding is rare in long lists. */
const SPELLINGS: ReadonlyMap<string, boolean> = new Map([
  ['Có', true],
  ['có', true],
  ['x', true],
  ['X', true],
  ['Không', false],
  ['không', false],
]);

/** Yes or no. Error: `value.not-yes-or-no`. */
export const yesNoCodec: Codec = {
  decode(cell) {
    if (typeof cell === 'boolean') return readAs(cell);
    const value = typeof cell === 'string' ? (SPELLINGS.get(cell) ?? WORDS.get(fold(cell))) : WORDS.get(cellText(cell));
    return value === undefined
      ? unreadable('value.not-yes-or-no', { found: showCell(cell), expected: [YES_WORD, NO_WORD] })
      : readAs(value);
  },
  encode: (value) => (value === true ? YES_WORD : NO_WORD),
  traits: {
    look: 'choice',
    width: 13,
    check: 'yes-no',
    refusesWords: true,
    compared: 'letters',
    identifies: false,
    isTelling: false,
    hidden: 'nothing',
    takesWords: false,
    examples: ['Có', 'không', 'x'],
  },
};
