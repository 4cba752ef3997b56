import { unitsTemplate } from '../../documents/index.ts';
import { renderWorkbook } from '../../documents/render/index.ts';
import { lawQuery } from '../door/door.ts';

/** The empty workbook of units, for whoever begins with none [UNIT-20]. It needs no store. */
export const makeUnitsTemplate = lawQuery({
  name: 'make-units-template',
  run: async ({ law }, { title }: { readonly title: string }): Promise<{ readonly bytes: Uint8Array }> => ({
    bytes: await renderWorkbook(unitsTemplate([...law.catalogue.attributes.values()], title)),
  }),
});
