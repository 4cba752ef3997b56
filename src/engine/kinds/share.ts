import type { Limit, RequirementOf } from '../../catalogue/index.ts';
import type { Fraction } from '../../kernel/index.ts';
import { ceilShare, floorShare } from '../../kernel/index.ts';
import type { ShareTraits } from '../decide.ts';
import { decideShare, decideShareLimits } from '../decide.ts';
import { slotOf } from '../subject.ts';
import { compileLimits, fixedLimits, limitsByGroup } from '../thresholds.ts';
import { leaf } from '../tree.ts';
import { maxOf, minOf } from '../values.ts';
import { gapTo, justPassing, targetOf } from './gaps.ts';
import type { CompileContext, EngineKind, ExplainContext } from './kind.ts';
import { figureName, limitParams, missingFigure, openReason, rangeParam } from './reasons.ts';

/** Part of a whole against a fraction, by whole numbers and never by a rounded percentage [ENG-11]. */
export const share: EngineKind<'share'> = {
  compile(requirement, context) {
    const partSlot = slotOf(context.slots, requirement.part);
    const wholeSlot = slotOf(context.slots, requirement.whole);
    const traits = traitsOf(requirement, context);
    const fixed = fixedLimits(requirement.limits);
    const pick = compileLimits(requirement.limits, context.slots);
    return {
      judge: (subject) => {
        const part = subject.figures[partSlot];
        const whole = subject.figures[wholeSlot];
        const limits = fixed ?? pick(subject.attributeBits, subject.unknownAttributes);
        const code = decideShareLimits(limits, traits, minOf(part), maxOf(part), minOf(whole), maxOf(whole));
        return leaf(requirement, code, limits, part, whole);
      },
      column: (batch, out) => {
        const part = { min: batch.min[partSlot]!, max: batch.max[partSlot]! };
        const whole = { min: batch.min[wholeSlot]!, max: batch.max[wholeSlot]! };
        if (fixed) shareFixed(fixed[0]!, traits, part, whole, out);
        else shareByGroup(limitsByGroup(pick, batch), batch.groupOf, traits, part, whole, out);
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
        ...limitParams(node),
      },
    };
  },
  gap(node, requirement) {
    const limit = targetOf(node, requirement.limits);
    if (!limit || node.value === undefined || node.whole === undefined || maxOf(node.whole) === 0) return undefined;
    const whole = { min: Math.max(minOf(node.whole), 0), max: maxOf(node.whole) };
    if (!Number.isFinite(whole.max) || limit.operator === 'exactly') return undefined;
    const goal = { min: partNeeded(whole.min, limit), max: partNeeded(whole.max, limit) };
    return gapTo(goal, limit.operator, requirement.part, node.value, 0);
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
function partNeeded(whole: number, { operator, value: fraction }: Limit<Fraction>): number {
  const fromAbove = operator === 'atLeast' || operator === 'lessThan';
  return justPassing(operator, fromAbove ? ceilShare(whole, fraction) : floorShare(whole, fraction));
}

interface RangeColumn {
  readonly min: Float64Array;
  readonly max: Float64Array;
}

// Each loop over the units is a function of its own: see `bothInto`.

function shareFixed(
  { operator, value }: Limit<Fraction>,
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
  limits: readonly (readonly Limit<Fraction>[])[],
  groupOf: Int32Array,
  traits: ShareTraits,
  part: RangeColumn,
  whole: RangeColumn,
  out: Uint8Array,
): void {
  for (let unit = 0; unit < out.length; unit++) {
    const fitting = limits[groupOf[unit]!]!;
    out[unit] = decideShareLimits(
      fitting,
      traits,
      part.min[unit]!,
      part.max[unit]!,
      whole.min[unit]!,
      whole.max[unit]!,
    );
  }
}
