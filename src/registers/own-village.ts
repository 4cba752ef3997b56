import type { ColumnId } from '../kernel/index.ts';
import type { Row } from './row.ts';
import { VillageNames } from './villages.ts';

/** Whether a name that rows carry is that of one village. */
export type IsVillage = (name: string) => boolean;

/**
 * The names that mean a village: as the village list has it, else in its own words. Names that
 * differ in their marks are two villages, where one of those that rows carry has its own marks.
 */
export function isVillage(village: string, list: VillageNames | undefined, carried: readonly string[]): IsVillage {
  const listed = list?.find(village);
  if (listed !== undefined) return (name) => list?.find(name) === listed;
  const own = new VillageNames([village]);
  const isExact = carried.some((name) => own.findWithMarks(name) !== undefined);
  return (name) => list?.find(name) === undefined && (isExact ? own.findWithMarks(name) : own.find(name)) !== undefined;
}

/**
 * Of a commune's rows those that are a village's own [ENG-93], and those that name none: they may
 * be its own.
 */
export function ownRows(rows: readonly Row[], column: ColumnId, isOwn: IsVillage): readonly Row[] {
  return rows.flatMap((row) => {
    const name = row.values[column];
    if (name === undefined) return [{ ...row, isUnclear: true }];
    return isOwn(String(name)) ? [row] : [];
  });
}
