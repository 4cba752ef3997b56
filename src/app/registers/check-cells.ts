import type { Register } from '../../catalogue/index.ts';
import { HeadingWords } from '../../intake/index.ts';
import type { ColumnId, Issue, Place } from '../../kernel/index.ts';
import { toIssue, withNearest } from '../../kernel/index.ts';
import type { Row, RowValue } from '../../registers/index.ts';
import { clashesWithStored, decodeCell, RowTaker, toClashIssue, VillageNames } from '../../registers/index.ts';
import type { Unit } from '../../units/index.ts';
import type { CommandContext } from '../door/context.ts';
import { storedBeside } from '../ground/stored-beside.ts';
import type { LockedRegister } from '../ports/rows.ts';

/** Cells as people type them, by the column's id or heading; an empty text makes a cell blank. */
export type TypedCells = ReadonlyMap<string, string>;

/** What changing a row is given: its register, locked, of a unit that may keep it. */
export type RowChange = CommandContext & {
  readonly unit: Unit;
  readonly register: Register;
  readonly locked: LockedRegister;
};

/** The values of a row with some cells typed anew, and all that is to be said of them. */
export async function checkCells(
  context: RowChange,
  base: Row['values'],
  cells: TypedCells,
  { year, rowNo }: { readonly year: number | undefined; readonly rowNo: number | undefined },
): Promise<{ readonly values: Row['values']; readonly issues: readonly Issue[] }> {
  const { tx, register, unit } = context;
  const headings = new HeadingWords(register);
  const values: Partial<Record<ColumnId, RowValue>> = { ...base };
  const issues: Issue[] = [];
  const unreadable: ColumnId[] = [];
  for (const [name, text] of cells) {
    const column = headings.find(name);
    if (column === undefined) {
      const titles = register.columns.map(({ title }) => title);
      issues.push(
        toIssue('input.unknown-column', { path: name }, { register: register.title, ...withNearest(name, titles) }),
      );
      continue;
    }
    const { value, findings } = decodeCell(text, column);
    for (const { code, params } of findings)
      issues.push(toIssue(code, { path: column.id }, { register: register.title, ...params }));
    if (value !== undefined) values[column.id] = value;
    else delete values[column.id];
    if (value === undefined && findings.length > 0) unreadable.push(column.id);
  }
  const names = await tx.rows.villageNames(unit.id);
  const villages = names.length === 0 ? undefined : new VillageNames(names);
  const taker = new RowTaker(register, { place: placeOfTyped, villages, year, keys: 'elsewhere' });
  const taken = taker.take({ row: { line: rowNo ?? 0, values }, unreadable });
  const { row } = taken.entry;
  issues.push(...taken.issues, ...taker.finish());
  issues.push(...(await holdAgainstStored(context, row, rowNo)));
  return { values: row.values, issues };
}

/**
 * Whether the row may stand beside the rows that are stored. `rowNo`: its own, where
 * it is stored itself.
 */
export async function holdAgainstStored(
  { tx, register, unit, reach, ports }: RowChange,
  row: Row,
  rowNo: number | undefined,
): Promise<readonly Issue[]> {
  const stored = await storedBeside(tx, reach, { unit: unit.id, register, values: row.values, rowNo }, ports.secrets);
  return clashesWithStored(register, row, stored).map((clash) => toClashIssue(register, clash, placeOfTyped));
}

function placeOfTyped(_: Row, column?: ColumnId): Place {
  return column === undefined ? {} : { path: column };
}
