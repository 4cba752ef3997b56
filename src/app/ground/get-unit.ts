import type { Day } from '../../kernel/index.ts';
import { AppError, findNearest } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import type { Scope } from '../actor.ts';

/** The unit that has a code on a day, or had it last: a district that is gone still has its registers. Refuses with `unit.not-found`, also where it is not in scope. */
export function getUnit(tree: UnitTree, code: string, day: Day, scope: Scope): Unit {
  const unit = findUnit(tree, code, day);
  if (unit && isInScope(unit, scope)) return unit;
  const nearest = scope.kind === 'all' ? findNearest(code, tree.codes()) : undefined;
  throw new AppError('unit.not-found', { found: code, ...(nearest === undefined ? {} : { nearest }) });
}

export function findUnit(tree: UnitTree, code: string, day: Day): Unit | undefined {
  return tree.find(code, day) ?? tree.withCode(code).findLast(({ validFrom }) => validFrom <= day);
}

export function isInScope({ id }: Unit, scope: Scope): boolean {
  return scope.kind === 'all' || scope.units.includes(id);
}
