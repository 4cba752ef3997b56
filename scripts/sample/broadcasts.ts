import { ITEMS, isDigital } from '../../src/demo/news.ts';
import { nameOf } from '../../src/demo/people.ts';
import { Random } from '../../src/demo/random.ts';
import type { DocumentRegister, DocumentRow } from '../../src/testing/index.ts';

const YEAR = 2024;
const DAY_MS = 86_400_000;
/** 1 January 2024 is a Monday: weeks of the logbook are weeks of the calendar. */
const FIRST_MONDAY = Date.UTC(YEAR, 0, 1);
const WEEKS = 52;
/** The week after the Lunar New Year of 10 February, when nobody switched the station on. */
const SILENT_WEEK = 7;
/** Weeks with two items of the commune's own. */
const THIN_WEEKS = [31, 44];
/** Weeks that were entered only at the end of the year. */
const LATE_WEEKS = [20, 36];

/** Days of the week (Monday is 0) on which the commune's own items go out. */
const OWN_DAYS = [1, 3, 5, 6];

const RELAYS = [
  ['tiep-song-vov', 'Thời sự 18 giờ Đài Tiếng nói Việt Nam', 0],
  ['tiep-song-tinh', 'Chương trình phát thanh tỉnh', 2],
] as const;

/** A year of the station, week by week. */
export function broadcasts(): DocumentRegister {
  const random = new Random(20_240_101);
  const inTime: DocumentRow[] = [];
  const late: DocumentRow[] = [];
  for (let week = 1; week <= WEEKS; week++) {
    const rows = week === SILENT_WEEK ? [] : weekOf(week, random);
    (LATE_WEEKS.includes(week) ? late : inTime).push(...rows);
  }
  // Written into the old book by mistake; it belongs to the next year.
  const nextYear = ownItem('2025-01-02', ['hoat-dong-cua-xa', 'Chúc mừng năm mới'], 8);
  return { keptFrom: '2024-01-01', keptTo: '2024-12-31', rows: [...inTime, ...late, nextYear] };
}

function weekOf(week: number, random: Random): readonly DocumentRow[] {
  const dayOf = (weekday: number): string =>
    new Date(FIRST_MONDAY + ((week - 1) * 7 + weekday) * DAY_MS).toISOString().slice(0, 10);
  const own = THIN_WEEKS.includes(week) ? 2 : 3 + random.below(2);
  const relays = RELAYS.map(([kind, title, weekday]) => ({
    ngay: dayOf(weekday),
    gio: '18h00',
    loai: kind,
    'ten-tin': title,
    'chuyen-doi-so': random.below(5) === 0,
    'thoi-luong': 30,
  }));
  const items = OWN_DAYS.slice(0, own).map((weekday) =>
    ownItem(dayOf(weekday), random.pick(ITEMS), 4 + random.below(9)),
  );
  return [...relays, ...items].toSorted((a, b) => (a.ngay < b.ngay ? -1 : 1));
}

function ownItem(day: string, [topic, title]: readonly [string, string], minutes: number) {
  return {
    ngay: day,
    gio: '17h00',
    loai: 'tu-san-xuat',
    'ten-tin': title,
    'linh-vuc': topic,
    'chuyen-doi-so': isDigital(title),
    'thoi-luong': minutes,
    'nguoi-thuc-hien': nameOf(59),
  };
}

/** Articles on the website by month. August is thin: the editor was on leave. */
const ARTICLES_BY_MONTH = [4, 3, 4, 5, 4, 3, 4, 2, 5, 4, 3, 4];

export function articles(): DocumentRegister {
  const random = new Random(8);
  const rows = ARTICLES_BY_MONTH.flatMap((count, index) =>
    Array.from({ length: count }, (_, position) => ({
      ngay: `${YEAR}-${String(index + 1).padStart(2, '0')}-${String(3 + position * 5).padStart(2, '0')}`,
      'tieu-de': random.pick(ITEMS)[1],
      url: `https://vidu.example/tin-${index + 1}-${position + 1}`,
    })),
  );
  return { keptFrom: `${YEAR}-01-01`, keptTo: `${YEAR}-12-31`, rows };
}
