import type { Catalogue, Condition, Counting, Figure, Register } from '../../catalogue/index.ts';
import type { Row } from '../../registers/index.ts';
import type { AssessedPeriod } from '../subject.ts';
import type { AwaitedRows } from './awaited.ts';
import { findFailing } from './condition.ts';
import type { CountedData } from './count.ts';
import { countFigure, isDated, sourceOf, standingOf } from './count.ts';

/** Why a row was left out, or may still count. */
export type RowReason =
  | { readonly code: 'condition'; readonly condition: Condition }
  | { readonly code: 'outside-period' }
  | { readonly code: 'date-blank' }
  | { readonly code: 'village-blank' }
  /** It stands against another row, or names a village that is not there. */
  | { readonly code: 'doubtful' };

/** Every row of a figure's register and what became of it [ENG-46]. */
export interface FigureTrace {
  readonly figure: Figure;
  readonly counted: readonly Row[];
  readonly open: readonly { readonly row: Row; readonly why: RowReason }[];
  readonly left: readonly { readonly row: Row; readonly why: RowReason }[];
  /** Rows that may still come and could count. */
  readonly awaited: readonly AwaitedRows[];
}

/** Follows a figure back to its rows; undefined where it has none. */
export function traceFigure(catalogue: Catalogue, figure: Figure, data: CountedData): FigureTrace | undefined {
  const { registers, period } = data;
  const source = sourceOf(catalogue, figure, registers);
  const whole = countFigure(catalogue, figure, data);
  if (!source || !whole) return undefined;
  const { from, register, rows } = source;
  const counted: Row[] = [];
  const open: { row: Row; why: RowReason }[] = [];
  const left: { row: Row; why: RowReason }[] = [];
  for (const row of rows.rows) {
    const standing = standingOf(from, register, row, period);
    if (standing === 'certain') counted.push(row);
    else (standing === 'open' ? open : left).push({ row, why: whyNot(from, register, row, period, standing) });
  }
  return { figure, counted, open, left, awaited: whole.awaited };
}

/** A row that certainly fails its condition is left out for that; otherwise the date goes first. */
function whyNot(
  from: Counting,
  register: Register,
  row: Row,
  period: AssessedPeriod,
  standing: 'open' | 'left',
): RowReason {
  const dated = isDated(from, register, row, period);
  if (dated === false) return { code: 'outside-period' };
  if (dated === undefined && standing === 'open') return { code: 'date-blank' };
  const condition = from.where && findFailing(from.where, row, period.on);
  if (condition) return { code: 'condition', condition };
  return { code: row.isDoubtful ? 'doubtful' : 'village-blank' };
}
