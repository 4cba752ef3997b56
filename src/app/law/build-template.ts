import type { Catalogue, CriteriaSet } from '../../catalogue/index.ts';
import { templateWorkbook } from '../../documents/index.ts';
import { renderWorkbook } from '../../documents/render/index.ts';
import type { Translate } from '../../i18n/index.ts';

/** The workbook to fill in for some sets, as XLSX bytes, with the names of its sheets. */
export async function buildTemplate(
  catalogue: Catalogue,
  sets: readonly CriteriaSet[],
  t: Translate,
  year: number,
): Promise<{ readonly bytes: Uint8Array; readonly sheets: readonly string[] }> {
  const model = templateWorkbook(
    catalogue,
    sets.map((set) => set.id),
    t,
    { year },
  );
  return { bytes: await renderWorkbook(model), sheets: model.sheets.map((sheet) => sheet.name) };
}
