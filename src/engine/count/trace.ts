import type { Catalogue, Condition, Figure } from '../../catalogue/index.ts';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { Row } from '../../registers/index.ts';
import type { AssessedPeriod } from '../subject.ts';
import { findFailing, testRow } from './condition.ts';
import type { UnitRegisters } from './count.ts';
import { isDated } from './count.ts';
import type { AbsentVillage } from './coverage.ts';
import { absentVillages } from './coverage.ts';

/** Why a row was left out, or may still count. */
export type RowReason =
  | { readonly code: 'condition'; readonly condition: Condition }
  | { readonly code: 'outside-period' }
  | { readonly code: 'date-blank' };

/** Every row of a figure's register and what became of it [ENG-46]. */
export interface FigureTrace {
  readonly figure: Figure;
  readonly counted: readonly Row[];
  readonly open: readonly { readonly row: Row; readonly why: RowReason }[];
  readonly left: readonly { readonly row: Row; readonly why: RowReason }[];
  readonly absentVillages: readonly AbsentVillage[];
}

/** Follows a figure back to its rows; undefined where it has none. */
export function traceFigure(
  catalogue: Pick<Catalogue, 'registers'>,
  figure: Figure,
  registers: UnitRegisters,
  period: AssessedPeriod,
): FigureTrace | undefined {
  const { from } = figure;
  const rows = from && registers.get(from.register);
  const register = from && catalogue.registers.get(from.register);
  if (!from || !rows || !register || rows.rows.length === 0) return undefined;
  const counted: Row[] = [];
  const open: { row: Row; why: RowReason }[] = [];
  const left: { row: Row; why: RowReason }[] = [];
  for (const row of rows.rows) {
    const dated = isDated(from, register, row, period);
    const fits = from.where === undefined ? true : testRow(from.where, row, period.on);
    const failing = from.where && findFailing(from.where, row, period.on);
    if (dated === false) left.push({ row, why: { code: 'outside-period' } });
    else if (fits === false) left.push({ row, why: { code: 'condition', condition: failing! } });
    else if (dated === undefined) open.push({ row, why: { code: 'date-blank' } });
    else if (fits === undefined) open.push({ row, why: { code: 'condition', condition: failing! } });
    else counted.push(row);
  }
  return { figure, counted, open, left, absentVillages: absentVillages(register, rows, registers.get(VILLAGE_LIST)) };
}
