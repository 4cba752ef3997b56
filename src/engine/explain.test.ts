import { describe, expect, it } from 'vitest';
import type { Situation } from '../testing/index.ts';
import { judge, miniLaw, rootOf } from '../testing/index.ts';
import { explainContext, explainNode } from './explain.ts';
import { gapOf } from './todo/gap.ts';
import { missingOf } from './todo/missing.ts';

function look(law: string, situation: Situation) {
  const engine = miniLaw(law);
  const verdict = judge(engine, situation);
  const root = rootOf(verdict);
  const context = explainContext(engine, verdict);
  return {
    engine,
    verdict,
    root,
    context,
    reason: explainNode(root, context),
    gap: gapOf(root, context),
    missing: missingOf(root, context),
  };
}

describe('[ENG-20] why a verdict came out so', () => {
  const half = 'share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: 50% }';
  it.each<[string, string, Situation, string]>([
    ['a share that is known', half, { figures: { 'ho-so': 500, 'ho-so-truc-tuyen': 137 } }, 'share'],
    ['nothing entered', half, {}, 'not-entered'],
    [
      'entered in part',
      half,
      { figures: { 'ho-so': 500, 'ho-so-truc-tuyen': { min: 200, max: 300 } } },
      'partly-entered',
    ],
    ['a part above its whole', half, { figures: { 'ho-so': 100, 'ho-so-truc-tuyen': 101 } }, 'part-above-whole'],
    ['a zero that cannot be', half, { figures: { 'ho-so': 0, 'ho-so-truc-tuyen': 0 } }, 'whole-zero-not-entered'],
    [
      'no product',
      'share: { part: san-pham-tren-san, of: san-pham, atLeast: 100% }',
      { figures: { 'san-pham': 0 } },
      'whole-empty',
    ],
    [
      'a share of nothing',
      'share: { part: san-pham-tren-san, of: san-pham, atLeast: 50% }',
      { figures: { 'san-pham': 0, 'san-pham-tren-san': 0 } },
      'whole-zero-open',
    ],
    ['a statement', 'yes: dai', { figures: { dai: true } }, 'yes'],
    ['a denial', 'yes: dai', { figures: { dai: false } }, 'no'],
    ['no case', 'ifAny: san-pham\nyes: dai', { figures: { 'san-pham': 0 } }, 'no-case'],
    ['a case that is not known', 'ifAny: san-pham\nyes: dai', { figures: { dai: true } }, 'case-unknown'],
    [
      'before the first week',
      'each: { series: tin-tuan, every: week, atLeast: 3 }',
      { on: '2024-01-03', figures: { 'tin-tuan': {} } },
      'no-full-period',
    ],
    ['villages that nobody listed', 'units: { kind: thon, set: thu/thon-thu, atLeast: 1 }', {}, 'children-unknown'],
  ])('%s', (_, law, situation, code) => {
    expect(look(law, situation).reason.code).toBe(code);
  });

  it('names the attribute that decides which threshold holds', () => {
    const law =
      'share: { part: ho-so-truc-tuyen, of: ho-so }\nvariants:\n  - { when: { vung: [mien-nui] }, atLeast: 50% }\n  - { otherwise: true, atLeast: 80% }';
    const { reason, missing } = look(law, { figures: { 'ho-so': 100, 'ho-so-truc-tuyen': 60 } });
    expect(reason).toEqual({ code: 'attribute-unknown', params: { attributes: ['Vùng'] } });
    expect(missing).toEqual([{ kind: 'attribute', id: 'vung', partly: false }]);
  });

  it('names the weeks that fall short', () => {
    const { reason, gap } = look('each: { series: tin-thang, every: month, atLeast: 3 }', {
      on: '2024-03-31',
      figures: { 'tin-thang': { '2024-01': 3, '2024-02': 1, '2024-03': 5 } },
    });
    expect(reason.code).toBe('each-short');
    expect(reason.params).toMatchObject({ short: { kind: 'periods', keys: ['2024-02'] }, met: 2, total: 3 });
    expect(gap).toEqual({ kind: 'periods', figure: 'tin-thang', short: [{ period: '2024-02', add: 2 }] });
  });
});

describe('[ENG-21] what is left to do', () => {
  it('113 more online dossiers: 137 of 500 where 250 are needed', () => {
    const { gap } = look('share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: 50% }', {
      figures: { 'ho-so': 500, 'ho-so-truc-tuyen': 137 },
    });
    expect(gap).toEqual({ kind: 'add', figure: 'ho-so-truc-tuyen', least: 113, most: 113, decimals: 0 });
  });
  it('between 0 and 50 more while some rows are blank', () => {
    const { gap } = look('share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: 50% }', {
      figures: { 'ho-so': 500, 'ho-so-truc-tuyen': { min: 200, max: 300 } },
    });
    expect(gap).toMatchObject({ least: 0, most: 50 });
  });
  it.each([
    ['an upper limit', 'atMost: 5', 'atMost: 2', 8, { kind: 'reduce', least: 6, most: 6 }, 2],
    ['a lower limit', 'atLeast: 5', 'atLeast: 9', 3, { kind: 'add', least: 6, most: 6 }, 9],
    ['a limit that is a little stricter', 'atMost: 3', 'lessThan: 3', 8, { kind: 'reduce', least: 6, most: 6 }, 3],
  ])(
    '%s: while the region is not known, sentence and gap work to the strictest',
    (_, first, second, value, wanted, shown) => {
      const region = 'when: { vung: [mien-nui] }';
      for (const [one, other] of [
        [first, second],
        [second, first],
      ]) {
        const { gap, reason } = look(
          `compare: { figure: san-pham }\nvariants:\n  - { ${region}, ${one} }\n  - { otherwise: true, ${other} }`,
          { figures: { 'san-pham': value } },
        );
        expect(gap).toMatchObject(wanted);
        expect(reason.params.threshold).toMatchObject({ min: shown, max: shown });
      }
    },
  );
  it('nothing once it is met', () => {
    expect(look('yes: dai', { figures: { dai: true } }).gap).toBeUndefined();
  });
  it('one of several ways is a choice', () => {
    const { gap } = look('any:\n  - { id: a, yes: dai }\n  - { id: b, yes: dai-fm }', {
      figures: { dai: false, 'dai-fm': false },
    });
    expect(gap).toEqual({ kind: 'choose', count: 1, of: ['8.1.a', '8.1.b'] });
  });
});

describe('what has to be entered', () => {
  it('[ENG-22] nothing below a requirement that is decided anyway', () => {
    const { verdict, missing } = look('all:\n  - { id: a, yes: dai }\n  - { id: b, yes: dai-fm }', {
      figures: { dai: false },
    });
    expect(verdict).toBeNotMet();
    expect(missing).toEqual([]);
  });
});
