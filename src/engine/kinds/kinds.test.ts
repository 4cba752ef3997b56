import { describe, expect, it } from 'vitest';
import type { Situation } from '../../testing/index.ts';
import { judge, miniLaw } from '../../testing/index.ts';

function verdictOf(law: string, situation: Situation): string {
  return judge(miniLaw(law), situation).verdict;
}

const everyWeek = (
  count: number,
  except: Readonly<Record<string, number | undefined>> = {},
): Record<string, number> => {
  const weeks = Array.from({ length: 52 }, (_, index) => `2024-W${String(index + 1).padStart(2, '0')}`);
  return Object.fromEntries(
    weeks.flatMap((week) =>
      week in except ? (except[week] === undefined ? [] : [[week, except[week]]]) : [[week, count]],
    ),
  );
};

describe('[ENG-10] a number against a threshold', () => {
  const open = 'compare: { figure: gio-mo-cua, atLeast: 4 }';
  it('opening hours: 4 hours are enough, 3,9 are not', () => {
    expect(verdictOf(open, { figures: { 'gio-mo-cua': 40 } })).toBe('met');
    expect(verdictOf(open, { figures: { 'gio-mo-cua': 39 } })).toBe('not-met');
    expect(verdictOf(open, {})).toBe('undetermined');
  });
  it('a threshold with a decimal comma is exact', () => {
    expect(verdictOf('compare: { figure: gio-mo-cua, atLeast: "4,5" }', { figures: { 'gio-mo-cua': 45 } })).toBe('met');
    expect(verdictOf('compare: { figure: gio-mo-cua, atLeast: "4,5" }', { figures: { 'gio-mo-cua': 44 } })).toBe(
      'not-met',
    );
  });
  it.each([
    ['moreThan', 8, 'not-met'],
    ['moreThan', 9, 'met'],
    ['atMost', 8, 'met'],
    ['atMost', 9, 'not-met'],
    ['lessThan', 8, 'not-met'],
    ['lessThan', 7, 'met'],
    ['exactly', 8, 'met'],
    ['exactly', 7, 'not-met'],
    ['exactly', 9, 'not-met'],
  ])('%s 8 with %i is %s', (operator, value, verdict) => {
    expect(verdictOf(`compare: { figure: thon-co-loa, ${operator}: 8 }`, { figures: { 'thon-co-loa': value } })).toBe(
      verdict,
    );
  });
  it('a range decides when both ends agree, not before', () => {
    const law = 'compare: { figure: thon-co-loa, atLeast: 8 }';
    expect(verdictOf(law, { figures: { 'thon-co-loa': { min: 8, max: 10 } } })).toBe('met');
    expect(verdictOf(law, { figures: { 'thon-co-loa': { min: 7, max: 8 } } })).toBe('undetermined');
    expect(verdictOf(law, { figures: { 'thon-co-loa': { min: 5, max: 7 } } })).toBe('not-met');
  });
});

