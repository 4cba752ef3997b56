import { indicatorsOf } from '../catalogue/index.ts';
import type { IndicatorId } from '../kernel/index.ts';
import type { Engine } from './compile.ts';
import { engineKind } from './engine-kind.ts';
import { explainContext } from './explain.ts';
import type { Missing } from './explained.ts';
import type { ExplainContext } from './kinds/kind.ts';
import type { NodeVerdict, SetVerdict } from './tree.ts';

/**
 * What keeps a node open: only what still matters, so nothing under a requirement that is
 * decided anyway [ENG-22].
 */
export function missingOf(node: NodeVerdict, context: ExplainContext): readonly Missing[] {
  const found = new Map<string, Missing>();
  const visit = (current: NodeVerdict): void => {
    if (current.verdict !== 'undetermined') return;
    for (const missing of ownMissing(current, context)) found.set(`${missing.kind} ${missing.id}`, missing);
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
  yield* engineKind(requirement.kind).missing(node, requirement, context);
  if (node.thresholds.length > 1) {
    for (const threshold of node.thresholds) {
      if (threshold.when?.kind !== 'attributes') continue;
      for (const id of threshold.when.attributes.keys()) yield { kind: 'attribute', id, partly: false };
    }
  }
}

/** A missing input with what it would do. */
export interface RankedMissing extends Missing {
  /** Indicators that this input alone would decide. */
  readonly decides: readonly IndicatorRef[];
  /** Indicators that wait for this input, alone or among others. */
  readonly blocks: readonly IndicatorRef[];
}

export interface IndicatorRef {
  readonly set: string;
  readonly indicator: IndicatorId;
}

/**
 * Everything that is missing over one or several verdicts of the same unit, the most useful first:
 * by how many indicators it would decide, then by how many wait for it, then by id [ENG-23].
 */
export function rankMissing(engine: Engine, verdicts: readonly SetVerdict[]): readonly RankedMissing[] {
  const ranked = new Map<string, Missing & { decides: IndicatorRef[]; blocks: IndicatorRef[] }>();
  for (const verdict of verdicts) {
    const context = explainContext(engine, verdict);
    for (const { indicator, root } of indicatorsOf(verdict)) {
      const missing = missingOf(root, context);
      for (const item of missing) {
        const key = `${item.kind} ${item.id}`;
        const entry = ranked.get(key) ?? { ...item, decides: [], blocks: [] };
        const ref = { set: verdict.set.id, indicator: indicator.id };
        entry.blocks.push(ref);
        if (missing.length === 1) entry.decides.push(ref);
        ranked.set(key, entry);
      }
    }
  }
  return [...ranked.values()].sort(
    (a, b) => b.decides.length - a.decides.length || b.blocks.length - a.blocks.length || (a.id < b.id ? -1 : 1),
  );
}
