import type { Catalogue } from '../../catalogue/index.ts';
import type { RegisterId } from '../../kernel/index.ts';
import { fold } from '../../kernel/index.ts';
import type { RegisterRows } from '../../registers/index.ts';

/**
 * What a commune's registers say of one village: of each register with a village column the rows of
 * that village, and those that name none and may be its own; finished where the commune's is. An
 * unfinished register that says nothing of it is left out. `village` as the registers write it.
 */
export function cutVillage(
  catalogue: Pick<Catalogue, 'registers'>,
  registers: ReadonlyMap<RegisterId, RegisterRows>,
  village: string,
): ReadonlyMap<RegisterId, RegisterRows> {
  const wanted = fold(village);
  const cut = new Map<RegisterId, RegisterRows>();
  for (const [id, all] of registers) {
    const column = catalogue.registers.get(id)?.columns.find(({ type }) => type === 'village');
    if (column === undefined) continue;
    const rows = all.rows.flatMap((row) => {
      const village = row.values[column.id];
      if (village === undefined) return [{ ...row, isUnclear: true }];
      return fold(String(village)) === wanted ? [row] : [];
    });
    if (rows.length > 0 || all.keptTo !== undefined) cut.set(id, { ...all, rows });
  }
  return cut;
}
