import type { Column, Figure } from '../catalogue/index.ts';
import type { FigureValue, Range } from '../engine/index.ts';
import { toValue } from '../engine/index.ts';
import type { IssueCode, Params, PeriodKey } from '../kernel/index.ts';
import { fullPeriods, periodRange, yearRange } from '../kernel/index.ts';
import type { CellInput, Decoded } from '../registers/index.ts';
import { decodeCell, formatPeriod, loneColumn, parsePeriod } from '../registers/index.ts';
import type { RawFigureValue, RawNumber } from './document/document-shape.ts';

/** Says what is wrong with a figure, and where inside its value. */
export type Tell = (code: IssueCode, inside: readonly (string | number)[], params: Params) => void;

/** A figure is read like a cell of a column: the same words for yes, the same numbers. One number of a series for a series. */
export function decodeFigure(cell: CellInput, figure: Figure): Decoded {
  return decodeCell(cell, columnOf(figure));
}

/** A key for the periods of a figure; undefined, and told, where it is none, of another length, or outside the year. */
export function readPeriod(text: string, figure: Figure, year: number, tell: Tell): PeriodKey | undefined {
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

/** A declared value of an input document, checked against the figure's type. Undefined where nothing usable is left. */
export function readFigureValue(
  raw: RawFigureValue,
  figure: Figure,
  year: number,
  tell: Tell,
): FigureValue | undefined {
  if (raw === null) return undefined;
  if (typeof raw !== 'object') {
    if (figure.type !== 'series') return readOne(raw, figure, [], tell);
    tell('value.wrong-type', [], { expected: figure.type, found: String(raw), heading: figure.name });
    return undefined;
  }
  if (figure.type === 'series') return readSeries(raw, figure, year, tell);
  if (figure.type !== 'yes-no' && 'min' in raw && 'max' in raw) return readRange(raw as RawRange, figure, [], tell);
  tell('value.wrong-type', [], { expected: figure.type, found: '{…}', heading: figure.name });
  return undefined;
}

type RawRange = { readonly min: RawNumber; readonly max: RawNumber };
type RawPeriodValue = RawNumber | RawRange | null;

function readSeries(raw: object, figure: Figure, year: number, tell: Tell): FigureValue | undefined {
  const periods = new Map<PeriodKey, number | Range>();
  const isRule = 'every' in raw;
  if (isRule) {
    const value = readPeriodValue(raw.every as RawPeriodValue, figure, ['every'], tell);
    const keys = fullPeriods(yearRange(year), figure.per ?? 'week');
    if (value !== undefined) for (const key of keys) periods.set(key, value);
  }
  const single = (isRule ? ('except' in raw ? raw.except : {}) : raw) as Readonly<Record<string, RawPeriodValue>>;
  const prefix = isRule ? ['except'] : [];
  for (const [text, entry] of Object.entries(single ?? {})) {
    const key = readPeriod(text, figure, year, (code, inside, params) => tell(code, [...prefix, ...inside], params));
    if (key === undefined) continue;
    const value = readPeriodValue(entry, figure, [...prefix, text], tell);
    if (value === undefined) periods.delete(key);
    else periods.set(key, value);
  }
  return { periods };
}

function readPeriodValue(
  raw: RawPeriodValue,
  figure: Figure,
  inside: readonly string[],
  tell: Tell,
): number | Range | undefined {
  if (raw === null) return undefined;
  if (typeof raw === 'object') return readRange(raw, figure, inside, tell);
  const value = readOne(raw, figure, inside, tell);
  return typeof value === 'number' ? value : undefined;
}

function readRange(raw: RawRange, figure: Figure, inside: readonly string[], tell: Tell): number | Range | undefined {
  const min = readOne(raw.min, figure, [...inside, 'min'], tell);
  const max = readOne(raw.max, figure, [...inside, 'max'], tell);
  if (typeof min !== 'number' || typeof max !== 'number') return undefined;
  if (min <= max) return toValue(min, max);
  tell('shape.out-of-range', [...inside, 'max'], { found: String(raw.max), expected: String(raw.min) });
  return undefined;
}

function readOne(
  raw: string | number | boolean,
  figure: Figure,
  inside: readonly string[],
  tell: Tell,
): number | boolean | undefined {
  const { value, findings } = decodeFigure(raw, figure);
  for (const { code, params } of findings) tell(code, inside, params);
  return typeof value === 'string' ? undefined : value;
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
