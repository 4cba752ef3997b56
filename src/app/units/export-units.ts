import { unitsWorkbook } from '../../documents/index.ts';
import { renderWorkbook } from '../../documents/render/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';
import { getCatalogue } from '../ground/law-lookups.ts';
import type { Ports } from '../ports/world.ts';

/** All units of all times as an XLSX workbook that can be imported again. Refuses with `units.none`. */
export async function exportUnits(
  ports: Ports,
  { scope }: Actor,
  { title }: { readonly title: string },
): Promise<{ readonly bytes: Uint8Array; readonly units: number }> {
  const { attributes } = getCatalogue(ports);
  const store = await ports.store();
  const tree = await store.transaction(scope, ({ units }) => units.tree());
  const units = tree.records.units.length;
  if (units === 0) throw new AppError('units.none');
  return { bytes: await renderWorkbook(unitsWorkbook(tree, [...attributes.values()], title)), units };
}
