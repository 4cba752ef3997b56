import type { Limit } from '../../catalogue/index.ts';
import { decideCompare, decideCompareLimits } from '../decide.ts';
import { slotOf } from '../subject.ts';
import { compileLimits, fixedLimits, limitsByGroup } from '../thresholds.ts';
import { leaf } from '../tree.ts';
import { UNDETERMINED } from '../truth-tables.ts';
import { maxOf, minOf } from '../values.ts';
import { gapTo, justPassing, targetOf } from './gaps.ts';
import type { EngineKind } from './kind.ts';
import { figureName, limitParams, missingFigure, openReason, rangeParam } from './reasons.ts';

/** A figure against a value [ENG-10]. A figure that is never zero and stands at zero counts as not entered [ENG-13]. */
export const compare: EngineKind<'compare'> = {
  compile(requirement, { slots, figures }) {
    const slot = slotOf(slots, requirement.figure);
    const neverZero = figures.get(requirement.figure)?.neverZero ?? false;
    const fixed = fixedLimits(requirement.limits);
    const pick = compileLimits(requirement.limits, slots);
    return {
      judge: (subject) => {
        const value = subject.figures[slot];
        const limits = fixed ?? pick(subject.attributeBits, subject.unknownAttributes);
        const min = minOf(value);
        const max = maxOf(value);
        const code = neverZero && max === 0 ? UNDETERMINED : decideCompareLimits(limits, min, max);
        return leaf(requirement, code, limits, value, undefined);
      },
      column: (batch, out) => {
        const min = batch.min[slot]!;
        const max = batch.max[slot]!;
        if (fixed) compareFixed(fixed[0]!, min, max, out);
        else compareByGroup(limitsByGroup(pick, batch), batch.groupOf, min, max, out);
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
        ...limitParams(node, figure?.decimals),
      },
    };
  },
  gap(node, requirement, context) {
    const limit = targetOf(node, requirement.limits);
    if (!limit || node.value === undefined) return undefined;
    const { figure } = requirement;
    const { operator, value: threshold } = limit;
    const goal = justPassing(operator, threshold);
    const exact = minOf(node.value) === maxOf(node.value);
    if (operator === 'exactly' && !exact) return undefined;
    const towards = operator === 'exactly' && minOf(node.value) > threshold ? 'atMost' : operator;
    const decimals = context.figures.get(figure)?.decimals ?? 0;
    return gapTo({ min: goal, max: goal }, towards, figure, node.value, decimals);
  },
  missing: (node, { figure }, { figures }) => missingFigure(figure, node.value, figures.get(figure)?.neverZero),
  asks: ({ figure }, catalogue) => ({ figure: figureName(figure, catalogue) }),
};

// Each loop over the units is a function of its own: see `bothInto`.

function compareFixed({ operator, value }: Limit<number>, min: Float64Array, max: Float64Array, out: Uint8Array): void {
  for (let unit = 0; unit < out.length; unit++) out[unit] = decideCompare(operator, value, min[unit]!, max[unit]!);
}

function compareByGroup(
  limits: readonly (readonly Limit<number>[])[],
  groupOf: Int32Array,
  min: Float64Array,
  max: Float64Array,
  out: Uint8Array,
): void {
  for (let unit = 0; unit < out.length; unit++) {
    out[unit] = decideCompareLimits(limits[groupOf[unit]!]!, min[unit]!, max[unit]!);
  }
}

function openZeros(max: Float64Array, out: Uint8Array): void {
  for (let unit = 0; unit < out.length; unit++) if (max[unit] === 0) out[unit] = UNDETERMINED;
}
