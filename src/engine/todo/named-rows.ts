import type { Column, Register } from '../../catalogue/index.ts';
import type { FigureId } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';
import { maskValue } from '../../registers/index.ts';
import { standingOf } from '../count/count.ts';
import type { FigureTrace } from '../count/trace.ts';
import { traceFigure } from '../count/trace.ts';
import type { TodoUnit } from './context.ts';

/** A row as people know it: by its name, or else by its line. */
export interface NamedRow {
  readonly line: number;
  readonly name?: string;
}

/**
 * The rows that would count and do not yet [ENG-65]: those that belong to the whole and fail the
 * condition of the part. Of a register with one row for every village all that fail it. Elsewhere a
 * row that does not count may be about something else, so none is named.
 */
export function rowsNotCounted(
  figure: FigureId,
  whole: FigureId | undefined,
  unit: TodoUnit,
): readonly NamedRow[] | undefined {
  const found = traceIn(figure, unit);
  if (!found) return undefined;
  const { register, trace } = found;
  const from = whole === undefined ? undefined : unit.engine.catalogue.figures.get(whole)?.from;
  const isOfWhole = from?.register === register.id;
  if (!isOfWhole && register.villages?.upTo !== 1) return undefined;
  return trace.left
    .filter(({ why }) => why.code === 'condition')
    .filter(({ row }) => !isOfWhole || standingOf(from, register, row, unit.data.period) === 'certain')
    .map(({ row }) => nameRow(row, register));
}

/** The rows of which a blank cell leaves open whether they count. */
export function openRowsOf(figure: FigureId, unit: TodoUnit): readonly NamedRow[] {
  const found = traceIn(figure, unit);
  return found ? found.trace.open.map(({ row }) => nameRow(row, found.register)) : [];
}

function traceIn(
  id: FigureId,
  { engine: { catalogue }, data }: TodoUnit,
): { readonly register: Register; readonly trace: FigureTrace } | undefined {
  const figure = catalogue.figures.get(id);
  const trace = figure && traceFigure(catalogue, figure, data);
  const register = figure?.from && catalogue.registers.get(figure.from.register);
  return trace && register ? { register, trace } : undefined;
}

/** By what makes the row one of its kind, else by its first words; never by what is sensitive. */
function nameRow(row: Row, { columns }: Register): NamedRow {
  const telling = columns.filter(isTelling);
  const keys = telling.filter(({ key }) => key);
  const name = (keys.length > 0 ? keys : telling.slice(0, 1))
    .flatMap((column) => {
      const value = row.values[column.id];
      return value === undefined ? [] : [String(maskValue(column, value))];
    })
    .join(', ');
  return name === '' ? { line: row.line } : { line: row.line, name };
}

function isTelling({ type, personal }: Column): boolean {
  return (type === 'text' || type === 'village') && personal !== 'sensitive';
}
