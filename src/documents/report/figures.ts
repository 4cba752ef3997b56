import type { Condition, Figure } from '../../catalogue/index.ts';
import { figuresOf, rowTestsOf } from '../../catalogue/index.ts';
import type { FigureTrace, FigureValue, KnownFigure, SetVerdict } from '../../engine/index.ts';
import { maxOf, minOf, traceFigure, walkTree } from '../../engine/index.ts';
import { awaitedMessage } from '../../engine/todo/index.ts';
import type { FigureId, MessageParam } from '../../kernel/index.ts';
import { quantity, tellsNothing } from '../../kernel/index.ts';
import type { ReportContext } from './context.ts';
import { anchorOf } from './context.ts';
import type { FigureReport } from './model.ts';

/** Line numbers beyond this many are only counted. */
const LINES_SHOWN = 12;

/**
 * Every figure that the verdicts rest on, once, in order of first use, with where it comes from.
 */
export function figureReports(verdicts: readonly SetVerdict[], context: ReportContext): readonly FigureReport[] {
  const ids = new Set<FigureId>();
  for (const { indicators } of verdicts.flatMap((verdict) => verdict.criteria)) {
    for (const { root } of indicators)
      for (const node of walkTree(root)) for (const id of figuresOf(node.requirement)) ids.add(id);
  }
  return [...ids].flatMap((id) => {
    const figure = context.catalogue.figures.get(id);
    return figure && !isOfOneAmongRows(figure, context) ? [figureReport(figure, context)] : [];
  });
}

/** A figure of one row says nothing of a unit whose register has several. */
function isOfOneAmongRows({ id, from }: Figure, { known, data }: ReportContext): boolean {
  return from?.ofOneRow === true && !known.has(id) && data.registers.has(from.register);
}

function figureReport(figure: Figure, context: ReportContext): FigureReport {
  const { t, known } = context;
  const found = known.get(figure.id);
  return {
    anchor: anchorOf('so-lieu', figure.id),
    id: figure.id,
    name: figure.name,
    value: valueText(figure, found?.value, context),
    unit: figure.unit,
    entered: found !== undefined,
    origin: found ? originText(found, context) : t('report.figure.not-entered', { who: figure.knownBy ?? '' }),
    details: found ? detailsOf(figure, found, context) : [],
  };
}

/** A value for people: a number, a range, Có/Không, or the lowest and highest of a series. */
export function valueText(figure: Figure, value: FigureValue | undefined, { t }: ReportContext): string {
  if (value === undefined) return t('value.not-entered');
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (typeof value === 'object' && 'periods' in value) {
    const values = [...value.periods.values()];
    if (values.length === 0) return t('value.not-entered');
    const least = quantity(Math.min(...values.map(minOf)), Math.min(...values.map(maxOf)), figure.decimals);
    return t('report.figure.series', { count: values.length, per: figure.per ?? 'week', least });
  }
  if (figure.type === 'yes-no' || tellsNothing(minOf(value), maxOf(value))) return t('value.unclear');
  return t('report.figure.number', { value: amount(figure, value) });
}

function amount(figure: Figure, value: FigureValue): MessageParam {
  return quantity(minOf(value), maxOf(value), figure.decimals);
}

function originText({ from, counted, declared }: KnownFigure, { catalogue, data, t }: ReportContext): string {
  if (from === 'declared') return t('report.figure.declared', { source: declared?.source ?? '' });
  const register = counted && catalogue.registers.get(counted.register);
  const origin = counted && data.registers.get(counted.register)?.origin;
  return t('report.figure.counted', {
    count: counted?.countedRows ?? 0,
    register: register?.sheet ?? '',
    origin: origin === register?.sheet ? '' : (origin ?? ''),
  });
}

function detailsOf(
  figure: Figure,
  { counted, declared, discrepancy, from, value }: KnownFigure,
  context: ReportContext,
): readonly string[] {
  const { catalogue, data, t } = context;
  const details: string[] = [];
  if (discrepancy && declared) {
    details.push(
      t('report.figure.discrepancy', {
        declared: valueText(figure, declared.value, context),
        counted: valueText(figure, value, context),
      }),
    );
  }
  if (from === 'declared' && counted)
    details.push(t('report.figure.filled-in', { counted: valueText(figure, counted.value, context) }));
  if (!counted) return details;
  const trace = traceFigure(catalogue, figure, data);
  if (trace) details.push(...traceLines(trace, figure, context));
  const register = catalogue.registers.get(counted.register);
  if (register && counted.awaited.length > 0) {
    const { key, params } = awaitedMessage(counted.awaited, register);
    details.push(t(key, params));
  }
  return details;
}

/** Rows that are open or left out, by why. */
function traceLines({ open, left }: FigureTrace, figure: Figure, context: ReportContext): readonly string[] {
  const { t } = context;
  const group = (entries: FigureTrace['open']): ReadonlyMap<string, readonly number[]> => {
    const byWhy = new Map<string, number[]>();
    for (const { row, why } of entries) {
      const text = why.code === 'condition' ? columnWords(why.condition, figure, context) : t(`report.row.${why.code}`);
      const lines = byWhy.get(text) ?? [];
      lines.push(row.line);
      byWhy.set(text, lines);
    }
    return byWhy;
  };
  const write = (key: 'open' | 'left') =>
    [...group(key === 'open' ? open : left)].map(([why, lines]) =>
      t(`report.figure.rows-${key}`, {
        count: lines.length,
        why,
        lines: lines.slice(0, LINES_SHOWN).map(String).join(', '),
        more: Math.max(lines.length - LINES_SHOWN, 0),
      }),
    );
  return [...write('open'), ...write('left')];
}

/** The columns that a condition looks at, by their headings. */
function columnWords(condition: Condition, figure: Figure, { catalogue, t }: ReportContext): string {
  const register = figure.from && catalogue.registers.get(figure.from.register);
  const titles = [...rowTestsOf(condition)].map(
    ({ column }) => register?.columns.find(({ id }) => id === column)?.title ?? column,
  );
  return t('report.row.columns', { columns: [...new Set(titles)] });
}
