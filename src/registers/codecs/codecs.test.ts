import { describe, expect, it } from 'vitest';
import type { CellInput } from '../cell.ts';
import { buildColumn } from '../testing/build-register.ts';
import { decodeCell, encodeValue } from './index.ts';

const households = buildColumn('integer', { title: 'Số hộ', unit: 'hộ', min: 0, max: 50_000 });
const hours = buildColumn('decimal', { title: 'Giờ mở cửa', unit: 'giờ', decimals: 1 });
const yesNo = buildColumn('yes-no');
const date = buildColumn('date');
const text = buildColumn('text');
const url = buildColumn('url');
const phone = buildColumn('phone');
const vpostcode = buildColumn('vpostcode');
const kind = buildColumn('choice', {
  choices: new Map([
    ['fm', 'FM'],
    ['co-day', 'Có dây'],
    ['cntt', 'Ứng dụng CNTT - VT'],
  ]),
});
const kindOrOther = { ...kind, other: true };

const read = (cell: CellInput, column = households) => decodeCell(cell, column).value;
const codesOf = (cell: CellInput, column = households) => decodeCell(cell, column).findings.map(({ code }) => code);
const paramsOf = (cell: CellInput, column = households) => decodeCell(cell, column).findings[0]?.params;

describe('a blank cell', () => {
  it.each(['', '   ', '\u00a0', '-', ' – ', '—', undefined])('is not known, whatever the column: %j', (cell) => {
    for (const column of [households, hours, yesNo, date, text, url, phone, vpostcode, kind]) {
      expect(decodeCell(cell, column)).toEqual({ findings: [] });
    }
  });

  it('is not the same as a zero', () => {
    expect(read(0)).toBe(0);
    expect(read('0')).toBe(0);
  });
});

describe('a cell that Excel could not work out', () => {
  it('is no number and no blank', () => {
    expect(codesOf({ error: '#DIV/0!' })).toEqual(['cell.formula-error']);
    expect(paramsOf({ error: '#DIV/0!' })).toMatchObject({ found: '#DIV/0!', heading: 'Số hộ' });
    expect(codesOf({ formulaWithoutValue: true })).toEqual(['cell.formula-without-value']);
  });
});

describe('whole numbers as officers write them', () => {
  it.each([
    [18, 18],
    ['18', 18],
    [' 018 ', 18],
    ['1.904', 1904],
    ['1 904', 1904],
    ['18 hộ', 18],
    ['18 hộ'.normalize('NFD'), 18],
    ['18hộ', 18],
    ['18,0', 18],
    [50_000, 50_000],
  ])('%j is %d', (cell, value) => {
    expect(decodeCell(cell, households)).toEqual({ value, findings: [] });
  });

  it('takes "45.000" for forty-five thousand, and says so because some write it for 45', () => {
    expect(decodeCell('45.000', households)).toMatchObject({
      value: 45_000,
      findings: [{ code: 'value.grouped-number', params: { value: '45000' } }],
    });
  });

  it.each([
    ['mười tám', 'value.not-a-number'],
    ['18 người', 'value.not-a-number'],
    ['18 20', 'value.not-a-number'],
    ['18-20', 'value.not-a-number'],
    [true, 'value.not-a-number'],
    [{ day: '2024-05-04' as never }, 'value.not-a-number'],
    ['45,000', 'value.ambiguous-number'],
    [4.5, 'value.too-many-decimals'],
    ['4,5', 'value.too-many-decimals'],
    [-1, 'value.negative'],
    ['-1', 'value.negative'],
    [50_001, 'value.above-maximum'],
    [1e13, 'value.too-large'],
  ])('refuses %j: %s', (cell, code) => {
    expect(read(cell)).toBeUndefined();
    expect(codesOf(cell)).toEqual([code]);
  });

  it('keeps both sides of a lowest value apart', () => {
    const stars = buildColumn('integer', { min: 1, max: 5 });
    expect([0, 1, 5, 6].map((cell) => codesOf(cell, stars)[0])).toEqual([
      'value.below-minimum',
      undefined,
      undefined,
      'value.above-maximum',
    ]);
  });
});

