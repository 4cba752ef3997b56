import { both, bothInto } from '../truth-tables.ts';
import { countVerdicts, foldColumn, foldJudge } from './group.ts';
import type { EngineKind } from './kind.ts';

/** Every requirement inside must hold [ENG-2]. */
export const all: EngineKind<'all'> = {
  judge: (requirement, context) => foldJudge(requirement, context, both),
  column: (requirement, context) => foldColumn(requirement, context, bothInto),
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
  gap: () => undefined,
};
