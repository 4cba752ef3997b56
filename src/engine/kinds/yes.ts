import { slotOf } from '../subject.ts';
import { leaf, NO_THRESHOLDS, sharedLeaf } from '../tree.ts';
import { codeOf, MET, NOT_MET, UNDETERMINED } from '../truth-tables.ts';
import type { EngineKind, TodoKind } from './kind.ts';
import { figureName, missingFigure } from './shared-reasons.ts';

/** An attested statement: yes, no, or not entered [ENG-15]. */
export const yes: EngineKind<'yes'> = {
  compile(requirement, { slots }) {
    const slot = slotOf(slots, requirement.figure);
    // These three say nothing about the unit but the value, so all trees share them.
    const holds = sharedLeaf(requirement, MET, true);
    const fails = sharedLeaf(requirement, NOT_MET, false);
    const open = sharedLeaf(requirement, UNDETERMINED, undefined);
    return {
      judge: (subject) => {
        const value = subject.figures[slot];
        if (value === true) return holds;
        if (value === false) return fails;
        return value === undefined ? open : leaf(requirement, UNDETERMINED, NO_THRESHOLDS, value, undefined);
      },
      column: (units, out) => {
        statedInto(out, units.min[slot]!, units.max[slot]!);
      },
    };
  },
  explain(node, requirement, context) {
    const figure = figureName(requirement.figure, context);
    if (node.value === undefined) return { code: 'not-entered', params: { figures: [figure] } };
    if (typeof node.value !== 'boolean') return { code: 'yes-open', params: { figure } };
    return { code: node.value === true ? 'yes' : 'no', params: { figure } };
  },
};

/** What it asks, what is left to do for it, and what is missing. */
export const yesTodo: TodoKind<'yes'> = {
  gap: (node, requirement) => (node.verdict === 'not-met' ? { kind: 'do', figure: requirement.figure } : undefined),
  missing: (node, { figure }) => missingFigure(figure, node.value),
  asks: ({ figure }, catalogue) => ({ figure: figureName(figure, catalogue) }),
};

/** A function of its own for the reason given at `bothInto`. */
function statedInto(out: Uint8Array, min: Float64Array, max: Float64Array): void {
  for (let unit = 0; unit < out.length; unit++) out[unit] = codeOf(min[unit] === 1, max[unit] === 0);
}
