import { tidy } from '../../kernel/index.ts';
import { readAs, showCell } from '../cell.ts';
import type { Codec } from './codec.ts';
import { textCodec } from './text.ts';

/** Mobile numbers have 10 digits, landlines 10 or 11 with the area code 02x. */
const PHONE = /^0(?:[35789]\d{8}|2\d{8,9})$/;

/**
 * A Vietnamese phone number, as digits. What does not look like one is kept as typed, with a
 * warning. A number cell has lost its zero: it is put back, with a warning. Warning:
 * `value.phone-shape`, `reason` is `shape` or `zero-restored`.
 */
export const phoneCodec: Codec = {
  decode(cell, column) {
    if (typeof cell === 'number') {
      const restored = `0${cell}`;
      if (PHONE.test(restored)) {
        return readAs(restored, {
          code: 'value.phone-shape',
          params: { found: showCell(cell), value: restored, reason: 'zero-restored' },
        });
      }
    }
    const read = textCodec.decode(cell, column);
    if (read.value === undefined) return read;
    const digits = tidy(String(read.value))
      .replace(/[\s().-]/g, '')
      .replace(/^(?:\+84|0084)0?/, '0');
    if (PHONE.test(digits)) return readAs(digits);
    return readAs(read.value, {
      code: 'value.phone-shape',
      params: { found: showCell(cell), value: String(read.value), reason: 'shape' },
    });
  },
  encode: (value) => String(value),
  traits: {
    look: 'code',
    width: 16,
    check: 'nothing',
    refusesWords: false,
    compared: 'digits',
    identifies: true,
    isTelling: true,
    hidden: 'middle',
    takesWords: true,
    examples: ['0900000000', '+84 900 000 000'],
  },
};
