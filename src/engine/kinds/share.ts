import type { Limit, RequirementOf } from '../../catalogue/index.ts';
import type { Fraction } from '../../kernel/index.ts';
import { ceilShare, floorShare, quantity } from '../../kernel/index.ts';
import type { ShareTraits } from '../decide.ts';
import { decideShare, decideShareLimits } from '../decide.ts';
import type { Gap } from '../explanation.ts';
import { slotOf } from '../subject.ts';
import { compileLimits, fixedLimits, limitsByGroup } from '../thresholds.ts';
import { leaf } from '../tree.ts';
import type { FigureValue } from '../values.ts';
import { maxOf, minOf } from '../values.ts';
import type { CompileContext, EngineKind, ExplainContext } from './kind.ts';
import { figureName, limitParams, missingFigure, openReason, targetOf } from './reasons.ts';

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
      part: quantity(minOf(node.value), maxOf(node.value)),
      whole: quantity(minOf(node.whole), maxOf(node.whole)),
      partName: part?.name ?? requirement.part,
      wholeName: whole?.name ?? requirement.whole,
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
        ...(exact
          ? { percent: { kind: 'percent', part: minOf(node.value), whole: minOf(node.whole) } }
          : { percent: '' }),
        ...limitParams(node, 0),
      },
    };
  },
  gap(node, requirement) {
    const limit = targetOf(node, requirement.limits);
    if (!limit || node.value === undefined || node.whole === undefined || maxOf(node.whole) === 0) return undefined;
    return shareGap(requirement, limit, node.value, node.whole);
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

/** How many more (or fewer) of the part a share needs while the whole stays as it is. Undefined while the whole has no upper end. */
function shareGap(
  { part }: RequirementOf<'share'>,
  { operator, value: fraction }: Limit<Fraction>,
  partValue: FigureValue,
  wholeValue: FigureValue,
): Gap | undefined {
  const partMin = Math.max(minOf(partValue), 0);
  const partMax = maxOf(partValue);
  const wholeMin = Math.max(minOf(wholeValue), 0);
  const wholeMax = maxOf(wholeValue);
  if (!Number.isFinite(wholeMax)) return undefined;
  const more = operator === 'moreThan' ? 1 : 0;
  const less = operator === 'lessThan' ? 1 : 0;
  switch (operator) {
    case 'atLeast':
    case 'moreThan': {
      const needed = (whole: number) => (more ? floorShare(whole, fraction) + 1 : ceilShare(whole, fraction));
      const least = Number.isFinite(partMax) ? Math.max(needed(wholeMin) - partMax, 0) : 0;
      return { kind: 'add', figure: part, least, most: Math.max(needed(wholeMax) - partMin, 0), decimals: 0 };
    }
    case 'atMost':
    case 'lessThan': {
      const allowed = (whole: number) => (less ? ceilShare(whole, fraction) - 1 : floorShare(whole, fraction));
      if (!Number.isFinite(partMax)) return undefined;
      return {
        kind: 'reduce',
        figure: part,
        least: Math.max(partMin - allowed(wholeMax), 0),
        most: Math.max(partMax - allowed(wholeMin), 0),
        decimals: 0,
      };
    }
    case 'exactly':
      return undefined;
  }
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
