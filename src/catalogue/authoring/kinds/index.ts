import type { RequirementKind } from '../../model.ts';
import { all } from './all.ts';
import { any } from './any.ts';
import { atLeast } from './at-least.ts';
import { compare } from './compare.ts';
import { each } from './each.ts';
import type { LawKind } from './kind.ts';
import { rows } from './rows.ts';
import { set } from './set.ts';
import { share } from './share.ts';
import { units } from './units.ts';
import { yes } from './yes.ts';

/**
 * The law half of every kind, in the order in which they are listed to people. A kind without an
 * entry does not compile.
 */
export const LAW_KINDS: { readonly [Kind in RequirementKind]: LawKind<Kind> } = {
  all,
  any,
  atLeast,
  compare,
  share,
  each,
  yes,
  set,
  rows,
  units,
};
