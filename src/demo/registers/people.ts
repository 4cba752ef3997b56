import { fold } from '../../kernel/index.ts';
import type { RegisterRows } from '../../registers/index.ts';
import type { DemoCommune, DemoRow } from '../commune.ts';
import { dayOfYear, gradeOf, isSound, randomFor, toRegister, WHOLE_YEAR } from '../commune.ts';
import { nameOf } from '../people.ts';
import type { Grade } from '../quality.ts';
import type { Random } from '../random.ts';
import type { DemoVillage } from '../villages.ts';

/** Lists of people and households, village by village. */

/**
 * How many in a hundred have it, by grade, each on its side of every threshold of the sets. Where
 * the lists of two villages in five are missing, the others leave every threshold open.
 */
type Shares = Readonly<Record<Exclude<Grade, 'none'>, number>>;

function isMissing(grade: string, index: number, count: number): boolean {
  return grade === 'open' && index >= Math.floor(count * 0.6);
}

/** Long lists of which only some lines are written are never finished. */
function stateOf({ keepsLongLists }: DemoCommune, grade: Grade) {
  return grade === 'open' || !keepsLongLists ? 'unfinished' : WHOLE_YEAR;
}

function countOf(percent: number, whole: number): number {
  return Math.ceil((percent * whole) / 100);
}

/** The n-th person of a village. */
function personOf({ code }: DemoVillage, index: number): string {
  return nameOf(Number(code.slice(-2)) * 29 + Number(code.slice(3, 5)) * 7 + index);
}

const SMARTPHONES: Shares = { best: 86, fair: 74, short: 38, open: 70 };

export function smartphoneUsers(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'smartphones');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'dien-thoai');
  const rows = commune.villages.flatMap((village, index): readonly DemoRow[] => {
    if (isMissing(grade, index, commune.villages.length)) return [];
    const count = countOf(SMARTPHONES[grade], village.workers);
    const people = Array.from({ length: count + 2 }, (_, person) => ({
      thon: village.title,
      'ho-ten': personOf(village, person),
      'dien-thoai-thong-minh': person < count,
    }));
    return grade === 'best' || random.chance(80) ? people : [...people, againWithoutMarks(people[0]!)];
  });
  return toRegister('nguoi-dung-dien-thoai-thong-minh', rows, grade === 'open' ? 'unfinished' : WHOLE_YEAR);
}

/** The same person typed once more, in small letters and without marks. */
function againWithoutMarks(row: DemoRow): DemoRow {
  return { ...row, 'ho-ten': fold(String(row['ho-ten'])) };
}

const TRAINING: Shares = { best: 82, fair: 60, short: 34, open: 65 };
const WAYS = ['truc-tiep', 'truc-tiep', 'truc-tuyen', 'tai-lieu-giay', 'tai-lieu-dien-tu'];

export function taughtDigitalSkills(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'training');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'pho-bien');
  const rows = commune.villages.flatMap((village, index): readonly DemoRow[] => {
    if (isMissing(grade, index, commune.villages.length)) return [];
    const day = dayOfYear(random.between(60, 330));
    const way = random.pick(WAYS);
    const count = countOf(TRAINING[grade], village.workers);
    return Array.from({ length: count + 1 }, (_, person) => ({
      thon: village.title,
      'ho-ten': personOf(village, person + 3),
      'su-dung-may-tinh': true,
      // The last of the list came to one of the two lessons only.
      'ky-nang-so-co-ban': person < count,
      'hinh-thuc': way,
      ngay: random.chance(4) ? undefined : day,
    }));
  });
  return toRegister('pho-bien-ky-nang-so', rows, grade === 'open' ? 'unfinished' : WHOLE_YEAR);
}

const CITIZENS: Shares = { best: 97, fair: 74, short: 40, open: 97 };
/** Where the long lists are not asked for, some of each village are written down all the same. */
const SHORT_LIST = 3;

export function citizens(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'citizens');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'nguoi-dan');
  const rows = commune.villages.flatMap((village, index): readonly DemoRow[] => {
    if (isMissing(grade, index, commune.villages.length)) return [];
    const count = commune.keepsLongLists ? countOf(CITIZENS[grade], village.people) : SHORT_LIST;
    const adults = countOf(CITIZENS[grade], village.adults);
    return Array.from({ length: count }, (_, person) => ({
      thon: village.title,
      'ho-ten': random.chance(10) ? undefined : personOf(village, person),
      'tap-huan-ky-nang-so': true,
      'su-dung-nen-tang-so': true,
      'huong-dan-ung-dung-suc-khoe': isSound(grade) || random.chance(90),
      'dien-thoai-thong-minh': true,
      'truong-thanh': person < adults,
      'tai-khoan-thanh-toan': person < adults,
    }));
  });
  return toRegister('nguoi-dan-ung-dung-so', rows, stateOf(commune, grade));
}

