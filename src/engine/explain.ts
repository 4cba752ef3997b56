import type { Engine } from './compile.ts';
import { engineKind } from './engine-kind.ts';
import type { Gap, Reason } from './explained.ts';
import type { ExplainContext } from './kinds/kind.ts';
import { figureName } from './kinds/shared-reasons.ts';
import type { NodeVerdict, SetVerdict } from './tree.ts';

export function explainContext(engine: Engine, verdict: SetVerdict): ExplainContext {
  const { figures, sets, attributes } = engine.catalogue;
  return { figures, sets, attributes, subject: verdict.subject };
}

/** Why a node came out as it did [ENG-20]. */
export function explainNode(node: NodeVerdict, context: ExplainContext): Reason {
  const { requirement } = node;
  if (node.applies !== true && requirement.ifAny !== undefined) {
    const figure = figureName(requirement.ifAny, context);
    if (node.applies === false) return { code: 'no-case', params: { figure } };
    if (node.verdict === 'undetermined') return { code: 'case-unknown', params: { figure } };
  }
  return engineKind(requirement.kind).explain(node, requirement, context);
}

/**
 * What is left to do for a node, in whole things [ENG-21]; undefined where nothing is, or where
 * it cannot be said yet.
 */
export function gapOf(node: NodeVerdict, context: ExplainContext): Gap | undefined {
  if (node.verdict === 'met' || node.verdict === 'not-applicable') return undefined;
  return engineKind(node.requirement.kind).gap(node, node.requirement, context);
}
