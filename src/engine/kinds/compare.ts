import type { Threshold } from '../../catalogue/index.ts';
import { decideCompare, decideCompareThresholds } from '../decide.ts';
import { slotOf } from '../subject.ts';
import { compileThresholds, fixedThresholds, thresholdsByGroup } from '../thresholds.ts';
import { leaf } from '../tree.ts';
import { UNDETERMINED } from '../truth-tables.ts';
import { maxOf, minOf } from '../values.ts';
import { gapTo, justPassing, targetOf } from './gaps.ts';
import type { EngineKind, TodoKind } from './kind.ts';
import { figureName, missingFigure, openReason, rangeParam, thresholdParams } from './shared-reasons.ts';

/**
 * A figure against a value [ENG-10]. A figure that is never zero and stands at zero counts as
 * not entered [ENG-13].
 */
export const compare: EngineKind<'compare'> = {
  compile(requirement, { slots, figures }) {
    const slot = slotOf(slots, requirement.figure);
    const neverZero = figures.get(requirement.figure)?.neverZero ?? false;
    const fixed = fixedThresholds(requirement.thresholds);
    const pick = compileThresholds(requirement.thresholds, slots);
    return {
      judge: (subject) => {
        const value = subject.figures[slot];
        const thresholds = fixed ?? pick(subject.attributeBits, subject.openBits);
        const min = minOf(value);
        const max = maxOf(value);
        const code = neverZero && max === 0 ? UNDETERMINED : decideCompareThresholds(thresholds, min, max);
        return leaf(requirement, code, thresholds, value, undefined);
      },
      column: (units, out) => {
        const min = units.min[slot]!;
        const max = units.max[slot]!;
        if (fixed) compareFixed(fixed[0]!, min, max, out);
        else compareByGroup(thresholdsByGroup(pick, units), units.groupOf, min, max, out);
        if (neverZero) openZeros(max, out);
      },
    };
  },
  explain(node, requirement, context) {
    const figure = context.figures.get(requirement.figure);
    if (figure?.neverZero && node.value === 0) return { code: 'not-entered', params: { figures: [figure.name] } };
    const open = openReason(node, [requirement.figure], context);
    if (open) return open;
    return {
      code: 'compare',
      params: {
        figure: figureName(requirement.figure, context),
        unit: figure?.unit ?? '',
        value: rangeParam(node.value, figure?.decimals),
        ...thresholdParams(node, figure?.decimals),
      },
    };
  },
};

/** What it asks, what is left to do for it, and what is missing. */
export const compareTodo: TodoKind<'compare'> = {
  gap(node, requirement, context) {
    const threshold = targetOf(node, requirement.thresholds);
    if (!threshold || node.value === undefined) return undefined;
    const { figure } = requirement;
    const { operator, value } = threshold;
    const goal = justPassing(operator, value);
    const exact = minOf(node.value) === maxOf(node.value);
    if (operator === 'exactly' && !exact) return undefined;
    const towards = operator === 'exactly' && minOf(node.value) > value ? 'atMost' : operator;
    const decimals = context.figures.get(figure)?.decimals ?? 0;
    return gapTo({ min: goal, max: goal }, towards, figure, node.value, decimals);
  },
  missing: (node, { figure }, { figures }) => missingFigure(figure, node.value, figures.get(figure)?.neverZero),
  asks: ({ figure }, catalogue) => ({ figure: figureName(figure, catalogue) }),
};

// Each loop over the units is a function of its own: see `bothInto`.

function compareFixed(
  { operator, value }: Threshold<number>,
  min: Float64Array,
  max: Float64Array,
  out: Uint8Array,
): void {
  for (let unit = 0; unit < out.length; unit++) out[unit] = decideCompare(operator, value, min[unit]!, max[unit]!);
}

function compareByGroup(
  thresholds: readonly (readonly Threshold<number>[])[],
  groupOf: Int32Array,
  min: Float64Array,
  max: Float64Array,
  out: Uint8Array,
): void {
  for (let unit = 0; unit < out.length; unit++) {
    out[unit] = decideCompareThresholds(thresholds[groupOf[unit]!]!, min[unit]!, max[unit]!);
  }
}

function openZeros(max: Float64Array, out: Uint8Array): void {
  for (let unit = 0; unit < out.length; unit++) if (max[unit] === 0) out[unit] = UNDETERMINED;
}
