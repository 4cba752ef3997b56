import { describe, expect, it } from 'vitest';
import type { Situation } from '../../testing/index.ts';
import { judge, miniLaw, rootOf } from '../../testing/index.ts';
import { explainContext, explainNode } from '../explain.ts';
import { gapOf } from '../todo/gap.ts';

/**
 * The small commune under this law, with the reason and what is left to do for
 * whoever reads a failure.
 */
function judged(law: string, situation: Situation) {
  const engine = miniLaw(law);
  const set = judge(engine, situation);
  const context = explainContext(engine, set);
  const root = rootOf(set);
  return { verdict: set.verdict, reason: explainNode(root, context), gap: gapOf(root, context) };
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
    expect(judged(open, { figures: { 'gio-mo-cua': 40 } })).toBeMet();
    expect(judged(open, { figures: { 'gio-mo-cua': 39 } })).toBeNotMet();
    expect(judged(open, {})).toBeUndetermined();
  });
  it('a threshold with a decimal comma is exact', () => {
    expect(judged('compare: { figure: gio-mo-cua, atLeast: "4,5" }', { figures: { 'gio-mo-cua': 45 } })).toBeMet();
    expect(judged('compare: { figure: gio-mo-cua, atLeast: "4,5" }', { figures: { 'gio-mo-cua': 44 } })).toBeNotMet();
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
    expect(
      judged(`compare: { figure: thon-co-loa, ${operator}: 8 }`, { figures: { 'thon-co-loa': value } }).verdict,
    ).toBe(verdict);
  });
  it('a range decides when both ends agree, not before', () => {
    const law = 'compare: { figure: thon-co-loa, atLeast: 8 }';
    expect(judged(law, { figures: { 'thon-co-loa': { min: 8, max: 10 } } })).toBeMet();
    expect(judged(law, { figures: { 'thon-co-loa': { min: 7, max: 8 } } })).toBeUndetermined();
    expect(judged(law, { figures: { 'thon-co-loa': { min: 5, max: 7 } } })).toBeNotMet();
  });
});

