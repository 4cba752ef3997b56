import type { Day } from '../../kernel/index.ts';
import { AppError, findNearest } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import type { Actor } from '../access/index.ts';

/** Who looks for a unit, and what of them there is to be seen. */
export interface Looking {
  readonly tree: UnitTree;
  readonly actor: Actor;
  readonly sees: (unit: Unit) => boolean;
}

/**
 * The unit that has a code on a day, or had it last: a district that is gone still has its
 * registers. Refuses with `unit.not-found`, also where the actor has no grant for it: codes of
 * others are not told.
 */
export function getUnit({ tree, actor, sees }: Looking, code: string, day: Day): Unit {
  const unit = findUnit(tree, code, day);
  if (unit && sees(unit)) return unit;
  throw unitNotFound(tree, actor, code);
}

export function unitNotFound(tree: UnitTree, { grants }: Actor, code: string): AppError {
  const nearest = grants.some(({ unit }) => unit === 'all') ? findNearest(code, tree.codes()) : undefined;
  return new AppError('unit.not-found', { found: code, ...(nearest === undefined ? {} : { nearest }) });
}

export function findUnit(tree: UnitTree, code: string, day: Day): Unit | undefined {
  return tree.find(code, day) ?? tree.withCode(code).findLast(({ validFrom }) => validFrom <= day);
}
