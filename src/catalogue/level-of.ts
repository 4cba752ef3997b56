import type { SetId } from '../kernel/index.ts';
import { invariant } from '../kernel/index.ts';
import type { Catalogue, Level } from './model.ts';

/** The level of a set of a catalogue without errors. Throws for a set that it does not have. */
export function levelOf({ sets, levels }: Pick<Catalogue, 'sets' | 'levels'>, id: SetId): Level {
  const set = sets.get(id);
  const level = set && levels.get(set.level);
  invariant(level, `set ${id} has a level`);
  return level;
}