describe('[ENG-11] a share of a whole', () => {
  const half = 'share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: 50% }';
  it('exactly half is enough, one dossier less is not', () => {
    expect(judged(half, { figures: { 'ho-so': 500, 'ho-so-truc-tuyen': 250 } })).toBeMet();
    expect(judged(half, { figures: { 'ho-so': 500, 'ho-so-truc-tuyen': 249 } })).toBeNotMet();
  });
  it('794 of 795 is not 100 %, however it would round', () => {
    const law = 'share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: 100% }';
    expect(judged(law, { figures: { 'ho-so': 795, 'ho-so-truc-tuyen': 794 } })).toBeNotMet();
    expect(judged(law, { figures: { 'ho-so': 795, 'ho-so-truc-tuyen': 795 } })).toBeMet();
  });
  it('two thirds of the villages is a fraction, not 66 or 67 %', () => {
    const law = 'share: { part: thon-co-loa, of: thon, atLeast: 2/3 }';
    expect(judged(law, { figures: { thon: 3, 'thon-co-loa': 2 } })).toBeMet();
    expect(judged(law, { figures: { thon: 7, 'thon-co-loa': 5 } })).toBeMet();
    expect(judged(law, { figures: { thon: 7, 'thon-co-loa': 4 } })).toBeNotMet();
  });
  it('52,5 % is exact', () => {
    const law = 'share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: "52,5%" }';
    expect(judged(law, { figures: { 'ho-so': 1000, 'ho-so-truc-tuyen': 525 } })).toBeMet();
    expect(judged(law, { figures: { 'ho-so': 1000, 'ho-so-truc-tuyen': 524 } })).toBeNotMet();
  });
  it('trên 80 % is strict', () => {
    const law = 'share: { part: ho-so-truc-tuyen, of: ho-so, moreThan: 80% }';
    expect(judged(law, { figures: { 'ho-so': 10, 'ho-so-truc-tuyen': 8 } })).toBeNotMet();
    expect(judged(law, { figures: { 'ho-so': 100, 'ho-so-truc-tuyen': 81 } })).toBeMet();
  });
  it('the largest figures stay exact', () => {
    const law = 'share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: "99,9%" }';
    expect(judged(law, { figures: { 'ho-so': 1e12, 'ho-so-truc-tuyen': 999_000_000_000 } })).toBeMet();
    expect(judged(law, { figures: { 'ho-so': 1e12, 'ho-so-truc-tuyen': 998_999_999_999 } })).toBeNotMet();
  });
  it('partly filled in: 96 to 100 of 100 villages is enough for 90 %, not yet for 100 %', () => {
    const figures = { thon: 100, 'thon-co-loa': { min: 96, max: 100 } };
    expect(judged('share: { part: thon-co-loa, of: thon, atLeast: 90% }', { figures })).toBeMet();
    expect(judged('share: { part: thon-co-loa, of: thon, atLeast: 100% }', { figures })).toBeUndetermined();
  });
  it('[ENG-12] a part above its whole has no verdict, except for ratios', () => {
    expect(judged(half, { figures: { 'ho-so': 100, 'ho-so-truc-tuyen': 120 } })).toBeUndetermined();
    expect(judged('share: { part: may, of: nguoi, atLeast: 100% }', { figures: { nguoi: 20, may: 23 } })).toBeMet();
  });
  it('[ENG-13] a zero that cannot be counts as not entered', () => {
    expect(judged(half, { figures: { 'ho-so': 0, 'ho-so-truc-tuyen': 0 } })).toBeUndetermined();
    expect(judged('compare: { figure: thon, atLeast: 1 }', { figures: { thon: 0 } })).toBeUndetermined();
  });
  it('[ENG-14] no OCOP product: 100 % does not apply, a lower share is open', () => {
    const none = { 'san-pham': 0, 'san-pham-tren-san': 0 };
    expect(
      judged('share: { part: san-pham-tren-san, of: san-pham, atLeast: 100% }', { figures: none }),
    ).toBeNotApplicable();
    expect(
      judged('share: { part: san-pham-tren-san, of: san-pham, atLeast: 100% }', { figures: { 'san-pham': 0 } }),
    ).toBeNotApplicable();
    expect(
      judged('share: { part: san-pham-tren-san, of: san-pham, atLeast: 50% }', { figures: none }),
    ).toBeUndetermined();
    const maybeNone = { 'san-pham': { min: 0, max: 2 }, 'san-pham-tren-san': 0 };
    expect(
      judged('share: { part: san-pham-tren-san, of: san-pham, atLeast: 100% }', { figures: maybeNone }),
    ).toBeUndetermined();
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
    expect(judged(law, { vung: ['mien-nui'], figures: sixty })).toBeMet();
    expect(judged(law, { vung: ['hai-dao', 'dong-bang'], figures: sixty })).toBeMet();
    expect(judged(law, { vung: ['dong-bang'], figures: sixty })).toBeNotMet();
    expect(judged(law, { vung: [], figures: sixty })).toBeNotMet();
  });
  it('while the region is not known only what every region agrees on is decided', () => {
    expect(judged(law, { figures: sixty })).toBeUndetermined();
    expect(judged(law, { figures: { 'ho-so': 100, 'ho-so-truc-tuyen': 80 } })).toBeMet();
    expect(judged(law, { figures: { 'ho-so': 100, 'ho-so-truc-tuyen': 49 } })).toBeNotMet();
  });
});

describe('[ENG-15] an attested statement', () => {
  it('yes, no, not entered', () => {
    expect(judged('yes: dai', { figures: { dai: true } })).toBeMet();
    expect(judged('yes: dai', { figures: { dai: false } })).toBeNotMet();
    expect(judged('yes: dai', {})).toBeUndetermined();
  });
});

