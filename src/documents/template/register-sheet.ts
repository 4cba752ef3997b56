import type { Column, Register } from '../../catalogue/index.ts';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { MessageKey, Translate } from '../../i18n/index.ts';
import { formatDay, parseDay } from '../../kernel/index.ts';
import { LIST_STATES, MAX_REGISTER_ROWS, REGISTER_LABELS, traitsOf } from '../../registers/index.ts';
import type { SheetModel } from '../workbook/model.ts';
import { columnName, rangeOf } from '../workbook/model.ts';
import { headingToFill, rowStyleOf, widthOf } from '../workbook/register-columns.ts';
import { cell, headingHeight, orientationFor, SheetBuilder } from '../workbook/sheet-builder.ts';
import { columnCheck, dateCheck, listCheck } from './checks.ts';

/** Rows with formats; checks, lines and bands go on below them. */
export const PREPARED_ROWS = 200;

export interface RegisterSheetContext {
  /** Where the names of the villages stand; undefined without a village list. */
  readonly villages: string | undefined;
  /** Where choices stand that do not fit into a check, by `<register>.<column>`. */
  readonly choices: ReadonlyMap<string, string>;
  readonly t: Translate;
}

/**
 * One register as a sheet: its official heading, whether it is finished, the table.
 */
export function registerSheet(register: Register, { villages, choices, t }: RegisterSheetContext): SheetModel {
  const build = new SheetBuilder();
  const headings = register.columns.map(headingToFill);
  const widths = register.columns.map(widthOf);
  const least = register.dated === undefined ? [15, 14, 15, 14] : [15, 14, 15, 14, 15, 14];
  widths.splice(0, least.length, ...least.map((width, index) => Math.max(width, widths[index] ?? 0)));

  build.add([cell('title', register.title)], 30);
  build.add([cell('subtitle', aboutOf(register, t))], 18);
  addListState(build, register, t);
  if (register.dated !== undefined) build.blank();
  const headingRow = headingRowOf(register);
  build.add(
    register.columns.map((column, index) =>
      cell(column.required ? 'heading-required' : 'heading', headings[index], { note: noteOf(column, t) }),
    ),
    headingHeight(headings, widths),
  );
  for (const [index, column] of register.columns.entries()) {
    const isVillageList = register.id === VILLAGE_LIST && column.type === 'village';
    const check = columnCheck(
      t,
      column,
      isVillageList ? undefined : villages,
      choices.get(`${register.id}.${column.id}`),
    );
    if (check)
      build.check(
        rangeOf(index, headingRow + 1, index, headingRow + MAX_REGISTER_ROWS),
        check.rule,
        check,
        check.strict,
      );
  }
  build.prepare(register.columns.map(rowStyleOf), PREPARED_ROWS);
  return {
    name: register.sheet,
    widths,
    rows: build.rows,
    freeze: { rows: headingRow, columns: 1 },
    filter: rangeOf(0, headingRow, register.columns.length - 1, headingRow + PREPARED_ROWS),
    checks: build.checks,
    ruled: rangeOf(0, headingRow + 1, register.columns.length - 1, headingRow + MAX_REGISTER_ROWS),
    print: {
      orientation: orientationFor(widths),
      repeatRows: { from: headingRow, to: headingRow },
      footer: t('template.footer', {}),
    },
    tab: 'register',
  };
}

/**
 * 1-based row of the headings: below title, purpose and state; for logbooks a blank row between.
 */
export function headingRowOf({ dated }: Register): number {
  return dated === undefined ? 4 : 5;
}

/** Whether the list is finished: nothing is chosen beforehand. */
function addListState(build: SheetBuilder, { dated }: Register, t: Translate): void {
  const state = listCheck(t, Object.values(LIST_STATES));
  const day = dateCheck(t);
  const parts = [
    { label: REGISTER_LABELS.state, note: t('template.register.state', {}), style: 'fill-choice', check: state },
    { label: REGISTER_LABELS.keptTo, note: t('template.register.kept-to', {}), style: 'fill-date', check: day },
    ...(dated === undefined
      ? []
      : [{ label: REGISTER_LABELS.keptFrom, note: '', style: 'fill-date', check: day } as const]),
  ] as const;
  for (const [index, { check }] of parts.entries())
    build.check(`${columnName(2 * index + 1)}${build.next}`, check.rule, check, check.strict);
  build.add(
    parts.flatMap(({ label, note, style }) => [cell('label', label, note === '' ? {} : { note }), cell(style)]),
    18,
  );
}

function aboutOf(register: Register, t: Translate): string {
  const confirmed =
    register.confirmedBy.length === 0
      ? ''
      : t('template.register.confirmed-by', { who: register.confirmedBy.join(', ') });
  return [register.purpose && `${register.purpose}.`, confirmed, t('template.register.star', {})]
    .filter(Boolean)
    .join(' ');
}

function noteOf(column: Column, t: Translate): string {
  const howToFill: MessageKey = `template.column.${column.type}`;
  const lines = [
    column.help,
    t(howToFill, {}),
    column.type === 'choice'
      ? t('template.column.choices', { choices: [...column.choices.values()].join('; ') })
      : undefined,
    column.onlyOne ? t('template.column.only-one', {}) : undefined,
    column.personal === 'sensitive' ? t('template.column.sensitive', {}) : undefined,
    column.example === undefined
      ? undefined
      : t('template.column.example', { example: exampleOf(column, column.example) }),
  ];
  return lines.filter(Boolean).join('\n');
}

/** Days stand in catalogue files as YAML writes them. */
function exampleOf(column: Column, example: string): string {
  const day = traitsOf(column).look === 'date' ? parseDay(example) : undefined;
  return day === undefined ? example : formatDay(day);
}
