import type { DeclaredFigure } from '../engine/index.ts';
import type { FigureId, RegisterId } from '../kernel/index.ts';
import { formatDay } from '../kernel/index.ts';
import type { RegisterRows } from '../registers/index.ts';
import type { DemoCommune } from './commune.ts';
import { DEMO_YEAR, gradeOf, randomFor } from './commune.ts';
import type { Grade, Matter } from './quality.ts';
import { Random } from './random.ts';
import { hasProducts } from './registers/village-own.ts';
import type { DemoUnit } from './tree.ts';
import type { DemoVillage, VillageStanding } from './villages.ts';

/**
 * Figures that no register counts, typed in from a paper, and some that a register counts too and
 * that do not always agree with it.
 */

type Declared = Map<FigureId, DeclaredFigure>;

/**
 * Statements of a commune by matter, the plain ones first; `|` parts those that only the
 * higher levels ask for.
 */
const STATEMENTS: Readonly<Partial<Record<Matter, string>>> = {
  telecom: 'dich-vu-vien-thong-dat-quy-chuan',
  loudspeakers:
    'dai-truyen-thanh-theo-huong-dan dai-hoat-dong-theo-quyet-dinh-52 dai-dat-thong-tu-39 xa-co-nhan-su-phu-trach-dai | dai-truyen-thanh-ung-dung-cntt',
  website:
    'trang-co-chuc-nang-quan-ly-dieu-hanh trang-co-chuc-nang-dich-vu-cong trang-du-thong-tin-nghi-dinh-42 trang-dat-ky-thuat-nghi-dinh-42 ' +
    'trang-la-thanh-phan-cong-tinh trang-dung-ten-mien trang-tich-hop-dich-vu-cong',
  wifi: 'wifi-dat-chat-luong wifi-dat-ky-thuat wifi-dat-an-toan-thong-tin',
  equipment:
    'ubnd-xa-ket-noi-internet ubnd-xa-co-mang-lan hoi-nghi-truyen-hinh hoi-nghi-truyen-hinh-ket-noi-huyen hoi-nghi-truyen-hinh-ket-noi-tinh | ' +
    'hoi-nghi-truyen-hinh-ket-noi-trung-uong mang-truyen-so-lieu-chuyen-dung camera-an-ninh-diem-trong-yeu tram-y-te-ket-noi-kham-tu-xa',
  counter:
    'mot-cua-co-may-tinh-cho-dan mot-cua-co-thiet-bi-so-hoa | mot-cua-co-camera mot-cua-co-may-lay-so mot-cua-may-lay-so-ket-noi ' +
    'mot-cua-man-hinh-tra-cuu-thu-tuc mot-cua-man-hinh-tra-cuu-ket-qua mot-cua-man-hinh-danh-gia-hai-long',
  channels:
    'ung-dung-cntt-lay-y-kien-hai-long lay-y-kien-hai-long-tren-cong xa-giao-tiep-qua-trang-thong-tin xa-giao-tiep-qua-mang-xa-hoi kenh-xa-tuyen-truyen ' +
    'kenh-xa-tiep-nhan-phan-anh | he-thong-tiep-nhan-phan-anh lanh-dao-xa-co-kenh-voi-truong-thon kenh-lanh-dao-tuyen-truyen kenh-lanh-dao-tiep-nhan-phan-anh',
  mapping: 'so-hoa-dia-chi-nha-dan so-hoa-dia-chi-co-quan | co-so-du-lieu-ban-do-so',
  paperwork: '| so-hoa-tai-lieu-ho-so-cong-viec phan-mem-bao-cao-ket-noi-chinh-phu',
  promotion: '| bo-nhan-dien-thuong-hieu kenh-quang-ba-mo-hinh-tren-trang-xa kenh-quang-ba-mo-hinh-tren-cong-huyen',
};

/**
 * Part and whole, with the whole of a commune and the shares in a hundred by grade; open:
 * the part is not known.
 */
