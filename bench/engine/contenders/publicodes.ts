import { parse } from 'yaml';
import type { Commune } from '../communes.ts';
import type { Rule } from '../rules.ts';
import { FACTS, RULES } from '../rules.ts';
import type { Answer, Contender } from './contender.ts';
import { loadPeer } from './peers.ts';

interface Publicodes {
  readonly default: new (rules: object, options: object) => PublicodesEngine;
}
interface PublicodesEngine {
  setSituation(situation: object): void;
  evaluate(rule: string): { readonly nodeValue: unknown };
}

/** One named rule per rule; the facts of a commune are its "situation". */
export const publicodes: Contender = {
  name: 'publicodes 1.10.3',
  communesPerRound: 8,
  communesChecked: 100,
  prepare(communes) {
    const { default: Engine } = loadPeer('publicodes') as Publicodes;
    const silent = { log() {}, warn() {}, error() {} };
    const engine = new Engine(parse(rulesText()), { logger: silent, warn: false });
    const situations = communes.map(toSituation);
    const answers = (commune: number): readonly Answer[] => {
      engine.setSituation(situations[commune]!);
      return RULES.map((_, index) => toAnswer(engine.evaluate(`r${index}`).nodeValue));
    };
    return {
      judge(count) {
        let met = 0;
        for (let commune = 0; commune < count; commune++) for (const answer of answers(commune)) if (answer) met++;
        return met;
      },
      answers(commune) {
        try {
          return answers(commune);
        } catch {
          return RULES.map((): Answer => 'threw');
        }
      },
    };
  },
};

function toAnswer(value: unknown): Answer {
  return typeof value === 'boolean' ? value : undefined;
}

function toSituation(commune: Commune): object {
  return Object.fromEntries(
    FACTS.flatMap((fact, position) => {
      const value = commune[position];
      if (value === undefined) return [];
      if (typeof value === 'boolean') return [[fact.id, value ? 'oui' : 'non']];
      return [[fact.id, typeof value === 'string' ? `'${value}'` : value]];
    }),
  );
}

function rulesText(): string {
  const facts = FACTS.map((fact) => `${fact.id}:`);
  return [...facts, ...RULES.map((rule, index) => `r${index}:\n${ruleText(rule, `r${index}`)}`)].join('\n');
}

function ruleText(rule: Rule, name: string): string {
  const list = (lines: readonly string[]) => lines.map((line) => `    - ${line}`).join('\n');
  switch (rule.kind) {
    case 'number':
      return `  valeur: ${rule.fact} >= ${rule.least}`;
    case 'share':
      return `  valeur: ${rule.part} * ${rule.under} >= ${rule.whole} * ${rule.over}`;
    case 'by-region': {
      const { 'mien-nui': mountains, 'hai-dao': islands, 'dong-bang': plain } = rule.least;
      return [
        '  variations:',
        `    - si: vung = 'mien-nui'\n      alors: ${rule.fact} >= ${mountains}`,
        `    - si: vung = 'hai-dao'\n      alors: ${rule.fact} >= ${islands}`,
        `    - sinon: ${rule.fact} >= ${plain}`,
      ].join('\n');
    }
    case 'any':
      return `  une de ces conditions:\n${list(rule.facts)}`;
    case 'at-least':
      return `  valeur: count ${name} >= ${rule.k}\ncount ${name}:\n  somme:\n${list(
        rule.facts.map((fact) => `variations:\n        - si: ${fact}\n          alors: 1\n        - sinon: 0`),
      )}`;
    case 'all-villages':
      return `  valeur: ${rule.part} = ${rule.whole}`;
  }
}
