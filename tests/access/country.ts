import type { Actor, Grant, Role } from '../../src/app/index.ts';
import { ROLES } from '../../src/app/index.ts';
import type { Day, StretchId, UnitId, UnitKind } from '../../src/kernel/index.ts';
import type { Unit, UnitType } from '../../src/units/index.ts';

/** The day of all questions. */
export const TODAY = '2024-12-31' as Day;

const id = (number: number) => `00000000-0000-4000-8000-0000000000${number}` as UnitId;

interface Invented {
  readonly id: UnitId;
  readonly code: string;
  readonly kind: UnitKind;
  readonly type: UnitType;
  readonly name: string;
  /** Codes of the units above it, the nearest first. */
  readonly above: readonly string[];
  readonly validTo?: Day;
  /**
   * Stands in every text that is stored of the unit: where it shows, something of the unit showed.
   */
  readonly canary?: string;
}

type More = Pick<Invented, 'canary' | 'validTo'>;
const invented = <M extends More>(
  number: number,
  [code, kind, name]: readonly [code: string, kind: UnitKind & UnitType, name: string],
  above: readonly string[],
  more: M,
): Omit<Invented, keyof More> & M => ({ id: id(number), code, kind, type: kind, name, above, ...more });

/** Two provinces with criteria sets of their own. Nà Cũ went into Nà Phai on 1 January 2024. */
export const COUNTRY = {
  province: invented(10, ['20', 'tinh', 'Lạng Sơn'], [], {}),
  parent: invented(11, ['180', 'huyen', 'Mẫu Sơn Thử'], ['20'], { canary: 'zkparent' }),
  own: invented(12, ['06001', 'xa', 'Nà Phai'], ['180', '20'], { canary: 'zkwhole' }),
  child: invented(13, ['0600101', 'thon', 'Nà Cáy'], ['06001', '180', '20'], { canary: 'zkchild' }),
  sibling: invented(14, ['0600102', 'thon', 'Pác Lùng'], ['06001', '180', '20'], { canary: 'zksibling' }),
  neighbour: invented(15, ['06004', 'xa', 'Bản Thử'], ['180', '20'], { canary: 'zkneighbour' }),
  past: invented(16, ['06002', 'xa', 'Nà Cũ'], ['180', '20'], { canary: 'zkpast', validTo: '2024-06-30' as Day }),
  otherProvince: invented(20, ['35', 'tinh', 'Hà Nam'], [], {}),
  otherDistrict: invented(21, ['350', 'huyen', 'Sông Thử'], ['35'], {}),
  foreign: invented(22, ['13501', 'xa', 'Bến Thử'], ['350', '35'], { canary: 'zkforeign' }),
  /** Of an import of its own, without any data, so that the import can be undone. */
  late: invented(30, ['36', 'tinh', 'Tỉnh Thử'], [], {}),
} as const satisfies Readonly<Record<string, Invented>>;

export function toUnit({ above, canary: _, ...unit }: Invented): Unit {
  const [parentCode] = above;
  return {
    ...unit,
    stretch: stretchOf(unit),
    ...(parentCode === undefined ? {} : { parentCode }),
    validFrom: '2020-01-01' as Day,
  };
}

/** A unit that was never called otherwise has one stretch. */
export function stretchOf({ id }: Pick<Invented, 'id'>): StretchId {
  return id as string as StretchId;
}

/** Of the commune that is asked about, as rows carry it, and the canary of its rows. */
export const VILLAGE = { name: 'Nà Cáy', folded: 'na cay', canary: 'zkvillage' } as const;
export const OTHER_VILLAGE = { name: 'Pác Lùng', folded: 'pac lung', canary: 'zkothervillage' } as const;

/** Whose a text with a canary is: a unit's, or in a commune what speaks of one village. */
export const CANARIES: readonly { readonly canary: string; readonly unit: Invented; readonly village?: string }[] = [
  ...Object.values<Invented>(COUNTRY).flatMap((unit) =>
    unit.canary === undefined ? [] : [{ canary: unit.canary, unit }],
  ),
  { canary: VILLAGE.canary, unit: COUNTRY.own, village: VILLAGE.folded },
  { canary: OTHER_VILLAGE.canary, unit: COUNTRY.own, village: OTHER_VILLAGE.folded },
];

/** Where a question is asked, seen from the commune that most askers belong to. */
export const PLACES = {
  'own unit': COUNTRY.own,
  parent: COUNTRY.parent,
  child: COUNTRY.child,
  neighbour: COUNTRY.neighbour,
  'other province': COUNTRY.foreign,
  'past unit': COUNTRY.past,
  'one village': COUNTRY.own,
} as const;
export type PlaceName = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as readonly PlaceName[];

export interface Asker {
  readonly name: string;
  readonly actor: Actor;
}

const asker = (name: string, ...grants: readonly Grant[]): Asker => ({
  name,
  actor: { snapshot: { name: 'Lò Thị Nháp', role: name, client: 'test' }, grants },
});

const grantOf = (role: Role): Grant =>
  role === 'village-head'
    ? { role, unit: COUNTRY.own.id, village: { name: VILLAGE.folded, unit: COUNTRY.child.id } }
    : { role, unit: COUNTRY.own.id };

/** Every role for the commune, then those who hold something else. */
export const ASKERS: readonly Asker[] = [
  ...ROLES.map((role) => asker(role, grantOf(role))),
  asker('officer of the district', { role: 'commune-officer', unit: COUNTRY.parent.id }),
  asker(
    'officer here, reader there',
    { role: 'commune-officer', unit: COUNTRY.own.id },
    { role: 'reader', unit: COUNTRY.neighbour.id },
  ),
  asker('officer until yesterday', { role: 'commune-officer', unit: COUNTRY.own.id, to: '2024-12-30' as Day }),
  asker('whoever runs it', { role: 'administrator', unit: 'all' }),
];
