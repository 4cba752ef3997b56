import type { Commune } from './communes.ts';
import type { Rule } from './rules.ts';
import { FACTS, REGION_FACT, REGIONS, RULES } from './rules.ts';

/** Three-valued: undefined while the missing facts could still turn the verdict either way. */
export type Truth = boolean | undefined;

const POSITIONS = new Map(FACTS.map((fact, position) => [fact.id, position]));

/**
 * What is right, written without any engine and as plainly as possible: fill in what is missing in
 * the ways that matter and see whether the verdict stays the same. In the order of `RULES`.
 */
export function truthOf(commune: Commune): readonly Truth[] {
  const factOf = (id: string) => commune[POSITIONS.get(id) ?? -1];
  return RULES.map((rule) => truthOfRule(rule, factOf));
}

function truthOfRule(rule: Rule, factOf: (id: string) => Commune[number]): Truth {
  switch (rule.kind) {
    case 'number': {
      const value = factOf(rule.fact);
      return typeof value === 'number' ? value >= rule.least : undefined;
    }
    case 'share':
    case 'all-villages': {
      const part = factOf(rule.part);
      const whole = factOf(rule.whole);
      if (typeof part !== 'number' || typeof whole !== 'number') return undefined;
      return rule.kind === 'share' ? part * rule.under >= whole * rule.over : part === whole;
    }
    case 'by-region': {
      const value = factOf(rule.fact);
      if (typeof value !== 'number') return undefined;
      const region = factOf(REGION_FACT);
      const possible = REGIONS.filter((candidate) => region === undefined || candidate === region);
      const verdicts = new Set(possible.map((candidate) => value >= rule.least[candidate]));
      return verdicts.size === 1 ? verdicts.has(true) : undefined;
    }
    case 'any':
      return countTrue(rule.facts, 1, factOf);
    case 'at-least':
      return countTrue(rule.facts, rule.k, factOf);
  }
}

function countTrue(ids: readonly string[], needed: number, factOf: (id: string) => Commune[number]): Truth {
  const values = ids.map(factOf);
  const yes = values.filter((value) => value === true).length;
  const open = values.filter((value) => value === undefined).length;
  return yes >= needed ? true : yes + open < needed ? false : undefined;
}