describe('decimals', () => {
  it.each([
    ['4,5', 45],
    ['4.5', 45],
    [4.5, 45],
    ['45,0', 450],
    ['4,5 giờ', 45],
    ['1.904,5', 19_045],
  ])('%j is %d tenths', (cell, value) => {
    expect(decodeCell(cell, hours)).toEqual({ value, findings: [] });
  });

  it('refuses "45.000", naming both readings, while "45,0" is clear', () => {
    expect(read('45.000', hours)).toBeUndefined();
    expect(codesOf('45.000', hours)).toEqual(['value.ambiguous-number']);
    expect(paramsOf('45.000', hours)).toMatchObject({ readings: ['45', '45000'], unit: 'giờ' });
  });

  it.each([
    ['1,200', hours, ['1,2', '1200']],
    ['12,500', hours, ['12,5', '12500']],
    ['1,234', hours, ['1,234', '1234']],
    ['1,200', households, ['1,2', '1200']],
    ['999,990', { ...hours, decimals: 3 }, ['999,99', '999990']],
  ])('asks about %j: the comma may group thousands', (cell, column, readings) => {
    expect(read(cell, column)).toBeUndefined();
    expect(codesOf(cell, column)).toEqual(['value.ambiguous-number']);
    expect(paramsOf(cell, column)).toMatchObject({ readings, mark: 'comma' });
  });

  it.each([
    ['1,2', 1, 12],
    ['1,25', 2, 125],
    ['1,234', 3, 1234],
    ['0,200', 1, 2],
    ['1234,500', 1, 12345],
  ])('does not ask about %j with %i decimals', (cell, decimals, value) => {
    expect(read(cell, { ...hours, decimals, max: 99_999 })).toBe(value);
  });

  it('refuses more decimals than the column has', () => {
    expect(codesOf(4.55, hours)).toEqual(['value.too-many-decimals']);
  });
});

describe('yes and no', () => {
  it.each([
    'Có',
    'có',
    'CÓ',
    'có'.normalize('NFD'),
    'co',
    'x',
    'X',
    'v',
    '✓',
    '✔',
    'yes',
    'TRUE',
    'đạt',
    'rồi',
    1,
    true,
  ])('%j is yes', (cell) => {
    expect(decodeCell(cell, yesNo)).toEqual({ value: true, findings: [] });
  });

  it.each(['Không', 'không có', 'ko', 'K', 'chưa', 'Chưa đạt', 'no', 'false', 0, false])('%j is no', (cell) => {
    expect(decodeCell(cell, yesNo)).toEqual({ value: false, findings: [] });
  });

  it.each(['có thể', 'một phần', 2, '?', 'có 1'])('%j is neither', (cell) => {
    expect(codesOf(cell, yesNo)).toEqual(['value.not-yes-or-no']);
  });
});

describe('dates', () => {
  it.each([
    '05/03/2024',
    '5-3-2024',
    '5.3.2024',
    '2024-03-05',
    'ngày 5/3/2024',
    'Ngày 5 tháng 3 năm 2024',
    '5/3/2024 17:00',
    { day: '2024-03-05' as never },
  ])('%j is 5 March', (cell) => {
    expect(decodeCell(cell, date)).toEqual({ value: '2024-03-05', findings: [] });
  });

  it.each([
    ['tháng 3/2024', 'month-only'],
    ['3/2024', 'month-only'],
    ['5/3/24', 'two-digit-year'],
    ['30/02/2024', 'no-such-day'],
    ['3/25/2024', 'no-such-day'],
    [45_356, 'number'],
    ['hôm qua', 'unclear'],
    [true, 'unclear'],
  ])('refuses %j and says why: %s', (cell, reason) => {
    expect(read(cell, date)).toBeUndefined();
    expect(decodeCell(cell, date).findings).toMatchObject([{ code: 'value.not-a-date', params: { reason } }]);
  });
});

