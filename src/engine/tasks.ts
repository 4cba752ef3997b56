import { explainNode, gapOf } from './explain.ts';
import type { Gap, Reason } from './explained.ts';
import type { ExplainContext } from './kinds/kind.ts';
import type { NodeVerdict } from './tree.ts';

/** One thing to do, with the indicators it would help. */
export interface Task {
  readonly node: NodeVerdict;
  readonly reason: Reason;
  readonly gap: Gap;
}

/**
 * The things to do for a node to be met: the deepest requirements that are open or not met. A group
 * with a choice stands for its children, so that nobody does two things where one is enough.
 */
export function tasksOf(node: NodeVerdict, context: ExplainContext): readonly Task[] {
  if (node.verdict === 'met' || node.verdict === 'not-applicable') return [];
  const gap = ownTask(node, context);
  if (gap !== undefined) return [{ node, reason: explainNode(node, context), gap }];
  return node.children.filter((child) => !child.requirement.optional).flatMap((child) => tasksOf(child, context));
}

/**
 * The gap of a node as a task of its own. A group in which all that is open must be done leaves no
 * choice: its parts are the tasks.
 */
export function ownTask(node: NodeVerdict, context: ExplainContext): Gap | undefined {
  const gap = gapOf(node, context);
  return gap?.kind === 'choose' && gap.count >= gap.of.length ? undefined : gap;
}
