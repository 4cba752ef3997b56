import { either, eitherInto } from '../truth-tables.ts';
import { countVerdicts, foldColumn, foldJudge } from './group.ts';
import type { EngineKind } from './kind.ts';

/** At least one requirement inside must hold [ENG-3]. */
export const any: EngineKind<'any'> = {
  judge: (requirement, context) => foldJudge(requirement, context, either),
  column: (requirement, context) => foldColumn(requirement, context, eitherInto),
  explain(node) {
    const counts = countVerdicts(node.children);
    return { code: 'any', params: { met: counts.met, total: node.children.length, undetermined: counts.undetermined } };
  },
  gap(node) {
    if (node.verdict === 'met' || node.verdict === 'not-applicable') return undefined;
    const open = node.children.filter((child) => !child.requirement.optional && child.verdict !== 'not-applicable');
    return { kind: 'choose', count: 1, of: open.map((child) => child.requirement.id) };
  },
};
