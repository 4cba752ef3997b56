import type { Catalogue } from '../../catalogue/index.ts';
import type { DeclaredFigure } from '../../engine/index.ts';
import type { AddressedRow, AddressedSheet, IssueList } from '../../intake/index.ts';
import { readUnitWorkbook } from '../../intake/index.ts';
import type { FigureId, UnitKind } from '../../kernel/index.ts';
import { fold } from '../../kernel/index.ts';
import { FIGURES_SHEET, PERIODS_SHEET } from '../../registers/index.ts';
import type { Unit } from '../../units/index.ts';
import type { SheetStream } from '../ports/files.ts';

/** Sheets of our workbook that hold declared figures; they are small. */
const OWN = new Set([FIGURES_SHEET, PERIODS_SHEET].map(fold));

export interface OwnSheets {
  readonly declared: ReadonlyMap<FigureId, DeclaredFigure>;
  /** As the workbook says. */
  readonly unitCode?: string;
  readonly unitName?: string;
  readonly year?: number;
}

/**
 * Whether a workbook that names its unit is meant for another one: by its code, else by a name that
 * is not in the words it uses.
 */
export function isForAnother({ unitCode, unitName }: OwnSheets, unit: Unit): boolean {
  if (unitCode !== undefined) return unitCode !== unit.code && unitCode.padStart(5, '0') !== unit.code;
  return unitName !== undefined && !` ${fold(unitName)} `.includes(` ${fold(unit.name)} `);
}

/**
 * The declared figures of a workbook, with unit and year as it names them; nothing where the
 * file is a bare list.
 */
export async function readOwnSheets(
  stream: SheetStream,
  catalogue: Catalogue,
  options: { readonly file: string; readonly kind: UnitKind; readonly year?: number | undefined },
  issues: IssueList,
): Promise<OwnSheets> {
  const sheets: AddressedSheet[] = [];
  for (const [index, head] of stream.sheets.entries()) {
    if (!OWN.has(fold(head.name))) continue;
    const rows: AddressedRow[] = [];
    const tail = await stream.readRows(index, (more) => void rows.push(...more));
    if (tail.ok) sheets.push({ name: head.name, state: head.state, rows, merges: tail.value.merges });
    else issues.addAll(tail.issues);
  }
  if (sheets.length === 0) return { declared: new Map() };
  const { file, kind, year } = options;
  const reading = readUnitWorkbook(sheets, catalogue, { file, kind, ...(year === undefined ? {} : { year }) });
  issues.addAll(reading.issues);
  const data = reading.ok ? reading.value : reading.partial;
  if (data === undefined) return { declared: new Map() };
  return {
    declared: data.declared,
    ...(data.unit.code ? { unitCode: data.unit.code } : {}),
    // Without a name the file's own stands in its place.
    ...(data.unit.name === '' || data.unit.name === file ? {} : { unitName: data.unit.name }),
    year: data.period.year,
  };
}
