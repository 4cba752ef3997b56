import type { Column, Figure } from '../catalogue/index.ts';
import type { IssueCode, Params, PeriodKey } from '../kernel/index.ts';
import { periodRange, yearRange } from '../kernel/index.ts';
import type { CellInput, Decoded } from '../registers/index.ts';
import { decodeCell, formatPeriod, loneColumn, parsePeriod } from '../registers/index.ts';

/** Says what is wrong with a figure, and where inside its value. */
export type Tell = (code: IssueCode, inside: readonly (string | number)[], params: Params) => void;

/**
 * A figure is read like a cell of a column: the same words for yes, the same numbers. One number of
 * a series for a series.
 */
export function decodeFigure(cell: CellInput, figure: Figure): Decoded {
  return decodeCell(cell, columnOf(figure));
}

/**
 * A key for the periods of a figure; undefined, and told, where it is none, of another length,
 * or outside the year.
 */
export function readPeriodKey(text: string, figure: Figure, year: number, tell: Tell): PeriodKey | undefined {
  const key = parsePeriod(text, year);
  const isWeek = key?.includes('W') ?? false;
  const days = key === undefined ? undefined : periodRange(key);
  const { from, to } = yearRange(year);
  if (key !== undefined && days && isWeek === (figure.per !== 'month') && days.to >= from && days.from <= to)
    return key;
  const sample = (figure.per === 'month' ? `${year}-05` : `${year}-W05`) as PeriodKey;
  tell('input.unknown-period', [text], { found: text, figure: figure.name, expected: [sample, formatPeriod(sample)] });
  return undefined;
}

const COLUMNS = new WeakMap<Figure, Column>();

function columnOf(figure: Figure): Column {
  const known = COLUMNS.get(figure);
  if (known) return known;
  const type = figure.type === 'yes-no' ? 'yes-no' : figure.decimals > 0 ? 'decimal' : 'integer';
  const column: Column = {
    ...loneColumn(type, figure.name),
    decimals: figure.decimals,
    ...(figure.unit === '' ? {} : { unit: figure.unit }),
    min: 0,
  };
  COLUMNS.set(figure, column);
  return column;
}
