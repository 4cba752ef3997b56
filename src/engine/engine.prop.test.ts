import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureId } from '../kernel/index.ts';
import { fullPeriods, yearRange } from '../kernel/index.ts';
import type { Situation } from '../testing/index.ts';
import {
  arbitraryFigures,
  arbitraryLaw,
  arbitraryRegion,
  arbitraryVillages,
  contradicts,
  fillBlanks,
  judge,
  MINI_SET,
  miniLaw,
  rejudge,
  rootOf,
  situate,
} from '../testing/index.ts';
import type { Engine } from './compile.ts';
import { explainContext, explainNode } from './explain.ts';
import { judgeMany, judgeSet } from './judge.ts';
import { gapOf } from './todo/gap.ts';
import { missingOf } from './todo/missing.ts';
import { walkTree } from './tree.ts';
import { toCode } from './truth-tables.ts';
import type { FigureValue } from './values.ts';

/**
 * Seeds are fixed: a failure found once is found again. Bad seeds of the past stay in this list.
 */
const SEEDS = [1, 20260101, 987654321];
const RUNS = 800;

type Values = Readonly<Record<string, FigureValue | undefined>>;

function toSituation(
  values: Values,
  vung: readonly string[] | undefined,
  villages: readonly (boolean | undefined)[] | undefined,
): Situation {
  const figures = Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, FigureValue] => entry[1] !== undefined),
  );
  return {
    figures,
    ...(vung ? { vung } : {}),
    ...(villages ? { villages: villages.map((dai) => ({ figures: dai === undefined ? {} : { dai } })) } : {}),
  };
}

const LAWS = new Map<string, Engine>();
function lawOf(data: unknown): Engine {
  const text = JSON.stringify(data).slice(1, -1);
  let engine = LAWS.get(text);
  if (!engine) {
    // JSON members become YAML keys of the indicator.
    engine = miniLaw(
      Object.entries(data as object)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
        .join('\n'),
    );
    if (LAWS.size > 5000) LAWS.clear();
    LAWS.set(text, engine);
  }
  return engine;
}

function check(property: fc.IRawProperty<never> | fc.IProperty<never>, seed: number, numRuns = RUNS): void {
  fc.assert(property as fc.IProperty<never>, { seed, numRuns });
}

