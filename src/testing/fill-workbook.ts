import type { Catalogue, Column, Register } from '../catalogue/index.ts';
import type { CellModel, SheetModel, WorkbookModel } from '../documents/index.ts';
import type { Day, RegisterId, UnitKind } from '../kernel/index.ts';
import { invariant, parseDay } from '../kernel/index.ts';
import {
  ATTRIBUTE_SEPARATOR,
  FIGURE_HEADINGS,
  FIGURES_SHEET,
  LIST_STATES,
  NO_WORD,
  REGISTER_LABELS,
  UNIT_KIND_NAMES,
  UNIT_LABELS,
  YES_WORD,
} from '../registers/index.ts';

type Plain = string | number | boolean;

/**
 * A unit as plain data: the part of the input contract that one workbook can hold. Days
 * are written 2024-03-05.
 */
export interface UnitDocument {
  readonly unit: {
    readonly name: string;
    readonly kind: UnitKind;
    readonly province?: string;
    readonly attributes?: Readonly<Record<string, readonly string[]>>;
  };
  readonly year: number;
  readonly on: string;
  readonly figures: Readonly<Record<string, { readonly value: Plain; readonly source: string }>>;
  readonly registers: Readonly<Record<string, DocumentRegister>>;
}

export interface DocumentRegister {
  readonly keptFrom?: string;
  readonly keptTo?: string;
  readonly rows: readonly DocumentRow[];
}

/** Column id → value: a choice by its id, a day as 2024-03-05. Absent: not known. */
export type DocumentRow = Readonly<Record<string, Plain>>;

type Value = NonNullable<CellModel['value']>;

/**
 * The template with the data of a unit typed into it, as a person would: values beside their
 * labels, a choice by its label, rows below the headings and on below the prepared rows. Throws
 * where the template has no place for something.
 */
export function fillWorkbook(template: WorkbookModel, catalogue: Catalogue, document: UnitDocument): WorkbookModel {
  const sheets = new Map(template.sheets.map((sheet) => [sheet.name, new SheetDraft(sheet)]));
  const sheetOf = (name: string): SheetDraft => {
    const sheet = sheets.get(name);
    invariant(sheet !== undefined, `the template has no sheet ${name}`);
    return sheet;
  };
  fillUnit(sheetOf(FIGURES_SHEET), catalogue, document);
  fillFigures(sheetOf(FIGURES_SHEET), document);
  for (const [id, given] of Object.entries(document.registers)) {
    const register = catalogue.registers.get(id as RegisterId);
    invariant(register !== undefined, `the catalogue has no register ${id}`);
    fillRegister(sheetOf(register.sheet), register, given);
  }
  return { ...template, sheets: [...sheets.values()].map((sheet) => sheet.toModel()) };
}

/** A sheet into which is typed. Rows and columns are counted from 0. */
class SheetDraft {
  readonly #sheet: SheetModel;
  readonly #rows: (CellModel | undefined)[][];

  constructor(sheet: SheetModel) {
    this.#sheet = sheet;
    this.#rows = sheet.rows.map(({ cells }) => [...cells]);
  }

  /** The first cell with that text, from the top. */
  find(text: string): { readonly row: number; readonly column: number } {
    for (const [row, cells] of this.#rows.entries()) {
      const column = cells.findIndex((cell) => cell?.value === text);
      if (column >= 0) return { row, column };
    }
    throw new Error(`sheet ${this.#sheet.name} has no cell ${text}`);
  }

  /** The column of a heading, with or without its unit and star. */
  columnOf(row: number, text: string): number {
    const column = (this.#rows[row] ?? []).findIndex((cell) => String(cell?.value ?? '').startsWith(text));
    invariant(column >= 0, `sheet ${this.#sheet.name} has no heading ${text}`);
    return column;
  }

  /**
   * Below the prepared rows a new row takes the look of the row above it, as when people type on.
   */
  type(row: number, column: number, value: Value): void {
    for (let next = this.#rows.length; next <= row; next++) {
      const above = this.#rows[next - 1] ?? [];
      this.#rows.push(above.map((cell) => cell && { style: cell.style }));
    }
    const cells = this.#rows[row] ?? [];
    cells[column] = { ...(cells[column] ?? { style: 'text' }), value };
  }

  /**
   * Rows that the template leaves free have grown with their texts, as they do while people type.
   */
  toModel(): SheetModel {
    const rows = this.#rows.map((cells, index) => {
      const height = this.#sheet.rows[index]?.height ?? heightOf(cells, this.#sheet.widths);
      return { cells, ...(height === undefined ? {} : { height }) };
    });
    return { ...this.#sheet, rows };
  }
}

