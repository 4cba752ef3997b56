import type { Commune } from '../communes.ts';
import { COUNTRY } from '../communes.ts';
import type { Rule } from '../rules.ts';
import { FACTS, REGION_FACT, RULES } from '../rules.ts';
import type { Answer, Contender } from './contender.ts';
import { loadPeer } from './peers.ts';

interface JsonLogic {
  readonly LogicEngine: new () => { build(logic: unknown): (facts: object) => unknown };
}

/** Compiled, one function per rule, so that a rule that throws does not take the others with it. */
export const jsonLogic: Contender = {
  name: 'json-logic-engine 5.0.7, compiled',
  communesPerRound: 5_000,
  communesChecked: COUNTRY,
  prepare(communes) {
    const { LogicEngine } = loadPeer('json-logic-engine') as JsonLogic;
    const engine = new LogicEngine();
    const judges = RULES.map((rule) => engine.build(logicOf(rule)));
    const facts = communes.map(toFacts);
    return {
      judge(count) {
        let met = 0;
        for (let commune = 0; commune < count; commune++) for (const judge of judges) if (judge(facts[commune]!)) met++;
        return met;
      },
      answers: (commune) =>
        judges.map((judge): Answer => {
          try {
            const answer = judge(facts[commune]!);
            return typeof answer === 'boolean' ? answer : Boolean(answer);
          } catch {
            return 'threw';
          }
        }),
    };
  },
};

function toFacts(commune: Commune): object {
  return Object.fromEntries(FACTS.map((fact, position) => [fact.id, commune[position]]));
}

function logicOf(rule: Rule): unknown {
  const fact = (id: string) => ({ var: id });
  switch (rule.kind) {
    case 'number':
      return { '>=': [fact(rule.fact), rule.least] };
    case 'share':
      return { '>=': [{ '*': [fact(rule.part), rule.under] }, { '*': [fact(rule.whole), rule.over] }] };
    case 'by-region': {
      const { 'mien-nui': mountains, 'hai-dao': islands, 'dong-bang': plain } = rule.least;
      const region = (name: string) => ({ '===': [fact(REGION_FACT), name] });
      const least = (value: number) => ({ '>=': [fact(rule.fact), value] });
      // The shorter form, >= with the `if` inside, makes compiled code of 5.0.7 that throws
      // NaN on every commune.
      return { if: [region('mien-nui'), least(mountains), region('hai-dao'), least(islands), least(plain)] };
    }
    case 'any':
      return { or: rule.facts.map(fact) };
    case 'at-least':
      return { '>=': [{ '+': rule.facts.map((id) => ({ if: [fact(id), 1, 0] })) }, rule.k] };
    case 'all-villages':
      return { '===': [fact(rule.part), fact(rule.whole)] };
  }
}
