import { unitsWorkbook } from '../../documents/index.ts';
import { renderWorkbook } from '../../documents/render/index.ts';
import { AppError } from '../../kernel/index.ts';
import { query } from '../door/door.ts';
import { theUnits } from '../door/subjects.ts';

/**
 * All units of all times as an XLSX workbook that can be imported again. Refuses with `units.none`.
 */
export const exportUnits = query({
  name: 'export-units',
  may: 'read-units',
  about: theUnits,
  run: async (
    { tree, law },
    { title }: { readonly title: string },
  ): Promise<{ readonly bytes: Uint8Array; readonly units: number }> => {
    const units = tree.records.units.length;
    if (units === 0) throw new AppError('units.none');
    const { attributes } = law.catalogue;
    return { bytes: await renderWorkbook(unitsWorkbook(tree, [...attributes.values()], title)), units };
  },
});
