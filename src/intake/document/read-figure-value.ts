import type { Figure } from '../../catalogue/index.ts';
import type { FigureValue, Range } from '../../engine/index.ts';
import { toValue } from '../../engine/index.ts';
import type { PeriodKey } from '../../kernel/index.ts';
import { fullPeriods, yearRange } from '../../kernel/index.ts';
import type { Tell } from '../figure-values.ts';
import { decodeFigure, readPeriodKey } from '../figure-values.ts';
import type { RawFigureValue, RawNumber } from './document-shape.ts';

/**
 * A declared value of an input document, checked against the figure's type. Undefined where
 * nothing usable is left.
 */
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
    const key = readPeriodKey(text, figure, year, (code, inside, params) => tell(code, [...prefix, ...inside], params));
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
