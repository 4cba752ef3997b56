import type { Catalogue } from '../../catalogue/index.ts';
import type { RegisterId } from '../../kernel/index.ts';
import { fold } from '../../kernel/index.ts';
import type { RegisterRows } from '../../registers/index.ts';

/**
 * What a commune's registers say of one village: of each register with a village column the rows of
 * that village, kept for the same days. A register that says nothing of it is left out, so that
 * nothing is taken for zero. `village` as the registers write it.
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
    const rows = all.rows.filter(({ values }) => fold(String(values[column.id] ?? '')) === wanted);
    if (rows.length > 0) cut.set(id, { ...all, rows });
  }
  return cut;
}
