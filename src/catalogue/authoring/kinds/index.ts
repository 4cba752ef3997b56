import type { AllParts } from './all.ts';
import { all } from './all.ts';
import type { AnyParts } from './any.ts';
import { any } from './any.ts';
import type { AtLeastParts } from './at-least.ts';
import { atLeast } from './at-least.ts';
import type { CompareParts } from './compare.ts';
import { compare } from './compare.ts';
import type { EachParts } from './each.ts';
import { each } from './each.ts';
import type { LawKind } from './kind.ts';
import type { SetParts } from './set.ts';
import { set } from './set.ts';
import type { ShareParts } from './share.ts';
import { share } from './share.ts';
import type { UnitsParts } from './units.ts';
import { units } from './units.ts';
import type { YesParts } from './yes.ts';
import { yes } from './yes.ts';

/** The kinds of requirements, each with what it has of its own. A new kind begins here; the compiler asks for the rest. */
export interface KindParts {
  readonly all: AllParts;
  readonly any: AnyParts;
  readonly atLeast: AtLeastParts;
  readonly compare: CompareParts;
  readonly share: ShareParts;
  readonly each: EachParts;
  readonly yes: YesParts;
  readonly set: SetParts;
  readonly units: UnitsParts;
}

/** The law half of every kind, in the order in which they are listed to people. A kind without an entry does not compile. */
export const LAW_KINDS: { readonly [Kind in keyof KindParts]: LawKind<Kind> } = {
  all,
  any,
  atLeast,
  compare,
  share,
  each,
  yes,
  set,
  units,
};
