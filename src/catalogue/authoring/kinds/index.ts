import type { FigureId } from '../../../kernel/index.ts';
import type { Requirement, RequirementKind } from '../../model.ts';
import { all } from './all.ts';
import { any } from './any.ts';
import { atLeast } from './at-least.ts';
import { compare } from './compare.ts';
import { each } from './each.ts';
import type { CatalogueKind, CheckContext } from './kind.ts';
import { set } from './set.ts';
import { share } from './share.ts';
import { units } from './units.ts';
import { yes } from './yes.ts';

/** Every kind a rule author may write. A kind without an entry does not compile. */
export const CATALOGUE_KINDS: { readonly [Kind in RequirementKind]: CatalogueKind<Kind> } = {
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

export function checkRequirementKind<Kind extends RequirementKind>(
  requirement: Extract<Requirement, { kind: Kind }>,
  context: CheckContext,
): void {
  (CATALOGUE_KINDS[requirement.kind as Kind] as CatalogueKind<Kind>).check(requirement as never, context);
}

/** The requirements directly inside a group; none for the other kinds. */
export function childrenOf(requirement: Requirement): readonly Requirement[] {
  return 'of' in requirement ? requirement.of : [];
}

/** A requirement with all that stand below it, top first, in the order of the letter. */
export function* walkRequirements(requirement: Requirement): Generator<Requirement> {
  yield requirement;
  for (const inner of childrenOf(requirement)) yield* walkRequirements(inner);
}

/** The figures that a requirement itself asks for, its "nếu có" included, those below it not. */
export function figuresOf(requirement: Requirement): readonly FigureId[] {
  const kind = CATALOGUE_KINDS[requirement.kind] as CatalogueKind<RequirementKind>;
  const own = kind.figures(requirement as never);
  return requirement.ifAny === undefined ? own : [requirement.ifAny, ...own];
}
