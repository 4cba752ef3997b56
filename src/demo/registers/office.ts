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
import { ITEMS } from '../news.ts';
import { nameOf, POSTS } from '../people.ts';

/** What the commune's office keeps: staff, software, website, files and procedures. */

export function staff(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'staff');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'can-bo');
  const first = random.below(200);
  const rows = POSTS.slice(0, random.between(18, POSTS.length)).map((post, index): DemoRow => {
    // One in three answers yes and the others nothing: nobody knows whether it is
    // enough for anything.
    const isBlank = grade === 'open' && index % 3 !== 0;
    const isFine = isSound(grade);
    const yes = (percent: number) => (isBlank ? undefined : isFine || random.chance(percent));
    const most = isBlank ? undefined : isFine || (grade === 'fair' ? index % 10 !== 9 : index % 2 === 0);
    const hasComputer = isFine || (grade === 'fair' ? index % 5 !== 4 : index % 3 === 0);
    return {
      'ho-ten': nameOf(first + index),
      'chuc-vu': post,
      'co-may-tinh': isBlank ? undefined : hasComputer,
      'dung-quan-ly-van-ban': yes(85),
      'tai-khoan-thu': true,
      'dung-thu-thuong-xuyen': most,
      'duoc-cap-chu-ky-so': yes(40),
      'dung-chu-ky-so': yes(30),
      'tap-huan-ky-nang-so': most,
      'tap-huan-an-toan-thong-tin': most,
      'dao-tao-cntt': yes(50),
      'thanh-thao': yes(60),
      'khoa-tap-huan': random.chance(40)
        ? `Lớp kỹ năng số và an toàn thông tin, 0${random.between(3, 9)}/${DEMO_YEAR}`
        : undefined,
    };
  });
  return toRegister('can-bo-cong-chuc', rows);
}

const SOFTWARE = ['quan-ly-van-ban', 'thu-dien-tu', 'cong-dich-vu-cong', 'mot-cua-dien-tu', 'chu-ky-so'];

export function software(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'software');
  if (grade === undefined) return undefined;
  const inUse = (kind: string): boolean | undefined => {
    if (grade === 'open' && (kind === 'chu-ky-so' || kind === 'mot-cua-dien-tu')) return undefined;
    if (kind === 'chu-ky-so') return grade === 'best';
    return kind !== 'mot-cua-dien-tu' || grade !== 'short';
  };
  const rows = SOFTWARE.map((kind) => ({
    loai: kind,
    'dia-chi': `https://${kind}.vidu.example`,
    'dang-su-dung': inUse(kind),
  }));
  return toRegister('phan-mem-dung-chung', rows);
}

/** Three to five articles a month; where it falls short, two in August and in one more month. */
export function articles(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'website');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'tin-bai');
  const months = Array.from({ length: grade === 'open' ? 10 : 12 }, (_, index) => index + 1);
  const thin = grade === 'short' ? [8, random.between(1, 12)] : [];
  const rows = months.flatMap((month) =>
    Array.from({ length: thin.includes(month) ? 2 : random.between(3, 5) }, (_, position) => ({
      ngay: `${DEMO_YEAR}-${String(month).padStart(2, '0')}-${String(2 + position * 4).padStart(2, '0')}`,
      'tieu-de': random.pick(ITEMS)[1],
      url: random.chance(70) ? `https://vidu.example/${commune.unit.code}/tin-${month}-${position + 1}` : undefined,
    })),
  );
  return toRegister('tin-bai-trang-thong-tin', rows, grade === 'open' ? UNTIL_OCTOBER : WHOLE_YEAR);
}

/** In a hundred files: settled online, wholly online, entered into the system, paid online. */
const ONLINE = {
  best: [88, 78, 100, 90],
  fair: [58, 45, 100, 60],
  short: [22, 12, 90, 30],
  open: [24, 15, 95, 40],
} as const;

/** Last days of the months. */
const MONTH_ENDS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function onlineReports(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'online');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'ho-so');
  const [online, wholly, entered, paid] = ONLINE[grade];
  const rows = MONTH_ENDS.map((last, index): DemoRow => {
    const day = `${DEMO_YEAR}-${String(index + 1).padStart(2, '0')}-${last}`;
    // The numbers of two months were never asked for.
    if (grade === 'open' && (index === 4 || index === 10)) return { 'den-ngay': day };
    const all = random.between(22, 60);
    const fees = Math.round(all * 0.3);
    const part = (percent: number, of: number): number =>
      percent > 50 ? Math.ceil((percent * of) / 100) : Math.floor((percent * of) / 100);
    return {
      'den-ngay': day,
      'tong-ho-so': all,
      'truc-tuyen': part(online, all),
      'hoan-toan-truc-tuyen': part(wholly, all),
      'cap-nhat-he-thong': part(entered, all),
      'co-nghia-vu-tai-chinh': fees,
      'thanh-toan-truc-tuyen': part(paid, fees),
      nguon: 'Hệ thống một cửa điện tử',
    };
  });
  return toRegister('bao-cao-dich-vu-cong', rows, WHOLE_YEAR);
}

/** Of the procedures that communes settle. */
const PROCEDURES = [
  'Chứng thực bản sao từ bản chính',
  'Chứng thực chữ ký',
  'Đăng ký khai sinh',
  'Đăng ký kết hôn',
  'Đăng ký khai tử',
  'Đăng ký nhận cha, mẹ, con',
  'Cấp giấy xác nhận tình trạng hôn nhân',
  'Cấp bản sao trích lục hộ tịch',
  'Thay đổi, cải chính hộ tịch',
  'Xác nhận hộ nghèo, hộ cận nghèo phát sinh',
  'Hỗ trợ chi phí mai táng',
  'Công nhận tổ trưởng tổ hòa giải',
  'Đăng ký hoạt động tín ngưỡng',
  'Giải quyết tranh chấp đất đai',
  'Đăng ký khai thác nước dưới đất',
  'Thông báo thành lập tổ hợp tác',
];

export function procedures(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'procedures');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'thu-tuc');
  const rows = PROCEDURES.map((name, index) => {
    const isFit = index < 12;
    const isOnline = isFit && (grade !== 'short' || index % 4 !== 3);
    const isWhole = isSound(grade) || (grade === 'fair' ? index % 3 !== 0 : index % 2 === 0);
    return {
      ten: name,
      cap: 'xa',
      'du-dieu-kien': isFit,
      'du-dieu-kien-muc-do-4': isFit && isWhole,
      'muc-do': isOnline
        ? grade === 'open' && index % 5 === 2
          ? undefined
          : isWhole
            ? 'muc-do-4'
            : 'muc-do-3'
        : 'chua',
      'cap-nhat-day-du': grade === 'open' && random.chance(40) ? undefined : grade !== 'short' || index % 5 !== 0,
    };
  });
  return toRegister('thu-tuc-hanh-chinh', rows);
}

/** Without names, as the form asks. */
export function satisfaction(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'satisfaction');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'hai-long');
  const rows = Array.from({ length: random.between(24, 40) }, (_, index) => ({
    ngay: dayOfYear(random.between(20, 350)),
    'noi-dung': index % 3 === 0 ? 'nong-thon-moi' : 'thu-tuc-hanh-chinh',
    'hai-long':
      grade === 'open' && index % 5 === 1 ? undefined : grade === 'short' ? index % 4 !== 1 : index % 20 !== 19,
  }));
  return toRegister('phieu-hai-long', rows, WHOLE_YEAR);
}
