import type { NodeVerdict } from '../tree.ts';
import type { VerdictCode } from '../truth-tables.ts';
import { both, bothInto, NOT_APPLICABLE, toCode } from '../truth-tables.ts';
import { columnOf, compileColumns, compileGroup, countVerdicts } from './group.ts';
import type { EngineKind } from './kind.ts';
import { group } from './kind.ts';

/** Every requirement inside must hold [ENG-2]. */
export const all: EngineKind<'all'> = {
  judge(requirement, context) {
    const { judges, decides } = compileGroup(requirement.of, context);
    return (subject) => {
      const children: NodeVerdict[] = new Array(judges.length);
      let code: VerdictCode = NOT_APPLICABLE;
      for (let index = 0; index < judges.length; index++) {
        const child = judges[index]!(subject);
        children[index] = child;
        if (decides[index]) code = both(code, toCode(child.verdict));
      }
      return group(requirement, code, children);
    };
  },
  column(requirement, context) {
    const columns = compileColumns(requirement.of, context);
    return (batch, out) => {
      out.fill(NOT_APPLICABLE);
      for (const column of columns) bothInto(out, columnOf(column, batch));
    };
  },
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
