import { figuresOf } from '../catalogue/index.ts';
import type { Engine } from './compile.ts';
import { engineKind } from './engine-kind.ts';
import type { Reason } from './explained.ts';
import type { ExplainContext } from './kinds/kind.ts';
import { figureName, rangeParam } from './kinds/shared-reasons.ts';
import type { NodeVerdict, SetVerdict } from './tree.ts';

export function explainContext(engine: Engine, verdict: SetVerdict): ExplainContext {
  const { figures, sets, attributes } = engine.catalogue;
  return { figures, sets, attributes, subject: verdict.subject };
}

/** Why a node came out as it did [ENG-20]. */
export function explainNode(node: NodeVerdict, context: ExplainContext): Reason {
  const { requirement } = node;
  const contradiction = contradictionReason(node, context);
  if (contradiction) return contradiction;
  if (node.applies !== true && requirement.ifAny !== undefined) {
    const figure = figureName(requirement.ifAny, context);
    if (node.applies === false) return { code: 'no-case', params: { figure } };
    if (node.verdict === 'undetermined') return { code: 'case-unknown', params: { figure } };
  }
  return engineKind(requirement.kind).explain(node, requirement, context);
}

/** A node that is open because a figure that it asks for contradicts another one [ENG-73]. */
function contradictionReason(node: NodeVerdict, context: ExplainContext): Reason | undefined {
  if (node.verdict !== 'undetermined') return undefined;
  for (const id of figuresOf(node.requirement)) {
    const found = context.subject.contradictions?.get(id);
    if (!found) continue;
    return {
      code: 'part-above-whole',
      params: {
        part: rangeParam(found.partValue),
        whole: rangeParam(found.wholeValue),
        partName: figureName(found.part, context),
        wholeName: figureName(found.whole, context),
        unit: context.figures.get(found.whole)?.unit ?? '',
      },
    };
  }
  return undefined;
}
