import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fraction } from './index.ts';
import {
  ceilShare,
  floorShare,
  formatScaled,
  LARGEST_FIGURE,
  parseDouble,
  parseFraction,
  parseVietnameseNumber,
  toFraction,
} from './index.ts';

const VIETNAMESE = { decimal: ',', group: '.' } as const;

/** The number read, or why there is none. */
function read(text: string, decimals = 0): number | string {
  const reading = parseVietnameseNumber(text, decimals);
  return reading.kind === 'number' ? reading.value : reading.kind;
}

function readDouble(value: number, decimals = 0): number | string {
  const reading = parseDouble(value, decimals);
  return reading.kind === 'number' ? reading.value : reading.kind;
}

describe('a number as an officer types it', () => {
  it.each([
    ['1.904', 0, 1904],
    ['1 904', 0, 1904],
    ['1904', 0, 1904],
    ['45.000', 0, 45_000],
    ['1.234.567,8', 1, 12_345_678],
    ['4,5', 1, 45],
    ['4.5', 1, 45],
    ['4,50', 1, 45],
    ['0,5', 1, 5],
    ['0.500', 1, 5],
    ['+7', 0, 7],
    ['-12', 0, -12],
    ['\u221212', 0, -12],
    ['-0', 0, 0],
    ['007', 0, 7],
    [' 7\u00a0', 0, 7],
  ])('"%s" with %d decimals is %d of the last digit', (text, decimals, expected) => {
    expect(read(text, decimals)).toBe(expected);
  });

  it('"45.000" hours could be 45 or 45 thousand, so nobody guesses', () => {
    expect(read('45.000', 1)).toBe('ambiguous');
    expect(read('1.904', 2)).toBe('ambiguous');
    expect(read('45.000,0', 1)).toBe(450_000);
  });

  it('"0.500" without decimals is half a thing, not five hundred', () => {
    expect(read('0.500')).toBe('too-many-decimals');
  });

  it.each([
    '',
    ' ',
    '-',
    '\u2212',
    ',',
    '.',
    '1,5,6',
    '1..904',
    '19.04.000',
    '12a',
    'một',
    '1e3',
    '--5',
    '5-',
    '50%',
    '²',
  ])('is not found in "%s"', (text) => {
    expect(read(text)).toBe('not-a-number');
  });

  it('keeps no more decimals than the column has, but does not mind zeros behind them', () => {
    expect(read('4,55', 1)).toBe('too-many-decimals');
    expect(read('1,904')).toBe('too-many-decimals');
    expect(read('1.95')).toBe('too-many-decimals');
    expect(read('12,0')).toBe(12);
  });

  it('may be a million millions and not one more', () => {
    expect(read('1.000.000.000.000')).toBe(LARGEST_FIGURE);
    expect(read('1000000000001')).toBe('too-large');
    expect(read('9'.repeat(400))).toBe('too-large');
    expect(read('100000000000,1', 1)).toBe('too-large');
  });

  it('tells whether its thousands were grouped, so that "1.904" can be shown again to whoever meant 1,904', () => {
    expect(parseVietnameseNumber('1.904', 0)).toMatchObject({ grouped: true });
    expect(parseVietnameseNumber('1904', 0)).toMatchObject({ grouped: false });
  });

  it('written out and read again is the same number, whatever its size and decimals', () => {
    const figure = fc.integer({ min: -LARGEST_FIGURE, max: LARGEST_FIGURE });
    fc.assert(
      fc.property(figure, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const written = formatScaled(value, decimals, VIETNAMESE);
        const reading = read(written, decimals);
        // A whole number of thousands below a million is the one form that people
        // themselves cannot tell apart.
        if (reading === 'ambiguous') expect(written).toMatch(/^-?\d{1,3}\.\d{3}$/);
        else expect(reading).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('a number that Excel kept as a double', () => {
  it('0.1 + 0.2 is three tenths', () => {
    expect(readDouble(0.1 + 0.2, 1)).toBe(3);
  });

  it('is refused when it has more decimals than the column, is infinite or too large', () => {
    expect(readDouble(4.55, 1)).toBe('too-many-decimals');
    expect(readDouble(0.5)).toBe('too-many-decimals');
    expect(readDouble(Number.NaN)).toBe('not-a-number');
    expect(readDouble(Number.POSITIVE_INFINITY)).toBe('not-a-number');
    expect(readDouble(1e12)).toBe(1e12);
    expect(readDouble(1e12 + 1)).toBe('too-large');
  });

  it('never comes out as minus zero', () => {
    expect(Object.is(readDouble(-0), 0)).toBe(true);
    expect(Object.is(readDouble(-1e-9), 0)).toBe(true);
  });

  it('of a cell that shows a figure is that figure, up to the largest', () => {
    const figure = fc.integer({ min: -LARGEST_FIGURE, max: LARGEST_FIGURE });
    fc.assert(
      fc.property(figure, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        expect(readDouble(value / 10 ** decimals, decimals)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('a share as a letter writes it', () => {
  it.each<readonly [string, number, number]>([
    ['2/3', 2, 3],
    ['4 / 6', 2, 3],
    ['70%', 7, 10],
    ['52,5%', 21, 40],
    ['52.5 %', 21, 40],
    ['52,5\u00a0%', 21, 40],
    ['12,25%', 49, 400],
    ['100%', 1, 1],
    ['150%', 3, 2],
    ['0%', 0, 1],
  ])('"%s" is exactly %d/%d', (text, over, under) => {
    expect(parseFraction(text)).toEqual({ over, under });
  });

  it.each([
    '70',
    '0,7',
    '2/0',
    '',
    '%',
    '-5%',
    '1/-3',
    '2:3',
    'hai phần ba',
    '70 phần trăm',
    '1/2/3',
    '7e1%',
    '52,567%',
  ])('"%s" is refused', (text) => {
    expect(parseFraction(text)).toBeUndefined();
  });

  it('with a term that would lose exactness is refused', () => {
    expect(parseFraction('66,67%')).toBeUndefined();
    expect(toFraction(1, 9000)).toEqual({ over: 1, under: 9000 });
    expect(toFraction(1, 9001)).toBeUndefined();
    expect(parseFraction('9001/1')).toBeUndefined();
    expect(toFraction(0.5, 2)).toBeUndefined();
  });
});

describe('how many are enough', () => {
  const fraction: fc.Arbitrary<Fraction> = fc
    .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 9000 }))
    .map(([over, under]) => toFraction(over, under) as Fraction);

  it('two thirds of 7 villages is 5, of 6 is 4; 100 % is all; a share of none is none', () => {
    expect(ceilShare(7, { over: 2, under: 3 })).toBe(5);
    expect(ceilShare(6, { over: 2, under: 3 })).toBe(4);
    expect(ceilShare(795, { over: 1, under: 1 })).toBe(795);
    expect(ceilShare(0, { over: 2, under: 3 })).toBe(0);
    expect(floorShare(7, { over: 2, under: 3 })).toBe(4);
  });

  it('is the least number that reaches the share, and one less does not; for any figure and share, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_FIGURE }), fraction, (whole, { over, under }) => {
        const reaches = (part: number) => BigInt(part) * BigInt(under) >= BigInt(whole) * BigInt(over);
        const enough = ceilShare(whole, { over, under });
        expect(reaches(enough)).toBe(true);
        if (enough > 0) expect(reaches(enough - 1)).toBe(false);
      }),
    );
  });

  it('is the greatest number that stays within the share, and one more does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_FIGURE }), fraction, (whole, { over, under }) => {
        const within = (part: number) => BigInt(part) * BigInt(under) <= BigInt(whole) * BigInt(over);
        const most = floorShare(whole, { over, under });
        expect(within(most)).toBe(true);
        expect(within(most + 1)).toBe(false);
      }),
    );
  });
});

describe('a figure written out', () => {
  it.each([
    [1904, 0, '1.904'],
    [45, 1, '4,5'],
    [40, 1, '4'],
    [5, 2, '0,05'],
    [-12_345_678, 1, '-1.234.567,8'],
    [0, 3, '0'],
  ])('%d with %d decimals is "%s"', (value, decimals, text) => {
    expect(formatScaled(value, decimals, VIETNAMESE)).toBe(text);
  });
});