type Counts = readonly [
  part: string,
  whole: string,
  least: number,
  most: number,
  shares: Readonly<Record<'best' | 'fair' | 'short', number>>,
];
const USUAL = { best: 100, fair: 78, short: 52 };
const COUNTS: readonly Counts[] = [
  ['so-van-ban-xu-ly-tren-he-thong', 'so-van-ban', 900, 2400, USUAL],
  ['so-van-ban-duoc-ky-so', 'so-van-ban-phai-ky-so', 200, 700, USUAL],
  ['so-van-ban-hanh-chinh-dien-tu', 'so-van-ban-hanh-chinh-gui-nhan', 900, 2400, USUAL],
  ['so-ho-so-cong-viec-tren-mang', 'so-ho-so-cong-viec', 80, 300, USUAL],
  ['so-che-do-bao-cao-dien-tu', 'so-che-do-bao-cao', 20, 45, USUAL],
  ['so-bao-cao-kinh-te-xa-hoi-tren-phan-mem', 'so-bao-cao-kinh-te-xa-hoi', 6, 16, USUAL],
  ['so-ket-qua-tthc-da-so-hoa', 'so-ket-qua-tthc-con-hieu-luc', 300, 1500, { best: 42, fair: 20, short: 8 }],
  ['so-don-vi-hanh-chinh-duoc-phu-cap-quang', 'so-don-vi-hanh-chinh', 6, 10, { best: 100, fair: 100, short: 70 }],
];

/**
 * What a commune declares for the year. `counted`: its registers, to which some declared
 * figures are set beside.
 */
export function declaredByCommune(
  commune: DemoCommune,
  counted: ReadonlyMap<RegisterId, RegisterRows>,
): ReadonlyMap<FigureId, DeclaredFigure> {
  const random = randomFor(commune, 'khai');
  const declared: Declared = new Map();
  for (const [matter, words] of Object.entries(STATEMENTS) as [Matter, string][]) {
    const grade = gradeOf(commune, matter);
    if (grade !== undefined) declareStatements(declared, words, grade, random);
  }
  const paperwork = gradeOf(commune, 'paperwork');
  if (paperwork !== undefined) declareCounts(declared, paperwork, random);
  // Only to know whether the station needs a licence.
  if (gradeOf(commune, 'loudspeakers') !== undefined)
    declared.set('dai-truyen-thanh-fm' as FigureId, { value: random.chance(35), source: paper(random) });
  declareAgain(declared, commune, counted, random);
  return declared;
}

function declareStatements(declared: Declared, words: string, grade: Exclude<Grade, 'none'>, random: Random): void {
  const [plain = [], higher = []] = words.split('|').map((part) => part.split(' ').filter((id) => id !== ''));
  // One statement at least must show the grade; the rest is drawn.
  const odd = random.pick(plain.length > 0 && grade !== 'fair' ? plain : [...higher, ...plain]);
  for (const id of [...plain, ...higher]) {
    const isHigher = higher.includes(id);
    if (grade === 'open' && (id === odd || random.chance(30))) continue;
    const holds =
      grade === 'best' ||
      grade === 'open' ||
      (grade === 'fair' ? !isHigher || (id !== odd && random.chance(60)) : id !== odd && random.chance(75));
    declared.set(id as FigureId, { value: holds, source: paper(random) });
  }
}

function declareCounts(declared: Declared, grade: Exclude<Grade, 'none'>, random: Random): void {
  for (const [part, whole, least, most, shares] of COUNTS) {
    const all = random.between(least, most);
    declared.set(whole as FigureId, { value: all, source: paper(random) });
    if (grade === 'open') continue;
    const share = shares[grade];
    const reached = grade === 'short' ? Math.floor((all * share) / 100) : Math.ceil((all * share) / 100);
    declared.set(part as FigureId, { value: reached, source: paper(random) });
  }
}

/**
 * Totals of the year's report beside what the registers count: right in most communes, and sixteen
 * files on paper too many in others.
 */
function declareAgain(
  declared: Declared,
  commune: DemoCommune,
  counted: ReadonlyMap<RegisterId, RegisterRows>,
  random: Random,
): void {
  const reports = counted.get('bao-cao-dich-vu-cong' as RegisterId);
  if (reports && commune.grades.online !== 'open' && random.chance(40)) {
    const extra = random.chance(40) ? 16 : 0;
    for (const [id, column] of [
      ['so-ho-so-tthc', 'tong-ho-so'],
      ['so-ho-so-truc-tuyen', 'truc-tuyen'],
    ] as const) {
      const sum = reports.rows.reduce(
        (total, { values }) => total + Number((values as Record<string, unknown>)[column] ?? 0),
        0,
      );
      declared.set(id as FigureId, { value: sum + (id === 'so-ho-so-truc-tuyen' ? extra : 0), source: paper(random) });
    }
  }
  if (random.chance(25)) {
    const households = commune.villages.reduce((sum, village) => sum + village.households, 0);
    declared.set('so-ho-gia-dinh' as FigureId, { value: households + random.pick([-2, 0, 3]), source: paper(random) });
  }
}

