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

/** The rows of which it is open whether they count, by what keeps them so. */
export interface OpenRows {
  /** A cell is blank. */
  readonly blank: readonly NamedRow[];
  /** A cell could not be read. */
  readonly unread: readonly NamedRow[];
  /** It stands against another row, or names a village that is not there. */
  readonly doubtful: readonly NamedRow[];
}

export function openRowsOf(figure: FigureId, unit: TodoUnit): OpenRows {
  const found = traceIn(figure, unit);
  const rows = { blank: [] as NamedRow[], unread: [] as NamedRow[], doubtful: [] as NamedRow[] };
  for (const { row, why } of found?.trace.open ?? []) {
    const kind = why.code === 'doubtful' ? 'doubtful' : row.unread ? 'unread' : 'blank';
    rows[kind].push(nameRow(row, found!.register));
  }
  return rows;
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

/**
 * By what makes the row one of its kind, else by its first words and its village; never by what is
 * sensitive.
 */
function nameRow(row: Row, { columns }: Register): NamedRow {
  const telling = columns.filter(isTelling);
  const keys = telling.filter(({ key }) => key);
  const first = (type: Column['type']) => telling.filter((column) => column.type === type).slice(0, 1);
  const name = (keys.length > 0 ? keys : [...first('text'), ...first('village')])
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
