import type { Requirement, RequirementOf } from '../../catalogue/index.ts';
import type { UnitColumns } from '../columns.ts';
import type { ColumnJudge, CompiledRequirement, Judge } from '../compiled.ts';
import type { NodeVerdict } from '../tree.ts';
import { group } from '../tree.ts';
import type { Verdict, VerdictCode } from '../truth-tables.ts';
import { NOT_APPLICABLE, toCode } from '../truth-tables.ts';
import type { CompileContext } from './kind.ts';

/**
 * What the three group kinds share: judging the children, leaving out what only
 * encourages, counting verdicts.
 */

export interface CompiledGroup {
  readonly judges: readonly Judge[];
  /** By position: whether the child decides (is not `optional`). */
  readonly decides: readonly boolean[];
  /** The columns of the deciding children. */
  readonly columns: readonly ColumnJudge[];
}

export function compileGroup(of: readonly Requirement[], { compile }: CompileContext): CompiledGroup {
  const children = of.map(compile);
  const decides = of.map((requirement) => !requirement.optional);
  return {
    judges: children.map(({ judge }) => judge),
    decides,
    columns: children.filter((_, index) => decides[index]).map(({ column }) => column),
  };
}

/** Compiles a group whose verdict is put together child by child, in any order. */
export function compileFold(
  requirement: RequirementOf<'all' | 'any'>,
  context: CompileContext,
  combine: (a: VerdictCode, b: VerdictCode) => VerdictCode,
  combineInto: (out: Uint8Array, codes: Uint8Array) => void,
): CompiledRequirement {
  const { judges, decides, columns } = compileGroup(requirement.of, context);
  return {
    judge: (subject) => {
      const children: NodeVerdict[] = new Array(judges.length);
      let code: VerdictCode = NOT_APPLICABLE;
      for (let index = 0; index < judges.length; index++) {
        const child = judges[index]!(subject);
        children[index] = child;
        if (decides[index]) code = combine(code, toCode(child.verdict));
      }
      return group(requirement, code, children);
    },
    column: (units, out) => {
      out.fill(NOT_APPLICABLE);
      for (const column of columns) combineInto(out, columnOf(column, units));
    },
  };
}

/** Runs a child's column into fresh codes. */
export function columnOf(column: ColumnJudge, units: UnitColumns): Uint8Array {
  const codes = new Uint8Array(units.size);
  column(units, codes);
  return codes;
}

/** How many deciding children came out which way. */
export function countVerdicts(children: readonly NodeVerdict[]): Readonly<Record<Verdict, number>> {
  const counts = { met: 0, 'not-met': 0, undetermined: 0, 'not-applicable': 0 };
  for (const child of children) if (!child.requirement.optional) counts[child.verdict]++;
  return counts;
}
