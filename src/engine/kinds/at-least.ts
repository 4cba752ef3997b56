import type { NodeVerdict } from '../tree.ts';
import { atLeastOf, MET, UNDETERMINED } from '../truth-tables.ts';
import { columnOf, compileColumns, compileGroup, countVerdicts } from './group.ts';
import type { EngineKind } from './kind.ts';
import { group } from './kind.ts';

/** At least k of the requirements inside must hold; those that do not apply drop out, k stays [ENG-4]. */
export const atLeast: EngineKind<'atLeast'> = {
  judge(requirement, context) {
    const { judges, decides } = compileGroup(requirement.of, context);
    return (subject) => {
      const children: NodeVerdict[] = new Array(judges.length);
      let met = 0;
      let undetermined = 0;
      for (let index = 0; index < judges.length; index++) {
        const child = judges[index]!(subject);
        children[index] = child;
        if (!decides[index]) continue;
        if (child.verdict === 'met') met++;
        else if (child.verdict === 'undetermined') undetermined++;
      }
      return group(requirement, atLeastOf(requirement.k, met, undetermined), children);
    };
  },
  column(requirement, context) {
    const columns = compileColumns(requirement.of, context);
    return (batch, out) => {
      const met = new Uint16Array(batch.size);
      const undetermined = new Uint16Array(batch.size);
      for (const column of columns) {
        const codes = columnOf(column, batch);
        for (let unit = 0; unit < batch.size; unit++) {
          if (codes[unit] === MET) met[unit]!++;
          else if (codes[unit] === UNDETERMINED) undetermined[unit]!++;
        }
      }
      for (let unit = 0; unit < batch.size; unit++) out[unit] = atLeastOf(requirement.k, met[unit]!, undetermined[unit]!);
    };
  },
  explain(node, requirement) {
    const counts = countVerdicts(node.children);
    return {
      code: 'at-least',
      params: {
        met: counts.met,
        total: counts.met + counts['not-met'] + counts.undetermined,
        needed: requirement.k,
        undetermined: counts.undetermined,
      },
    };
  },
  gap(node, requirement) {
    if (node.verdict === 'met' || node.verdict === 'not-applicable') return undefined;
    const open = node.children.filter(
      (child) => !child.requirement.optional && (child.verdict === 'not-met' || child.verdict === 'undetermined'),
    );
    return { kind: 'choose', count: requirement.k - countVerdicts(node.children).met, of: open.map((child) => child.requirement.id) };
  },
};