describe('[ENG-11] a share of a whole', () => {
  const half = 'share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: 50% }';
  it('exactly half is enough, one dossier less is not', () => {
    expect(verdictOf(half, { figures: { 'ho-so': 500, 'ho-so-truc-tuyen': 250 } })).toBe('met');
    expect(verdictOf(half, { figures: { 'ho-so': 500, 'ho-so-truc-tuyen': 249 } })).toBe('not-met');
  });
  it('794 of 795 is not 100 %, however it would round', () => {
    const law = 'share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: 100% }';
    expect(verdictOf(law, { figures: { 'ho-so': 795, 'ho-so-truc-tuyen': 794 } })).toBe('not-met');
    expect(verdictOf(law, { figures: { 'ho-so': 795, 'ho-so-truc-tuyen': 795 } })).toBe('met');
  });
  it('two thirds of the villages is a fraction, not 66 or 67 %', () => {
    const law = 'share: { part: thon-co-loa, of: thon, atLeast: 2/3 }';
    expect(verdictOf(law, { figures: { thon: 3, 'thon-co-loa': 2 } })).toBe('met');
    expect(verdictOf(law, { figures: { thon: 7, 'thon-co-loa': 5 } })).toBe('met');
    expect(verdictOf(law, { figures: { thon: 7, 'thon-co-loa': 4 } })).toBe('not-met');
  });
  it('52,5 % is exact', () => {
    const law = 'share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: "52,5%" }';
    expect(verdictOf(law, { figures: { 'ho-so': 1000, 'ho-so-truc-tuyen': 525 } })).toBe('met');
    expect(verdictOf(law, { figures: { 'ho-so': 1000, 'ho-so-truc-tuyen': 524 } })).toBe('not-met');
  });
  it('trên 80 % is strict', () => {
    const law = 'share: { part: ho-so-truc-tuyen, of: ho-so, moreThan: 80% }';
    expect(verdictOf(law, { figures: { 'ho-so': 10, 'ho-so-truc-tuyen': 8 } })).toBe('not-met');
    expect(verdictOf(law, { figures: { 'ho-so': 100, 'ho-so-truc-tuyen': 81 } })).toBe('met');
  });
  it('the largest figures stay exact', () => {
    const law = 'share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: "99,9%" }';
    expect(verdictOf(law, { figures: { 'ho-so': 1e12, 'ho-so-truc-tuyen': 999_000_000_000 } })).toBe('met');
    expect(verdictOf(law, { figures: { 'ho-so': 1e12, 'ho-so-truc-tuyen': 998_999_999_999 } })).toBe('not-met');
  });
  it('partly filled in: 96 to 100 of 100 villages is enough for 90 %, not yet for 100 %', () => {
    const figures = { thon: 100, 'thon-co-loa': { min: 96, max: 100 } };
    expect(verdictOf('share: { part: thon-co-loa, of: thon, atLeast: 90% }', { figures })).toBe('met');
    expect(verdictOf('share: { part: thon-co-loa, of: thon, atLeast: 100% }', { figures })).toBe('undetermined');
  });
  it('[ENG-12] a part above its whole has no verdict, except for ratios', () => {
    expect(verdictOf(half, { figures: { 'ho-so': 100, 'ho-so-truc-tuyen': 120 } })).toBe('undetermined');
    expect(verdictOf('share: { part: may, of: nguoi, atLeast: 100% }', { figures: { nguoi: 20, may: 23 } })).toBe(
      'met',
    );
  });
  it('[ENG-13] a zero that cannot be counts as not entered', () => {
    expect(verdictOf(half, { figures: { 'ho-so': 0, 'ho-so-truc-tuyen': 0 } })).toBe('undetermined');
    expect(verdictOf('compare: { figure: thon, atLeast: 1 }', { figures: { thon: 0 } })).toBe('undetermined');
  });
  it('[ENG-14] no OCOP product: 100 % does not apply, a lower share is open', () => {
    const none = { 'san-pham': 0, 'san-pham-tren-san': 0 };
    expect(verdictOf('share: { part: san-pham-tren-san, of: san-pham, atLeast: 100% }', { figures: none })).toBe(
      'not-applicable',
    );
    expect(
      verdictOf('share: { part: san-pham-tren-san, of: san-pham, atLeast: 100% }', { figures: { 'san-pham': 0 } }),
    ).toBe('not-applicable');
    expect(verdictOf('share: { part: san-pham-tren-san, of: san-pham, atLeast: 50% }', { figures: none })).toBe(
      'undetermined',
    );
    const maybeNone = { 'san-pham': { min: 0, max: 2 }, 'san-pham-tren-san': 0 };
    expect(verdictOf('share: { part: san-pham-tren-san, of: san-pham, atLeast: 100% }', { figures: maybeNone })).toBe(
      'undetermined',
    );
  });
});

describe('[ENG-8] thresholds by region', () => {
  const law = `
share: { part: ho-so-truc-tuyen, of: ho-so }
variants:
  - { when: { vung: [mien-nui, hai-dao] }, atLeast: 50% }
  - { otherwise: true, atLeast: 80% }`;
  const sixty = { 'ho-so': 100, 'ho-so-truc-tuyen': 60 };
  it('60 % is enough in the mountains and not in the plain', () => {
    expect(verdictOf(law, { vung: ['mien-nui'], figures: sixty })).toBe('met');
    expect(verdictOf(law, { vung: ['hai-dao', 'dong-bang'], figures: sixty })).toBe('met');
    expect(verdictOf(law, { vung: ['dong-bang'], figures: sixty })).toBe('not-met');
    expect(verdictOf(law, { vung: [], figures: sixty })).toBe('not-met');
  });
  it('while the region is not known only what every region agrees on is decided', () => {
    expect(verdictOf(law, { figures: sixty })).toBe('undetermined');
    expect(verdictOf(law, { figures: { 'ho-so': 100, 'ho-so-truc-tuyen': 80 } })).toBe('met');
    expect(verdictOf(law, { figures: { 'ho-so': 100, 'ho-so-truc-tuyen': 49 } })).toBe('not-met');
  });
});

describe('[ENG-15] an attested statement', () => {
  it('yes, no, not entered', () => {
    expect(verdictOf('yes: dai', { figures: { dai: true } })).toBe('met');
    expect(verdictOf('yes: dai', { figures: { dai: false } })).toBe('not-met');
    expect(verdictOf('yes: dai', {})).toBe('undetermined');
  });
});

