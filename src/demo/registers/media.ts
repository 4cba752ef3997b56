import type { RegisterRows } from '../../registers/index.ts';
import type { DemoCommune, DemoRow } from '../commune.ts';
import {
  DEMO_YEAR,
  dayOfYear,
  gradeOf,
  isSound,
  randomFor,
  toRegister,
  UNTIL_OCTOBER,
  WHOLE_YEAR,
} from '../commune.ts';
import { ITEMS, isDigital, isEssential, isPolitical } from '../news.ts';
import { nameOf } from '../people.ts';
import type { Random } from '../random.ts';

/**
 * What goes out to people: the station's logbook, and articles that promote a village or a product.
 */

const WEEKS = 52;
/** The week after the Lunar New Year of 10 February. */
const TET_WEEK = 7;
const TOPICS = [...new Set(ITEMS.map(([topic]) => topic))];

const RELAYS = [
  ['tiep-song-vov', 'Thời sự 18 giờ Đài Tiếng nói Việt Nam', 0],
  ['tiep-song-tinh', 'Chương trình phát thanh tỉnh', 2],
  ['tiep-song-huyen', 'Chương trình truyền thanh huyện', 4],
] as const;

/**
 * A year of the station, week by week (1 January 2024 is a Monday). Three or four own items a
 * week; where it falls short, two in some weeks and none after Tết; where it is open, the
 * book ends in October.
 */
export function broadcasts(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'broadcasts');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'truyen-thanh');
  const thin =
    grade === 'short'
      ? random.sample(
          Array.from({ length: WEEKS }, (_, week) => week + 1),
          4,
        )
      : [];
  const speaker = nameOf(random.below(240));
  const rows: DemoRow[] = [];
  for (let week = 1; week <= (grade === 'open' ? 42 : WEEKS); week++) {
    if (grade === 'short' && week === TET_WEEK) continue;
    const own = thin.includes(week) ? 2 : random.between(3, 4);
    rows.push(...weekOf(week, own, isSound(grade), speaker, random));
  }
  return toRegister('nhat-ky-truyen-thanh', rows, grade === 'open' ? UNTIL_OCTOBER : WHOLE_YEAR);
}

function weekOf(
  week: number,
  own: number,
  isDigitalEachWeek: boolean,
  speaker: string,
  random: Random,
): readonly DemoRow[] {
  const dayOf = (weekday: number) => dayOfYear((week - 1) * 7 + weekday);
  const relays = RELAYS.map(([kind, title, weekday], index) => ({
    ngay: dayOf(weekday),
    gio: '18h00',
    loai: kind,
    'ten-tin': title,
    'chuyen-doi-so': index === 0 && isDigitalEachWeek ? true : random.chance(20),
    'thoi-luong': 30,
  }));
  const items = Array.from({ length: own }, (_, index) => {
    const topic = TOPICS[(week + index) % TOPICS.length]!;
    const [, title] = random.pick(ITEMS.filter(([itsTopic]) => itsTopic === topic));
    return {
      ngay: dayOf(1 + index),
      gio: '17h00',
      loai: 'tu-san-xuat',
      'ten-tin': title,
      'linh-vuc': topic,
      'phuc-vu-chinh-tri': isPolitical(topic),
      'thong-tin-thiet-yeu': isEssential(title),
      'chuyen-doi-so': isDigital(title),
      'thoi-luong': random.chance(8) ? undefined : random.between(4, 12),
      'nguoi-thuc-hien': speaker,
    };
  });
  return [...relays, ...items].toSorted((a, b) => (a.ngay < b.ngay ? -1 : 1));
}

/**
 * Where smart villages are asked for, a village that stands as a model has an article every month;
 * elsewhere the commune has a few a year.
 */
export function promotion(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'promotion');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'quang-ba');
  const isWide = commune.keepsLongLists;
  const months = Array.from({ length: grade === 'open' ? 10 : 12 }, (_, index) => index + 1);
  const rows = months.flatMap((month): readonly DemoRow[] => {
    const common = { best: 4, fair: 2, short: month % 3 === 0 ? 1 : 0, open: 4 }[grade];
    const own = Array.from({ length: isWide ? common : Math.min(common, 1) }, (_, index) =>
      articleOf(commune, month, index, undefined, random),
    );
    const villages = commune.villages.filter(
      ({ stands }) => (isWide && stands === 'model') || (stands === 'middling' && random.chance(8)),
    );
    return [...own, ...villages.map(({ title }, index) => articleOf(commune, month, 10 + index, title, random))];
  });
  return toRegister('tin-bai-quang-ba', rows, grade === 'open' ? UNTIL_OCTOBER : WHOLE_YEAR);
}

function articleOf(
  { unit }: DemoCommune,
  month: number,
  index: number,
  village: string | undefined,
  random: Random,
): DemoRow {
  const isModel = (month + index) % 2 === 0;
  const subject = village ?? unit.name;
  return {
    ngay: `${DEMO_YEAR}-${String(month).padStart(2, '0')}-${String(3 + (index % 6) * 5).padStart(2, '0')}`,
    thon: village,
    'tieu-de': isModel ? `${subject}: người dân quen dần với dịch vụ số` : `${subject} giới thiệu nông sản trên mạng`,
    'noi-dung': isModel ? 'mo-hinh-thong-minh' : 'thuong-hieu-san-pham',
    kenh: random.pick(['trang-xa', 'trang-xa', 'cong-huyen']),
    url: `https://vidu.example/${unit.code}/qb-${month}-${index}`,
  };
}
