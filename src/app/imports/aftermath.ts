import type { Day } from '../../kernel/index.ts';
import type { Actor } from '../access/index.ts';
import type { CommandContext } from '../door/context.ts';
import type { ImportBatch, TouchedRegister } from '../ports/imports.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { ImportSummary } from './stage-import.ts';

/** Notes every register of which an import, or its undoing, changed rows. */
export function noteTouched(
  { tree, batch, changed }: Pick<CommandContext, 'tree' | 'changed'> & { readonly batch: ImportBatch },
  touched: readonly TouchedRegister[],
): void {
  for (const { unit: id, register, villages } of touched) {
    const unit = tree.get(id);
    if (unit) changed(unit, [{ kind: 'register', register }], { year: batch.year, villages });
  }
}

/** Sets the days for which logbooks are complete; gives those that stood before. */
export async function setKeptDays(
  tx: StoreTransaction,
  { unit, year }: ImportBatch,
  kept: ImportSummary['kept'],
  actor: Actor,
): Promise<ImportSummary['kept']> {
  if (year === undefined) return [];
  const before = await tx.rows.kept(unit, year);
  for (const { register, from, to } of kept) {
    const days = { ...(from ? { from: from as Day } : {}), ...(to ? { to: to as Day } : {}) };
    await tx.rows.setKept(unit, register, year, days, actor.snapshot);
  }
  return kept.map(({ register }) => ({ register, ...before.get(register) }));
}
