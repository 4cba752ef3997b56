import type { RegisterRows } from '../../registers/index.ts';
import type { DemoCommune, DemoRow } from '../commune.ts';
import { gradeOf, isSound, randomFor, toRegister, WHOLE_YEAR } from '../commune.ts';

/** What a commune knows of its villages: their list, telecom services, loudspeakers. */

export function villageList(commune: DemoCommune): RegisterRows {
  const isOpen = commune.grades.villages === 'open';
  const rows = commune.villages.map(({ title, households, people, workers, adults }, index) => ({
    thon: title,
    'so-ho': households,
    'so-dan': people,
    // One head counted everybody but those of working age.
    'so-nguoi-trong-do-tuoi-lao-dong': isOpen && index === 1 ? undefined : workers,
    'so-nguoi-truong-thanh': adults,
  }));
  return toRegister('danh-muc-thon', rows);
}

const COMPANIES = ['VNPT', 'Viettel', 'VNPT, Viettel', 'VNPT, Viettel, MobiFone'];

export function telecom(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'telecom');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'vien-thong');
  const odd = random.below(commune.villages.length);
  const rows = commune.villages.flatMap(({ title, stands }, index): readonly DemoRow[] => {
    if (grade === 'open' && index === odd) return [];
    const isCutOff = grade === 'short' && index === odd;
    const hasFibre = !isCutOff && (stands === 'model' || grade === 'best' || random.chance(75));
    return [
      {
        thon: title,
        'doanh-nghiep': random.pick(COMPANIES),
        'dien-thoai-co-dinh': hasFibre && index % 3 === 0,
        'dien-thoai-di-dong': !isCutOff,
        'bang-rong-co-dinh': hasFibre,
        'bang-rong-di-dong': !isCutOff,
        'cap-quang': stands === 'silent' && random.chance(40) ? undefined : hasFibre,
        'phu-3g': random.chance(50) ? undefined : !isCutOff,
        'phu-4g': !isCutOff,
      },
    ];
  });
  return toRegister('vien-thong-theo-thon', rows, grade === 'open' ? 'unfinished' : WHOLE_YEAR);
}

export function loudspeakers(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'loudspeakers');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'loa');
  const rows = commune.villages.map(({ title }, index) => {
    // In every second village at least, so that two thirds are out of reach.
    const isBroken = grade === 'short' && index % 2 === 0;
    const isSilent = grade === 'open' && index % 2 === 0;
    const isFine = isSound(grade);
    const isIrregular = isBroken || (grade === 'fair' && index % 4 === 1);
    return {
      thon: title,
      'so-cum-loa': random.between(1, 3),
      loai: isFine && index === 0 ? 'cntt-vt' : random.pick(['fm', 'co-day', 'co-day', 'cntt-vt']),
      'hoat-dong': isSilent ? undefined : !isBroken,
      'thuong-xuyen': isSilent ? undefined : !isIrregular,
      'co-nguoi-phu-trach': isFine || !isIrregular,
    };
  });
  return toRegister('loa-theo-thon', rows);
}

/** Only stations on FM need one; of the others some keep an old one. */
export function frequencyLicence(commune: DemoCommune): RegisterRows | undefined {
  if (gradeOf(commune, 'loudspeakers') === undefined) return undefined;
  const random = randomFor(commune, 'giay-phep');
  const year = random.between(2018, 2023);
  const rows = [
    {
      'so-giay-phep': `${String(random.below(1_000_000)).padStart(6, '0')}/GP`,
      'ngay-cap': `${year}-03-15`,
      'ngay-het-han': random.chance(15) ? undefined : `${year + 5}-03-14`,
    },
  ];
  return toRegister('giay-phep-tan-so', rows);
}

export function postalPoints(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'post');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'buu-chinh');
  // Nobody looked at what the point has to offer online.
  const isBest = grade === 'open' ? undefined : grade === 'best';
  const first: DemoRow = {
    ten: `Điểm bưu điện văn hóa xã ${commune.unit.name}`,
    'dia-chi': commune.villages[0]?.title,
    'mat-bang': true,
    'trang-thiet-bi': true,
    'ban-quay': true,
    'ban-tiep-khach': true,
    'ghe-cho': true,
    'may-tinh-quan-ly': true,
    'treo-bien': true,
    'niem-yet-gio': grade !== 'short' || random.chance(50),
    'niem-yet-thong-tin': grade === 'open' ? undefined : true,
    'gio-mo-cua': grade === 'short' ? random.between(30, 39) : grade === 'open' ? undefined : random.pick([40, 75, 80]),
    'dich-vu-thu': true,
    'dich-vu-goi-kien': true,
    'phuc-vu-dich-vu-cong': isBest,
    'may-tinh-cho-dan': isBest,
    'thiet-bi-so-hoa': isBest,
    'huong-dan-dich-vu-cong': isBest === false ? random.chance(50) : isBest,
    'tiep-nhan-tra-ket-qua': isBest === false ? random.chance(70) : isBest,
  };
  const agents = random.sample(commune.villages, random.below(3)).map(({ title }) => ({
    ten: `Đại lý bưu chính ${title}`,
    'dia-chi': title,
    'mat-bang': random.chance(80) ? true : undefined,
    'gio-mo-cua': random.between(25, 80),
    'phuc-vu-dich-vu-cong': false,
  }));
  return toRegister('diem-buu-chinh', [first, ...agents]);
}

