import type { Requirement } from '../../catalogue/index.ts';
import type { Batch } from '../batch.ts';
import type { NodeVerdict } from '../tree.ts';
import type { Verdict, VerdictCode } from '../truth-tables.ts';
import { NOT_APPLICABLE, toCode } from '../truth-tables.ts';
import type { ColumnJudge, CompileContext, Judge, Of } from './kind.ts';
import { group } from './kind.ts';

/** What the three group kinds share: judging the children, leaving out what only encourages, counting verdicts. */

export interface CompiledGroup {
  readonly judges: readonly Judge[];
  /** By position: whether the child decides (is not `optional`). */
  readonly decides: readonly boolean[];
}

export function compileGroup(of: readonly Requirement[], { judge }: CompileContext): CompiledGroup {
  return { judges: of.map(judge), decides: of.map((requirement) => !requirement.optional) };
}

/** Judges a group whose verdict is put together child by child, in any order. */
export function foldJudge(
  requirement: Of<'all' | 'any'>,
  context: CompileContext,
  combine: (a: VerdictCode, b: VerdictCode) => VerdictCode,
): Judge {
  const { judges, decides } = compileGroup(requirement.of, context);
  return (subject) => {
    const children: NodeVerdict[] = new Array(judges.length);
    let code: VerdictCode = NOT_APPLICABLE;
    for (let index = 0; index < judges.length; index++) {
      const child = judges[index]!(subject);
      children[index] = child;
      if (decides[index]) code = combine(code, toCode(child.verdict));
    }
    return group(requirement, code, children);
  };
}

/** The same for many units. */
export function foldColumn(
  requirement: Of<'all' | 'any'>,
  context: CompileContext,
  combineInto: (out: Uint8Array, codes: Uint8Array) => void,
): ColumnJudge {
  const columns = compileColumns(requirement.of, context);
  return (batch, out) => {
    out.fill(NOT_APPLICABLE);
    for (const column of columns) combineInto(out, columnOf(column, batch));
  };
}

/** The columns of the deciding children. */
export function compileColumns(of: readonly Requirement[], { column }: CompileContext): readonly ColumnJudge[] {
  return of.filter((requirement) => !requirement.optional).map(column);
}

/** Runs a child's column into fresh codes. */
export function columnOf(column: ColumnJudge, batch: Batch): Uint8Array {
  const codes = new Uint8Array(batch.size);
  column(batch, codes);
  return codes;
}

/** How many deciding children came out which way. */
export function countVerdicts(children: readonly NodeVerdict[]): Readonly<Record<Verdict, number>> {
  const counts = { met: 0, 'not-met': 0, undetermined: 0, 'not-applicable': 0 };
  for (const child of children) if (!child.requirement.optional) counts[child.verdict]++;
  return counts;
}
