import type { KeptDays } from '../app/index.ts';
import type { DeclaredFigure } from '../engine/index.ts';
import type { ColumnId, Day, FigureId, RegisterId } from '../kernel/index.ts';
import { addDays, yearRange } from '../kernel/index.ts';
import type { RegisterRows, RowValue } from '../registers/index.ts';
import { unitTitle } from '../units/index.ts';
import type { Grade, Grades, Matter, Profile } from './quality.ts';
import { FIRST_GRADES, gradesOf } from './quality.ts';
import { Random } from './random.ts';
import type { DemoUnit } from './tree.ts';
import type { DemoVillage } from './villages.ts';
import { villagesOf } from './villages.ts';

/**
 * The year whose records the demo holds, and the day on which it is judged: when the
 * year's books are closed.
 */
export const DEMO_YEAR = 2024;
export const DEMO_DAY = '2025-01-31' as Day;
/**
 * An earlier year for which villages of Tràng Định declared their figures: the only one in force in
 * it is the first set for smart villages.
 */
export const EARLIER_YEAR = 2022;
export const EARLIER_DAY = '2023-01-31' as Day;

/** A commune about to keep its registers: who lives there and how well each matter stands. */
export interface DemoCommune {
  readonly unit: DemoUnit;
  /** "Xã Đại Đồng". */
  readonly title: string;
  readonly profile: Profile;
  readonly grades: Grades;
  readonly villages: readonly DemoVillage[];
  /**
   * Lists of every household and every person, as the letters of Hải Dương and Hà Nam need them;
   * elsewhere a few lines of each village, but in the commune that is shown first.
   */
  readonly keepsLongLists: boolean;
  /** Its villages were judged in the earlier year already. */
  readonly looksBack: boolean;
}

const LONG_LIST_PROVINCES = new Set(['30', '35']);
const TRANG_DINH = '180';

export function toDemoCommune(unit: DemoUnit, province: string, profile: Profile, isShownFirst: boolean): DemoCommune {
  return {
    unit,
    title: unitTitle(unit),
    profile,
    grades: isShownFirst ? FIRST_GRADES : gradesOf(profile, Random.named(`grades ${unit.code}`)),
    villages: villagesOf(unit, profile),
    keepsLongLists: isShownFirst || LONG_LIST_PROVINCES.has(province),
    looksBack: unit.parentCode === TRANG_DINH,
  };
}

/** Random numbers for one register of one commune. */
export function randomFor({ unit }: DemoCommune, topic: string): Random {
  return Random.named(`${unit.code} ${topic}`);
}

/** A grade that this register has a way to show; undefined where nothing was handed in. */
export function gradeOf({ grades }: DemoCommune, matter: Matter): Exclude<Grade, 'none'> | undefined {
  const grade = grades[matter];
  return grade === 'none' ? undefined : grade;
}

/**
 * What is known is as it should be, with or without gaps: an open matter is open for the
 * highest threshold too.
 */
export function isSound(grade: Grade): boolean {
  return grade === 'best' || grade === 'open';
}

/**
 * A row as it is written down here: column id → value; undefined is a blank cell. Decimals are
 * scaled as the engine's are.
 */
export type DemoRow = Readonly<Record<string, RowValue | undefined>>;

export const WHOLE_YEAR: Required<KeptDays> = { from: `${DEMO_YEAR}-01-01` as Day, to: `${DEMO_YEAR}-12-31` as Day };
/** Logbooks of whoever stopped writing in autumn. */
export const UNTIL_OCTOBER: Required<KeptDays> = { from: `${DEMO_YEAR}-01-01` as Day, to: `${DEMO_YEAR}-10-20` as Day };

/**
 * The rows of one register as the engine takes them, numbered from 1; blank cells left out.
 * Finished for the whole year unless it is said otherwise.
 */
export function toRegister(
  register: string,
  rows: readonly DemoRow[],
  kept: Required<KeptDays> | 'unfinished' = WHOLE_YEAR,
): RegisterRows {
  return {
    register: register as RegisterId,
    rows: rows.map((row, index) => {
      const values: Partial<Record<ColumnId, RowValue>> = {};
      for (const column in row) {
        const value = row[column];
        if (value !== undefined) values[column as ColumnId] = value;
      }
      return { line: index + 1, values: values as Readonly<Partial<Record<ColumnId, RowValue>>> };
    }),
    ...(kept === 'unfinished' ? {} : { keptFrom: kept.from, keptTo: kept.to }),
  };
}

/** What one unit of the demo keeps and says about one year. */
export interface DemoUnitData {
  readonly code: string;
  readonly year: number;
  readonly on: Day;
  readonly registers: ReadonlyMap<RegisterId, RegisterRows>;
  readonly declared: ReadonlyMap<FigureId, DeclaredFigure>;
}

/** A day of the year by its number from 0. */
export function dayOfYear(index: number): Day {
  return addDays(yearRange(DEMO_YEAR).from, index);
}
