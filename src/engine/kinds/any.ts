import type { NodeVerdict } from '../tree.ts';
import type { VerdictCode } from '../truth-tables.ts';
import { either, eitherInto, NOT_APPLICABLE, toCode } from '../truth-tables.ts';
import { columnOf, compileColumns, compileGroup, countVerdicts } from './group.ts';
import type { EngineKind } from './kind.ts';
import { group } from './kind.ts';

/** At least one requirement inside must hold [ENG-3]. */
export const any: EngineKind<'any'> = {
  judge(requirement, context) {
    const { judges, decides } = compileGroup(requirement.of, context);
    return (subject) => {
      const children: NodeVerdict[] = new Array(judges.length);
      let code: VerdictCode = NOT_APPLICABLE;
      for (let index = 0; index < judges.length; index++) {
        const child = judges[index]!(subject);
        children[index] = child;
        if (decides[index]) code = either(code, toCode(child.verdict));
      }
      return group(requirement, code, children);
    };
  },
  column(requirement, context) {
    const columns = compileColumns(requirement.of, context);
    return (batch, out) => {
      out.fill(NOT_APPLICABLE);
      for (const column of columns) eitherInto(out, columnOf(column, batch));
    };
  },
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
