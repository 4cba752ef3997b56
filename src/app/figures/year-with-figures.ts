import { AppError } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { StoreTransaction } from '../ports/store.ts';

/**
 * The year that is asked for, else the latest one for which the unit has figures. Refuses
 * with `figure.no-year`.
 */
export async function yearWithFigures(tx: StoreTransaction, unit: Unit, year: number | undefined): Promise<number> {
  const years = await tx.unitYears.list(unit.id);
  const found = year ?? years.at(-1);
  if (found === undefined || !years.includes(found)) {
    throw new AppError('figure.no-year', {
      unit: unit.code,
      found: year === undefined ? '' : String(year),
      expected: years.map(String),
    });
  }
  return found;
}