describe('[ENG-16] every full week', () => {
  const law = 'each: { series: tin-tuan, every: week, atLeast: 3 }';
  it('52 weeks with three items each are enough; one week with two is not', () => {
    expect(judged(law, { figures: { 'tin-tuan': everyWeek(3) } })).toBeMet();
    expect(judged(law, { figures: { 'tin-tuan': everyWeek(3, { '2024-W30': 2 }) } })).toBeNotMet();
  });
  it('a week that was not entered leaves it open, unless another fails', () => {
    expect(judged(law, { figures: { 'tin-tuan': everyWeek(3, { '2024-W30': undefined }) } })).toBeUndetermined();
    expect(
      judged(law, { figures: { 'tin-tuan': everyWeek(3, { '2024-W30': undefined, '2024-W31': 0 }) } }),
    ).toBeNotMet();
  });
  it('weeks that lie only partly in the year do not count', () => {
    // 2024 ends on a Tuesday: the week of 30 December belongs to 2025-W01.
    expect(judged(law, { figures: { 'tin-tuan': { ...everyWeek(3), '2025-W01': 0 } } })).toBeMet();
  });
  it('only weeks that are over on the day of judging count', () => {
    const untilJune = Object.fromEntries(Object.entries(everyWeek(3)).filter(([week]) => week <= '2024-W26'));
    expect(judged(law, { on: '2024-06-30', figures: { 'tin-tuan': untilJune } })).toBeMet();
    expect(judged(law, { on: '2024-07-07', figures: { 'tin-tuan': untilJune } })).toBeUndetermined();
  });
  it('before the first full week there is nothing to judge', () => {
    expect(judged(law, { on: '2024-01-06', figures: { 'tin-tuan': everyWeek(3) } })).toBeUndetermined();
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
    expect(judged(fourOf, { figures: { dai: true, 'dai-fm': false, 'thon-co-loa': 1 } })).toBeMet();
    expect(judged(fourOf, { figures: { dai: true } })).toBeUndetermined();
    expect(judged(fourOf, { figures: { dai: false, 'dai-fm': false } })).toBeNotMet();
  });
  it('[ENG-7] what only encourages never decides', () => {
    const law = `
all:
  - { id: a, yes: dai }
  - { id: b, yes: dai-fm, optional: true }`;
    expect(judged(law, { figures: { dai: true, 'dai-fm': false } })).toBeMet();
    expect(judged(law, { figures: { dai: true } })).toBeMet();
  });
  it('[ENG-6] nếu có', () => {
    const law = `
ifAny: san-pham
compare: { figure: san-pham-tren-san, atLeast: 1 }`;
    expect(judged(law, { figures: { 'san-pham': 0 } })).toBeNotApplicable();
    expect(judged(law, { figures: { 'san-pham': 3, 'san-pham-tren-san': 0 } })).toBeNotMet();
    expect(judged(law, { figures: { 'san-pham': 3, 'san-pham-tren-san': 1 } })).toBeMet();
    expect(judged(law, { figures: { 'san-pham-tren-san': 1 } })).toBeUndetermined();
  });
});

describe('other sets and units below', () => {
  it('[ENG-17] presumes another set, or one indicator of it', () => {
    const whole = 'set: { id: thu/xa-khac }';
    const one = 'set: { id: thu/xa-khac, indicator: "8.1" }';
    expect(judged(whole, { figures: { dai: true, 'thon-co-loa': 0 } })).toBeNotMet();
    expect(judged(one, { figures: { dai: true, 'thon-co-loa': 0 } })).toBeMet();
    expect(judged(whole, { figures: { dai: true } })).toBeUndetermined();
  });
  it('[ENG-18] counts the villages that meet their set; open ones make it a range; no list is not zero', () => {
    const law = 'units: { kind: thon, set: thu/thon-thu, atLeast: 2 }';
    const village = (dai: boolean | undefined): Situation => ({ figures: dai === undefined ? {} : { dai } });
    expect(judged(law, { villages: [village(true), village(true), village(false)] })).toBeMet();
    expect(judged(law, { villages: [village(true), village(undefined)] })).toBeUndetermined();
    expect(judged(law, { villages: [village(true), village(false)] })).toBeNotMet();
    expect(judged(law, { villages: [] })).toBeNotMet();
    expect(judged(law, {})).toBeUndetermined();
  });
});