describe('[ENG-16] every full week', () => {
  const law = 'each: { series: tin-tuan, every: week, atLeast: 3 }';
  it('52 weeks with three items each are enough; one week with two is not', () => {
    expect(verdictOf(law, { figures: { 'tin-tuan': everyWeek(3) } })).toBe('met');
    expect(verdictOf(law, { figures: { 'tin-tuan': everyWeek(3, { '2024-W30': 2 }) } })).toBe('not-met');
  });
  it('a week that was not entered leaves it open, unless another fails', () => {
    expect(verdictOf(law, { figures: { 'tin-tuan': everyWeek(3, { '2024-W30': undefined }) } })).toBe('undetermined');
    expect(verdictOf(law, { figures: { 'tin-tuan': everyWeek(3, { '2024-W30': undefined, '2024-W31': 0 }) } })).toBe(
      'not-met',
    );
  });
  it('weeks that lie only partly in the year do not count', () => {
    // 2024 ends on a Tuesday: the week of 30 December belongs to 2025-W01.
    expect(verdictOf(law, { figures: { 'tin-tuan': { ...everyWeek(3), '2025-W01': 0 } } })).toBe('met');
  });
  it('only weeks that are over on the day of judging count', () => {
    const untilJune = Object.fromEntries(Object.entries(everyWeek(3)).filter(([week]) => week <= '2024-W26'));
    expect(verdictOf(law, { on: '2024-06-30', figures: { 'tin-tuan': untilJune } })).toBe('met');
    expect(verdictOf(law, { on: '2024-07-07', figures: { 'tin-tuan': untilJune } })).toBe('undetermined');
  });
  it('before the first full week there is nothing to judge', () => {
    expect(verdictOf(law, { on: '2024-01-06', figures: { 'tin-tuan': everyWeek(3) } })).toBe('undetermined');
  });
});

describe('groups in the language', () => {
  const fourOf = `
atLeast:
  k: 2
  of:
    - { id: a, yes: dai }
    - { id: b, yes: dai-fm }
    - { id: c, compare: { figure: thon-co-loa, atLeast: 1 } }`;
  it('[ENG-4] two of three', () => {
    expect(verdictOf(fourOf, { figures: { dai: true, 'dai-fm': false, 'thon-co-loa': 1 } })).toBe('met');
    expect(verdictOf(fourOf, { figures: { dai: true } })).toBe('undetermined');
    expect(verdictOf(fourOf, { figures: { dai: false, 'dai-fm': false } })).toBe('not-met');
  });
  it('[ENG-7] what only encourages never decides', () => {
    const law = `
all:
  - { id: a, yes: dai }
  - { id: b, yes: dai-fm, optional: true }`;
    expect(verdictOf(law, { figures: { dai: true, 'dai-fm': false } })).toBe('met');
    expect(verdictOf(law, { figures: { dai: true } })).toBe('met');
  });
  it('[ENG-6] nếu có', () => {
    const law = `
ifAny: san-pham
compare: { figure: san-pham-tren-san, atLeast: 1 }`;
    expect(verdictOf(law, { figures: { 'san-pham': 0 } })).toBe('not-applicable');
    expect(verdictOf(law, { figures: { 'san-pham': 3, 'san-pham-tren-san': 0 } })).toBe('not-met');
    expect(verdictOf(law, { figures: { 'san-pham': 3, 'san-pham-tren-san': 1 } })).toBe('met');
    expect(verdictOf(law, { figures: { 'san-pham-tren-san': 1 } })).toBe('undetermined');
  });
});

describe('other sets and units below', () => {
  it('[ENG-17] presumes another set, or one indicator of it', () => {
    const whole = 'set: { id: thu/xa-khac }';
    const one = 'set: { id: thu/xa-khac, indicator: "8.1" }';
    expect(verdictOf(whole, { figures: { dai: true, 'thon-co-loa': 0 } })).toBe('not-met');
    expect(verdictOf(one, { figures: { dai: true, 'thon-co-loa': 0 } })).toBe('met');
    expect(verdictOf(whole, { figures: { dai: true } })).toBe('undetermined');
  });
  it('[ENG-18] counts the villages that meet their set; open ones make it a range; no list is not zero', () => {
    const law = 'units: { kind: thon, set: thu/thon-thu, atLeast: 2 }';
    const village = (dai: boolean | undefined): Situation => ({ figures: dai === undefined ? {} : { dai } });
    expect(verdictOf(law, { villages: [village(true), village(true), village(false)] })).toBe('met');
    expect(verdictOf(law, { villages: [village(true), village(undefined)] })).toBe('undetermined');
    expect(verdictOf(law, { villages: [village(true), village(false)] })).toBe('not-met');
    expect(verdictOf(law, { villages: [] })).toBe('not-met');
    expect(verdictOf(law, {})).toBe('undetermined');
  });
});
