import { AppError } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { namedUnits } from '../ground/get-unit.ts';
import { withNearestNamed } from '../ground/nearest-named.ts';

/** Every unit that ever had a code. Refuses with `units.none` and `unit.not-found`. */
export function livesOf(tree: UnitTree, code: string): readonly Unit[] {
  if (tree.records.units.length === 0) throw new AppError('units.none');
  const lives = tree.withCode(code);
  if (lives.length > 0) return lives;
  throw new AppError('unit.not-found', withNearestNamed(code, namedUnits(tree)));
}
