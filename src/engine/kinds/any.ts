import { either, eitherInto } from '../truth-tables.ts';
import { compileFold, countVerdicts } from './group.ts';
import type { EngineKind, TodoKind } from './kind.ts';

/** At least one requirement inside must hold [ENG-3]. */
export const any: EngineKind<'any'> = {
  compile: (requirement, context) => compileFold(requirement, context, either, eitherInto),
  explain(node) {
    const counts = countVerdicts(node.children);
    return { code: 'any', params: { met: counts.met, total: node.children.length, undetermined: counts.undetermined } };
  },
};

/** What it asks, what is left to do for it, and what is missing. */
export const anyTodo: TodoKind<'any'> = {
  gap(node) {
    const open = node.children.filter((child) => !child.requirement.optional && child.verdict !== 'not-applicable');
    return { kind: 'choose', count: 1, of: open.map((child) => child.requirement.id) };
  },
  missing: () => [],
  asks: () => ({}),
};
