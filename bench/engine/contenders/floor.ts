import type { Commune } from '../communes.ts';
import { COUNTRY } from '../communes.ts';
import type { Rule } from '../rules.ts';
import { FACTS, RULES } from '../rules.ts';
import type { Contender } from './contender.ts';

type Facts = Readonly<Record<string, number | boolean | string | undefined>>;

/** What a person would write by hand: one comparison per rule, nothing explained, nothing unknown. */
export const floor: Contender = {
  name: 'floor: hand-written boolean code',
  communesPerRound: COUNTRY,
  communesChecked: COUNTRY,
  prepare(communes) {
    const judge = compileFloor();
    const toFacts = compileFacts();
    const facts = communes.map(toFacts);
    return {
      judge(count) {
        let met = 0;
        for (let commune = 0; commune < count; commune++) {
          const verdicts = judge(facts[commune]!);
          for (let rule = 0; rule < verdicts.length; rule++) if (verdicts[rule]) met++;
        }
        return met;
      },
      answers: (commune) => judge(facts[commune]!),
    };
  },
};

/** The source text of the 60 comparisons. */
export function floorSource(): string {
  return `return [\n${RULES.map((rule) => `  ${sourceOf(rule)},`).join('\n')}\n];`;
}

function sourceOf(rule: Rule): string {
  switch (rule.kind) {
    case 'number':
      return `f.${rule.fact} >= ${rule.least}`;
    case 'share':
      return `f.${rule.part} * ${rule.under} >= f.${rule.whole} * ${rule.over}`;
    case 'by-region': {
      const { 'mien-nui': mountains, 'hai-dao': islands, 'dong-bang': plain } = rule.least;
      return `f.${rule.fact} >= (f.vung === 'mien-nui' ? ${mountains} : f.vung === 'hai-dao' ? ${islands} : ${plain})`;
    }
    case 'any':
      return rule.facts.map((fact) => `f.${fact}`).join(' || ');
    case 'at-least':
      return `${rule.facts.map((fact) => `(f.${fact} ? 1 : 0)`).join(' + ')} >= ${rule.k}`;
    case 'all-villages':
      return `f.${rule.part} === f.${rule.whole}`;
  }
}

function compileFloor(): (facts: Facts) => readonly boolean[] {
  return new Function('f', floorSource()) as (facts: Facts) => readonly boolean[];
}

/** An object literal with all facts: V8 keeps it as a flat record. 130 assignments one by one would make a slow dictionary. */
function compileFacts(): (commune: Commune) => Facts {
  const source = FACTS.map((fact, position) => `${fact.id}: v[${position}]`).join(', ');
  return new Function('v', `return { ${source} };`) as (commune: Commune) => Facts;
}
