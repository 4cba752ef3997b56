import type { Catalogue, Figure } from '../../catalogue/index.ts';
import type { DeclaredFigure } from '../../engine/index.ts';
import type { FigureId } from '../../kernel/index.ts';
import { withNearest } from '../../kernel/index.ts';
import { FIGURE_HEADINGS, isBlank, PERIODS_SHEET, showCell } from '../../registers/index.ts';
import { decodeFigure } from '../figure-values.ts';
import type { AddressedRow } from '../sheets/addressed-cells.ts';
import { toAddress } from '../sheets/addressed-cells.ts';
import { toHeadingForm } from '../sheets/heading-words.ts';
import type { SheetCells, Table } from '../sheets/sheet-cells.ts';
import { cellAt, findTable, textAt } from '../sheets/sheet-cells.ts';

type FigureTable = Table<keyof typeof FIGURE_HEADINGS>;

/** The table of figures in a sheet, by its headings. */
export function findFigureTable(cells: SheetCells): FigureTable | undefined {
  return (
    findTable(cells.sheet, FIGURE_HEADINGS, ['value', 'id']) ??
    findTable(cells.sheet, FIGURE_HEADINGS, ['value', 'name'])
  );
}

/**
 * The figures declared in the table: one per row, by id or, where there is none, by name. A blank
 * value is not entered. Errors: `input.unknown-figure`, `input.figure-mismatch` (id and name are of
 * two figures: one column was sorted without the other), `input.figure-twice`, `value.*`, `cell.*`.
 */
export function readFiguresTable(
  cells: SheetCells,
  table: FigureTable,
  catalogue: Catalogue,
): ReadonlyMap<FigureId, DeclaredFigure> {
  const names = figureNames(catalogue);
  const declared = new Map<FigureId, DeclaredFigure>();
  const first = new Map<FigureId, string>();
  const unsourced: string[] = [];
  const told = new Set<number>();
  const inside = new Set([...table.columns.values(), ...table.heading.cells.map((cell) => cell.column)]);
  const valueColumn = table.columns.get('value') ?? 0;
  for (const row of table.rows) {
    cells.tellOutside(row, (column) => inside.has(column), told);
    const cell = cellAt(row, valueColumn);
    if (isBlank(cell)) continue;
    const figure = figureOf(row, table, catalogue, names, cells);
    if (figure === undefined) continue;
    const earlier = first.get(figure.id);
    if (earlier !== undefined) {
      cells.tell('input.figure-twice', row.number, valueColumn, { figure: figure.name, first: earlier });
      declared.delete(figure.id);
      continue;
    }
    first.set(figure.id, toAddress(row.number, valueColumn));
    if (figure.type === 'series') {
      cells.tell('value.wrong-type', row.number, valueColumn, {
        heading: figure.name,
        found: showCell(cell),
        expected: figure.type,
        sheet: PERIODS_SHEET,
      });
      continue;
    }
    const { value, findings } = decodeFigure(cell, figure);
    for (const { code, params } of findings) cells.tell(code, row.number, valueColumn, params);
    if (value === undefined || typeof value === 'string') continue;
    const source = textAt(row, table.columns.get('source')).trim();
    if (source === '') unsourced.push(figure.name);
    declared.set(figure.id, { value, ...(source === '' ? {} : { source }) });
  }
  const lastRow = table.rows.at(-1)?.number ?? table.heading.number;
  cells.tellMerges(table.heading.number + 1, lastRow, new Set([valueColumn]));
  if (unsourced.length > 0 && table.columns.has('source')) {
    cells.tell('input.source-missing', table.heading.number, table.columns.get('source'), {
      count: unsourced.length,
      figures: unsourced,
    });
  }
  return declared;
}

/** Folded name → figure; a name that two figures share leads to none. */
function figureNames(catalogue: Catalogue): ReadonlyMap<string, Figure | undefined> {
  const names = new Map<string, Figure | undefined>();
  for (const figure of catalogue.figures.values()) {
    const form = toHeadingForm(figure.name);
    names.set(form, names.has(form) ? undefined : figure);
  }
  return names;
}

function figureOf(
  row: AddressedRow,
  table: FigureTable,
  catalogue: Catalogue,
  names: ReadonlyMap<string, Figure | undefined>,
  cells: SheetCells,
): Figure | undefined {
  const id = textAt(row, table.columns.get('id')).trim();
  const name = textAt(row, table.columns.get('name')).trim();
  const byId = catalogue.figures.get(id as FigureId);
  const byName = names.get(toHeadingForm(name));
  if (byId && byName && byId !== byName) {
    cells.tell('input.figure-mismatch', row.number, table.columns.get('id'), { found: id, name, expected: byId.name });
    return undefined;
  }
  if (byId) return byId;
  if (id === '' && byName) return byName;
  const found = id === '' ? name : id;
  const candidates =
    id === '' ? [...catalogue.figures.values()].map((figure) => figure.name) : catalogue.figures.keys();
  const column = table.columns.get(id === '' ? 'name' : 'id') ?? table.columns.get('value');
  cells.tell('input.unknown-figure', row.number, column, withNearest(found, candidates));
  return undefined;
}

/** Finds the figure that a heading of the periods sheet names, by id or name. */
export function figureFinder(catalogue: Catalogue): (text: string) => Figure | undefined {
  const names = figureNames(catalogue);
  return (text) => catalogue.figures.get(text.trim() as FigureId) ?? names.get(toHeadingForm(text));
}