describe.each(SEEDS)('seed %i', (seed) => {
  it('[ENG-30] columns and trees agree, whatever the law and the figures', () => {
    check(
      fc.property(
        arbitraryLaw,
        fc.array(fc.tuple(arbitraryFigures, arbitraryRegion, arbitraryVillages), { minLength: 1, maxLength: 6 }),
        (law, units) => {
          const engine = lawOf(law);
          const subjects = units.map(([values, vung, villages]) =>
            situate(engine, toSituation(values, vung, villages)),
          );
          const codes = judgeMany(engine, MINI_SET, subjects);
          expect([...codes.set]).toEqual(
            subjects.map((subject) => toCode(judgeSet(engine, MINI_SET, subject).verdict)),
          );
        },
      ) as never,
      seed,
    );
  });

  it('[ENG-31] filling in what was blank never changes a decided verdict', () => {
    check(
      fc.property(
        arbitraryLaw,
        arbitraryFigures,
        arbitraryRegion,
        arbitraryVillages,
        fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
        (law, values, vung, villages, fill) => {
          const engine = lawOf(law);
          const before = judge(engine, toSituation(values, vung, villages)).verdict;
          const filled = fillBlanks(values, fill);
          fc.pre(!contradicts(filled) || contradicts(values));
          const after = judge(engine, toSituation(filled, vung ?? ['mien-nui'], villages)).verdict;
          if (before !== 'undetermined') expect(after).toBe(before);
        },
      ) as never,
      seed,
    );
  });

  it('[ENG-5] the order of children never matters', () => {
    const reversed = (law: unknown): unknown => {
      if (Array.isArray(law)) return law.map(reversed);
      if (law === null || typeof law !== 'object') return law;
      return Object.fromEntries(
        Object.entries(law).map(([key, value]) => [
          key,
          (key === 'all' || key === 'any' || key === 'of') && Array.isArray(value)
            ? value.map(reversed).reverse()
            : reversed(value),
        ]),
      );
    };
    check(
      fc.property(arbitraryLaw, arbitraryFigures, arbitraryRegion, arbitraryVillages, (law, values, vung, villages) => {
        const situation = toSituation(values, vung, villages);
        const backwards = {
          ...situation,
          ...(situation.villages ? { villages: [...situation.villages].reverse() } : {}),
        };
        expect(judge(lawOf(reversed(law)), backwards).verdict).toBe(judge(lawOf(law), situation).verdict);
      }) as never,
      seed,
      600,
    );
  });

  it('[ENG-20] judging the explanation again gives the verdict, at every node', () => {
    const months = fullPeriods(yearRange(2024), 'month');
    check(
      fc.property(arbitraryLaw, arbitraryFigures, arbitraryRegion, arbitraryVillages, (law, values, vung, villages) => {
        const engine = lawOf(law);
        const verdict = judge(engine, toSituation(values, vung, villages));
        const neverZero = (figure: string) => engine.catalogue.figures.get(figure as FigureId)?.neverZero ?? false;
        for (const node of walkTree(rootOf(verdict))) {
          expect(rejudge(node, neverZero, (part) => part === 'may', months)).toBe(node.verdict);
        }
      }) as never,
      seed,
    );
  });

  it('[ENG-20] [ENG-22] every node can say why, and every open one names something that is missing or contradicts', () => {
    check(
      fc.property(arbitraryLaw, arbitraryFigures, arbitraryRegion, arbitraryVillages, (law, values, vung, villages) => {
        const engine = lawOf(law);
        const verdict = judge(engine, toSituation(values, vung, villages));
        const context = explainContext(engine, verdict);
        for (const node of walkTree(rootOf(verdict))) {
          expect(explainNode(node, context).code).toBeTruthy();
          if (node.verdict !== 'undetermined') expect(missingOf(node, context)).toEqual([]);
        }
      }) as never,
      seed,
      600,
    );
  });

  it('[ENG-21] the gap is enough, and one thing less is not', () => {
    const law = fc.oneof(
      fc
        .tuple(fc.constantFrom('atLeast', 'moreThan'), fc.constantFrom('100%', '50%', '2/3', '52,5%', '90%'))
        .map(([operator, value]) => ({
          share: {
            part: 'ho-so-truc-tuyen',
            of: 'ho-so',
            [operator]: operator === 'moreThan' && value === '100%' ? '99%' : value,
          },
        })),
      fc
        .tuple(fc.constantFrom('atLeast', 'moreThan'), fc.nat(50))
        .map(([operator, value]) => ({ compare: { figure: 'ho-so-truc-tuyen', [operator]: value } })),
    );
    check(
      fc.property(law, fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (data, whole, part) => {
        fc.pre(part <= whole);
        const engine = lawOf(data);
        // A file that is done online is one of all files: it takes the total along [ENG-72].
        const verdictWith = (more: number) =>
          judge(engine, { figures: { 'ho-so': Math.max(whole, part + more), 'ho-so-truc-tuyen': part + more } });
        const verdict = verdictWith(0);
        const gap = gapOf(rootOf(verdict), explainContext(engine, verdict));
        if (verdict.verdict === 'met') {
          expect(gap).toBeUndefined();
          return;
        }
        expect(gap?.kind).toBe('add');
        const most = gap?.kind === 'add' ? gap.most : 0;
        expect(most).toBeGreaterThan(0);
        expect(verdictWith(most)).toBeMet();
        expect(verdictWith(most - 1)).toBeNotMet();
      }) as never,
      seed,
    );
  });

  it('[ENG-21] while the region is not known, the gap is enough in every region, and one thing less is not', () => {
    const upper = fc.constantFrom('atMost', 'lessThan');
    const lower = fc.constantFrom('atLeast', 'moreThan');
    const compare = { own: { compare: { figure: 'ho-so-truc-tuyen' } }, values: fc.integer({ min: 1, max: 60 }) };
    const share = {
      own: { share: { part: 'ho-so-truc-tuyen', of: 'ho-so' } },
      values: fc.constantFrom('50%', '2/3', '52,5%', '90%', '1/3'),
    };
    const law = fc
      .tuple(fc.constantFrom(upper, lower), fc.constantFrom<typeof compare | typeof share>(compare, share))
      .chain(([operator, { own, values }]) =>
        fc.tuple(operator, values, operator, values).map(([first, one, second, other]) => ({
          ...own,
          variants: [
            { when: { vung: ['mien-nui'] }, [first]: one },
            { otherwise: true, [second]: other },
          ],
        })),
      );
    check(
      fc.property(law, fc.integer({ min: 2, max: 2000 }), fc.nat(2000), (data, whole, part) => {
        fc.pre(part <= whole);
        const engine = lawOf(data);
        const withPart = (count: number, vung?: readonly string[]) =>
          judge(engine, toSituation({ 'ho-so': Math.max(whole, count), 'ho-so-truc-tuyen': count }, vung, undefined));
        const verdict = withPart(part);
        const gap = gapOf(rootOf(verdict), explainContext(engine, verdict));
        if (verdict.verdict === 'met') {
          expect(gap).toBeUndefined();
          return;
        }
        const more = gap?.kind === 'add' ? gap.most : gap?.kind === 'reduce' ? -gap.most : 0;
        expect(more).not.toBe(0);
        for (const vung of [['mien-nui'], []]) expect(withPart(part + more, vung).verdict).toBe('met');
        expect(withPart(part + more - Math.sign(more)).verdict).not.toBe('met');
      }) as never,
      seed,
      400,
    );
  });

  it('[ENG-11] a share is met exactly when the whole numbers say so', () => {
    const engine = miniLaw('share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: "52,5%" }');
    check(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.nat(1_000_000_000), (whole, part) => {
        fc.pre(part <= whole);
        const expected = BigInt(part) * 1000n >= BigInt(whole) * 525n ? 'met' : 'not-met';
        expect(judge(engine, { figures: { 'ho-so': whole, 'ho-so-truc-tuyen': part } }).verdict).toBe(expected);
      }) as never,
      seed,
    );
  });
});
