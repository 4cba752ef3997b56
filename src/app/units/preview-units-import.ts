import { query } from '../door/door.ts';
import { theInstallation } from '../door/subjects.ts';
import type { SourceFile } from '../ports/files.ts';
import type { UnitsOutcome } from './plan-units-file.ts';
import { NOTHING, planUnitsFile } from './plan-units-file.ts';

/**
 * What an import of a file of units would do, without doing it. Refuses with
 * `units.no-right`, `file.*`.
 */
export const previewUnitsImport = query({
  name: 'preview-units-import',
  may: 'manage-units',
  about: theInstallation,
  run: async ({ tree, law, ports }, { file }: { readonly file: SourceFile }): Promise<UnitsOutcome> => {
    const { plan, issues } = planUnitsFile(ports, law.catalogue, tree, file.name, await file.readSheets());
    return { counts: plan?.counts ?? NOTHING, issues };
  },
});
