import type { Codec } from './codec.ts';
import { textCodec } from './text.ts';

/**
 * The name of a village: a text. Whether the village list has it is looked at when the row is
 * taken (`take-rows.ts`).
 */
export const villageCodec: Codec = {
  ...textCodec,
  traits: {
    look: 'text',
    width: 22,
    check: 'village',
    refusesWords: false,
    compared: 'letters',
    identifies: true,
    isTelling: false,
    hidden: 'nothing',
    takesWords: false,
    examples: ['Thôn Nà Cáy', 'Nà Pò'],
  },
};
