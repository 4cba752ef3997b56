import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Situation } from '../../testing/index.ts';
import {
  arbitraryFigures,
  arbitraryLaw,
  arbitraryRegion,
  arbitraryVillages,
  doTodo,
  hasContradiction,
  MINI_SET,
  miniLaw,
  randomOf,
  toInput,
} from '../../testing/index.ts';
import { judgeSet, prepareSubject } from '../judge.ts';
import type { Todo } from './index.ts';
import { todoList } from './index.ts';

/** Seeds are fixed: a failure found once is found again. */
const SEEDS = [1, 20260101, 987654321];

const DEEDS: ReadonlySet<Todo['kind']> = new Set(['add', 'reduce', 'do', 'periods', 'units']);

describe.each(SEEDS)('seed %i', (seed) => {
  it('[ENG-61] [ENG-62] whatever the law: what a line promises is so once it is done, and what is not enough says so', () => {
    fc.assert(
      fc.property(
        arbitraryLaw,
        arbitraryFigures,
        arbitraryRegion,
        arbitraryVillages,
        fc.integer(),
        (law, values, vung, villages, doing) => {
          const engine = miniLaw(
            Object.entries(law)
              .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
              .join('\n'),
          );
          const input = toInput(engine, situationOf(values, vung, villages));
          const random = randomOf(doing);
          const before = judgeSet(engine, MINI_SET, prepareSubject(engine, input));
          const data = { period: input.period, registers: new Map(), declared: new Map() };
          const lines = todoList({ engine, data, known: new Map(), verdicts: [before] });
          if (before.verdict === 'met' || before.verdict === 'not-applicable') expect(lines).toEqual([]);
          const check = (promise: string, done: readonly Todo[]) => {
            const after = doTodo(input, done, engine, random);
            const { verdict } = judgeSet(engine, MINI_SET, prepareSubject(engine, after));
            if (promise === 'met') expect(verdict).toBe('met');
            if (promise === 'decided' && !hasContradiction(after, engine)) expect(verdict).not.toBe('undetermined');
            if (promise === 'open' && done.every(({ kind }) => DEEDS.has(kind))) expect(verdict).not.toBe('met');
          };
          for (const { what, serves } of lines) check(serves[0]!.promise, [what]);
          const together = lines[0]?.serves[0]?.together;
          if (together !== undefined)
            check(
              together,
              lines.map(({ what }) => what),
            );
        },
      ),
      { seed, numRuns: 120 },
    );
  });
});

function situationOf(
  values: Readonly<Record<string, unknown>>,
  vung: readonly string[] | undefined,
  villages: readonly (boolean | undefined)[] | undefined,
): Situation {
  const figures = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return {
    figures: figures as NonNullable<Situation['figures']>,
    ...(vung ? { vung } : {}),
    ...(villages ? { villages: villages.map((dai) => ({ figures: dai === undefined ? {} : { dai } })) } : {}),
  };
}