/** In a hundred households: reached by fibre, connected, with a smartphone. */
const HOUSEHOLDS: Readonly<Record<Exclude<Grade, 'none'>, readonly [number, number, number]>> = {
  best: [96, 88, 95],
  fair: [85, 70, 92],
  short: [55, 40, 75],
  open: [97, 92, 95],
};

export function households(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'households');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'ho');
  const [reached, connected, phones] = HOUSEHOLDS[grade];
  const rows = commune.villages.flatMap((village, index): readonly DemoRow[] => {
    if (isMissing(grade, index, commune.villages.length)) return [];
    const isModel = village.stands === 'model';
    const all = village.households;
    return Array.from({ length: commune.keepsLongLists ? all : SHORT_LIST }, (_, house) => {
      const isFarm = random.chance(60);
      return {
        thon: village.title,
        'chu-ho': personOf(village, house),
        'phu-cap-quang': house < countOf(isModel ? 96 : reached, all),
        'ket-noi-cap-quang': house < countOf(isModel ? 88 : connected, all),
        'dien-thoai-thong-minh': house < countOf(isModel ? 95 : phones, all),
        'san-xuat-nong-nghiep': isFarm,
        'tai-khoan-thanh-toan': isFarm && isSound(grade) ? true : random.chance(70),
      };
    });
  });
  return toRegister('ho-gia-dinh-so', rows, stateOf(commune, grade));
}

const CHANNELS = ['ve-tinh', 'so-mat-dat', 'internet', 'cap'];

export function television(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'television');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'truyen-hinh');
  const rows = commune.villages.flatMap((village, index): readonly DemoRow[] => {
    const isLast = index === commune.villages.length - 1;
    if (grade === 'open' && isLast) return [];
    const count = isSound(grade) && commune.keepsLongLists ? countOf(60, village.households) : SHORT_LIST;
    return Array.from({ length: count }, (_, house) => ({
      thon: village.title,
      'chu-ho': personOf(village, house),
      'phuong-thuc': grade === 'short' && isLast ? 'khong' : random.pick(CHANNELS),
    }));
  });
  return toRegister('ho-thu-xem-truyen-hinh', rows, stateOf(commune, grade));
}

/** Agencies and organisations of a commune, all in its first village. */
const AGENCIES = ['UBND', 'Công an', 'Trạm Y tế', 'Trường Tiểu học', 'Trường THCS'];
const ORGANISATIONS = ['Hợp tác xã', 'Điểm bưu điện văn hóa xã'];

export function digitalAddresses(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'addresses');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'dia-chi');
  const done = {
    'thong-bao': true,
    'gan-bien': true,
    'gan-ma': grade === 'best' ? true : grade === 'open' ? undefined : false,
  };
  const rows = commune.villages.flatMap((village, index): readonly DemoRow[] => {
    const isModel = village.stands === 'model';
    const isLate = grade === 'short' && index % 3 === 1 && !isModel;
    const isOpen = grade === 'open' && index % 3 === 1 && !isModel;
    const code = isModel || grade === 'best' ? true : done['gan-ma'];
    return Array.from({ length: village.households }, (_, house) => {
      const isLeft = house >= village.households - 4;
      return {
        thon: village.title,
        loai: 'ho',
        ten: `Hộ ${personOf(village, house)}`,
        'thong-bao': !(isLate && house === village.households - 1),
        'gan-bien': isOpen && isLeft ? undefined : !(isLate && isLeft),
        'gan-ma': isOpen && isLeft ? undefined : code,
        'ma-dia-chi': code === true && house < 2 ? vpostcode(random) : undefined,
      };
    });
  });
  const first = commune.villages[0]!.title;
  const relics = random.chance(35)
    ? [{ thon: first, loai: 'khu-di-tich', ten: `Đình làng ${commune.unit.name}`, ...done }]
    : [];
  const offices = [
    ...AGENCIES.map((word) => ({ thon: first, loai: 'co-quan', ten: `${word} ${commune.unit.name}`, ...done })),
    ...ORGANISATIONS.map((word) => ({ thon: first, loai: 'to-chuc', ten: `${word} ${commune.unit.name}`, ...done })),
  ];
  return toRegister('dia-chi-so', [...rows, ...offices, ...relics]);
}

const CODE_SIGNS = '23456789CFGHJMPQRVWX';

/** Of the shape of a Vpostcode; the postcode 00000 is nobody's. */
function vpostcode(random: Random): string {
  return `00000${Array.from({ length: 7 }, () => CODE_SIGNS[random.below(CODE_SIGNS.length)]).join('')}`;
}
