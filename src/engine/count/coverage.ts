import type { Register } from '../../catalogue/index.ts';
import { VILLAGE_COLUMN } from '../../catalogue/index.ts';
import type { Day, DayRange } from '../../kernel/index.ts';
import { fold, yearRange } from '../../kernel/index.ts';
import type { RegisterRows } from '../../registers/index.ts';
import type { AssessedPeriod } from '../subject.ts';

/**
 * The days for which a logbook can be trusted to be complete [ENG-44]: as its keeper says ("ghi đến
 * ngày"), else from its first row to its last. Days outside are not "nothing happened" but "not
 * known". Undefined for a logbook without dates.
 */
export function keptDays(
  register: Register,
  { rows, keptFrom, keptTo }: RegisterRows,
  period: AssessedPeriod,
): DayRange | undefined {
  let first: Day | undefined;
  let last: Day | undefined;
  if (register.dated !== undefined) {
    for (const row of rows) {
      const day = row.values[register.dated] as Day | undefined;
      if (day === undefined) continue;
      if (first === undefined || day < first) first = day;
      if (last === undefined || day > last) last = day;
    }
  }
  const from = keptFrom ?? (keptTo === undefined ? first : yearRange(period.year).from);
  const to = keptTo ?? last;
  return from === undefined || to === undefined ? undefined : { from, to };
}

/**
 * Villages of the unit that a register should speak of and has no row for, with how many rows
 * each may still bring.
 */
export interface AbsentVillage {
  readonly village: string;
  /** Infinity where the village list does not say. */
  readonly upTo: number;
}

/**
 * Empty where the register expects nothing of villages, or where there is no village list to
 * compare with [ENG-45].
 */
export function absentVillages(
  register: Register,
  rows: RegisterRows,
  villageList: RegisterRows | undefined,
): readonly AbsentVillage[] {
  const expected = register.villages;
  if (!expected || !villageList) return [];
  const present = new Set(rows.rows.map((row) => fold(String(row.values[expected.column] ?? ''))));
  return villageList.rows.flatMap((row) => {
    const village = row.values[VILLAGE_COLUMN];
    if (typeof village !== 'string' || present.has(fold(village))) return [];
    const upTo = expected.upTo === 1 ? 1 : row.values[expected.upTo];
    return [{ village, upTo: typeof upTo === 'number' ? upTo : Number.POSITIVE_INFINITY }];
  });
}
