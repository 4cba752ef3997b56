import { INSTALLATION } from '../../audit/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { restingOn, unitInYear, unitTitle } from '../../units/index.ts';
import { command } from '../door/door.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { UnitsImport } from '../ports/units.ts';
import { judgedOtherwise } from './judged-otherwise.ts';
import { theUnitsToChange } from './units-to-change.ts';

/**
 * Takes an import of units back [UNIT-10], named by its id or the first letters of it. Refuses with
 * `units.no-right`, `units-import.not-found`, `units-import.undone-already`,
 * `units-import.has-data` (rows, figures or history hang on units that came into being with it) and
 * `units-import.used-later` (other imports rest on it).
 */
export const undoUnitsImport = command({
  name: 'undo-units-import',
  may: 'manage-units',
  about: theUnitsToChange,
  run: async ({ tx, current: tree, changed, tell }, { batch }: { readonly batch: string }): Promise<UnitsImport> => {
    const done = named(await tx.units.imports(), batch);
    if (done === undefined) throw new AppError('units-import.not-found', { found: batch });
    if (done.undoneAt !== undefined) throw new AppError('units-import.undone-already', { found: batch });
    const brought = await tx.units.broughtBy(done.batch);
    // What goes on as another unit's life leaves its data with that one.
    const born = brought.units.filter(({ id, stretch }) => id === (stretch as string));
    refuseWith('units-import.has-data', await tx.units.withData(born));
    const endedIds = done.ended.map(({ unit }) => unit);
    refuseWith('units-import.used-later', restingOn(tree, brought, endedIds));
    await tx.units.undo(done);
    const after = await tx.units.tree();
    const stretches = [...endedIds, ...done.joined.map(({ stretch }) => stretch)];
    refuseWith('units-import.has-data', await withoutYears(tx, tree, after, done));
    const given = brought.attributes.map(({ unit }) => tree.get(unit)!);
    const touched = [...brought.units, ...given, ...stretches.map((stretch) => tree.stretch(stretch)!)];
    const around = await judgedOtherwise(tx, [tree, after], touched);
    for (const { unit, marks } of around) if (after.get(unit.id)) changed(unit, marks);
    const payload = { batch: done.batch, file: done.file };
    tell(INSTALLATION, { type: 'units-import-undone', payload });
    return done;
  },
});

/** Units that keep figures of a year in which they would not have stood any more. */
async function withoutYears(
  tx: StoreTransaction,
  tree: UnitTree,
  after: UnitTree,
  { joined }: UnitsImport,
): Promise<readonly Unit[]> {
  const left: Unit[] = [];
  for (const id of new Set(joined.map(({ unit }) => unit))) {
    const years = await tx.unitYears.list(id);
    if (years.some((year) => unitInYear(tree, id, year) && !unitInYear(after, id, year))) left.push(tree.get(id)!);
  }
  return left;
}

/** The import that has an id, or whose id alone begins so. */
function named(imports: readonly UnitsImport[], batch: string): UnitsImport | undefined {
  const found = imports.filter((one) => one.batch.startsWith(batch.toLowerCase()));
  return batch.length >= LEAST_LETTERS && found.length === 1 ? found[0] : undefined;
}

const LEAST_LETTERS = 4;

function refuseWith(code: 'units-import.has-data' | 'units-import.used-later', units: readonly Unit[]): void {
  const [first] = units;
  if (first) throw new AppError(code, { count: units.length, name: unitTitle(first), code: first.code });
}
