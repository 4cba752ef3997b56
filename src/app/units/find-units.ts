import type { Day } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { FoundUnit } from '../../units/index.ts';
import { searchUnits } from '../../units/index.ts';
import { query } from '../door/door.ts';
import { theUnits } from '../door/subjects.ts';

/**
 * Units by name or code, with those above them [UNIT-6]; of all times where no day is asked for.
 * Refuses with `units.none`.
 */
export const findUnits = query({
  name: 'find-units',
  may: 'read-units',
  about: theUnits,
  run: async (
    { tree },
    { query: words, on }: { readonly query: string; readonly on?: Day | undefined },
  ): Promise<readonly FoundUnit[]> => {
    if (tree.records.units.length === 0) throw new AppError('units.none');
    return searchUnits(tree, words, on === undefined ? {} : { on });
  },
});
