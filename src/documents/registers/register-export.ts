import type { Column, Register } from '../../catalogue/index.ts';
import type { Day } from '../../kernel/index.ts';
import type { Row, RowValue } from '../../registers/index.ts';
import {
  encodeValue,
  maskValue,
  NUMBER_HEADING,
  REGISTER_LABELS,
  SIGNATURE_LABELS,
  traitsOf,
  UNIT_LABELS,
} from '../../registers/index.ts';
import type { CellModel, PrintSetup, RowModel, StyleName } from '../workbook/model.ts';
import { headingOf, rowStyleOf, widthOf } from '../workbook/register-columns.ts';
import { cell, headingHeight, orientationFor } from '../workbook/sheet-builder.ts';

/**
 * A register as its official list, without its rows: they come one by one while it is written,
 * since there may be a million. What is exported is read back by an import to the same values, but
 * for masked ones, which are refused.
 */
export interface RegisterExport {
  readonly title: string;
  /** Name of the sheet. */
  readonly sheet: string;
  readonly columns: readonly ExportColumn[];
  /** Title, unit, kept days, and last the headings. */
  readonly head: readonly RowModel[];
  /** The block in which people sign, below an empty row. */
  readonly foot: readonly RowModel[];
  readonly print: PrintSetup;
}

export interface ExportColumn {
  readonly heading: string;
  readonly style: StyleName;
  /** In characters. */
  readonly width: number;
  /** The cell of a row; undefined for a blank one. `number`: its running number, from 1. */
  readonly toCell: (row: ExportRow, number: number) => ExportCell | undefined;
}

export interface ExportRow {
  readonly values: Row['values'];
  readonly unitCode?: string;
}

export interface ExportCell {
  readonly value: NonNullable<CellModel['value']>;
  /** As it is typed: "4,5", "05/03/2024". */
  readonly text: string;
}

export interface RegisterExportOptions {
  /** Whose list it is, in words. */
  readonly unit: string;
  /** Days from and up to which a logbook is complete, as far as they are known. */
  readonly keptFrom?: Day | undefined;
  readonly keptTo?: Day | undefined;
  /** Whether sensitive values, and phone numbers of persons, stand in full. */
  readonly sensitive: 'masked' | 'shown';
  /** Whether the code of its unit stands in each row, for a list of several units. */
  readonly hasUnits?: boolean;
}

const NUMBER_WIDTH = 6;
const UNIT_CODE_WIDTH = 14;

/**
 * The official list of a register: title, unit, days kept, headings in the words of the form, and
 * who confirms. Never throws.
 */
export function registerExport(register: Register, options: RegisterExportOptions): RegisterExport {
  const columns = [
    numberColumn,
    ...(options.hasUnits ? [unitColumn] : []),
    ...register.columns.map((column) => valueColumn(column, options.sensitive)),
  ];
  const head = headOf(register, columns, options);
  const widths = columns.map(({ width }) => width);
  return {
    title: register.title,
    sheet: register.sheet,
    columns,
    head,
    foot: footOf(register, columns),
    print: {
      orientation: orientationFor(widths),
      repeatRows: { from: head.length, to: head.length },
      footer: register.title,
    },
  };
}

const numberColumn: ExportColumn = {
  heading: NUMBER_HEADING,
  style: 'row-number',
  width: NUMBER_WIDTH,
  toCell: (_, number) => ({ value: number, text: String(number) }),
};

const unitColumn: ExportColumn = {
  heading: UNIT_LABELS.code,
  style: 'row-code',
  width: UNIT_CODE_WIDTH,
  toCell: ({ unitCode }) => (unitCode === undefined ? undefined : { value: unitCode, text: unitCode }),
};

function valueColumn(column: Column, sensitive: RegisterExportOptions['sensitive']): ExportColumn {
  return {
    heading: headingOf(column),
    style: rowStyleOf(column),
    width: widthOf(column),
    toCell: ({ values }) => {
      const value = values[column.id];
      if (value === undefined) return undefined;
      return toCell(column, sensitive === 'masked' ? maskValue(column, value) : value);
    },
  };
}

function toCell(column: Column, value: RowValue): ExportCell {
  const text = encodeValue(value, column);
  if (typeof value === 'number') return { value: value / 10 ** column.decimals, text };
  return { value: traitsOf(column).look === 'date' ? { day: value as Day } : text, text };
}

function headOf(
  register: Register,
  columns: readonly ExportColumn[],
  { unit, keptFrom, keptTo }: RegisterExportOptions,
): readonly RowModel[] {
  const kept = [
    ...(keptFrom === undefined ? [] : [cell('label', REGISTER_LABELS.keptFrom), cell('fill-date', { day: keptFrom })]),
    ...(keptTo === undefined ? [] : [cell('label', REGISTER_LABELS.keptTo), cell('fill-date', { day: keptTo })]),
  ];
  const headings = columns.map(({ heading }) => heading);
  return [
    { cells: [cell('title', register.title)], height: 30 },
    { cells: [cell('subtitle', unit)], height: 18 },
    ...(kept.length > 0 ? [{ cells: [undefined, ...kept] }] : []),
    { cells: [] },
    {
      cells: headings.map((heading) => cell('heading', heading)),
      height: headingHeight(
        headings,
        columns.map(({ width }) => width),
      ),
    },
  ];
}

/** Who prepared the list and who confirms it, side by side below the table. */
function footOf({ confirmedBy }: Register, columns: readonly ExportColumn[]): readonly RowModel[] {
  const { preparedBy, confirmedBy: confirmed, sign, date } = SIGNATURE_LABELS;
  const signers = [[preparedBy, sign], ...confirmedBy.map((role) => [`${confirmed} ${role}`, date, sign])];
  const places = placesFor(signers.length, columns);
  const lines = Math.max(...signers.map((words) => words.length));
  const rows = Array.from({ length: lines }, (_, line): RowModel => {
    const cells: (CellModel | undefined)[] = Array.from({ length: (places.at(-1) ?? 0) + 1 });
    for (const [index, place] of places.entries()) {
      const text = signers[index]?.[line];
      if (text !== undefined) cells[place] = cell(line === 0 ? 'strong' : 'subtitle', text);
    }
    return { cells };
  });
  return [{ cells: [] }, ...rows];
}

/**
 * Columns that part the table evenly by its width, each further right than the one before; the
 * column of numbers is left out.
 */
function placesFor(count: number, columns: readonly ExportColumn[]): readonly number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0) - NUMBER_WIDTH;
  const places: number[] = [];
  let left = 0;
  for (let column = 1; places.length < count; column++) {
    if (left >= (total * places.length) / count) places.push(column);
    left += columns[column]?.width ?? total;
  }
  return places;
}
