import type { Figure } from '../../catalogue/index.ts';
import type { Translate } from '../../i18n/index.ts';
import { fullPeriods, periodRange, yearRange } from '../../kernel/index.ts';
import { formatPeriod, PERIOD_HEADINGS, PERIOD_WORDS, PERIODS_SHEET } from '../../registers/index.ts';
import type { NeededInputs } from '../needed-inputs.ts';
import type { CellModel, SheetModel } from '../workbook/model.ts';
import { rangeOf } from '../workbook/model.ts';
import { cell, headingHeight, orientationFor, SheetBuilder } from '../workbook/sheet-builder.ts';
import { wholeCheck } from './checks.ts';

const FIRST_WIDTHS = [16, 13, 13];
const FIGURE_WIDTH = 28;
/** Without a year only weeks that every year has. */
const WEEKS_OF_EVERY_YEAR = 52;
const MONTHS = 12;

interface PeriodRow {
  readonly name: string;
  readonly days?: NonNullable<ReturnType<typeof periodRange>>;
}

/**
 * Figures by week or month, for units that do not keep the logbook they are counted from; undefined
 * where no set asks for any.
 */
export function periodsSheet(
  { figures }: NeededInputs,
  year: number | undefined,
  t: Translate,
): SheetModel | undefined {
  const series = figures.map(({ figure }) => figure).filter(({ type }) => type === 'series');
  if (series.length === 0) return undefined;
  const build = new SheetBuilder();
  const headings = [
    PERIOD_HEADINGS.period,
    PERIOD_HEADINGS.from,
    PERIOD_HEADINGS.to,
    ...series.map(({ name }) => name),
  ];
  const widths = [...FIRST_WIDTHS, ...series.map(() => FIGURE_WIDTH)];
  build.add([cell('title', PERIODS_SHEET)], 34);
  build.add([cell('subtitle', t('template.periods.intro', {}))], 18);
  build.blank();
  const headingRow = build.next;
  build.add(
    headings.map((text) => cell('heading', text)),
    headingHeight(headings, widths),
  );
  const lengths = (['week', 'month'] as const).filter((length) => series.some(({ per }) => per === length));
  for (const length of lengths) {
    const first = build.next;
    for (const row of periodRows(length, year)) build.add(rowCells(row, length, series));
    for (const [index, { per }] of series.entries()) {
      if (per !== length) continue;
      const column = FIRST_WIDTHS.length + index;
      const check = wholeCheck(t);
      build.check(rangeOf(column, first, column, build.next - 1), check.rule, check, check.strict);
    }
  }
  return {
    name: PERIODS_SHEET,
    widths,
    rows: build.rows,
    freeze: { rows: headingRow, columns: 1 },
    checks: build.checks,
    print: {
      orientation: orientationFor(widths),
      repeatRows: { from: headingRow, to: headingRow },
      footer: t('template.footer', {}),
    },
    tab: 'fill',
  };
}

function rowCells(
  { name, days }: PeriodRow,
  length: 'week' | 'month',
  series: readonly Figure[],
): readonly (CellModel | undefined)[] {
  return [
    cell('name', name),
    cell('unit-date', days && { day: days.from }),
    cell('unit-date', days && { day: days.to }),
    ...series.map(({ per, from }) => (per === length ? cell(from ? 'counted-number' : 'fill-number') : undefined)),
  ];
}

function periodRows(length: 'week' | 'month', year: number | undefined): readonly PeriodRow[] {
  if (year !== undefined) {
    return fullPeriods(yearRange(year), length).map((key) => {
      const days = periodRange(key);
      return { name: formatPeriod(key), ...(days ? { days } : {}) };
    });
  }
  const count = length === 'week' ? WEEKS_OF_EVERY_YEAR : MONTHS;
  return Array.from({ length: count }, (_, index) => ({
    name: `${PERIOD_WORDS[length]} ${String(index + 1).padStart(2, '0')}`,
  }));
}
