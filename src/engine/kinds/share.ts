import type { RequirementOf, Threshold } from '../../catalogue/index.ts';
import type { Fraction } from '../../kernel/index.ts';
import { ceilShare, floorShare } from '../../kernel/index.ts';
import type { ShareTraits } from '../decide.ts';
import { decideShare, decideShareThresholds } from '../decide.ts';
import { slotOf } from '../subject.ts';
import { compileThresholds, fixedThresholds, thresholdsByGroup } from '../thresholds.ts';
import { leaf } from '../tree.ts';
import { maxOf, minOf } from '../values.ts';
import { gapTo, justPassing, targetOf } from './gaps.ts';
import type { CompileContext, EngineKind, ExplainContext, TodoKind } from './kind.ts';
import { figureName, missingFigure, openReason, rangeParam, thresholdParams } from './shared-reasons.ts';

/**
 * Part of a whole against a fraction, by whole numbers and never by a rounded percentage [ENG-11].
 */
export const share: EngineKind<'share'> = {
  compile(requirement, context) {
    const partSlot = slotOf(context.slots, requirement.part);
    const wholeSlot = slotOf(context.slots, requirement.whole);
    const traits = traitsOf(requirement, context);
    const fixed = fixedThresholds(requirement.thresholds);
    const pick = compileThresholds(requirement.thresholds, context.slots);
    return {
      judge: (subject) => {
        const part = subject.figures[partSlot];
        const whole = subject.figures[wholeSlot];
        const thresholds = fixed ?? pick(subject.attributeBits, subject.openBits);
        const code = decideShareThresholds(thresholds, traits, minOf(part), maxOf(part), minOf(whole), maxOf(whole));
        return leaf(requirement, code, thresholds, part, whole);
      },
      column: (units, out) => {
        const part = { min: units.min[partSlot]!, max: units.max[partSlot]! };
        const whole = { min: units.min[wholeSlot]!, max: units.max[wholeSlot]! };
        if (fixed) shareFixed(fixed[0]!, traits, part, whole, out);
        else shareByGroup(thresholdsByGroup(pick, units), units.groupOf, traits, part, whole, out);
      },
    };
  },
  explain(node, requirement, context) {
    const part = context.figures.get(requirement.part);
    const whole = context.figures.get(requirement.whole);
    const params = {
      part: rangeParam(node.value),
      whole: rangeParam(node.whole),
      partName: figureName(requirement.part, context),
      wholeName: figureName(requirement.whole, context),
      unit: whole?.unit ?? '',
    };
    const ratio = part?.ratioTo.includes(whole?.unit ?? '') ?? false;
    if (node.applies === true) {
      if (!ratio && minOf(node.value) > maxOf(node.whole)) return { code: 'part-above-whole', params };
      if (maxOf(node.whole) === 0) {
        if (whole?.neverZero) return { code: 'whole-zero-not-entered', params };
        return { code: node.verdict === 'not-applicable' ? 'whole-empty' : 'whole-zero-open', params };
      }
    }
    const open = openReason(node, [requirement.part, requirement.whole], context);
    if (open) return open;
    const exact = minOf(node.value) === maxOf(node.value) && minOf(node.whole) === maxOf(node.whole);
    return {
      code: 'share',
      params: {
        ...params,
        percent: exact ? { kind: 'percent', part: minOf(node.value), whole: minOf(node.whole) } : '',
        ...thresholdParams(node),
      },
    };
  },
};

/** What it asks, what is left to do for it, and what is missing. */
export const shareTodo: TodoKind<'share'> = {
  gap(node, requirement) {
    const threshold = targetOf(node, requirement.thresholds);
    if (!threshold || node.value === undefined || node.whole === undefined || maxOf(node.whole) === 0) return undefined;
    const whole = { min: Math.max(minOf(node.whole), 0), max: maxOf(node.whole) };
    if (!Number.isFinite(whole.max) || threshold.operator === 'exactly') return undefined;
    const goal = { min: partNeeded(whole.min, threshold), max: partNeeded(whole.max, threshold) };
    return gapTo(goal, threshold.operator, requirement.part, node.value, 0);
  },
  missing: (node, { part, whole }, { figures }) => [
    ...missingFigure(part, node.value),
    ...missingFigure(whole, node.whole, figures.get(whole)?.neverZero),
  ],
  asks: ({ part, whole }, catalogue) => ({
    part: figureName(part, catalogue),
    whole: figureName(whole, catalogue),
  }),
};

function traitsOf(
  { part, whole }: RequirementOf<'share'>,
  { figures }: Pick<CompileContext | ExplainContext, 'figures'>,
): ShareTraits {
  const wholeFigure = figures.get(whole);
  return {
    neverZero: wholeFigure?.neverZero ?? false,
    ratio: wholeFigure !== undefined && (figures.get(part)?.ratioTo.includes(wholeFigure.unit) ?? false),
  };
}

/** The part that just passes for a whole of that size. */
export function partNeeded(whole: number, { operator, value: fraction }: Threshold<Fraction>): number {
  const fromAbove = operator === 'atLeast' || operator === 'lessThan';
  return justPassing(operator, fromAbove ? ceilShare(whole, fraction) : floorShare(whole, fraction));
}

interface RangeColumn {
  readonly min: Float64Array;
  readonly max: Float64Array;
}

// Each loop over the units is a function of its own: see `bothInto`.

function shareFixed(
  { operator, value }: Threshold<Fraction>,
  traits: ShareTraits,
  part: RangeColumn,
  whole: RangeColumn,
  out: Uint8Array,
): void {
  for (let unit = 0; unit < out.length; unit++) {
    out[unit] = decideShare(
      operator,
      value,
      traits,
      part.min[unit]!,
      part.max[unit]!,
      whole.min[unit]!,
      whole.max[unit]!,
    );
  }
}

function shareByGroup(
  thresholds: readonly (readonly Threshold<Fraction>[])[],
  groupOf: Int32Array,
  traits: ShareTraits,
  part: RangeColumn,
  whole: RangeColumn,
  out: Uint8Array,
): void {
  for (let unit = 0; unit < out.length; unit++) {
    const fitting = thresholds[groupOf[unit]!]!;
    out[unit] = decideShareThresholds(
      fitting,
      traits,
      part.min[unit]!,
      part.max[unit]!,
      whole.min[unit]!,
      whole.max[unit]!,
    );
  }
}
