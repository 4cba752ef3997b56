import { expect, it } from 'vitest';
import { indicatorsOf } from '../src/catalogue/index.ts';
import type { SubjectInput, Verdict } from '../src/engine/index.ts';
import { compileCatalogue, judgeSet, prepareSubject } from '../src/engine/index.ts';
import type { Outcome, Todo } from '../src/engine/todo/index.ts';
import { linesOf, todoList } from '../src/engine/todo/index.ts';
import type { IndicatorId, SetId } from '../src/kernel/index.ts';
import { doTodo, hasContradiction, randomOf, randomUnit, shippedCatalogue } from '../src/testing/index.ts';

/**
 * What the list of things to do promises, over the letters themselves. `PROMISE_UNITS=10000` tries
 * as many units as the country has communes.
 */
const UNITS = Number(process.env.PROMISE_UNITS ?? 100);
const catalogue = shippedCatalogue();
const engine = compileCatalogue(catalogue);

it.each([...catalogue.sets.keys()])(
  '[ENG-61] [ENG-62] %s: what a line promises is so once it is done',
  (id) => {
    const set = catalogue.sets.get(id)!;
    const seen = { met: 0, decided: 0, open: 0 };
    for (let seed = 1; seed <= UNITS; seed++) {
      const random = randomOf(seed);
      const input = randomUnit(catalogue, set, random);
      const verdict = judgeSet(engine, id, prepareSubject(engine, input));
      const data = { period: input.period, registers: new Map(), declared: new Map() };
      const lines = todoList({ engine, data, known: new Map(), verdicts: [verdict] });
      for (const { indicator, verdict: before } of indicatorsOf(verdict)) {
        const own = linesOf(lines, id, indicator.id);
        const place = `seed ${seed}, ${indicator.id}`;
        if (before === 'met' || before === 'not-applicable') expect(own, place).toEqual([]);
        if (indicator.requirement.optional || own.length === 0) continue;
        const after = (done: readonly Todo[]) => {
          const unit = doTodo(input, done, engine, random);
          return { unit, verdict: judgeOne(id, indicator.id, unit) };
        };
        const services = own.map(({ serves }) => serves.find((one) => one.indicator === indicator.id)!);
        for (const [index, { what }] of own.entries()) {
          const { promise } = services[index]!;
          seen[promise]++;
          const { unit, verdict: alone } = after([what]);
          if (!keeps(promise, alone, unit)) expect.fail(`${place}: ${promise}, yet ${alone}: ${JSON.stringify(what)}`);
          // A line that is not enough says so, and one that would be enough does not hide it.
          if (promise === 'open' && alone === 'met' && isDeed(what)) expect.fail(`${place}: ${JSON.stringify(what)}`);
        }
        const { together } = services[0]!;
        seen[together]++;
        const all = own.map(({ what }) => what);
        const { unit, verdict: whole } = after(all);
        if (!keeps(together, whole, unit)) expect.fail(`${place}: ${together}, yet ${whole}: ${JSON.stringify(all)}`);
      }
    }
    expect(seen.met + seen.decided, 'lines that promise something').toBeGreaterThan(0);
  },
  30_000 + UNITS * 100,
);

function keeps(promise: Outcome, after: Verdict, unit: SubjectInput): boolean {
  if (promise === 'met') return after === 'met';
  return promise === 'open' || after !== 'undetermined' || hasContradiction(unit, engine);
}

function judgeOne(set: SetId, indicator: IndicatorId, input: SubjectInput): Verdict {
  return engine.set(set).indicators.get(indicator)!.judge(prepareSubject(engine, input)).verdict;
}

/** Done in the field, and nothing else: its outcome is certain. */
function isDeed({ kind }: Todo): boolean {
  return ['add', 'reduce', 'do', 'periods', 'units'].includes(kind);
}
