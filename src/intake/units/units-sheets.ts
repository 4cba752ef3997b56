import type { Catalogue } from '../../catalogue/index.ts';
import type { Result } from '../../kernel/index.ts';
import { toResult } from '../../kernel/index.ts';
import type { UnitsInput, UnitTree } from '../../units/index.ts';
import { ATTRIBUTE_COLUMNS, SUCCESSION_COLUMNS, UNIT_COLUMNS } from '../../units/index.ts';
import { IssueList } from '../issue-list.ts';
import type { AddressedSheet } from '../sheets/addressed-cells.ts';
import type { Table } from '../sheets/sheet-cells.ts';
import { findTable, SheetCells } from '../sheets/sheet-cells.ts';
import type { FoundTable } from './unit-cells.ts';
import { readAttributeLines, readSuccessionLines } from './unit-change-lines.ts';
import { UnitCodes } from './unit-codes.ts';
import { attributeKey, readUnitLines } from './unit-lines.ts';

/** The lines that could be read, and every issue; with errors, what is wrong is left out. */
export type UnitsReading = Result<UnitsInput> & { readonly partial: UnitsInput };

/**
 * Reads units, dated attributes and successions from a workbook or CSV file. Each kind of table
 * is found by its headings, wherever it stands; several sheets of one kind (one for each tier,
 * say) are read one after the other. `tree`: the units that stand already, for codes that lost
 * their leading zeros.
 *
 * Errors: `sheet.no-heading` (no table at all), `units.cell-missing`, `units.unknown-type`,
 * `units.type-differs`, `units.unknown-succession-kind`, `units.share-unclear`,
 * `units.code-ambiguous`, `input.unknown-attribute`, `input.unknown-attribute-value`,
 * `input.attribute-conflict`, `value.*`, `cell.*`. Warnings: `units.code-padded`, `sheet.unknown`,
 * `cell.outside-table`.
 */
export function readUnitsSheets(
  sheets: readonly AddressedSheet[],
  catalogue: Catalogue,
  tree: UnitTree,
  file: string,
): UnitsReading {
  const issues = new IssueList();
  const tables = { units: [] as FoundTable[], attributes: [] as FoundTable[], successions: [] as FoundTable[] };
  const unknown: SheetCells[] = [];
  for (const sheet of sheets) {
    if (sheet.rows.length === 0) continue;
    const cells = new SheetCells(sheet, file, issues);
    const found = recognise(sheet, catalogue);
    if (found === undefined) unknown.push(cells);
    else {
      tables[found.kind].push({ cells, table: found.table });
      tellStray({ cells, table: found.table });
    }
  }
  const all = [...tables.units, ...tables.attributes, ...tables.successions];
  if (all.length === 0) {
    const expected = [UNIT_COLUMNS.code[0], UNIT_COLUMNS.name[0], UNIT_COLUMNS.from[0]];
    issues.add('sheet.no-heading', { file }, { expected });
  } else for (const cells of unknown) cells.tell('sheet.unknown', undefined, undefined, { found: cells.sheet.name });

  const codes = new UnitCodes(tree);
  const units = readUnitLines(tables.units, catalogue, codes);
  const value: UnitsInput = {
    units: units.lines,
    attributes: readAttributeLines(tables.attributes, catalogue, codes),
    successions: readSuccessionLines(tables.successions, codes),
    unread: units.unread,
  };
  return { ...toResult(value, issues.toArray()), partial: value };
}

function recognise(
  sheet: AddressedSheet,
  catalogue: Catalogue,
): { readonly kind: 'units' | 'attributes' | 'successions'; readonly table: Table<string> } | undefined {
  const successions = findTable<string>(sheet, SUCCESSION_COLUMNS, ['from', 'to', 'date']);
  if (successions) return { kind: 'successions', table: successions };
  const attributes = findTable<string>(sheet, ATTRIBUTE_COLUMNS, ['code', 'attribute', 'value', 'from']);
  if (attributes) return { kind: 'attributes', table: attributes };
  const own = [...catalogue.attributes.values()].map(({ id, name }) => [attributeKey(id), [name, id]] as const);
  const units = findTable<string>(sheet, { ...Object.fromEntries(own), ...UNIT_COLUMNS }, ['code', 'name', 'from']);
  return units && { kind: 'units', table: units };
}

/** Cells beside the table and ranges merged into it. */
function tellStray({ cells, table }: FoundTable): void {
  const headed = new Set(table.heading.cells.map(({ column }) => column));
  const told = new Set<number>();
  for (const row of table.rows) cells.tellOutside(row, (column) => headed.has(column), told);
  const lastRow = table.rows.at(-1)?.number ?? table.heading.number;
  cells.tellMerges(table.heading.number + 1, lastRow, new Set(table.columns.values()));
}
