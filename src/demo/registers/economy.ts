import { fold } from '../../kernel/index.ts';
import type { RegisterRows } from '../../registers/index.ts';
import type { DemoCommune, DemoRow } from '../commune.ts';
import { DEMO_YEAR, gradeOf, isSound, randomFor, toRegister } from '../commune.ts';
import { nameOf } from '../people.ts';

/** Products, businesses and models of digital transformation. */

const GOODS = [
  'Mật ong hoa rừng',
  'Hoa hồi khô',
  'Gạo nếp',
  'Măng khô',
  'Na dai',
  'Thạch đen',
  'Miến dong',
  'Chè xanh',
  'Rau an toàn',
  'Trứng gà đồi',
];

/**
 * Two to five products; one of them often lost its recognition during the year and counts no more.
 */
export function ocopProducts(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'ocop');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'ocop');
  const rows = random.sample(GOODS, random.between(2, 4)).map((goods, index): DemoRow => {
    const village = random.pick(commune.villages);
    const isSold = grade === 'best' || grade === 'fair' || index > 0;
    const lasts = grade === 'open' && index === 0 ? undefined : `${DEMO_YEAR + random.between(1, 3)}-11-30`;
    return product(`${goods} ${commune.unit.name}`, village.title, random.between(3, 4), lasts, isSold);
  });
  const expired = random.chance(40)
    ? [product(`Bánh khảo ${commune.unit.name}`, commune.villages[0]!.title, 3, `${DEMO_YEAR}-06-30`, false)]
    : [];
  return toRegister('san-pham-ocop', [...rows, ...expired]);
}

function product(name: string, village: string, stars: number, lasts: string | undefined, isSold: boolean): DemoRow {
  return {
    ten: name,
    'don-vi': `Hợp tác xã ${village}`,
    thon: village,
    'so-sao': stars,
    'quyet-dinh': '000/QĐ-UBND',
    'ngay-het-han': lasts,
    'tren-san': isSold,
    san: isSold ? 'Postmart' : undefined,
  };
}

export function farmProducts(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'products');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'nong-san');
  const rows = random.sample(GOODS, random.between(3, 6)).map((goods, index) => ({
    ten: `${goods} ${commune.unit.name}`,
    'don-vi': `Hộ ${nameOf(random.below(240))}`,
    'du-dieu-kien': index < 3,
    'da-len-san': index >= 3 ? false : grade === 'open' && index === 0 ? undefined : grade !== 'short' || index > 0,
  }));
  return toRegister('san-pham-nong-nghiep', rows);
}

/**
 * Up to three businesses of each village, and a cooperative. Now and then one is entered a
 * second time without marks.
 */
export function businesses(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'businesses');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'kinh-doanh');
  const traces = randomFor(commune, 'truy-xuat');
  // In some communes nobody has anything to trace.
  const sharesTraced = traces.chance(70) ? 45 : 0;
  const first = random.below(240);
  let next = 0;
  const rows = commune.villages.flatMap((village): readonly DemoRow[] =>
    Array.from({ length: random.between(0, 3) }, (_, index) => {
      const isGood = isSound(grade) || village.stands === 'model' || (grade === 'fair' && index > 0);
      const blank = grade === 'open' && index === 0 && village.stands !== 'model';
      const isTraced = traces.chance(sharesTraced);
      const isTaught = blank ? undefined : isSound(grade) || random.chance(grade === 'short' ? 30 : 75);
      return {
        thon: village.title,
        ten: `Hộ ${nameOf(first + next++)}`,
        loai: random.pick(['ho-san-xuat', 'ho-kinh-doanh']),
        'san-tham-gia': blank
          ? undefined
          : isGood
            ? random.pick(['postmart', 'voso'])
            : random.pick(['chua', 'san-khac', 'postmart']),
        'san-pham-can-truy-xuat': isTraced,
        'ung-dung-truy-xuat': isTraced && !blank ? isGood || traces.chance(40) : undefined,
        'tap-huan-ban-hang': isTaught,
        'tap-huan-an-toan-thong-tin': isTaught,
        'tap-huan-thanh-toan': blank ? undefined : isSound(grade) || random.chance(60),
      };
    }),
  );
  const cooperative = {
    ten: `Hợp tác xã ${commune.unit.name}`,
    loai: 'hop-tac-xa',
    'san-tham-gia': grade === 'short' ? 'chua' : 'postmart',
  };
  const doubled = grade === 'short' && rows[0] ? [{ ...rows[0], ten: fold(String(rows[0].ten)) }] : [];
  return toRegister('ho-san-xuat-kinh-doanh', [...rows, cooperative, ...doubled]);
}

const MODELS = [
  ['an-ninh-trat-tu', 'Camera an ninh'],
  ['nang-luong-chieu-sang', 'Đèn đường năng lượng mặt trời'],
  ['nong-nghiep', 'Tưới tự động vườn na'],
  ['san-xuat-kinh-doanh', 'Bán hàng trực tuyến'],
] as const;

/**
 * A working model in villages that stand well; a dead one, or one in a field that does
 * not count, elsewhere.
 */
export function models(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'models');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'mo-hinh');
  const common: DemoRow = {
    ten: `Phòng họp không giấy ${commune.unit.name}`,
    'linh-vuc': 'kinh-te-xa-hoi',
    'dang-hoat-dong': grade === 'open' ? undefined : grade !== 'short',
    von: random.between(20, 120),
    'thoi-gian': `Từ tháng ${random.between(1, 12)}/2023`,
  };
  const ofVillages = commune.villages.flatMap(({ title, stands }): readonly DemoRow[] => {
    const isModel = stands === 'model';
    if (!isModel && !(stands === 'middling' ? random.chance(60) : stands === 'behind' && random.chance(15))) return [];
    const [field, name] = random.pick(MODELS);
    const shown = isModel || random.chance(80) ? field : 'y-te';
    return [
      {
        ten: `${name} ${title}`,
        thon: title,
        'linh-vuc': shown,
        'co-chieu-sang': shown === 'nang-luong-chieu-sang' ? true : undefined,
        'dang-hoat-dong': isModel || (random.chance(15) ? undefined : random.chance(80)),
        von: random.chance(70) ? random.between(5, 90) : undefined,
        'so-luong': random.chance(50) ? `0${random.between(1, 9)} bộ` : undefined,
        'pham-vi': 'Trục đường chính của thôn',
        'hieu-qua-sau': random.chance(40) ? 'Người dân đồng tình' : undefined,
      },
    ];
  });
  return toRegister('mo-hinh-chuyen-doi-so', [common, ...ofVillages]);
}
