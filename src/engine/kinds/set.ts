import type { RequirementOf } from '../../catalogue/index.ts';
import type { NodeVerdict } from '../tree.ts';
import { group } from '../tree.ts';
import type { VerdictCode } from '../truth-tables.ts';
import { both, bothInto, NOT_APPLICABLE, toCode } from '../truth-tables.ts';
import { columnOf } from './group.ts';
import type { CompileContext, EngineKind, TodoKind } from './kind.ts';
import { setTitle } from './shared-reasons.ts';

/** The same unit's verdict on another set, or on one indicator of it [ENG-17]. */
export const set: EngineKind<'set'> = {
  compile: (requirement, context) => ({
    judge: (subject) => {
      const children: NodeVerdict[] = [];
      let code: VerdictCode = NOT_APPLICABLE;
      for (const indicator of targetsOf(requirement, context)) {
        const root = indicator.judge(subject);
        children.push(root);
        if (!root.requirement.optional) code = both(code, toCode(root.verdict));
      }
      return group(requirement, code, children);
    },
    column: (units, out) => {
      out.fill(NOT_APPLICABLE);
      for (const { column, optional } of targetsOf(requirement, context)) {
        if (optional) continue;
        bothInto(out, columnOf(column, units));
      }
    },
  }),
  explain(node, requirement, context) {
    return {
      code: 'set',
      params: {
        set: setTitle(requirement.set, context),
        indicator: requirement.indicator ?? '',
        verdict: node.verdict,
      },
    };
  },
};

/** What it asks, what is left to do for it, and what is missing. */
export const setTodo: TodoKind<'set'> = {
  gap: (_, { set: id, indicator }) => ({ kind: 'set', set: id, ...(indicator === undefined ? {} : { indicator }) }),
  missing: () => [],
  asks: ({ set: id, indicator }) => ({ set: id, indicator: indicator ?? '' }),
};

function targetsOf(requirement: RequirementOf<'set'>, { set: compiled }: CompileContext) {
  const { indicators } = compiled(requirement.set);
  if (requirement.indicator === undefined) return [...indicators.values()];
  const one = indicators.get(requirement.indicator);
  if (!one) throw new Error(`set ${requirement.set} has no indicator ${requirement.indicator}`);
  return [one];
}
