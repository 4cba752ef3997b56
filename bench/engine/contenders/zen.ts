import type { Commune } from '../communes.ts';
import type { Rule } from '../rules.ts';
import { FACTS, RULES } from '../rules.ts';
import type { Answer, Contender } from './contender.ts';
import { loadPeer } from './peers.ts';

interface Zen {
  readonly ZenEngine: new () => { createDecision(content: object): Decision };
}
interface Decision {
  evaluate(context: object): Promise<{ readonly result: Readonly<Record<string, unknown>> }>;
}

/**
 * One decision with one expression node of 60 expressions: one crossing into the native
 * code for each commune.
 */
export const zen: Contender = {
  name: '@gorules/zen-engine 0.54.0',
  communesPerRound: 400,
  communesChecked: 500,
  prepare(communes) {
    const { ZenEngine } = loadPeer('@gorules/zen-engine') as Zen;
    const decision = new ZenEngine().createDecision(decisionOf(RULES));
    const facts = communes.map(toFacts);
    return {
      async judge(count) {
        let met = 0;
        for (let commune = 0; commune < count; commune++) {
          const { result } = await decision.evaluate(facts[commune]!);
          for (const key in result) if (result[key] === true) met++;
        }
        return met;
      },
      async answers(commune) {
        try {
          const { result } = await decision.evaluate(facts[commune]!);
          return RULES.map((_, index): Answer => {
            const answer = result[`r${index}`];
            return typeof answer === 'boolean' ? answer : undefined;
          });
        } catch {
          return RULES.map((): Answer => 'threw');
        }
      },
    };
  },
};

function toFacts(commune: Commune): object {
  return Object.fromEntries(FACTS.map((fact, position) => [fact.id, commune[position] ?? null]));
}

function decisionOf(rules: readonly Rule[]): object {
  const expressions = rules.map((rule, index) => ({ id: `e${index}`, key: `r${index}`, value: expressionOf(rule) }));
  const node = (id: string, type: string, content: object) => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    content,
  });
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      node('in', 'inputNode', {}),
      node('rules', 'expressionNode', { expressions }),
      node('out', 'outputNode', {}),
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  };
}

function expressionOf(rule: Rule): string {
  switch (rule.kind) {
    case 'number':
      return `${rule.fact} >= ${rule.least}`;
    case 'share':
      return `${rule.part} * ${rule.under} >= ${rule.whole} * ${rule.over}`;
    case 'by-region': {
      const { 'mien-nui': mountains, 'hai-dao': islands, 'dong-bang': plain } = rule.least;
      return `${rule.fact} >= (vung == "mien-nui" ? ${mountains} : vung == "hai-dao" ? ${islands} : ${plain})`;
    }
    case 'any':
      return rule.facts.join(' or ');
    case 'at-least':
      return `${rule.facts.map((fact) => `(${fact} ? 1 : 0)`).join(' + ')} >= ${rule.k}`;
    case 'all-villages':
      return `${rule.part} == ${rule.whole}`;
  }
}
