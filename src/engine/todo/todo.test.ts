import { describe, expect, it } from 'vitest';
import type { SetId } from '../../kernel/index.ts';
import type { Situation } from '../../testing/index.ts';
import { MINI_SET, miniLaw, OTHER_SET, situate } from '../../testing/index.ts';
import { judgeSet } from '../judge.ts';
import type { Todo, TodoLine } from './index.ts';
import { todoList } from './index.ts';

/** What is left to do for the small commune under this law. */
function listOf(law: string, situation: Situation, sets: readonly SetId[] = [MINI_SET]): readonly TodoLine[] {
  const engine = miniLaw(law);
  const subject = situate(engine, situation);
  const verdicts = sets.map((set) => judgeSet(engine, set, subject));
  return todoList({
    engine,
    data: { period: subject.period, registers: new Map(), declared: new Map() },
    known: new Map(),
    verdicts,
  });
}

const things = (lines: readonly TodoLine[]) => lines.map(({ what }) => what);
const promises = (lines: readonly TodoLine[]) => lines.map(({ serves }) => serves[0]?.promise);

describe('[ENG-60] all that an indicator needs', () => {
  const threeOf = `
atLeast:
  k: 3
  of:
    - { id: a, yes: dai }
    - { id: b, compare: { figure: san-pham, atLeast: 1 } }
    - { id: c, compare: { figure: may, atLeast: 1 } }
    - { id: d, yes: dai-fm }`;

  it('three of four with one met, one missing and two denied: what is missing is asked for too, not only once the rest is done', () => {
    const lines = listOf(threeOf, { figures: { dai: true, 'dai-fm': false, may: 0 } });
    const [choice, ...others] = things(lines);
    expect(choice).toMatchObject({ kind: 'choose', count: 2 });
    const ways = choice?.kind === 'choose' ? choice.parts.map(({ node, promise }) => [node, promise]) : [];
    expect(ways).toEqual([
      ['8.1.c', 'met'],
      ['8.1.d', 'met'],
      ['8.1.b', 'decided'],
    ]);
    expect(others).toEqual([]);
    expect(lines[0]?.serves[0]).toMatchObject({ promise: 'met', others: 0, together: 'met' });
  });

  it('[ENG-63] all three of three leave no choice: each stands by itself and says that it is not enough', () => {
    const lines = listOf(threeOf.replace('k: 3', 'k: 4'), { figures: { dai: true, 'dai-fm': false, may: 0 } });
    expect(
      things(lines)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['add', 'do', 'figure']);
    expect(promises(lines)).toEqual(['open', 'open', 'open']);
    for (const { serves } of lines) expect(serves[0]).toMatchObject({ others: 2, together: 'decided' });
  });

  it('two conditions on one figure are one thing to do: the greater', () => {
    const law =
      'all:\n  - { id: a, compare: { figure: may, atLeast: 3 } }\n  - { id: b, share: { part: may, of: nguoi, atLeast: 100% } }';
    expect(things(listOf(law, { figures: { may: 1, nguoi: 9 } }))).toMatchObject([
      { kind: 'add', figure: 'may', least: 8, most: 8 },
    ]);
  });

  it('an open part of what is not met is asked for beside what is to be done', () => {
    const law =
      'all:\n  - { id: a, yes: dai }\n  - { id: b, all: [ { id: c, yes: dai-fm }, { id: d, compare: { figure: may, atLeast: 2 } } ] }';
    const lines = listOf(law, { figures: { dai: false } });
    expect(things(lines)).toEqual([
      { kind: 'figure', figure: 'dai-fm', partly: false },
      { kind: 'figure', figure: 'may', partly: false },
      { kind: 'do', figure: 'dai', isPast: false },
    ]);
    expect(lines[0]?.serves[0]).toMatchObject({ promise: 'open', others: 2, together: 'decided' });
  });

  it('months that fall short and months that are not entered are both told', () => {
    const law = 'each: { series: tin-thang, every: month, atLeast: 3 }';
    const lines = listOf(law, { on: '2024-03-31', figures: { 'tin-thang': { '2024-01': 3, '2024-02': 1 } } });
    expect(things(lines)).toEqual([
      { kind: 'figure', figure: 'tin-thang', partly: true },
      { kind: 'periods', figure: 'tin-thang', short: [{ period: '2024-02', add: 2 }], isPast: true },
    ]);
    expect(lines[0]?.serves[0]?.together).toBe('decided');
  });
});

