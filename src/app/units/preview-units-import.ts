import { hasErrors } from '../../kernel/index.ts';
import { query } from '../door/door.ts';
import { theInstallation } from '../door/subjects.ts';
import { effectsOf, NO_EFFECTS } from './effects.ts';
import type { UnitsFile, UnitsOutcome } from './plan-units-file.ts';
import { NOTHING, planUnitsFile } from './plan-units-file.ts';

/**
 * What an import of a file of units would do, without doing it. Refuses with
 * `units.no-right`, `file.*`.
 */
export const previewUnitsImport = query({
  name: 'preview-units-import',
  may: 'manage-units',
  about: theInstallation,
  run: async (context, { file, from }: UnitsFile): Promise<UnitsOutcome> => {
    const { tx, tree, law, ports } = context;
    const sheets = await file.readSheets();
    const { plan, issues } = await planUnitsFile(tx, ports, law.catalogue, tree, { file: file.name, from }, sheets);
    const effects = plan === undefined || hasErrors(issues) ? NO_EFFECTS : await effectsOf(tx, context, tree, plan);
    return { counts: plan?.counts ?? NOTHING, issues, effects };
  },
});
