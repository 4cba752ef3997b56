import { INSTALLATION } from '../../audit/index.ts';
import type { BatchId } from '../../kernel/index.ts';
import { hasErrors } from '../../kernel/index.ts';
import type { UnitsPlan } from '../../units/index.ts';
import { withChanges } from '../../units/index.ts';
import { command } from '../door/door.ts';
import { changedIn, effectsOf, NO_EFFECTS } from './effects.ts';
import { judgedOtherwise } from './judged-otherwise.ts';
import type { UnitsFile, UnitsOutcome } from './plan-units-file.ts';
import { fileNameOf, NOTHING, planUnitsFile } from './plan-units-file.ts';
import { theUnitsToChange } from './units-to-change.ts';

/**
 * `batch` is absent where nothing was written: because of errors, or because every
 * line stands already.
 */
export interface ImportedUnits extends UnitsOutcome {
  readonly batch?: BatchId;
}

/**
 * Imports a file of units, all of it or, where it has errors, nothing [UNIT-5]. What is planned is
 * planned again on the units as they stand at that moment: between preview and import somebody else
 * may have imported. Refuses with `units.no-right`, `file.*`.
 */
export const importUnits = command({
  name: 'import-units',
  may: 'manage-units',
  about: theUnitsToChange,
  run: async (context, { file: source, from }: UnitsFile): Promise<ImportedUnits> => {
    const { tx, current: tree, law, ports, actor, changed, tell } = context;
    const sheets = await source.readSheets();
    const { plan, issues } = await planUnitsFile(tx, ports, law.catalogue, tree, { file: source.name, from }, sheets);
    const told = { counts: plan?.counts ?? NOTHING, issues, effects: NO_EFFECTS };
    if (plan === undefined || hasErrors(issues) || isEmpty(plan)) return told;
    const effects = await effectsOf(tx, context, tree, plan);
    const batch = ports.newId() as BatchId;
    const file = fileNameOf(source.name);
    const ended = plan.ended.map(({ unit, validTo }) => ({ unit: unit.stretch, validTo }));
    const joined = plan.joined.map(({ unit, id }) => ({ stretch: unit.stretch, unit: id, before: unit.id }));
    await tx.units.save({ batch, file, actor: actor.snapshot, counts: plan.counts, ended, joined }, plan.added);
    const after = withChanges(tree, plan);
    for (const { unit, marks } of await judgedOtherwise(tx, [tree, after], changedIn(after, plan)))
      changed(unit, marks);
    const { units, attributes, successions } = plan.counts;
    tell(INSTALLATION, {
      type: 'units-imported',
      payload: {
        batch,
        file,
        units: units.added,
        ended: units.ended,
        attributes: attributes.added,
        successions: successions.added,
      },
    });
    return { ...told, effects, batch };
  },
});

function isEmpty({ added, ended }: UnitsPlan): boolean {
  return added.units.length + added.attributes.length + added.successions.length + ended.length === 0;
}
