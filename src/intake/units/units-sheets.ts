import type { Catalogue } from '../../catalogue/index.ts';
import type { Day, Result } from '../../kernel/index.ts';
import { toResult } from '../../kernel/index.ts';
import type { UnitsInput, UnitTree } from '../../units/index.ts';
import {
  ATTRIBUTE_COLUMNS,
  LISTED_COLUMNS,
  REARRANGED_COLUMNS,
  SUCCESSION_COLUMNS,
  UNIT_COLUMNS,
} from '../../units/index.ts';
import { IssueList } from '../issue-list.ts';
import type { AddressedSheet } from '../sheets/addressed-cells.ts';
import type { Table } from '../sheets/sheet-cells.ts';
import { findTable, SheetCells } from '../sheets/sheet-cells.ts';
import { readListedUnits } from './listed-units.ts';
import { readRearrangedUnits } from './rearranged-units.ts';
import type { FoundTable } from './unit-cells.ts';
import { readAttributeLines, readSuccessionLines } from './unit-change-lines.ts';
import { UnitCodes } from './unit-codes.ts';
import { attributeKey, readUnitLines } from './unit-lines.ts';

/** The lines that could be read, and every issue; with errors, what is wrong is left out. */
export type UnitsReading = Result<UnitsInput> & { readonly partial: UnitsInput };

/**
 * Reads units, dated attributes and successions from a workbook or CSV file. Each kind of table
 * is found by its headings, wherever it stands; several sheets of one kind (one for each tier,
 * say) are read one after the other. Tables as the statistics office and resolutions print them are
 * read too [UNIT-19]. `tree`: the units that stand already. `from`: the day of printed tables that
 * do not say it themselves.
 *
 * Errors: `sheet.no-heading` (no table at all), `units.cell-missing`, `units.unknown-type`,
 * `units.type-differs`, `units.unknown-succession-kind`, `units.share-unclear`,
 * `units.code-ambiguous`, those of `readRearrangedUnits`, `input.unknown-attribute`,
 * `input.unknown-attribute-value`, `input.attribute-conflict`, `value.*`, `cell.*`. Warnings:
 * `units.code-padded`, `sheet.unknown`, `cell.outside-table`.
 */
export function readUnitsSheets(
  sheets: readonly AddressedSheet[],
  catalogue: Catalogue,
  tree: UnitTree,
  file: string,
  from?: Day,
): UnitsReading {
  const issues = new IssueList();
  const tables: Record<TableKind, FoundTable[]> = {
    units: [],
    attributes: [],
    successions: [],
    listed: [],
    rearranged: [],
  };
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
  if (Object.values(tables).every(({ length }) => length === 0)) {
    const expected = [UNIT_COLUMNS.code[0], UNIT_COLUMNS.name[0], UNIT_COLUMNS.from[0]];
    issues.add('sheet.no-heading', { file }, { expected });
  } else for (const cells of unknown) cells.tell('sheet.unknown', undefined, undefined, { found: cells.sheet.name });

  const codes = new UnitCodes(tree);
  const units = readUnitLines(tables.units, catalogue, codes);
  const lines = [...units.lines, ...readListedUnits(tables.listed, tree, from, codes)];
  const rearranged = readRearrangedUnits(tables.rearranged, tree, lines, from, codes);
  const value: UnitsInput = {
    units: [...lines, ...rearranged.units],
    attributes: readAttributeLines(tables.attributes, catalogue, codes),
    successions: [...readSuccessionLines(tables.successions, codes), ...rearranged.successions],
    unread: units.unread,
  };
  return { ...toResult(value, issues.toArray()), partial: value };
}

type TableKind = 'units' | 'attributes' | 'successions' | 'listed' | 'rearranged';

function recognise(
  sheet: AddressedSheet,
  catalogue: Catalogue,
): { readonly kind: TableKind; readonly table: Table<string> } | undefined {
  const successions = findTable<string>(sheet, SUCCESSION_COLUMNS, ['from', 'to', 'date']);
  if (successions) return { kind: 'successions', table: successions };
  const attributes = findTable<string>(sheet, ATTRIBUTE_COLUMNS, ['code', 'attribute', 'value', 'from']);
  if (attributes) return { kind: 'attributes', table: attributes };
  const own = [...catalogue.attributes.values()].map(({ id, name }) => [attributeKey(id), [name, id]] as const);
  const units = findTable<string>(sheet, { ...Object.fromEntries(own), ...UNIT_COLUMNS }, ['code', 'name', 'from']);
  if (units) return { kind: 'units', table: units };
  const rearranged = findTable<string>(sheet, REARRANGED_COLUMNS, ['name', 'old']);
  if (rearranged) return { kind: 'rearranged', table: rearranged };
  const listed = findTable<string>(sheet, LISTED_COLUMNS, ['province', 'provinceCode', 'commune', 'communeCode']);
  return listed && { kind: 'listed', table: listed };
}

/** Cells beside the table and ranges merged into it. */
function tellStray({ cells, table }: FoundTable): void {
  const headed = new Set(table.heading.cells.map(({ column }) => column));
  const told = new Set<number>();
  for (const row of table.rows) cells.tellOutside(row, (column) => headed.has(column), told);
  const lastRow = table.rows.at(-1)?.number ?? table.heading.number;
  cells.tellMerges(table.heading.number + 1, lastRow, new Set(table.columns.values()));
}
