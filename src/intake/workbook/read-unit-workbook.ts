import type { Catalogue } from '../../catalogue/index.ts';
import type { DeclaredFigure, UnitData } from '../../engine/index.ts';
import { dayOfJudging } from '../../engine/index.ts';
import type { FigureId } from '../../kernel/index.ts';
import { fold } from '../../kernel/index.ts';
import {
  CHILDREN_SHEET,
  FIGURES_SHEET,
  GUIDE_SHEET,
  PERIODS_SHEET,
  UNIT_KIND_NAMES,
  UNIT_LABELS,
} from '../../registers/index.ts';
import { IssueList } from '../issue-list.ts';
import { ownLists } from '../own-lists.ts';
import type { InputOptions, UnitReading } from '../reading.ts';
import { toReading } from '../reading.ts';
import type { DecodedRegister } from '../register-data.ts';
import { takeRegisters } from '../register-data.ts';
import type { AddressedSheet } from '../sheets/addressed-cells.ts';
import { recogniseSheet } from '../sheets/recognise-sheet.ts';
import { readRegisterSheet } from '../sheets/register-sheet.ts';
import { SheetCells } from '../sheets/sheet-cells.ts';
import { readChildrenSheet } from './children-sheet.ts';
import { findFigureTable, readFiguresTable } from './figures-sheet.ts';
import { readPeriodsSheet } from './periods-sheet.ts';
import type { UnitBlock } from './unit-block.ts';
import { readUnitBlock } from './unit-block.ts';

/** The sheets of a workbook by what they are. */
interface Sorted {
  figures?: SheetCells;
  periods?: SheetCells;
  children?: SheetCells;
  readonly registers: DecodedRegister[];
}

/**
 * Reads a unit from the sheets of a workbook in the layout of `registers/workbook-layout.ts`, or
 * from lists of its own: sheets and columns are found by their words, wherever they stand. Every
 * issue has its sheet and cell. What the caller's options say goes before what the workbook says.
 *
 * Errors: `input.year-missing`, `input.unit-kind`, `input.*`, `sheet.*`, `cell.*`, `value.*`,
 * `row.*`. Warnings, besides those of rows: `sheet.unknown`, `sheet.read-by-headings`,
 * `input.unit-missing`.
 */
export function readUnitWorkbook(
  sheets: readonly AddressedSheet[],
  catalogue: Catalogue,
  options: InputOptions = {},
): UnitReading {
  const issues = new IssueList();
  const sorted = sortSheets(sheets, catalogue, options, issues);
  const table = sorted.figures && findFigureTable(sorted.figures);
  const above =
    sorted.figures?.sheet.rows.filter((row) => table === undefined || row.number < table.heading.number) ?? [];
  const block: UnitBlock = sorted.figures ? readUnitBlock(sorted.figures, above, catalogue) : { attributes: new Map() };
  const place = sorted.figures?.place() ?? (options.file === undefined ? {} : { file: options.file });
  if (sorted.figures && table === undefined) issues.add('sheet.no-heading', place, { expected: [FIGURES_SHEET] });
  const declared = new Map(sorted.figures && table ? readFiguresTable(sorted.figures, table, catalogue) : []);

  const year = options.year ?? block.year;
  const kind = block.kind ?? options.kind;
  if (year === undefined) issues.add('input.year-missing', place, { expected: UNIT_LABELS.year });
  if (kind === undefined) issues.add('input.unit-kind', place, { found: '', expected: Object.values(UNIT_KIND_NAMES) });
  if (block.name === undefined) issues.add('input.unit-missing', place, { expected: UNIT_LABELS.name });
  if (year === undefined || kind === undefined) {
    takeRegisters(sorted.registers, year, issues);
    return toReading(undefined, issues.toArray());
  }

  const period = { year, on: dayOfJudging(year, block.on, options) };
  if (sorted.periods) addAll(declared, readPeriodsSheet(sorted.periods, catalogue, year));
  const children = sorted.children && readChildrenSheet(sorted.children, catalogue, period);
  const unit = {
    ...(block.code ? { code: block.code } : {}),
    name: block.name ?? options.file ?? '',
    kind,
    ...(block.province ? { province: block.province } : {}),
    attributes: block.attributes,
  };
  const registers = takeRegisters(sorted.registers, year, issues);
  const data: UnitData = {
    unit,
    period,
    declared,
    registers: ownLists(unit, registers, catalogue, issues, place),
    ...(children ? { children } : {}),
  };
  return toReading(data, issues.toArray());
}

function addAll(declared: Map<FigureId, DeclaredFigure>, more: ReadonlyMap<FigureId, DeclaredFigure>): void {
  for (const [id, figure] of more) declared.set(id, figure);
}

/** Sheets of the workbook itself, by folded name. */
const OWN_SHEETS: ReadonlyMap<string, 'figures' | 'periods' | 'children'> = new Map([
  [fold(FIGURES_SHEET), 'figures'],
  [fold(PERIODS_SHEET), 'periods'],
  [fold(CHILDREN_SHEET), 'children'],
]);

function sortSheets(
  sheets: readonly AddressedSheet[],
  catalogue: Catalogue,
  { file }: InputOptions,
  issues: IssueList,
): Sorted {
  const sorted: Sorted = { registers: [] };
  const taken = new Map<string, string>();
  /** Whether a sheet is the first of its kind; the others are told and not read. */
  const take = (key: string, cells: SheetCells): boolean => {
    const first = taken.get(key);
    if (first !== undefined) cells.tell('sheet.twice', undefined, undefined, { found: cells.sheet.name, first });
    else taken.set(key, cells.sheet.name);
    return first === undefined;
  };
  const later: SheetCells[] = [];
  for (const sheet of sheets) {
    const cells = new SheetCells(sheet, file, issues);
    const name = fold(sheet.name);
    if (name === fold(GUIDE_SHEET)) continue;
    const kind = OWN_SHEETS.get(name);
    if (kind === undefined) later.push(cells);
    else if ((sorted[kind] === undefined || sheet.rows.length > 0) && take(name, cells)) sorted[kind] = cells;
  }
  // A sheet that bears a register's name goes before one that only looks like it.
  const readings = later.map((cells) => ({
    cells,
    reading: recogniseSheet(cells.sheet, catalogue.registers.values()),
  }));
  const named = readings.filter(({ reading }) => reading.kind === 'register' && reading.by === 'name');
  for (const { cells, reading } of [...named, ...readings.filter((entry) => !named.includes(entry))]) {
    const { sheet } = cells;
    if (reading.kind === 'register') {
      const { register, by, headings } = reading;
      if (sheet.rows.length === 0 || !take(register.id, cells)) continue;
      if (by === 'headings')
        cells.tell('sheet.read-by-headings', undefined, undefined, {
          found: sheet.name,
          expected: register.sheet,
          register: register.title,
        });
      const decoded = readRegisterSheet(cells, register, headings);
      if (decoded) sorted.registers.push(decoded);
    } else if (sorted.figures === undefined && findFigureTable(cells)) {
      sorted.figures = cells;
      cells.tell('sheet.read-by-headings', undefined, undefined, {
        found: sheet.name,
        expected: FIGURES_SHEET,
        register: FIGURES_SHEET,
      });
    } else if (sheet.state !== 'hidden' && sheet.rows.length > 0) {
      cells.tell('sheet.unknown', undefined, undefined, {
        found: sheet.name,
        ...(reading.nearest ? { nearest: reading.nearest } : {}),
      });
    }
  }
  return sorted;
}
