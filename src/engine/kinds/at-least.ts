import type { NodeVerdict } from '../tree.ts';
import { group } from '../tree.ts';
import { atLeastOf, MET, UNDETERMINED } from '../truth-tables.ts';
import { columnOf, compileGroup, countVerdicts } from './group.ts';
import type { EngineKind, TodoKind } from './kind.ts';

/**
 * At least k of the requirements inside must hold; those that do not apply drop
 * out, k stays [ENG-4].
 */
export const atLeast: EngineKind<'atLeast'> = {
  compile(requirement, context) {
    const { judges, decides, columns } = compileGroup(requirement.of, context);
    return {
      judge: (subject) => {
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
      },
      column: (units, out) => {
        const tally = new Uint32Array(units.size);
        for (const column of columns) countInto(tally, columnOf(column, units));
        for (let unit = 0; unit < units.size; unit++)
          out[unit] = atLeastOf(requirement.k, tally[unit]! & 0xffff, tally[unit]! >>> 16);
      },
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
};

/** What it asks, what is left to do for it, and what is missing. */
export const atLeastTodo: TodoKind<'atLeast'> = {
  gap(node, requirement) {
    const open = node.children.filter(
      (child) => !child.requirement.optional && (child.verdict === 'not-met' || child.verdict === 'undetermined'),
    );
    return {
      kind: 'choose',
      count: requirement.k - countVerdicts(node.children).met,
      of: open.map((child) => child.requirement.id),
    };
  },
  missing: () => [],
  asks: ({ k }) => ({ count: k }),
};

/**
 * What a child adds to its unit's tally: the lower half counts met, the upper half undetermined. A
 * table needs no branch.
 */
const TALLY = new Uint32Array(4);
TALLY[MET] = 1;
TALLY[UNDETERMINED] = 2 ** 16;

/** A function of its own for the reason given at `bothInto`. */
function countInto(tally: Uint32Array, codes: Uint8Array): void {
  for (let unit = 0; unit < codes.length; unit++) tally[unit]! += TALLY[codes[unit]!]!;
}
