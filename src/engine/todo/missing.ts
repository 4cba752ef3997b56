import type { FigureId } from '../../kernel/index.ts';
import type { Missing } from '../explained.ts';
import type { ExplainContext } from '../kinds/kind.ts';
import type { NodeVerdict } from '../tree.ts';
import { todoKind } from './kinds.ts';

/**
 * What keeps a node open: only what still matters, so nothing under a requirement that is
 * decided anyway [ENG-22].
 */
export function missingOf(node: NodeVerdict, context: ExplainContext): readonly Missing[] {
  const found = new Map<string, Missing>();
  const visit = (current: NodeVerdict): void => {
    if (current.verdict !== 'undetermined') return;
    for (const missing of ownMissing(current, context)) {
      const against = context.subject.contradictions?.get(missing.id as FigureId);
      found.set(
        `${missing.kind} ${missing.id}`,
        against ? { ...missing, against: [against.part, against.whole] } : missing,
      );
    }
    for (const child of current.children) if (!child.requirement.optional) visit(child);
  };
  visit(node);
  return [...found.values()];
}

function* ownMissing(node: NodeVerdict, context: ExplainContext): Generator<Missing> {
  const { requirement } = node;
  if (requirement.ifAny !== undefined && node.applies === undefined) {
    yield { kind: 'figure', id: requirement.ifAny, partly: false };
  }
  yield* todoKind(requirement.kind).missing(node, requirement, context);
  if (node.thresholds.length > 1) {
    for (const threshold of node.thresholds) {
      if (threshold.when?.kind !== 'attributes') continue;
      for (const id of threshold.when.attributes.keys()) yield { kind: 'attribute', id, partly: false };
    }
  }
}
