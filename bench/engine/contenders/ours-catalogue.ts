import type { CatalogueFile } from '../../../src/catalogue/authoring/index.ts';
import type { SetId } from '../../../src/kernel/index.ts';
import type { Fact, Rule } from '../rules.ts';
import { FACTS, REGION_FACT, REGIONS, RULE_FAMILIES } from '../rules.ts';

export const SET = 'bench/xa-bench' as SetId;

/**
 * The rules as a rule author would write them: attributes, figures and one set with one
 * criterion per family.
 */
export function catalogueFiles(): readonly CatalogueFile[] {
  const regions = REGIONS.map((region) => `${region}: ${region}`).join(', ');
  const figures = FACTS.filter((fact) => fact.kind !== 'region').map((fact) => `  ${fact.id}: ${figureText(fact)}`);
  const criteria = RULE_FAMILIES.map((rules, family) => {
    const indicators = rules.map((rule, index) => {
      const id = `${family + 1}.${index + 1}`;
      return `      - { id: "${id}", title: Chỉ tiêu ${id}, ${requirementText(rule)} }`;
    });
    return `  - id: "${family + 1}"\n    title: Tiêu chí ${family + 1}\n    indicators:\n${indicators.join('\n')}`;
  });
  return [
    {
      path: 'levels.yaml',
      text: `levels:\n  ntm: { name: nông thôn mới, short: NTM }\nsubjects: { thon: thôn, xa: xã, huyen: huyện, tinh: tỉnh }\n`,
    },
    {
      path: 'attributes.yaml',
      text: `attributes:\n  ${REGION_FACT}: { name: Vùng, many: false, values: { ${regions} } }\n`,
    },
    { path: 'figures.yaml', text: `figures:\n${figures.join('\n')}\n` },
    {
      path: `criteria/${SET}.yaml`,
      text: `id: ${SET}
title: Bộ đo tốc độ
subject: xa
level: ntm
province: Thử
issuer: Sở Thử
document: { symbol: Số 1/T, date: "2024", title: Thử }
legalBasis: []
inForce: { from: "2024-01-01" }
criteria:
${criteria.join('\n')}
`,
    },
  ];
}

function figureText({ id, kind }: Fact): string {
  if (kind === 'yes-no') return `{ name: Số liệu ${id}, type: yes-no }`;
  return `{ name: Số liệu ${id}, unit: hộ, type: count${kind === 'whole' || kind === 'villages' ? ', neverZero: true' : ''} }`;
}

function requirementText(rule: Rule): string {
  const statements = (facts: readonly string[]) =>
    facts.map((fact, index) => `{ id: y${index + 1}, yes: ${fact} }`).join(', ');
  switch (rule.kind) {
    case 'number':
      return `compare: { figure: ${rule.fact}, atLeast: ${rule.least} }`;
    case 'share':
      return `share: { part: ${rule.part}, of: ${rule.whole}, atLeast: ${rule.over}/${rule.under} }`;
    case 'all-villages':
      return `share: { part: ${rule.part}, of: ${rule.whole}, atLeast: 100% }`;
    case 'by-region': {
      const { 'mien-nui': mountains, 'hai-dao': islands, 'dong-bang': plain } = rule.least;
      const variants = [
        `{ when: { ${REGION_FACT}: [mien-nui] }, atLeast: ${mountains} }`,
        `{ when: { ${REGION_FACT}: [hai-dao] }, atLeast: ${islands} }`,
        `{ otherwise: true, atLeast: ${plain} }`,
      ];
      return `compare: { figure: ${rule.fact} }, variants: [ ${variants.join(', ')} ]`;
    }
    case 'any':
      return `any: [ ${statements(rule.facts)} ]`;
    case 'at-least':
      return `atLeast: { k: ${rule.k}, of: [ ${statements(rule.facts)} ] }`;
  }
}
