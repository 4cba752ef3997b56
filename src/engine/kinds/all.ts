import { both, bothInto } from '../truth-tables.ts';
import { compileFold, countVerdicts } from './group.ts';
import type { EngineKind, TodoKind } from './kind.ts';

/** Every requirement inside must hold [ENG-2]. */
export const all: EngineKind<'all'> = {
  compile: (requirement, context) => compileFold(requirement, context, both, bothInto),
  explain(node) {
    const counts = countVerdicts(node.children);
    return {
      code: 'all',
      params: {
        met: counts.met,
        total: counts.met + counts['not-met'] + counts.undetermined,
        notMet: counts['not-met'],
        undetermined: counts.undetermined,
      },
    };
  },
};

/** What it asks, what is left to do for it, and what is missing. */
export const allTodo: TodoKind<'all'> = {
  gap: () => undefined,
  missing: () => [],
  asks: () => ({}),
};
