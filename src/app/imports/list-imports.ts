import { query } from '../door/door.ts';
import type { OfUnit } from '../door/subjects.ts';
import { theUnit } from '../door/subjects.ts';
import type { ImportBatch } from '../ports/imports.ts';

const MOST_LISTED = 50;

/** The imports handed in under a unit, the latest first. */
export const listImports = query({
  name: 'list-imports',
  may: 'read-imports',
  about: theUnit,
  run: ({ tx, unit }, _: OfUnit): Promise<readonly ImportBatch[]> => tx.imports.list(unit.id, MOST_LISTED),
});