const PLACES = [
  ['truong-hoc', 'Trường Tiểu học'],
  ['truong-hoc', 'Trường THCS'],
  ['cho', 'Chợ'],
  ['khu-vui-choi', 'Sân thể thao'],
] as const;

export function wifiPoints(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'wifi');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'wifi');
  const isBest = isSound(grade);
  const free = { 'co-wifi': true, 'mien-phi': true };
  const none = { 'co-wifi': false };
  const required: readonly DemoRow[] = [
    { ten: `UBND ${commune.title}`, loai: 'ubnd-xa', ...free },
    {
      ten: `Nhà văn hóa xã ${commune.unit.name}`,
      loai: 'nha-van-hoa-xa',
      ...(grade === 'short' ? none : grade === 'open' ? { 'co-wifi': true } : free),
    },
    {
      ten: `Trạm Y tế ${commune.unit.name}`,
      loai: 'tram-y-te',
      ...(grade === 'short' && random.chance(50) ? none : free),
    },
  ];
  const others = PLACES.map(([kind, word]) => ({
    ten: `${word} ${commune.unit.name}`,
    loai: kind,
    ...(isBest || random.chance(50) ? free : random.chance(30) ? { 'co-wifi': true } : none),
  }));
  const tourism = random.chance(isBest ? 50 : 20)
    ? [{ ten: `Điểm du lịch cộng đồng ${commune.unit.name}`, loai: 'diem-du-lich', ...(isBest ? free : none) }]
    : [];
  const houses = commune.villages.flatMap(({ title, stands }): readonly DemoRow[] => {
    const has = stands === 'model' || isBest || (stands === 'middling' && random.chance(60));
    if (!isBest && stands === 'silent' && random.chance(60)) return [];
    return [
      {
        ten: `Nhà văn hóa ${title}`,
        loai: 'nha-van-hoa-thon',
        thon: title,
        'co-wifi': has,
        'mien-phi': has ? true : undefined,
        'duy-tri': has ? stands === 'model' || (stands === 'silent' ? undefined : random.chance(70)) : undefined,
        'khong-mat-khau': has ? stands === 'model' || (stands === 'silent' ? undefined : random.chance(45)) : undefined,
        'may-tinh-internet': has && (isBest || random.chance(20)),
      },
    ];
  });
  return toRegister('diem-wifi', [...required, ...others, ...tourism, ...houses]);
}

export function bookPoints(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'books');
  if (grade === undefined) return undefined;
  const address = commune.villages[0]?.title;
  const post = {
    ten: `Điểm bưu điện văn hóa xã ${commune.unit.name}`,
    loai: 'buu-dien-van-hoa-xa',
    'dia-chi': address,
  };
  const shelf = {
    ten: `Tủ sách nhà văn hóa xã ${commune.unit.name}`,
    loai: 'tu-sach',
    'dia-chi': address,
    'noi-cong-cong': true,
    'co-xuat-ban-pham': true,
  };
  switch (grade) {
    case 'best':
      return toRegister('diem-xuat-ban-pham', [{ ...shelf, 'cho-thue-muon': true }, post]);
    case 'fair':
      return toRegister('diem-xuat-ban-pham', [{ ...shelf, 'cho-thue-muon': false }]);
    case 'short':
      return toRegister('diem-xuat-ban-pham', [{ ...post, 'ban-hoac-doc-mien-phi': false, 'noi-cong-cong': false }]);
    case 'open':
      return toRegister('diem-xuat-ban-pham', [post]);
  }
}

const LEVELS = ['Trường Mầm non', 'Trường Tiểu học', 'Trường THCS'];

export function schools(commune: DemoCommune): RegisterRows | undefined {
  const grade = gradeOf(commune, 'schools');
  if (grade === undefined) return undefined;
  const random = randomFor(commune, 'truong');
  const rows = [
    ...LEVELS.map((level, index) => ({
      ten: `${level} ${commune.unit.name}`,
      'la-truong': true,
      'nen-tang-so':
        grade === 'open' && index === 0 ? undefined : grade === 'best' || (grade === 'short' ? index > 1 : index > 0),
      'khong-tien-mat': isSound(grade) || random.chance(50),
    })),
    { ten: `Nhóm trẻ độc lập ${commune.unit.name}`, 'la-truong': false, 'nen-tang-so': false, 'khong-tien-mat': false },
  ];
  return toRegister('co-so-giao-duc', rows);
}