const POINTS_PER_LINE = 13;
/** Widths count digits; most letters are narrower. */
const LETTERS_PER_WIDTH = 1.1;

/** Undefined where one line is enough. */
function heightOf(cells: readonly (CellModel | undefined)[], widths: readonly number[]): number | undefined {
  const lines = cells.map((cell, index) =>
    typeof cell?.value === 'string' ? Math.ceil(cell.value.length / ((widths[index] ?? 10) * LETTERS_PER_WIDTH)) : 1,
  );
  const most = Math.max(1, ...lines);
  return most === 1 ? undefined : most * POINTS_PER_LINE + 4;
}

function fillUnit(sheet: SheetDraft, catalogue: Catalogue, { unit, year, on }: UnitDocument): void {
  const beside = (label: string, value: Value): void => {
    const at = sheet.find(label);
    sheet.type(at.row, at.column + 1, value);
  };
  beside(UNIT_LABELS.name, unit.name);
  beside(UNIT_LABELS.kind, UNIT_KIND_NAMES[unit.kind]);
  if (unit.province !== undefined) beside(UNIT_LABELS.province, unit.province);
  beside(UNIT_LABELS.year, year);
  beside(UNIT_LABELS.on, dayOf(on));
  for (const [id, carried] of Object.entries(unit.attributes ?? {})) {
    const attribute = catalogue.attributes.get(id);
    for (const [value, name] of attribute?.values ?? []) {
      beside(`${attribute?.name}${ATTRIBUTE_SEPARATOR}${name}`, carried.includes(value) ? YES_WORD : NO_WORD);
    }
  }
}

function fillFigures(sheet: SheetDraft, { figures }: UnitDocument): void {
  const heading = sheet.find(FIGURE_HEADINGS.id).row;
  const valueColumn = sheet.columnOf(heading, FIGURE_HEADINGS.value);
  const sourceColumn = sheet.columnOf(heading, FIGURE_HEADINGS.source);
  for (const [id, { value, source }] of Object.entries(figures)) {
    const { row } = sheet.find(id);
    sheet.type(row, valueColumn, typeof value === 'boolean' ? yesOrNo(value) : value);
    sheet.type(row, sourceColumn, source);
  }
}

function fillRegister(sheet: SheetDraft, register: Register, { keptFrom, keptTo, rows }: DocumentRegister): void {
  for (const [label, text] of [
    [REGISTER_LABELS.keptFrom, register.dated === undefined ? undefined : keptFrom],
    [REGISTER_LABELS.keptTo, keptTo],
  ] as const) {
    if (text === undefined) continue;
    const at = sheet.find(label);
    sheet.type(at.row, at.column + 1, dayOf(text));
  }
  const state = sheet.find(REGISTER_LABELS.state);
  const isEmpty = keptTo === undefined && rows.length === 0;
  if (!isEmpty) sheet.type(state.row, state.column + 1, keptTo === undefined ? LIST_STATES.open : LIST_STATES.finished);
  const heading = register.dated === undefined ? 3 : 4;
  const positions = new Map(register.columns.map((column) => [column.id as string, column]));
  for (const [index, row] of rows.entries()) {
    for (const [id, value] of Object.entries(row)) {
      const column = positions.get(id);
      invariant(column !== undefined, `register ${register.id} has no column ${id}`);
      sheet.type(heading + 1 + index, sheet.columnOf(heading, column.title), typedAs(column, value));
    }
  }
}

/** What a person types for a value of the contract. */
function typedAs(column: Column, value: Plain): Value {
  if (typeof value === 'boolean') return yesOrNo(value);
  if (column.type === 'date') return dayOf(String(value));
  return column.type === 'choice' ? (column.choices.get(String(value)) ?? value) : value;
}

function yesOrNo(value: boolean): string {
  return value ? YES_WORD : NO_WORD;
}

function dayOf(text: string): { readonly day: Day } {
  const day = parseDay(text);
  invariant(day !== undefined, `${text} is not a day`);
  return { day };
}
