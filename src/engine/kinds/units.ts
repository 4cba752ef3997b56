import type { RequirementOf } from '../../catalogue/index.ts';
import { isUpper } from '../../catalogue/index.ts';
import type { UnitKind } from '../../kernel/index.ts';
import { decideCompareThresholds } from '../decide.ts';
import type { Subject } from '../subject.ts';
import { compileThresholds, thresholdsByGroup } from '../thresholds.ts';
import { leaf } from '../tree.ts';
import type { VerdictCode } from '../truth-tables.ts';
import { both, NOT_APPLICABLE, toCode, VERDICTS } from '../truth-tables.ts';
import type { Range } from '../values.ts';
import { maxOf, minOf, toValue } from '../values.ts';
import { justPassing, targetOf } from './gaps.ts';
import type { CompileContext, EngineKind, TodoKind } from './kind.ts';
import { rangeParam, setTitle, thresholdParams } from './shared-reasons.ts';

/**
 * How many units below meet another set [ENG-18]. A unit whose verdict is open
 * makes the number a range.
 */
export const units: EngineKind<'units'> = {
  compile(requirement, context) {
    const pick = compileThresholds(requirement.thresholds, context.slots);
    return {
      judge: (subject) => {
        const thresholds = pick(subject.attributeBits, subject.openBits);
        const value = countUnits(requirement, subject, context);
        const code = decideCompareThresholds(thresholds, minOf(value), maxOf(value));
        return leaf(requirement, code, thresholds, value, undefined);
      },
      column: (units, out) => {
        const thresholds = thresholdsByGroup(pick, units);
        for (let unit = 0; unit < units.size; unit++) {
          const value = countUnits(requirement, units.subjects[unit]!, context);
          out[unit] = decideCompareThresholds(thresholds[units.groupOf[unit]!]!, minOf(value), maxOf(value));
        }
      },
    };
  },
  explain(node, requirement, context) {
    const params = {
      unitKind: requirement.unitKind,
      set: setTitle(requirement.set, context),
      ...thresholdParams(node),
    };
    if (node.value === undefined) return { code: 'children-unknown', params };
    return { code: 'units', params: { ...params, value: rangeParam(node.value) } };
  },
};

/** What it asks, what is left to do for it, and what is missing. */
export const unitsTodo: TodoKind<'units'> = {
  gap(node, requirement) {
    const threshold = targetOf(node, requirement.thresholds);
    if (!threshold || node.value === undefined || isUpper(threshold.operator)) return undefined;
    const wanted = justPassing(threshold.operator, threshold.value);
    return {
      kind: 'units',
      unitKind: requirement.unitKind,
      set: requirement.set,
      least: Math.max(wanted - maxOf(node.value), 0),
      most: Math.max(wanted - minOf(node.value), 0),
    };
  },
  missing: (_, { unitKind }, { subject }) =>
    unitsBelow(subject, unitKind) === undefined ? [{ kind: 'children', id: unitKind, partly: false }] : [],
  asks: ({ unitKind, set }) => ({ unitKind, set }),
};

/** The units of a kind anywhere below a unit; undefined where the units below are not known. */
function unitsBelow(subject: Subject, kind: UnitKind): readonly Subject[] | undefined {
  return subject.children?.flatMap((child) => [
    ...(child.kind === kind ? [child] : []),
    ...(unitsBelow(child, kind) ?? []),
  ]);
}

function countUnits(
  requirement: RequirementOf<'units'>,
  subject: Subject,
  context: CompileContext,
): number | Range | undefined {
  const below = unitsBelow(subject, requirement.unitKind);
  if (below === undefined) return undefined;
  let met = 0;
  let open = 0;
  for (const unit of below) {
    const verdict = unit.verdicts?.get(requirement.set) ?? VERDICTS[judgeUnit(requirement, unit, context)];
    if (verdict === 'met') met++;
    else if (verdict === 'undetermined') open++;
  }
  return toValue(met, met + open);
}

function judgeUnit(requirement: RequirementOf<'units'>, unit: Subject, { set }: CompileContext): VerdictCode {
  let code: VerdictCode = NOT_APPLICABLE;
  for (const indicator of set(requirement.set).indicators.values()) {
    if (!indicator.optional) code = both(code, toCode(indicator.judge(unit).verdict));
  }
  return code;
}
