import type { RequirementKind } from '../../catalogue/index.ts';
import { all } from './all.ts';
import { any } from './any.ts';
import { atLeast } from './at-least.ts';
import { compare } from './compare.ts';
import { each } from './each.ts';
import type { EngineKind } from './kind.ts';
import { rows } from './rows.ts';
import { set } from './set.ts';
import { share } from './share.ts';
import { units } from './units.ts';
import { yes } from './yes.ts';

/** The machine half of every kind. A kind without an entry does not compile. */
export const ENGINE_KINDS: { readonly [Kind in RequirementKind]: EngineKind<Kind> } = {
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
