import type { DemoSize } from '../app/index.ts';
import type { DemoCommune, DemoUnitData } from './commune.ts';
import { DEMO_DAY, DEMO_YEAR, toDemoCommune } from './commune.ts';
import type { DistrictGrade } from './declared.ts';
import { declaredByDistrict } from './declared.ts';
import type { Profile } from './quality.ts';
import { drawProfile } from './quality.ts';
import type { DemoSuccession, DemoUnit } from './tree.ts';
import { COMMUNE_SUCCESSIONS, communesOf, districtsOf, PAST_COMMUNES, provinceCodes, provinceOf } from './tree.ts';
import { toVillageUnits, withHistory } from './villages.ts';

/**
 * What a size holds. `commune`: one with every register and the long lists. `district`: Tràng Định.
 * `province`: all of Lạng Sơn, and of Hải Dương and Hà Nam the tree and as many communes as their
 * sets need to be seen at work. `country`: every commune of Vietnam, without villages and rows.
 */
export interface DemoPlan {
  readonly size: DemoSize;
  readonly units: readonly DemoUnit[];
  readonly successions: readonly DemoSuccession[];
  readonly districts: readonly PlannedDistrict[];
}

/** A district with the communes that hand in something, and the others. */
export interface PlannedDistrict {
  readonly unit: DemoUnit;
  readonly data?: DemoUnitData;
  readonly communes: readonly DemoCommune[];
  readonly others: readonly DemoUnit[];
}

const LANG_SON = '20';
const TRANG_DINH = '180';
/**
 * Xã Đại Đồng, the commune that is shown first: good enough for the plain level, with something
 * left to do for the next.
 */
const FIRST_COMMUNE = '06040';
const FIRST_PROFILE: Profile = 'good';

/** Communes that hand in something, in the order of their district, elsewhere than in Lạng Sơn. */
const CHOSEN: Readonly<Record<string, readonly Profile[]>> = {
  // Hải Dương: Nam Sách
  '291': ['excellent', 'good', 'fair', 'excellent', 'good', 'poor', 'fair', 'empty', 'good', 'fair'],
  // Hà Nam: Kim Bảng, Thanh Liêm, Bình Lục, Lý Nhân
  '350': ['excellent', 'good', 'fair', 'empty'],
  '351': ['good', 'fair', 'poor', 'good'],
  '352': ['fair', 'good', 'excellent', 'poor'],
  '353': ['empty', 'good', 'fair', 'poor'],
};

/** What districts report; the others report nothing. */
const DISTRICT_GRADES: Readonly<Record<string, DistrictGrade>> = {
  '180': 'best',
  '181': 'short',
  '182': 'open',
  '183': 'best',
  '184': 'short',
  '185': 'best',
  '186': 'open',
  '187': 'short',
  '188': 'best',
  '350': 'best',
  '351': 'short',
  '352': 'best',
  '353': 'open',
};

export function planDemo(size: DemoSize): DemoPlan {
  switch (size) {
    case 'commune':
      return gather(size, [
        planDistrict(districtOf(TRANG_DINH), (code) => (code === FIRST_COMMUNE ? FIRST_PROFILE : undefined), false),
      ]);
    case 'district':
      return gather(size, [planDistrict(districtOf(TRANG_DINH), profileIn)]);
    case 'province':
      return gather(
        size,
        [...districtsOf(LANG_SON), ...districtsOf('30'), ...districtsOf('35')].map((district) => {
          if (district.parentCode === LANG_SON) return planDistrict(district, profileIn);
          const profiles = CHOSEN[district.code] ?? [];
          const position = new Map(rural(district).map(({ code }, index) => [code, index]));
          return planDistrict(district, (code) => profiles[position.get(code) ?? profiles.length]);
        }),
      );
    case 'country':
      return gather(
        size,
        provinceCodes().flatMap((province) =>
          districtsOf(province).map((district) => planDistrict(district, () => undefined)),
        ),
      );
  }
}

function profileIn(code: string): Profile {
  return code === FIRST_COMMUNE ? FIRST_PROFILE : drawProfile(code);
}

function districtOf(code: string): DemoUnit {
  return districtsOf(LANG_SON).find((district) => district.code === code)!;
}

function rural(district: DemoUnit): readonly DemoUnit[] {
  return communesOf(district).filter(({ type }) => type === 'xa');
}

interface District extends PlannedDistrict {
  readonly units: readonly DemoUnit[];
  readonly successions: readonly DemoSuccession[];
}

/**
 * `profileOf` says which communes hand in something; with `isWhole` false only those become units.
 */
function planDistrict(unit: DemoUnit, profileOf: (code: string) => Profile | undefined, isWhole = true): District {
  const units: DemoUnit[] = [unit];
  const successions: DemoSuccession[] = [];
  const communes: DemoCommune[] = [];
  const others: DemoUnit[] = [];
  const province = unit.parentCode ?? '';
  for (const commune of communesOf(unit)) {
    const profile = profileOf(commune.code);
    if (profile === undefined && !isWhole) continue;
    units.push(commune);
    if (profile === undefined) {
      others.push(commune);
      continue;
    }
    const planned = toDemoCommune(commune, province, profile, commune.code === FIRST_COMMUNE);
    const villages = toVillageUnits(commune, planned.villages);
    // The first commune of a district had its villages rearranged.
    const history =
      communes.length === 0 || commune.code === FIRST_COMMUNE
        ? withHistory(villages)
        : { units: villages, successions: [] };
    communes.push(planned);
    units.push(...history.units);
    successions.push(...history.successions);
  }
  const grade = isWhole && communes.length > 0 ? DISTRICT_GRADES[unit.code] : undefined;
  return { unit, communes, others, units, successions, ...(grade ? { data: districtData(unit, grade) } : {}) };
}

function districtData(unit: DemoUnit, grade: DistrictGrade): DemoUnitData {
  return {
    code: unit.code,
    year: DEMO_YEAR,
    on: DEMO_DAY,
    registers: new Map(),
    declared: declaredByDistrict(unit, grade),
  };
}

function gather(size: DemoSize, districts: readonly District[]): DemoPlan {
  const provinces = new Set(districts.map(({ unit }) => unit.parentCode ?? ''));
  const hasPast = districts.some(({ units }) =>
    COMMUNE_SUCCESSIONS.every(({ to }) => units.some(({ code }) => code === to.code)),
  );
  return {
    size,
    units: [
      ...[...provinces].map(provinceOf),
      ...districts.flatMap(({ units }) => units),
      ...(hasPast ? PAST_COMMUNES : []),
    ],
    successions: [...districts.flatMap(({ successions }) => successions), ...(hasPast ? COMMUNE_SUCCESSIONS : [])],
    districts,
  };
}
