import type { DocumentRow } from '../../src/testing/index.ts';

interface Village {
  readonly name: string;
  readonly households: number;
  readonly people: number;
  /** People of working age. */
  readonly workers: number;
  /**
   * Of those, how many have a subscription with a smartphone; undefined where the village head has
   * not handed in the list.
   */
  readonly smartphones: number | undefined;
  /** People on the list of those who were taught digital skills. */
  readonly taught: number;
}

/** Invented. Name, households, people, of working age, with a smartphone, taught. */
export const VILLAGES: readonly Village[] = (
  [
    ['Thôn Nà Cáy', 31, 128, 66, 40, 40],
    ['Thôn Pò Pheo', 24, 101, 51, 27, 29],
    ['Thôn Khòn Lùng', 27, 115, 58, 31, 32],
    ['Thôn Nà Ngần', 22, 94, 47, 24, 26],
    ['Thôn Kéo Vàng', 18, 77, 39, 19, 21],
    ['Thôn Bản Slao', 26, 110, 55, 29, 31],
    ['Thôn Phiêng Luông', 20, 86, 44, 21, 24],
    ['Thôn Lũng Mười', 15, 66, 33, undefined, 18],
    ['Thôn Cốc Nhội', 21, 90, 45, 22, 25],
    ['Thôn Khuổi Mạ', 17, 73, 37, 18, 20],
    ['Thôn Tà Lườn', 22, 91, 45, undefined, 25],
  ] as const
).map(([name, households, people, workers, smartphones, taught]) => ({
  name,
  households,
  people,
  workers,
  smartphones,
  taught,
}));

export const villageList: readonly DocumentRow[] = VILLAGES.map(({ name, households, people, workers }) => ({
  thon: name,
  'so-ho': households,
  'so-dan': people,
  'so-nguoi-trong-do-tuoi-lao-dong': workers,
}));

/** Behind the mountain there is no mobile signal, but a cable. */
const WITHOUT_SIGNAL = 'Thôn Lũng Mười';

export const telecom: readonly DocumentRow[] = VILLAGES.map(({ name }, index) => {
  const isCable = name === WITHOUT_SIGNAL;
  return {
    thon: name,
    'doanh-nghiep': isCable ? 'VNPT' : 'VNPT, Viettel',
    'dien-thoai-co-dinh': isCable || index % 3 === 0,
    'dien-thoai-di-dong': !isCable,
    'bang-rong-co-dinh': isCable || index % 3 !== 2,
    'bang-rong-di-dong': !isCable,
    'cap-quang': isCable || index % 3 !== 2,
    'phu-4g': !isCable,
  };
});

/** One loudspeaker is broken, and of another nobody has said yet whether it runs regularly. */
export const loudspeakers: readonly DocumentRow[] = VILLAGES.map(({ name }, index) => {
  const works = name !== 'Thôn Kéo Vàng';
  return {
    thon: name,
    'so-cum-loa': index === 0 ? 2 : 1,
    loai: index % 4 === 1 ? 'cntt-vt' : 'co-day',
    'hoat-dong': works,
    ...(name === 'Thôn Tà Lườn' ? {} : { 'thuong-xuyen': works }),
    'co-nguoi-phu-trach': true,
  };
});
