import type { UnitKind } from '../../kernel/index.ts';
import { fold, tidy } from '../../kernel/index.ts';
import type { UnitType } from '../../units/index.ts';
import { kindsOfType, splitTypeWord } from '../../units/index.ts';

/** A former unit, as a resolution names it in a list of several. */
export interface FormerUnit {
  /** As it is written. */
  readonly text: string;
  readonly name: string;
  /** Absent where no word for it stands before this name or one before it in the list. */
  readonly type?: UnitType;
  /** Of the unit above, where the list says it: "(huyện Tràng Định)". */
  readonly above?: string;
  /** `rest`: what was left of it, which ends it. */
  readonly share: 'whole' | 'part' | 'rest';
}

/** "Toàn bộ diện tích tự nhiên, quy mô dân số của …": holds for all that follows until the next. */
const AREA =
  /(toàn bộ|một phần|phần còn lại)(?:\s+của)?\s+diện tích(?: tự nhiên)?(?:\s*,|\s+và)?\s*quy mô dân số(?:\s+của)?/giu;
const SHARES: Readonly<Record<string, FormerUnit['share']>> = {
  'toan bo': 'whole',
  'mot phan': 'part',
  '1 phan': 'part',
  'phan con lai': 'rest',
};
const SHARE = /^(toàn bộ|một phần|1 phần|phần còn lại)\s*(?:của\s+)?/iu;

/**
 * The units that a cell lists: "Thị trấn Thất Khê, các xã Chi Lăng (huyện Tràng Định), Chí Minh và
 * một phần xã Đại Đồng". The word for the type holds until the next one.
 *
 * @param kinds the tiers at which the listed units stand
 */
export function readFormerUnits(cell: string, kinds: readonly UnitKind[]): readonly FormerUnit[] {
  const text = cell.normalize('NFC').replace(AREA, (_, share: string) => `; =${share}; `);
  let share: FormerUnit['share'] = 'whole';
  let type: UnitType | undefined;
  return partsOf(text).flatMap((part): readonly FormerUnit[] => {
    if (part.startsWith('=')) {
      share = SHARES[fold(part.slice(1))] ?? share;
      return [];
    }
    const [whole = '', inside = ''] = /\(([^)]*)\)/u.exec(part) ?? [];
    const bare = tidy(part.replace(whole, ' ').replace(/^(?:và|của)\s+/iu, ''));
    const said = SHARE.exec(bare)?.[1] ?? SHARE.exec(inside)?.[1];
    const rest = tidy(bare.replace(SHARE, '').replace(/^(?:các|của)\s+/iu, ''));
    if (rest === '') return [];
    const split = splitTypeWord(rest);
    // A word for another tier belongs to the name: the commune Tĩnh Bắc is no province.
    const named = split && kindsOfType(split.type).some((kind) => kinds.includes(kind)) ? split : undefined;
    type = named?.type ?? type;
    const above = SHARE.test(inside) || inside === '' ? undefined : (splitTypeWord(inside)?.name ?? inside);
    return [
      {
        text: part,
        name: named?.name ?? rest,
        share: said === undefined ? share : (SHARES[fold(said)] ?? share),
        ...(type === undefined ? {} : { type }),
        ...(above === undefined ? {} : { above: tidy(above) }),
      },
    ];
  });
}

/** What stands between commas, semicolons, new lines and "và", but for what is in brackets. */
function partsOf(text: string): readonly string[] {
  return text
    .split(/[,;\n](?![^(]*\))|\s+và\s+(?![^(]*\))/iu)
    .map((part) => tidy(part.replace(/\.$/, '')))
    .filter((part) => part !== '');
}
