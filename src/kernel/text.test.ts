import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese, findNearest, fold, isSlug, tidy, toNfc, toSlug } from './index.ts';

const NAMES = ['Thôn Nà Cáy', 'Xã Nà Phai', 'Nông Văn Thử', 'Đường Đông Đô', 'Hữu Khánh', 'Chuyển đổi số'];

describe('the same village typed on a phone, in Word and in a scan', () => {
  it.each(NAMES)('"%s" with marks apart from letters is the same name', (name) => {
    const apart = name.normalize('NFD');
    expect(apart).not.toBe(name);
    expect(tidy(apart)).toBe(name);
    expect(fold(apart)).toBe(fold(name));
  });

  it('no-break, thin and zero-width spaces, tabs and line breaks are one space', () => {
    expect(tidy('\ufeff Thôn\u00a0\u2009Nà\t\n Cáy\u200b ')).toBe('Thôn Nà Cáy');
    expect(tidy(' \u00a0 ')).toBe('');
  });

  it('keeps letters and case: Nà and Na are two names until they are folded', () => {
    expect(tidy('NÀ Cáy')).toBe('NÀ Cáy');
    expect(tidy('Nà')).not.toBe(tidy('Na'));
    expect(fold('NÀ  CÁY')).toBe('na cay');
  });

  it('đ and Đ are d for matching', () => {
    expect(fold('Đường Đông đô')).toBe('duong dong do');
  });

  it('is tidied as the rule says, also where a quick look is enough', () => {
    const unit = fc.constantFrom(
      ...'aÀđệ \t\n\u0085\u00a0\u00ad\u0302\u0323\u2009\u200b\ufeff😀',
      'e\u0323',
      '가',
      '\u1100\u1161',
      '\u212b',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const composed = text.normalize('NFC');
        expect(toNfc(text)).toBe(composed);
        expect(tidy(text)).toBe(composed.replace(/[\s\u200b]+/g, ' ').trim());
      }),
      { numRuns: 2_000 },
    );
  });

  it('tidied or folded twice is tidied or folded once, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
        expect(fold(tidy(text))).toBe(fold(text));
      }),
    );
  });
});

describe('an identifier made from a heading', () => {
  it.each([
    ['Sổ nhật ký truyền thanh', 'so-nhat-ky-truyen-thanh'],
    ['Hộ/Đơn vị (2024)', 'ho-don-vi-2024'],
    ['  – 8.4 đ –  ', '8-4-d'],
    ['…', ''],
  ])('"%s" becomes "%s"', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });

  it('is one that catalogue files accept, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = toSlug(text);
        expect(slug === '' || isSlug(slug)).toBe(true);
      }),
    );
  });

  it.each(['', '-', 'a-', '-a', 'a--b', 'A', 'số', 'a_b', 'a b', 'a\n'])('"%s" is none', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});

describe('did you mean', () => {
  const keys = ['title', 'text', 'atLeast', 'share', 'so-thon-co-loa', 'Đạt', 'Chưa đạt'];

  it.each([
    ['titel', 'title'],
    ['atleast', 'atLeast'],
    ['shar', 'share'],
    ['so-thon-co-lo', 'so-thon-co-loa'],
    ['dat', 'Đạt'],
    ['chua  dat', 'Chưa đạt'],
  ])('"%s": "%s"', (word, meant) => {
    expect(findNearest(word, keys)).toBe(meant);
  });

  it('nothing is offered when more than a third is different', () => {
    expect(findNearest('mauSac', keys)).toBeUndefined();
    expect(findNearest('', keys)).toBeUndefined();
    expect(findNearest('x', [])).toBeUndefined();
  });

  it('the nearer of two is offered, the first of two equally near', () => {
    expect(findNearest('co-dai', ['co-daii', 'co-dai'])).toBe('co-dai');
    expect(findNearest('abcd', ['abce', 'abcf'])).toBe('abce');
  });
});

describe('order of names', () => {
  it('follows the Vietnamese alphabet, and numbers by value', () => {
    expect(['Ăn', 'An', 'Âm', 'Bê', 'Đan', 'Dân'].toSorted(compareVietnamese)).toEqual([
      'An',
      'Ăn',
      'Âm',
      'Bê',
      'Dân',
      'Đan',
    ]);
    expect(['8.10', '8.2', '8.1'].toSorted(compareVietnamese)).toEqual(['8.1', '8.2', '8.10']);
  });
});
