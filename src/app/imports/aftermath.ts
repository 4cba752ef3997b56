import type { Day, UnitId } from '../../kernel/index.ts';
import type { Actor } from '../access/index.ts';
import type { CommandContext } from '../door/context.ts';
import { villageColumn } from '../ground/row-content.ts';
import { saidOf } from '../ground/said-of-lists.ts';
import type { ImportBatch, TouchedRegister } from '../ports/imports.ts';
import type { KeptList } from '../ports/rows.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { KeptInFile } from './read-sheets.ts';
import type { ImportSummary } from './stage-import.ts';

/** Notes every register of which an import, or its undoing, changed rows. */
export function noteTouched(
  { tree, law, batch, changed }: Pick<CommandContext, 'tree' | 'law' | 'changed'> & { readonly batch: ImportBatch },
  touched: readonly TouchedRegister[],
): void {
  for (const { unit: id, register, villages } of touched) {
    const unit = tree.get(id);
    const known = law.catalogue.registers.get(register);
    const spoken = known && villageColumn(known) !== undefined ? villages : [];
    if (unit) changed(unit, [{ kind: 'register', register }], { year: batch.year, villages: spoken });
  }
}

/**
 * Says of lists what their sheets say, or what stood before: nothing, where `isSaid` is false.
 * Gives what stood before.
 */
export async function setKeptDays(
  tx: StoreTransaction,
  { unit, year }: ImportBatch,
  kept: ImportSummary['kept'],
  actor: Actor,
): Promise<ImportSummary['kept']> {
  const yearOfList = (list: KeptInFile) => list.year ?? year;
  const stood: KeptInFile[] = [];
  for (const one of new Set(kept.flatMap((list) => yearOfList(list) ?? [])))
    stood.push(
      ...(await setKeptOfYear(
        tx,
        unit,
        one,
        kept.filter((list) => yearOfList(list) === one),
        actor,
      )),
    );
  return stood;
}

async function setKeptOfYear(
  tx: StoreTransaction,
  unit: UnitId,
  year: number,
  kept: ImportSummary['kept'],
  actor: Actor,
): Promise<ImportSummary['kept']> {
  const before = await tx.rows.kept(unit, year);
  const toDays = ({ register, from, to }: KeptInFile): KeptList => ({
    register,
    ...(from ? { from: from as Day } : {}),
    ...(to ? { to: to as Day } : {}),
  });
  await tx.rows.setKept(unit, year, kept.filter(({ isSaid }) => isSaid !== false).map(toDays), actor.snapshot);
  await tx.rows.forgetKept(
    unit,
    year,
    kept.filter(({ isSaid }) => isSaid === false),
  );
  return kept.map(({ register }) => {
    const stood = saidOf(before, { register });
    return { register, year, ...stood, isSaid: stood !== undefined };
  });
}
