import type { UnitKind } from '../kernel/index.ts';
import { fold, tidy } from '../kernel/index.ts';

interface TypeEntry {
  /** The tiers at which the form occurs; the first is the usual one. */
  readonly kinds: readonly [UnitKind, ...UnitKind[]];
  readonly word: string;
  /** How it is cut short in lists, without the dot. */
  readonly short?: string;
}

/** The forms in which units of each tier occur, by official word. */
const TYPES = {
  tinh: { kinds: ['tinh'], word: 'Tỉnh', short: 'T' },
  huyen: { kinds: ['huyen'], word: 'Huyện', short: 'H' },
  quan: { kinds: ['huyen'], word: 'Quận', short: 'Q' },
  'thi-xa': { kinds: ['huyen'], word: 'Thị xã', short: 'TX' },
  'thanh-pho': { kinds: ['huyen', 'tinh'], word: 'Thành phố', short: 'TP' },
  xa: { kinds: ['xa'], word: 'Xã', short: 'X' },
  phuong: { kinds: ['xa'], word: 'Phường', short: 'P' },
  'thi-tran': { kinds: ['xa'], word: 'Thị trấn', short: 'TT' },
  'dac-khu': { kinds: ['xa'], word: 'Đặc khu', short: 'ĐK' },
  thon: { kinds: ['thon'], word: 'Thôn' },
  ban: { kinds: ['thon'], word: 'Bản' },
  lang: { kinds: ['thon'], word: 'Làng' },
  ap: { kinds: ['thon'], word: 'Ấp' },
  xom: { kinds: ['thon'], word: 'Xóm' },
  buon: { kinds: ['thon'], word: 'Buôn' },
  bon: { kinds: ['thon'], word: 'Bon' },
  soc: { kinds: ['thon'], word: 'Sóc' },
  khom: { kinds: ['thon'], word: 'Khóm' },
  khu: { kinds: ['thon'], word: 'Khu' },
  'khu-pho': { kinds: ['thon'], word: 'Khu phố', short: 'KP' },
  'khu-dan-cu': { kinds: ['thon'], word: 'Khu dân cư', short: 'KDC' },
  khoi: { kinds: ['thon'], word: 'Khối' },
  'khoi-pho': { kinds: ['thon'], word: 'Khối phố' },
  'tieu-khu': { kinds: ['thon'], word: 'Tiểu khu' },
  'to-dan-pho': { kinds: ['thon'], word: 'Tổ dân phố', short: 'TDP' },
} as const satisfies Record<string, TypeEntry>;

export type UnitType = keyof typeof TYPES;
export const UNIT_TYPES = Object.keys(TYPES) as readonly UnitType[];

const LONGEST_WORD = 3;

/** Types by what people write for them: word, id and short form, folded. */
const BY_WORD: ReadonlyMap<string, UnitType> = new Map(
  UNIT_TYPES.flatMap((type) => {
    const { word, short }: TypeEntry = TYPES[type];
    return [word, type, ...(short === undefined ? [] : [short])].map((text) => [fold(text), type] as const);
  }),
);

/** "Thị trấn" */
export function typeWord(type: UnitType): string {
  return TYPES[type].word;
}

/** The tiers at which units of this type occur. */
export function kindsOfType(type: UnitType): readonly UnitKind[] {
  return TYPES[type].kinds;
}

/** "Thị trấn", "thi tran", "TT.", "thi-tran" … as a type; undefined for anything else. */
export function parseUnitType(text: string): UnitType | undefined {
  return BY_WORD.get(fold(text).replace(/\.$/, ''));
}

/**
 * The type word in front of a name, and the name without it: "TT. Chi Lăng" is `thi-tran` and "Chi
 * Lăng". Undefined where the name begins with no such word or is nothing but one. Of short forms a
 * single letter needs its dot.
 */
export function splitTypeWord(text: string): { readonly type: UnitType; readonly name: string } | undefined {
  const words = tidy(text.replace(/^\s*(\p{L}{1,3})\.\s*/u, '$1. ')).split(' ');
  for (let count = Math.min(LONGEST_WORD, words.length - 1); count >= 1; count--) {
    const head = words.slice(0, count).join(' ');
    const type = head.length === 1 ? undefined : parseUnitType(head);
    if (type !== undefined) return { type, name: words.slice(count).join(' ') };
  }
  return undefined;
}

/** "Thị trấn Chi Lăng" */
export function unitTitle({ type, name }: { readonly type: UnitType; readonly name: string }): string {
  return `${typeWord(type)} ${name}`;
}
