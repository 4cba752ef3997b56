import type { Commune } from '../communes.ts';
import { COUNTRY } from '../communes.ts';
import type { Rule } from '../rules.ts';
import { FACTS, RULES } from '../rules.ts';
import type { Contender } from './contender.ts';

type Facts = Readonly<Record<string, number | boolean | string | undefined>>;

/**
 * What a person would write by hand: one comparison per rule, nothing explained, nothing unknown.
 * Facts are objects as they come out of a file or a request.
 */
export const floor: Contender = floorOver('floor: hand-written boolean code', parsedFacts);

/** The same code over objects laid out for it beforehand, which is the most that V8 can do. */
export const recordFloor: Contender = floorOver('the same, facts laid out as flat records', compileFacts());

function floorOver(name: string, toFacts: (commune: Commune) => Facts): Contender {
  return {
    name,
    communesPerRound: COUNTRY,
    communesChecked: COUNTRY,
    prepare(communes) {
      const judge = compileFloor();
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
}

function parsedFacts(commune: Commune): Facts {
  return JSON.parse(JSON.stringify(Object.fromEntries(FACTS.map((fact, position) => [fact.id, commune[position]]))));
}

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

/**
 * An object literal with all facts: V8 keeps it as a flat record, where 130 keys that were
 * parsed make a dictionary.
 */
function compileFacts(): (commune: Commune) => Facts {
  const source = FACTS.map((fact, position) => `${fact.id}: v[${position}]`).join(', ');
  return new Function('v', `return { ${source} };`) as (commune: Commune) => Facts;
}