describe('[ENG-61] what a line promises', () => {
  const half = 'share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: 50% }';
  it('113 more online files, and the share is met', () => {
    const lines = listOf(half, { figures: { 'ho-so': 500, 'ho-so-truc-tuyen': 137 } });
    expect(things(lines)).toMatchObject([{ kind: 'add', most: 113 }]);
    expect(promises(lines)).toEqual(['met']);
  });
  it('one of two files is not enough alone, both together are', () => {
    const lines = listOf('all:\n  - { id: a, yes: dai }\n  - { id: b, yes: dai-fm }', {
      figures: { dai: false, 'dai-fm': false },
    });
    expect(promises(lines)).toEqual(['open', 'open']);
    expect(lines[0]?.serves[0]).toMatchObject({ others: 1, together: 'met' });
  });
  it('[ENG-63] one way of several is enough, the shortest first', () => {
    const law =
      'any:\n  - { id: a, all: [ { id: x, yes: dai }, { id: y, yes: dai-fm } ] }\n  - { id: b, compare: { figure: may, atLeast: 2 } }';
    const [only] = things(listOf(law, { figures: { dai: false, 'dai-fm': false, may: 1 } }));
    expect(only).toMatchObject({ kind: 'choose', count: 1, parts: [{ node: '8.1.b' }, { node: '8.1.a' }] });
  });
});

describe('[ENG-62] what an entry promises', () => {
  it('the one figure that is missing decides', () => {
    const lines = listOf('yes: dai', {});
    expect(things(lines)).toEqual([{ kind: 'figure', figure: 'dai', partly: false }]);
    expect(promises(lines)).toEqual(['decided']);
  });
  it('one of two that are missing does not', () => {
    expect(promises(listOf('all:\n  - { id: a, yes: dai }\n  - { id: b, yes: dai-fm }', {}))).toEqual(['open', 'open']);
  });
  it('a whole that may turn out zero leaves its share open', () => {
    const law = 'share: { part: san-pham-tren-san, of: san-pham, atLeast: 50% }';
    expect(promises(listOf(law, { figures: { 'san-pham-tren-san': 0 } }))).toEqual(['open']);
    expect(promises(listOf(law, { figures: { 'san-pham-tren-san': 1 } }))).toEqual(['decided']);
  });
  it('a part above its whole is to be looked at, and nothing is promised', () => {
    const law = 'share: { part: san-pham-tren-san, of: san-pham, atLeast: 50% }';
    const lines = listOf(law, { figures: { 'san-pham': 2, 'san-pham-tren-san': 3 } });
    expect(things(lines)).toEqual([{ kind: 'contradiction', part: 'san-pham-tren-san', whole: 'san-pham' }]);
    expect(promises(lines)).toEqual(['open']);
  });
});

describe('[ENG-66] the order', () => {
  it('the base level first, though the next one needs more things', () => {
    const law = 'all:\n  - { id: a, set: { id: thu/xa-khac, indicator: "8.2" } }\n  - { id: b, yes: dai-fm }';
    const figures = { dai: true, 'thon-co-loa': 0, 'dai-fm': false };
    const lines = listOf(law, { figures }, [MINI_SET, OTHER_SET]);
    expect(lines.map(({ what, serves }) => [what.kind, serves[0]?.set])).toEqual([
      ['add', OTHER_SET],
      ['set', MINI_SET],
      ['do', MINI_SET],
    ]);
    const set = things(lines)[1] as Extract<Todo, { kind: 'set' }>;
    expect(set.parts[0]?.lines[0]).toMatchObject({ kind: 'add', figure: 'thon-co-loa', most: 1 });
  });
  it('what decides most comes before what only helps, and each thing stands once', () => {
    const law = 'all:\n  - { id: a, yes: dai }\n  - { id: b, compare: { figure: san-pham, atLeast: 1 } }';
    const lines = listOf(law, {}, [MINI_SET, OTHER_SET]);
    expect(things(lines).map((what) => ('figure' in what ? what.figure : what.kind))).toEqual([
      'dai',
      'fill',
      'san-pham',
    ]);
    expect(lines[0]?.serves.map(({ set, promise }) => [set, promise])).toEqual([
      [OTHER_SET, 'decided'],
      [MINI_SET, 'open'],
    ]);
  });
});

describe('[ENG-67] nothing to do', () => {
  it.each<[string, string, Situation]>([
    ['once it is met', 'yes: dai', { figures: { dai: true } }],
    ['where there is no case', 'ifAny: san-pham\nyes: dai', { figures: { 'san-pham': 0, dai: false } }],
    [
      'for what only encourages',
      'all:\n  - { id: a, yes: dai }\n  - { id: b, optional: true, yes: dai-fm }',
      { figures: { dai: true, 'dai-fm': false } },
    ],
  ])('%s', (_, law, situation) => {
    expect(listOf(law, situation)).toEqual([]);
  });
});
