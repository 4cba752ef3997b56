import type { Attribute, Catalogue, UnitAttributes } from '../../catalogue/index.ts';
import { conflictOf } from '../../catalogue/index.ts';
import type { Day, UnitKind } from '../../kernel/index.ts';
import { fold, tidy, UNIT_KINDS } from '../../kernel/index.ts';
import {
  ATTRIBUTE_SEPARATOR,
  cellText,
  decodeCell,
  isBlank,
  loneColumn,
  showCell,
  UNIT_KIND_NAMES,
  UNIT_LABELS,
} from '../../registers/index.ts';
import type { AddressedCell, AddressedRow } from '../sheets/addressed-cells.ts';
import { toHeadingForm } from '../sheets/heading-words.ts';
import type { SheetCells } from '../sheets/sheet-cells.ts';

/**
 * What the block at the top of the figures sheet says about the unit. Absent: not written, or not
 * readable (and told).
 */
export interface UnitBlock {
  readonly code?: string;
  readonly name?: string;
  readonly kind?: UnitKind;
  readonly province?: string;
  readonly year?: number;
  readonly on?: Day;
  readonly attributes: UnitAttributes;
}

interface Beside {
  readonly row: number;
  readonly cell: AddressedCell;
}

/**
 * Reads the block about the unit: labels with their values in the cell to the right,
 * wherever they stand.
 *
 * An attribute's values have a label each ("Vùng: Miền núi") with Có or Không. All blank: the
 * attribute is not known. At least one Có: the unit carries those. Only Không with blanks between:
 * not known either, and the blanks are told.
 */
export function readUnitBlock(cells: SheetCells, rows: readonly AddressedRow[], catalogue: Catalogue): UnitBlock {
  const labels = new Set([...Object.values(UNIT_LABELS), ...attributeLabels(catalogue)].map(toHeadingForm));
  const beside = new Map<string, Beside>();
  const labelPlaces = new Map<string, Beside>();
  for (const row of rows) {
    for (const cell of row.cells) {
      const form = typeof cell.value === 'string' ? toHeadingForm(cell.value) : '';
      if (!labels.has(form) || labelPlaces.has(form)) continue;
      labelPlaces.set(form, { row: row.number, cell });
      const value = cells.besideLabel(row, cell);
      if (value) beside.set(form, { row: row.number, cell: value });
    }
  }
  const find = (label: string): Beside | undefined => beside.get(toHeadingForm(label));
  const code = find(UNIT_LABELS.code);
  const name = find(UNIT_LABELS.name);
  const province = find(UNIT_LABELS.province);
  const kind = readKind(cells, find(UNIT_LABELS.kind));
  const year = readYear(cells, find(UNIT_LABELS.year));
  const judged = find(UNIT_LABELS.on);
  const on = judged && cells.readDay(judged.row, judged.cell, UNIT_LABELS.on, '31/01/2025');
  return {
    ...(code ? { code: tidy(cellText(code.cell.value)) } : {}),
    ...(name ? { name: tidy(cellText(name.cell.value)) } : {}),
    ...(kind ? { kind } : {}),
    ...(province ? { province: tidy(cellText(province.cell.value)) } : {}),
    ...(year ? { year } : {}),
    ...(on ? { on } : {}),
    attributes: readAttributes(cells, catalogue, find, (label) => labelPlaces.get(toHeadingForm(label))),
  };
}

function attributeLabels(catalogue: Catalogue): readonly string[] {
  return [...catalogue.attributes.values()].flatMap((attribute) =>
    [...attribute.values.values()].map((value) => labelOf(attribute, value)),
  );
}

function labelOf(attribute: Attribute, value: string): string {
  return `${attribute.name}${ATTRIBUTE_SEPARATOR}${value}`;
}

function readKind(cells: SheetCells, found: Beside | undefined): UnitKind | undefined {
  if (!found) return undefined;
  const kind = parseUnitKind(cellText(found.cell.value));
  if (kind === undefined) {
    cells.tell('input.unit-kind', found.row, found.cell.column, {
      found: showCell(found.cell.value),
      expected: Object.values(UNIT_KIND_NAMES),
    });
  }
  return kind;
}

/** "Xã", "xa" … as a kind of unit. */
export function parseUnitKind(text: string): UnitKind | undefined {
  return UNIT_KINDS.find((kind) => kind === fold(text) || fold(UNIT_KIND_NAMES[kind]) === fold(text));
}

function readYear(cells: SheetCells, found: Beside | undefined): number | undefined {
  if (!found) return undefined;
  const year = Number(/^(?:nam )?(\d{4})$/.exec(fold(cellText(found.cell.value)))?.[1]);
  if (year >= 2000 && year <= 2100) return year;
  cells.tell('value.wrong-type', found.row, found.cell.column, {
    heading: UNIT_LABELS.year,
    found: showCell(found.cell.value),
    expected: '2024',
  });
  return undefined;
}

function readAttributes(
  cells: SheetCells,
  catalogue: Catalogue,
  find: (label: string) => Beside | undefined,
  findLabel: (label: string) => Beside | undefined,
): UnitAttributes {
  const attributes = new Map<string, readonly string[]>();
  for (const attribute of catalogue.attributes.values()) {
    const answers = [...attribute.values].map(([id, name]) => ({
      id,
      label: labelOf(attribute, name),
      beside: find(labelOf(attribute, name)),
    }));
    const read = answers.map(({ id, label, beside }) => ({
      id,
      label,
      answer: beside && readAnswer(cells, label, beside),
    }));
    const carried = read.filter(({ answer }) => answer === true).map(({ id }) => id);
    const open = read.filter(({ answer }) => answer === undefined);
    if (open.length === read.length) continue;
    const conflict = conflictOf(attribute, carried);
    if (conflict) {
      const at = find(labelOf(attribute, attribute.values.get(conflict[1] ?? '') ?? ''));
      const found = conflict.map((value) => attribute.values.get(value) ?? value);
      cells.tell('input.attribute-conflict', at?.row, at?.cell.column, { heading: attribute.name, found });
    } else if (carried.length > 0 || open.length === 0) attributes.set(attribute.id, carried);
    else {
      for (const { label } of open.filter(({ label: text }) => find(text) === undefined)) {
        const at = findLabel(label);
        cells.tell('value.required', at?.row, at && at.cell.column + 1, { heading: label });
      }
    }
  }
  return attributes;
}

function readAnswer(cells: SheetCells, label: string, { row, cell }: Beside): boolean | undefined {
  if (isBlank(cell.value)) return undefined;
  const { value, findings } = decodeCell(cell.value, loneColumn('yes-no', label));
  for (const { code, params } of findings) cells.tell(code, row, cell.column, params);
  return typeof value === 'boolean' ? value : undefined;
}
