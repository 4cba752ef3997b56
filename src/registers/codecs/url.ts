import { tidy } from '../../kernel/index.ts';
import { readAs, showCell, unreadable } from '../cell.ts';
import type { Codec } from './codec.ts';

const BARE_DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u;
const LONGEST_ADDRESS = 2_000;

/**
 * A web address; "www.…" and bare domains get https. Errors: `value.not-a-url`, `value.too-long`.
 */
export const urlCodec: Codec = {
  decode(cell) {
    const text = typeof cell === 'string' ? tidy(cell) : '';
    if (text.length > LONGEST_ADDRESS)
      return unreadable('value.too-long', { limit: LONGEST_ADDRESS, found: text.length });
    const address = BARE_DOMAIN.test(text) ? `https://${text}` : text;
    const rest = /^https?:\/\/(\S+)$/i.exec(address)?.[1];
    if (rest === undefined || !BARE_DOMAIN.test(rest) || !URL.canParse(address)) {
      return unreadable('value.not-a-url', { found: showCell(cell), expected: 'https://…' });
    }
    return readAs(address);
  },
  encode: (value) => String(value),
  traits: {
    look: 'text',
    width: 32,
    check: 'nothing',
    refusesWords: true,
    compared: 'letters',
    identifies: true,
    isTelling: true,
    hidden: 'nothing',
    takesWords: false,
    examples: ['https://na-phai.example.vn', 'www.example.vn/tin'],
  },
};
