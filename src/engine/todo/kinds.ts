import type { RequirementKind } from '../../catalogue/index.ts';
import { allTodo } from '../kinds/all.ts';
import { anyTodo } from '../kinds/any.ts';
import { atLeastTodo } from '../kinds/at-least.ts';
import { compareTodo } from '../kinds/compare.ts';
import { eachTodo } from '../kinds/each.ts';
import type { TodoKind } from '../kinds/kind.ts';
import { rowsTodo } from '../kinds/rows.ts';
import { setTodo } from '../kinds/set.ts';
import { shareTodo } from '../kinds/share.ts';
import { unitsTodo } from '../kinds/units.ts';
import { yesTodo } from '../kinds/yes.ts';

/** What is left to do for every kind. A kind without an entry does not compile. */
const TODO_KINDS: { readonly [Kind in RequirementKind]: TodoKind<Kind> } = {
  all: allTodo,
  any: anyTodo,
  atLeast: atLeastTodo,
  compare: compareTodo,
  share: shareTodo,
  each: eachTodo,
  yes: yesTodo,
  set: setTodo,
  rows: rowsTodo,
  units: unitsTodo,
};

export function todoKind<Kind extends RequirementKind>(kind: Kind): TodoKind<Kind> {
  return TODO_KINDS[kind];
}
