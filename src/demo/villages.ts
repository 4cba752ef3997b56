import type { Day } from '../kernel/index.ts';
import type { UnitType } from '../units/index.ts';
import { unitTitle } from '../units/index.ts';
import type { Profile } from './quality.ts';
import { Random } from './random.ts';
import type { DemoSuccession, DemoUnit } from './tree.ts';
import { TREE_FROM } from './tree.ts';

/**
 * A village of the demo as its commune's list has it. Villages are invented; nobody keeps a
 * national list of them.
 */
export interface DemoVillage {
  readonly code: string;
  /** "Thôn Nà Cáy", as registers write it. */
  readonly title: string;
  /** "Nà Cáy". */
  readonly name: string;
  readonly type: UnitType;
  readonly households: number;
  readonly people: number;
  readonly workers: number;
  readonly adults: number;
  /** How well the village itself does: its team, its head, its house of culture. */
  readonly stands: VillageStanding;
}

export type VillageStanding = 'model' | 'middling' | 'behind' | 'silent';

const UPLAND = [
  ['Nà', 'Pò', 'Khòn', 'Bản', 'Lũng', 'Kéo', 'Phiêng', 'Cốc', 'Khuổi', 'Tà', 'Co', 'Pác', 'Thâm', 'Bó'],
  [
    'Cáy',
    'Pheo',
    'Lùng',
    'Ngần',
    'Vàng',
    'Slao',
    'Luông',
    'Mười',
    'Nhội',
    'Mạ',
    'Lườn',
    'Hán',
    'Mu',
    'Danh',
    'Quyền',
    'Chang',
    'Phẩy',
    'Tàn',
    'Lọn',
    'Sâm',
  ],
] as const;
const LOWLAND = [
  ['An', 'Phú', 'Lương', 'Đông', 'Đoài', 'Thượng', 'Hạ', 'Trung', 'Bình', 'Mỹ', 'Cao'],
  ['Xá', 'Lộc', 'Thọ', 'Khê', 'Cầu', 'Đồng', 'Trạch', 'Lãng', 'Quan', 'Ngọc'],
] as const;

/** In a hundred villages of such a commune; what is left over is `silent`. */
const STANDINGS: Readonly<Record<Profile, Readonly<Record<Exclude<VillageStanding, 'silent'>, number>>>> = {
  excellent: { model: 45, middling: 45, behind: 10 },
  good: { model: 18, middling: 42, behind: 25 },
  fair: { model: 6, middling: 36, behind: 34 },
  poor: { model: 0, middling: 20, behind: 45 },
  empty: { model: 0, middling: 0, behind: 0 },
};

/**
 * The villages of a commune, 6 to 11 (towns and wards: 5 to 9 street groups). The first village of
 * an excellent commune is always a model one.
 */
export function villagesOf(commune: DemoUnit, profile: Profile): readonly DemoVillage[] {
  const random = Random.named(`villages ${commune.code}`);
  const isUrban = commune.type !== 'xa';
  const names = isUrban ? streetGroups(random.between(5, 9)) : inventNames(commune, random);
  return names.map((name, index) => {
    const households = random.between(14, 34);
    const people = Math.round((households * random.between(38, 44)) / 10);
    const type: UnitType = isUrban ? 'to-dan-pho' : 'thon';
    return {
      code: `${commune.code}.${String(index + 1).padStart(2, '0')}`,
      title: unitTitle({ type, name }),
      name,
      type,
      households,
      people,
      workers: Math.round((people * random.between(49, 55)) / 100),
      adults: Math.round((people * random.between(72, 78)) / 100),
      stands: profile === 'excellent' && index === 0 ? 'model' : drawStanding(profile, random),
    };
  });
}

function drawStanding(profile: Profile, random: Random): VillageStanding {
  let rest = random.below(100);
  for (const [standing, percent] of Object.entries(STANDINGS[profile]) as [VillageStanding, number][]) {
    if (rest < percent) return standing;
    rest -= percent;
  }
  return 'silent';
}

function streetGroups(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

function inventNames(commune: DemoUnit, random: Random): readonly string[] {
  const [first, second] = commune.region?.includes('dan-toc-thieu-so') ? UPLAND : LOWLAND;
  const names = new Set<string>();
  const count = random.between(7, 11);
  while (names.size < count) names.add(`${random.pick(first)} ${random.pick(second)}`);
  return [...names];
}

/** Village units as they stand today; an invented code after the commune's. */
export function toVillageUnits(commune: DemoUnit, villages: readonly DemoVillage[]): readonly DemoUnit[] {
  return villages.map(({ code, name, type }) => ({
    code,
    kind: 'thon',
    type,
    name,
    parentCode: commune.code,
    validFrom: TREE_FROM,
    ...(commune.region ? { region: commune.region } : {}),
  }));
}

const DAY_BEFORE = '2021-12-31' as Day;
const REARRANGED = '2022-01-01' as Day;
const INVENTED_RESOLUTION = 'Nghị quyết số 00/NQ-HĐND (ví dụ) về sắp xếp thôn, tổ dân phố';

/**
 * The villages of a commune with what an invented rearrangement of 1 January 2022 did to
 * the first four of them.
 */
export interface VillageHistory {
  readonly units: readonly DemoUnit[];
  readonly successions: readonly DemoSuccession[];
}

/**
 * The first village came out of two; the second and third out of one, unequally; the fourth bore
 * another name; the fifth was a hamlet of another type (same code). The others stood as they do.
 */
export function withHistory(units: readonly DemoUnit[]): VillageHistory {
  const [merged, bigger, smaller, renamed, retyped, ...others] = units;
  if (!merged || !bigger || !smaller || !renamed || !retyped) return { units, successions: [] };
  const since = (unit: DemoUnit): DemoUnit => ({ ...unit, validFrom: REARRANGED, legalBasis: INVENTED_RESOLUTION });
  const until = (unit: DemoUnit, change: Partial<DemoUnit>): DemoUnit => ({ ...unit, validTo: DAY_BEFORE, ...change });
  const upper = until(merged, { code: `${merged.code}a`, name: `${merged.name} Trên` });
  const lower = until(merged, { code: `${merged.code}b`, name: `${merged.name} Dưới` });
  const whole = until(bigger, { code: `${bigger.code}a`, name: `${bigger.name} Cũ` });
  const formerName = until(renamed, { name: `${renamed.name} Xưa` });
  const formerType = until(retyped, { type: retyped.type === 'thon' ? 'ban' : 'khu-pho' });
  const become = (
    from: DemoUnit,
    to: DemoUnit,
    kind: DemoSuccession['kind'],
    share?: DemoSuccession['share'],
  ): DemoSuccession => ({
    from: { code: from.code, validFrom: from.validFrom },
    to: { code: to.code, validFrom: REARRANGED },
    kind,
    legalBasis: INVENTED_RESOLUTION,
    ...(share ? { share } : {}),
  });
  return {
    units: [
      ...[upper, lower, whole, formerName, formerType],
      ...[merged, bigger, smaller, renamed, retyped].map(since),
      ...others,
    ],
    successions: [
      become(upper, merged, 'full'),
      become(lower, merged, 'full'),
      become(whole, bigger, 'part', { over: 2, under: 3 }),
      become(whole, smaller, 'part', { over: 1, under: 3 }),
      become(formerName, renamed, 'rename'),
      become(formerType, retyped, 'retype'),
    ],
  };
}