describe('choices', () => {
  it.each(['co-day', 'Có dây', 'CÓ DÂY', 'co day', 'Có dây'.normalize('NFD'), ' Có  dây '])(
    '%j is the choice "co-day"',
    (cell) => {
      expect(decodeCell(cell, kind)).toEqual({ value: 'co-day', findings: [] });
    },
  );

  it('names the nearest choice for a slip of the pen', () => {
    expect(decodeCell('Có dâu', kind).findings).toMatchObject([
      { code: 'value.not-a-choice', params: { nearest: 'Có dây', expected: ['FM', 'Có dây', 'Ứng dụng CNTT - VT'] } },
    ]);
  });

  it('keeps the text where other answers are allowed', () => {
    expect(read('Loa kéo', kindOrOther)).toBe('Loa kéo');
    expect(decodeCell('Loa kéo', kindOrOther).findings).toEqual([]);
    // Kept, and asked about: misspelt it would silently be of another kind.
    expect(decodeCell('Có giây', kindOrOther)).toMatchObject({
      value: 'Có giây',
      findings: [{ code: 'value.near-choice', params: { found: 'Có giây', nearest: 'Có dây' } }],
    });
    expect(read('có dây', kindOrOther)).toBe('co-day');
  });
});

describe('texts', () => {
  it('brings a name from a phone into one form', () => {
    expect(read('  Nông  Văn Thử '.normalize('NFD'), text)).toBe('Nông Văn Thử');
  });

  it('refuses an identity number that Excel has cut to 15 digits, and keeps one of 12', () => {
    expect(codesOf(1_234_567_890_123_456, text)).toEqual(['value.wrong-type']);
    expect(read(999_012_345_678, text)).toBe('999012345678');
  });

  it('refuses the photo of a card where its number belongs', () => {
    const card = buildColumn('text', { personal: 'sensitive' });
    expect(codesOf('anh_cccd.JPG', card)).toEqual(['value.card-image']);
    expect(codesOf('anh_cccd.JPG', text)).toEqual([]);
  });

  it('keeps 4,000 signs and no more', () => {
    expect([4000, 4001].map((length) => codesOf('a'.repeat(length), text)[0])).toEqual([undefined, 'value.too-long']);
  });
});

describe('links, phones, digital addresses', () => {
  it.each([
    ['https://naphai.example/tin-1', 'https://naphai.example/tin-1'],
    ['www.naphai.example', 'https://www.naphai.example'],
    ['naphai.example/tin?id=1', 'https://naphai.example/tin?id=1'],
  ])('%s is a link', (cell, value) => {
    expect(decodeCell(cell, url)).toEqual({ value, findings: [] });
  });

  it.each(['javascript:alert(1)', 'ftp://naphai.example', 'xem trên trang xã', 'https://', 'naphai', 5])(
    '%j is no link',
    (cell) => {
      expect(codesOf(cell, url)).toEqual(['value.not-a-url']);
    },
  );

  it.each(['0912345678', '0912 345 678', '0912.345.678', '+84 912 345 678'])('%s is one phone number', (cell) => {
    expect(decodeCell(cell, phone)).toEqual({ value: '0912345678', findings: [] });
  });

  it('puts back the zero that a number cell lost, and says so', () => {
    expect(decodeCell(912_345_678, phone)).toMatchObject({
      value: '0912345678',
      findings: [{ code: 'value.phone-shape', params: { reason: 'zero-restored' } }],
    });
  });

  it('keeps what does not look like a phone number, with a warning', () => {
    expect(decodeCell('091234567', phone)).toMatchObject({
      value: '091234567',
      findings: [{ code: 'value.phone-shape' }],
    });
  });

  it('reads a digital address with or without marks between, and keeps other shapes with a warning', () => {
    expect(decodeCell('24000-7PH8+V2X', vpostcode)).toEqual({ value: '240007PH8V2X', findings: [] });
    expect(decodeCell('24000 7ph8v2x', vpostcode)).toEqual({ value: '240007PH8V2X', findings: [] });
    expect(decodeCell('24000-7PH8V2', vpostcode)).toMatchObject({
      value: '24000-7PH8V2',
      findings: [{ code: 'value.vpostcode-shape' }],
    });
  });
});

describe('writing a value for people', () => {
  it('writes what could be typed back', () => {
    expect(encodeValue(45, hours)).toBe('4,5');
    expect(encodeValue(45_000, households)).toBe('45000');
    expect(encodeValue('2024-03-05', date)).toBe('05/03/2024');
    expect(encodeValue(false, yesNo)).toBe('Không');
    expect(encodeValue('co-day', kind)).toBe('Có dây');
    expect(encodeValue(undefined, kind)).toBe('');
  });
});
