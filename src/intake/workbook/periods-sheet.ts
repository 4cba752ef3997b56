import type { Catalogue, Figure } from '../../catalogue/index.ts';
import type { DeclaredFigure } from '../../engine/index.ts';
import type { FigureId, PeriodKey } from '../../kernel/index.ts';
import { withNearest } from '../../kernel/index.ts';
import { cellText, isBlank, PERIOD_HEADINGS, parsePeriod } from '../../registers/index.ts';
import { decodeFigure, readPeriodKey } from '../figure-values.ts';
import type { AddressedRow } from '../sheets/addressed-cells.ts';
import { isCommonExtra } from '../sheets/heading-words.ts';
import type { SheetCells } from '../sheets/sheet-cells.ts';
import { cellAt, findTable, textAt } from '../sheets/sheet-cells.ts';
import { figureFinder } from './figures-sheet.ts';

/**
 * Figures by week or month: a row for each period, a column for each figure. A period without a
 * value is not known. Errors: `sheet.no-heading`, `input.unknown-figure`, `input.unknown-period`,
 * `input.figure-twice`, `value.*`, `cell.*`.
 */
export function readPeriodsSheet(
  cells: SheetCells,
  catalogue: Catalogue,
  year: number,
): ReadonlyMap<FigureId, DeclaredFigure> {
  const table = findTable(cells.sheet, PERIOD_HEADINGS, ['period']);
  if (table === undefined) {
    if (cells.sheet.rows.length > 0)
      cells.tell('sheet.no-heading', undefined, undefined, { expected: [PERIOD_HEADINGS.period] });
    return new Map();
  }
  const fixed = new Set(table.columns.values());
  const columns = seriesColumns(cells, table.heading, fixed, catalogue);
  const values = new Map<Figure, Map<PeriodKey, number>>();
  const seen = new Set<string>();
  const told = new Set<number>();
  const headed = new Set(table.heading.cells.map((cell) => cell.column));
  const periodColumn = table.columns.get('period') ?? 0;
  for (const row of table.rows) {
    cells.tellOutside(row, (column) => headed.has(column), told);
    const filled = [...columns].filter(([column]) => !isBlank(cellAt(row, column)));
    if (filled.length === 0) continue;
    const text = textAt(row, periodColumn);
    const once = parsePeriod(text, year) ?? text;
    if (seen.has(once)) {
      cells.tell('input.figure-twice', row.number, periodColumn, { figure: text });
      for (const [, figure] of filled) values.get(figure)?.delete(once as PeriodKey);
      continue;
    }
    seen.add(once);
    for (const [column, figure] of filled) readCell({ cells, periodColumn, year, values }, row, column, figure);
  }
  cells.tellMerges(
    table.heading.number + 1,
    table.rows.at(-1)?.number ?? table.heading.number,
    new Set([periodColumn, ...columns.keys()]),
  );
  return new Map([...values].map(([figure, periods]) => [figure.id, { value: { periods } }]));
}

/** A sheet that is being read, and what was read of it. */
interface PeriodsReading {
  readonly cells: SheetCells;
  readonly periodColumn: number;
  readonly year: number;
  readonly values: Map<Figure, Map<PeriodKey, number>>;
}

function readCell(
  { cells, periodColumn, year, values }: PeriodsReading,
  row: AddressedRow,
  column: number,
  figure: Figure,
): void {
  const text = textAt(row, periodColumn);
  const key = readPeriodKey(text, figure, year, (code, _, params) =>
    cells.tell(code, row.number, periodColumn, params),
  );
  const { value, findings } = decodeFigure(cellAt(row, column), figure);
  for (const { code, params } of findings) cells.tell(code, row.number, column, params);
  if (key === undefined || typeof value !== 'number') return;
  const periods = values.get(figure) ?? new Map<PeriodKey, number>();
  values.set(figure, periods.set(key, value));
}

function seriesColumns(
  cells: SheetCells,
  heading: AddressedRow,
  fixed: ReadonlySet<number>,
  catalogue: Catalogue,
): ReadonlyMap<number, Figure> {
  const columns = new Map<number, Figure>();
  const find = figureFinder(catalogue);
  const series = [...catalogue.figures.values()].filter((figure) => figure.type === 'series').map(({ name }) => name);
  for (const cell of heading.cells) {
    const text = cellText(cell.value);
    if (fixed.has(cell.column) || isBlank(cell.value) || isCommonExtra(text)) continue;
    const figure = find(text);
    if (figure === undefined || figure.type !== 'series') {
      cells.tell('input.unknown-figure', heading.number, cell.column, withNearest(text, series));
    } else if ([...columns.values()].includes(figure))
      cells.tell('sheet.heading-twice', heading.number, cell.column, { heading: text });
    else columns.set(cell.column, figure);
  }
  return columns;
}
