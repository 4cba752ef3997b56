import type { FigureId } from '../kernel/index.ts';
import type { Requirement } from './model.ts';

/** The requirements directly inside a group; none for the other kinds. */
export function childrenOf(requirement: Requirement): readonly Requirement[] {
  return 'of' in requirement ? requirement.of : [];
}

/** A requirement with all that stand below it, top first, in the order of the letter. */
export function* walkRequirements(requirement: Requirement): Generator<Requirement> {
  yield requirement;
  for (const inner of childrenOf(requirement)) yield* walkRequirements(inner);
}

/** The figures that a requirement itself asks for, its "nếu có" first, those below it not. */
export function figuresOf({ ifAny, asks }: Requirement): readonly FigureId[] {
  return ifAny === undefined ? asks.figures : [ifAny, ...asks.figures];
}
