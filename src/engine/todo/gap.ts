import type { Gap } from '../explained.ts';
import type { ExplainContext } from '../kinds/kind.ts';
import type { NodeVerdict } from '../tree.ts';
import { todoKind } from './kinds.ts';

/**
 * What is left to do for a node, in whole things [ENG-21]; undefined where nothing is, or where
 * it cannot be said yet.
 */
export function gapOf(node: NodeVerdict, context: ExplainContext): Gap | undefined {
  if (node.verdict === 'met' || node.verdict === 'not-applicable') return undefined;
  return todoKind(node.requirement.kind).gap(node, node.requirement, context);
}
