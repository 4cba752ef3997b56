import { INSTALLATION } from '../../audit/index.ts';
import type { BatchId } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import { restingOn, unitTitle } from '../../units/index.ts';
import { command } from '../door/door.ts';
import type { UnitsImport } from '../ports/units.ts';
import { judgedOtherwise } from './judged-otherwise.ts';
import { theUnitsToChange } from './units-to-change.ts';

/**
 * Takes an import of units back [UNIT-10]. Refuses with `units.no-right`, `units-import.not-found`,
 * `units-import.undone-already`, `units-import.has-data` (rows, figures or history hang on its
 * units) and `units-import.used-later` (other imports rest on it).
 */
export const undoUnitsImport = command({
  name: 'undo-units-import',
  may: 'manage-units',
  about: theUnitsToChange,
  run: async ({ tx, current: tree, changed, tell }, { batch }: { readonly batch: string }): Promise<UnitsImport> => {
    const done = UUID.test(batch) ? await tx.units.findImport(batch as BatchId) : undefined;
    if (done === undefined) throw new AppError('units-import.not-found', { found: batch });
    if (done.undoneAt !== undefined) throw new AppError('units-import.undone-already', { found: batch });
    const brought = await tx.units.broughtBy(done.batch);
    refuseWith('units-import.has-data', await tx.units.withData(brought.units));
    const endedIds = done.ended.map(({ unit }) => unit);
    refuseWith('units-import.used-later', restingOn(tree, brought, endedIds));
    const ended = done.ended.map(({ unit, validTo }) => ({ unit: tree.get(unit)!, validTo }));
    for (const unit of await judgedOtherwise(tx, tree, { added: brought, ended })) changed(unit, [{ kind: 'below' }]);
    await tx.units.undo(done);
    const payload = { batch: done.batch, file: done.file };
    tell(INSTALLATION, { type: 'units-import-undone', payload });
    return done;
  },
});

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function refuseWith(
  code: 'units-import.has-data' | 'units-import.used-later',
  units: readonly Parameters<typeof unitTitle>[0][] & readonly { readonly code: string }[],
): void {
  const [first] = units;
  if (first) throw new AppError(code, { count: units.length, name: unitTitle(first), code: first.code });
}
