import type { Catalogue, Indicator, Requirement } from '../catalogue/index.ts';
import type { SetId } from '../kernel/index.ts';
import type { CompiledIndicator, CompiledRequirement, CompiledSet } from './compiled.ts';
import { engineKind } from './engine-kind.ts';
import type { CompileContext } from './kinds/kind.ts';
import type { Slots } from './subject.ts';
import { slotOf, toSlots } from './subject.ts';
import type { VerdictCode } from './truth-tables.ts';
import { givenCase, toCode, VERDICTS } from './truth-tables.ts';
import { maxOf, minOf } from './values.ts';

/** A catalogue ready for judging. Each set is compiled once, when it is first asked for. */
export interface Engine {
  readonly catalogue: Catalogue;
  readonly slots: Slots;
  /** Throws for a set that the catalogue does not have: the door has checked it. */
  readonly set: (id: SetId) => CompiledSet;
}

/** Makes closures of the rules. The catalogue must be free of errors. */
export function compileCatalogue(catalogue: Catalogue): Engine {
  const slots = toSlots(catalogue);
  const compiled = new Map<SetId, CompiledSet>();
  const set = (id: SetId): CompiledSet => {
    const known = compiled.get(id);
    if (known) return known;
    const source = catalogue.sets.get(id);
    if (!source) throw new Error(`set ${id} is not in the catalogue`);
    const criteria = source.criteria.map((criterion) => ({
      criterion,
      indicators: criterion.indicators.map((indicator) => compileIndicator(indicator, context)),
    }));
    const indicators = new Map(
      criteria.flatMap((criterion) => criterion.indicators).map((one) => [one.indicator.id, one]),
    );
    const result: CompiledSet = { set: source, slots, criteria, indicators };
    compiled.set(id, result);
    return result;
  };
  const context: CompileContext = {
    slots,
    figures: catalogue.figures,
    set,
    compile: (requirement) => compileRequirement(requirement, context),
  };
  return { catalogue, slots, set };
}

function compileIndicator(indicator: Indicator, context: CompileContext): CompiledIndicator {
  const { requirement } = indicator;
  const { judge, column } = compileRequirement(requirement, context);
  return { indicator, judge, column, optional: requirement.optional };
}

function compileRequirement(requirement: Requirement, context: CompileContext): CompiledRequirement {
  const compiled = engineKind(requirement.kind).compile(requirement, context);
  if (requirement.ifAny === undefined) return compiled;
  const { judge, column } = compiled;
  const slot = slotOf(context.slots, requirement.ifAny);
  return {
    judge: (subject) => {
      const node = judge(subject);
      const value = subject.figures[slot];
      const applies = caseExists(minOf(value), maxOf(value));
      return applies === true
        ? node
        : { ...node, applies, verdict: VERDICTS[givenCase(applies, toCode(node.verdict))] };
    },
    column: (units, out) => {
      column(units, out);
      const min = units.min[slot]!;
      const max = units.max[slot]!;
      for (let unit = 0; unit < units.size; unit++)
        out[unit] = givenCase(caseExists(min[unit]!, max[unit]!), out[unit] as VerdictCode);
    },
  };
}

/**
 * "nếu có" [ENG-6]: there is a case above zero (or at a yes), none at zero (or at a no), and
 * otherwise it is not known.
 */
function caseExists(min: number, max: number): boolean | undefined {
  return min > 0 ? true : max <= 0 ? false : undefined;
}
