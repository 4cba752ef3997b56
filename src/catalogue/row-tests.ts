import type { Condition } from './model.ts';

/** A condition that looks at one column. */
export type RowTest = Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' }>;

/** The tests on single columns that a condition is made of, in the order of the file. */
export function* rowTestsOf(condition: Condition): Generator<RowTest> {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const inner of condition.of) yield* rowTestsOf(inner);
      return;
    case 'not':
      yield* rowTestsOf(condition.of);
      return;
    default:
      yield condition;
  }
}
