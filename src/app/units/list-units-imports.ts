import { query } from '../door/door.ts';
import { theUnits } from '../door/subjects.ts';

/** Every import of units, the latest first, those that were undone too. */
export const listUnitsImports = query({
  name: 'list-units-imports',
  may: 'read-units',
  about: theUnits,
  run: ({ tx }, _: undefined) => tx.units.imports(),
});
