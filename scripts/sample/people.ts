import { nameOf, POSTS } from '../../src/demo/people.ts';
import type { DocumentRow } from '../../src/testing/index.ts';
import { VILLAGES } from './villages.ts';

/**
 * The list of each village: people with a smartphone, and two without; in two villages one
 * answer is still blank.
 */
export const smartphoneUsers: readonly DocumentRow[] = VILLAGES.flatMap(({ name, smartphones }, village) => {
  if (smartphones === undefined) return [];
  const people = Array.from({ length: smartphones + 2 }, (_, index) => ({
    thon: name,
    'ho-ten': nameOf(village * 29 + index),
    'dien-thoai-thong-minh': index < smartphones,
  }));
  const open = { thon: name, 'ho-ten': nameOf(village * 29 + smartphones + 2) };
  return village === 0 || name === 'Thôn Cốc Nhội' ? [...people, open] : people;
});

/** Nearly everybody on the list was taught both; every 24th only one of the two. */
export const taughtDigitalSkills: readonly DocumentRow[] = VILLAGES.flatMap(({ name, taught }, village) =>
  Array.from({ length: taught }, (_, index) => ({
    thon: name,
    'ho-ten': nameOf(village * 17 + index),
    'su-dung-may-tinh': true,
    'ky-nang-so-co-ban': (village * 29 + index) % 24 !== 23,
    'hinh-thuc': index % 2 === 0 ? 'truc-tiep' : 'tai-lieu-giay',
    ngay: `2024-${village < 6 ? '05' : '09'}-${String(10 + village).padStart(2, '0')}`,
  })),
);

/**
 * "c" có, "k" không, "." not entered: a computer, trained in digital skills, trained in
 * information security.
 */
const STAFF = [
  ['ccc', 'ccc', 'kcc', 'ccc', 'ccc', 'kcc', '.c.'],
  ['kcc', 'kck', 'k.c', 'ccc', 'ccc', 'ccc', 'ccc'],
  ['ccc', 'ccc', 'ccc', '.cc', 'ccc', 'c..', 'kkc'],
].flat();

const ANSWERS = { c: true, k: false } as const;

/** 21 people. */
export const staff: readonly DocumentRow[] = POSTS.map((post, index) => {
  const [computer, skills, security] = [...(STAFF[index] ?? '')];
  const answer = (id: string, sign: string | undefined) =>
    sign === 'c' || sign === 'k' ? { [id]: ANSWERS[sign] } : {};
  return {
    'ho-ten': nameOf(index + 40),
    'chuc-vu': post,
    ...answer('co-may-tinh', computer),
    'tai-khoan-thu': true,
    ...answer('tap-huan-ky-nang-so', skills),
    ...answer('tap-huan-an-toan-thong-tin', security),
  };
});

const AGENCIES = [
  'UBND xã Nà Phai',
  'Công an xã Nà Phai',
  'Trạm Y tế Nà Phai',
  'Trường Tiểu học Nà Phai',
  'Trường THCS Nà Phai',
];
const ORGANISATIONS = ['Hợp tác xã Nà Phai', 'Hợp tác xã hồi Khòn Lùng', 'Điểm bưu điện văn hóa xã'];

/**
 * Of 243 households four were not told, one more has no sign, and of two nobody wrote down
 * whether they have one.
 */
export const addresses: readonly DocumentRow[] = [
  ...VILLAGES.flatMap(({ name, households }, village) =>
    Array.from({ length: households }, (_, index) => {
      const person = nameOf(village * 23 + index);
      const isFarOff = name === 'Thôn Lũng Mười' && index >= households - 5;
      const isOpen = name === 'Thôn Khuổi Mạ' && index >= households - 2;
      return {
        thon: name,
        loai: 'ho',
        ten: `Hộ ${person}`,
        'thong-bao': !(isFarOff && index >= households - 4),
        ...(isOpen ? {} : { 'gan-bien': !isFarOff }),
      };
    }),
  ),
  ...AGENCIES.map((ten) => ({ thon: 'Thôn Nà Cáy', loai: 'co-quan', ten, 'thong-bao': true, 'gan-bien': true })),
  ...ORGANISATIONS.map((ten) => ({
    thon: 'Thôn Khòn Lùng',
    loai: 'to-chuc',
    ten,
    'thong-bao': true,
    'gan-bien': true,
  })),
];

/** A few households of each village; up the mountain one still sees nothing. */
export const television: readonly DocumentRow[] = VILLAGES.flatMap(({ name }, village) =>
  ['ve-tinh', 'so-mat-dat', village % 2 === 0 ? 'internet' : 'cap'].map((way, index) => ({
    thon: name,
    'chu-ho': nameOf(village * 23 + index),
    'phuong-thuc': name === 'Thôn Lũng Mười' && index === 2 ? 'khong' : way,
  })),
);