const VILLAGE_STATEMENTS = [
  'thon-co-to-cong-nghe-so',
  'to-cong-nghe-so-co-quyet-dinh-chu-tich',
  'to-cong-nghe-so-co-quyet-dinh-ubnd',
  'to-cong-nghe-so-hoat-dong-theo-huong-dan',
  'can-bo-thon-tuyen-truyen-tren-nen-tang-so',
  'can-bo-thon-tiep-nhan-phan-anh-tren-nen-tang-so',
  'can-bo-thon-xu-ly-phan-anh-kip-thoi',
  'truong-thon-co-kenh-mang-xa-hoi',
  'kenh-truong-thon-tuyen-truyen',
  'kenh-truong-thon-tiep-nhan-phan-anh',
];

/** In a hundred statements of such a village: yes; not answered. */
const VILLAGE_CHANCES: Readonly<Record<Exclude<VillageStanding, 'silent'>, readonly [number, number]>> = {
  model: [100, 0],
  middling: [88, 4],
  behind: [60, 20],
};

/**
 * Registers of the commune in which a village may have nothing, with the figures that are 0 then.
 */
const NOTHING_THERE: readonly (readonly [register: string, figures: readonly string[]])[] = [
  ['san-pham-ocop', ['so-san-pham-ocop']],
  ['ho-san-xuat-kinh-doanh', ['so-ho-san-xuat-kinh-doanh', 'so-ho-co-san-pham-can-truy-xuat']],
  [
    'mo-hinh-chuyen-doi-so',
    [
      'so-mo-hinh-chuyen-doi-so',
      'so-mo-hinh-dang-hoat-dong',
      'so-mo-hinh-dang-hoat-dong-dung-linh-vuc',
      'so-mo-hinh-dung-linh-vuc-2022',
    ],
  ],
];

/**
 * What a village declares; `rowsOf` says how many rows of a register of the commune are its own,
 * undefined where the commune has none at all.
 */
export function declaredByVillage(
  commune: DemoCommune,
  village: DemoVillage,
  rowsOf: (register: string) => number | undefined,
  year: number,
): ReadonlyMap<FigureId, DeclaredFigure> {
  const declared: Declared = new Map();
  if (village.stands === 'silent') return declared;
  const random = randomFor(commune, `khai ${village.code} ${year}`);
  const [yes, blank] = VILLAGE_CHANCES[village.stands];
  for (const id of VILLAGE_STATEMENTS) {
    if (random.chance(blank)) continue;
    declared.set(id as FigureId, { value: random.chance(yes), source: paper(random, year) });
  }
  const zero = (id: string): unknown => declared.set(id as FigureId, { value: 0, source: paper(random, year) });
  for (const [register, figures] of NOTHING_THERE) {
    if (rowsOf(register) === 0 && random.chance(90)) figures.forEach(zero);
  }
  if (!hasProducts(village)) zero('so-san-pham-tieu-bieu');
  return declared;
}

/** Procedures and files of a district: all ready, some missing, or not reported. */
export type DistrictGrade = 'best' | 'short' | 'open';

export function declaredByDistrict(district: DemoUnit, grade: DistrictGrade): ReadonlyMap<FigureId, DeclaredFigure> {
  const random = Random.named(`huyen ${district.code}`);
  const declared: Declared = new Map();
  const share = (part: string, whole: string, all: number, reached: number): void => {
    declared.set(whole as FigureId, { value: all, source: paper(random) });
    if (grade !== 'open') declared.set(part as FigureId, { value: reached, source: paper(random) });
  };
  const isShort = grade === 'short';
  const fit = random.between(180, 240);
  share('so-tthc-cap-huyen-du-dieu-kien-da-truc-tuyen', 'so-tthc-cap-huyen-du-dieu-kien', fit, isShort ? fit - 3 : fit);
  const whole = random.between(120, 170);
  share(
    'so-tthc-cap-huyen-du-dieu-kien-da-muc-do-4',
    'so-tthc-cap-huyen-du-dieu-kien-muc-do-4',
    whole,
    isShort ? whole - 1 : whole,
  );
  const ofCommunes = random.between(60, 90);
  share('so-tthc-cap-xa-du-dieu-kien-da-truc-tuyen', 'so-tthc-cap-xa-du-dieu-kien', ofCommunes, ofCommunes);
  const files = random.between(9000, 16_000);
  share('so-ho-so-hoan-toan-truc-tuyen', 'so-ho-so-tthc', files, Math.ceil(files * (isShort ? 0.55 : 0.76)));
  return declared;
}

/** "Báo cáo số 12/BC-UBND ngày 31/12/2024": an invented number. */
function paper(random: Random, year = DEMO_YEAR): string {
  const day = formatDay(`${year}-12-${String(random.between(10, 31)).padStart(2, '0')}`);
  return `Báo cáo số ${random.between(10, 480)}/BC-UBND ngày ${day}`;
}
