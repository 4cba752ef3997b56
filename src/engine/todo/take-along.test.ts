import { describe, expect, it } from 'vitest';
import type { Situation } from '../../testing/index.ts';
import { MINI_SET, miniLaw, situate } from '../../testing/index.ts';
import { judgeSet } from '../judge.ts';
import { todoList } from './index.ts';

/** What is left to do, each thing with what it promises alone and with the others. */
function read(law: string, situation: Situation) {
  const engine = miniLaw(law);
  const subject = situate(engine, situation);
  return todoList({
    engine,
    data: { period: subject.period, registers: new Map(), declared: new Map() },
    known: new Map(),
    verdicts: [judgeSet(engine, MINI_SET, subject)],
  }).map(({ what, serves }) => {
    const { promise, together } = serves[0]!;
    const much = what.kind === 'add' || what.kind === 'reduce' ? [what.figure, what.most] : [];
    return [what.kind, ...much, promise, together];
  });
}

describe('[ENG-61] what is done takes its whole along', () => {
  it('a product more on the platform is a product more where all are on it already', () => {
    const law = 'compare: { figure: san-pham-tren-san, atLeast: 3 }';
    expect(read(law, { figures: { 'san-pham': 2, 'san-pham-tren-san': 2 } })).toEqual([
      ['add', 'san-pham-tren-san', 1, 'met', 'met'],
    ]);
  });

  it('as far as is needed: where there is room, the whole stays as it is', () => {
    const law = `
all:
  - { id: a, compare: { figure: san-pham-tren-san, atLeast: 3 } }
  - { id: b, compare: { figure: san-pham, atMost: 3 } }`;
    expect(read(law, { figures: { 'san-pham': 3, 'san-pham-tren-san': 2 } })).toEqual([
      ['add', 'san-pham-tren-san', 1, 'met', 'met'],
    ]);
  });

  it('a list of fewer products has fewer of them on the platform', () => {
    const law = 'compare: { figure: san-pham, atMost: 3 }';
    expect(read(law, { figures: { 'san-pham': 5, 'san-pham-tren-san': 5 } })).toEqual([
      ['reduce', 'san-pham', 2, 'met', 'met'],
    ]);
  });

  it('five of at most three cannot be: together they promise nothing', () => {
    const law = `
all:
  - { id: a, compare: { figure: san-pham-tren-san, atLeast: 5 } }
  - { id: b, compare: { figure: san-pham, atMost: 3 } }`;
    const lines = read(law, { figures: { 'san-pham': 4, 'san-pham-tren-san': 4 } });
    expect(lines.map(([, , , ...promises]) => promises)).toContainEqual(['open', 'open']);
    expect(lines.flat()).not.toContain('met');
  });
});

describe('[ENG-62] [ENG-73] what is entered agrees with what stands there', () => {
  it('points are entered that cannot be: of no points none is good, which leaves the case open', () => {
    const law = `
ifAny: san-pham
share: { part: so-diem-dat, of: so-diem, atLeast: 50% }`;
    expect(read(law, { figures: { 'so-diem': 0 } }).flat()).not.toContain('decided');
  });

  it('figures that contradict each other are looked at again, and nothing else is promised by it', () => {
    const law = `
all:
  - { id: a, share: { part: san-pham-tren-san, of: san-pham, atLeast: 50% } }
  - { id: b, yes: dai }`;
    const figures = { 'san-pham': 2, 'san-pham-tren-san': 3, dai: false };
    expect(read(law, { figures })).toEqual([
      ['contradiction', 'open', 'open'],
      ['do', 'open', 'open'],
    ]);
  });
});
