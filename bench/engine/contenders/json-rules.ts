import type { Commune } from '../communes.ts';
import type { Rule } from '../rules.ts';
import { FACTS, REGION_FACT, REGIONS, RULES } from '../rules.ts';
import type { Answer, Contender } from './contender.ts';
import { loadPeer } from './peers.ts';

interface JsonRules {
  readonly Engine: new (rules: readonly object[], options: object) => JsonRulesEngine;
}
interface Almanac {
  factValue(id: string): Promise<unknown>;
}
interface JsonRulesEngine {
  addOperator(name: string, test: (fact: number, value: number) => boolean): void;
  addFact(
    id: string,
    value: (params: { readonly facts: readonly string[] }, almanac: Almanac) => Promise<number>,
  ): void;
  run(facts: object): Promise<{ readonly events: readonly { readonly type: string }[] }>;
}

/**
 * What the language lacks is added in its own ways: an operator per fraction, a computed fact for
 * "how many of these".
 */
export const jsonRules: Contender = {
  name: 'json-rules-engine 7.3.1',
  communesPerRound: 150,
  communesChecked: 500,
  prepare(communes) {
    const { Engine } = loadPeer('json-rules-engine') as JsonRules;
    const rules = RULES.map((rule, index) => ({
      conditions: { any: conditionsOf(rule) },
      event: { type: String(index) },
    }));
    const engine = new Engine(rules, { allowUndefinedFacts: true });
    for (const rule of RULES) {
      if (rule.kind !== 'share') continue;
      engine.addOperator(shareOperator(rule), (part, whole) => part * rule.under >= whole * rule.over);
    }
    engine.addFact('howMany', async ({ facts }, almanac) => {
      const values = await Promise.all(facts.map((id) => almanac.factValue(id)));
      return values.filter((value) => value === true).length;
    });
    const facts = communes.map(toFacts);
    return {
      async judge(count) {
        let met = 0;
        for (let commune = 0; commune < count; commune++) met += (await engine.run(facts[commune]!)).events.length;
        return met;
      },
      async answers(commune) {
        try {
          const met = new Set((await engine.run(facts[commune]!)).events.map((event) => event.type));
          return RULES.map((_, index): Answer => met.has(String(index)));
        } catch {
          return RULES.map((): Answer => 'threw');
        }
      },
    };
  },
};

function toFacts(commune: Commune): object {
  return Object.fromEntries(
    FACTS.flatMap((fact, position) => (commune[position] === undefined ? [] : [[fact.id, commune[position]]])),
  );
}

function shareOperator({ over, under }: Extract<Rule, { kind: 'share' }>): string {
  return `atLeast${over}of${under}`;
}

/** One of these is enough. */
function conditionsOf(rule: Rule): readonly object[] {
  switch (rule.kind) {
    case 'number':
      return [{ fact: rule.fact, operator: 'greaterThanInclusive', value: rule.least }];
    case 'share':
      return [{ fact: rule.part, operator: shareOperator(rule), value: { fact: rule.whole } }];
    case 'by-region':
      return REGIONS.map((region) => ({
        all: [
          { fact: REGION_FACT, operator: 'equal', value: region },
          { fact: rule.fact, operator: 'greaterThanInclusive', value: rule.least[region] },
        ],
      }));
    case 'any':
      return rule.facts.map((fact) => ({ fact, operator: 'equal', value: true }));
    case 'at-least':
      return [{ fact: 'howMany', params: { facts: rule.facts }, operator: 'greaterThanInclusive', value: rule.k }];
    case 'all-villages':
      return [{ fact: rule.part, operator: 'equal', value: { fact: rule.whole } }];
  }
}
