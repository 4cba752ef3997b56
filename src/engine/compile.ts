import type { Catalogue, Indicator, Requirement } from '../catalogue/index.ts';
import type { SetId } from '../kernel/index.ts';
import { engineKind } from './kinds/index.ts';
import type { ColumnJudge, CompileContext, CompiledIndicator, CompiledSet, Judge } from './kinds/kind.ts';
import { slotOf } from './kinds/kind.ts';
import type { Slots } from './subject.ts';
import { toSlots } from './subject.ts';
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
    judge: (requirement) => compileJudge(requirement, context),
    column: (requirement) => compileColumn(requirement, context),
  };
  return { catalogue, slots, set };
}

function compileIndicator(indicator: Indicator, context: CompileContext): CompiledIndicator {
  const { requirement } = indicator;
  return {
    indicator,
    judge: compileJudge(requirement, context),
    column: compileColumn(requirement, context),
    optional: requirement.optional,
  };
}

function compileJudge(requirement: Requirement, context: CompileContext): Judge {
  const judge = engineKind(requirement.kind).judge(requirement, context);
  if (requirement.ifAny === undefined) return judge;
  const slot = slotOf(context.slots, requirement.ifAny);
  return (subject) => {
    const node = judge(subject);
    const value = subject.figures[slot];
    const applies = caseExists(minOf(value), maxOf(value));
    return applies === true ? node : { ...node, applies, verdict: VERDICTS[givenCase(applies, toCode(node.verdict))] };
  };
}

function compileColumn(requirement: Requirement, context: CompileContext): ColumnJudge {
  const column = engineKind(requirement.kind).column(requirement, context);
  if (requirement.ifAny === undefined) return column;
  const slot = slotOf(context.slots, requirement.ifAny);
  return (batch, out) => {
    column(batch, out);
    const min = batch.min[slot]!;
    const max = batch.max[slot]!;
    for (let unit = 0; unit < batch.size; unit++)
      out[unit] = givenCase(caseExists(min[unit]!, max[unit]!), out[unit] as VerdictCode);
  };
}

/** "nếu có" [ENG-6]: there is a case above zero (or at a yes), none at zero (or at a no), and otherwise it is not known. */
function caseExists(min: number, max: number): boolean | undefined {
  return min > 0 ? true : max <= 0 ? false : undefined;
}
