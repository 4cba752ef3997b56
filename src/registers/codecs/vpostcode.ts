import { readAs, showCell } from '../cell.ts';
import type { Codec } from './codec.ts';
import { textCodec } from './text.ts';

/** Five digits of the national postcode and seven signs of the Open Location Code alphabet. */
const VPOSTCODE = /^\d{5}[2-9CFGHJMPQRVWX]{7}$/;

/**
 * A digital address. The shape is our reading of public descriptions, so another shape is kept with
 * `value.vpostcode-shape`.
 */
export const vpostcodeCodec: Codec = {
  decode(cell, column) {
    const read = textCodec.decode(cell, column);
    if (read.value === undefined) return read;
    const signs = String(read.value)
      .replace(/[\s+.-]/g, '')
      .toUpperCase();
    if (VPOSTCODE.test(signs)) return readAs(signs);
    return readAs(read.value, { code: 'value.vpostcode-shape', params: { found: showCell(cell) } });
  },
  encode: (value) => String(value),
  traits: {
    look: 'code',
    width: 16,
    check: 'nothing',
    refusesWords: false,
    compared: 'letters',
    identifies: true,
    isTelling: true,
    hidden: 'nothing',
    takesWords: true,
    examples: ['24000CFGHJMP'],
  },
};
