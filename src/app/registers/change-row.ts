import type { Register } from '../../catalogue/index.ts';
import type { Issue } from '../../kernel/index.ts';
import { AppError, atMoment, hasErrors, toIssue } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';
import { encodeValue, maskValue } from '../../registers/index.ts';
import { refusalFor } from '../access/index.ts';
import { command } from '../door/door.ts';
import type { OfRegister } from '../door/subjects.ts';
import { theRegisterToChange } from '../door/subjects.ts';
import type { UseCase } from '../door/use-case.ts';
import { toColumnChanges } from '../ground/column-changes.ts';
import { canKeep } from '../ground/keeping.ts';
import { prepareSealing } from '../ground/reseal.ts';
import { openRow, toRowContent, villageColumn } from '../ground/row-content.ts';
import { NO_VILLAGE } from '../ports/marks.ts';
import type { StoredRow } from '../ports/rows.ts';
import type { RowChange, TypedCells } from './check-cells.ts';
import { checkCells, holdAgainstStored } from './check-cells.ts';

export interface RowRequest extends OfRegister {
  /** The year for whose figures it counts first; that of today where it is not said. */
  readonly year?: number | undefined;
}

/** A row was changed, or why not. Warnings may come with a change. */
export type RowAnswer =
  | {
      readonly done: true;
      readonly rowNo: number;
      readonly version: number;
      /** False where the row was like that already: no version was made. */
      readonly hasChanged: boolean;
      readonly issues: readonly Issue[];
    }
  | { readonly done: false; readonly issues: readonly Issue[] };

/**
 * Adds a row to a register of a unit. Issues: those of cells and rows, and `row.duplicate-key` and
 * `row.only-one` (with the number of the row that is there).
 */
export const addRow = rowCommand(
  'add-row',
  async (context, { year, cells }: RowRequest & { readonly cells: TypedCells }) => {
    const { tx, register, unit, locked, actor, ports } = context;
    const { values, issues } = await checkCells(context, {}, cells, { year, rowNo: undefined });
    if (hasErrors(issues)) return { done: false, issues };
    const content = toRowContent(register, unit.id, values, ports.secrets);
    assertSpeaksOf(context, content.village);
    const [rowNo = 0] = await tx.rows.insert(unit.id, locked, [content], actor.snapshot);
    noteChange(context, year, [content.village]);
    context.tell(unit.id, { type: 'row-added', payload: { register: register.id, row: rowNo, version: 1 } });
    return { done: true, rowNo, version: 1, hasChanged: true, issues };
  },
);

export interface ExistingRow extends RowRequest {
  readonly rowNo: number;
  /**
   * The version that was seen: where it is another by now, `row.changed-meanwhile` is refused with
   * both. Absent: whatever it is.
   */
  readonly version?: number | undefined;
}

/** Changes cells of a row. Refuses with `row.not-found`, `row.changed-meanwhile`, `row.erased`. */
export const changeRow = rowCommand(
  'change-row',
  async (context, request: ExistingRow & { readonly cells: TypedCells }) => {
    const { tx, register, unit, locked, actor, ports } = context;
    const { year } = request;
    const before = await getRow(context, request);
    if (before.erasedAt !== undefined)
      throw new AppError('row.erased', { register: register.title, row: before.rowNo });
    const old = openRow(register, before, ports.secrets);
    const { values, issues } = await checkCells(context, old, request.cells, { year, rowNo: before.rowNo });
    if (hasErrors(issues)) return { done: false, issues };
    const content = toRowContent(register, unit.id, values, ports.secrets);
    assertSpeaksOf(context, content.village);
    if (content.digest === before.digest)
      return { done: true, rowNo: before.rowNo, version: before.version, hasChanged: false, issues };
    const version = before.version + 1;
    await tx.rows.replace(before, locked, { ...content, isDeleted: false }, actor.snapshot);
    noteChange(context, year, [before.village, content.village]);
    context.tell(unit.id, {
      type: 'row-changed',
      payload: { register: register.id, row: before.rowNo, version, changes: toColumnChanges(register, old, values) },
    });
    return { done: true, rowNo: before.rowNo, version, hasChanged: true, issues };
  },
);

/** Takes a row out of its register; it can be restored. */
export const deleteRow = rowCommand('delete-row', async (context, request: ExistingRow) => {
  const before = await getRow(context, request);
  return replaceWith(context, before, request.year, true, 'row-deleted');
});

/**
 * Puts a deleted row back as it was. Issues `row.duplicate-key` and `row.only-one` where another
 * took its place by now.
 */
export const restoreRow = rowCommand('restore-row', async (context, request: ExistingRow) => {
  const before = await getRow(context, request, { deleted: true });
  const row = { line: before.rowNo, values: openRow(context.register, before, context.ports.secrets) };
  const issues = await holdAgainstStored(context, row, before.rowNo);
  if (issues.length > 0) return { done: false, issues };
  return replaceWith(context, before, request.year, false, 'row-restored');
});

/** A command on one row. Issue `import.unit-kind` where the unit does not keep such a register. */
function rowCommand<I extends RowRequest>(
  name: string,
  work: (context: RowChange, request: I) => Promise<RowAnswer>,
): UseCase<I, RowAnswer> {
  return command({
    name,
    may: 'write-rows',
    about: theRegisterToChange,
    run: async (context, request: I): Promise<RowAnswer> => {
      const { tx, unit, register, ports } = context;
      if (!canKeep(register, unit)) {
        const params = { found: unit.code, register: register.title, expected: register.keptBy };
        return { done: false, issues: [toIssue('import.unit-kind', {}, params)] };
      }
      await prepareSealing(tx, unit.id, register, ports.secrets);
      return work(context, request);
    },
  });
}

/** Refuses a row that speaks of a village, or of none, that the actor does not have. */
function assertSpeaksOf({ share, actor, unit }: RowChange, village: string | undefined): void {
  if (share === 'whole' || (village !== undefined && share?.includes(village))) return;
  throw refusalFor({ actor, permission: 'write-rows' }, unit);
}

function noteChange(
  { changed, unit, register }: RowChange,
  year: number | undefined,
  villages: readonly (string | undefined)[],
): void {
  const spoken = villageColumn(register) === undefined ? [] : villages.map((name) => name ?? NO_VILLAGE);
  changed(unit, [{ kind: 'register', register: register.id }], { year, villages: spoken });
}

async function replaceWith(
  context: RowChange,
  before: StoredRow,
  year: number | undefined,
  isDeleted: boolean,
  type: 'row-deleted' | 'row-restored',
): Promise<RowAnswer> {
  const { tx, register, unit, locked, actor, tell } = context;
  const version = before.version + 1;
  await tx.rows.replace(before, locked, { ...before, isDeleted }, actor.snapshot);
  noteChange(context, year, [before.village]);
  tell(unit.id, { type, payload: { register: register.id, row: before.rowNo, version } });
  return { done: true, rowNo: before.rowNo, version, hasChanged: true, issues: [] };
}

/**
 * The row as it is. Refuses with `row.not-found`, and with `row.changed-meanwhile` (which tells
 * both versions) where somebody was quicker.
 */
async function getRow(
  { tx, register, unit, ports }: RowChange,
  { rowNo, version }: ExistingRow,
  { deleted = false }: { readonly deleted?: boolean } = {},
): Promise<StoredRow> {
  const row = await tx.rows.find(unit.id, register.id, rowNo);
  if (row === undefined || (version === undefined && row.isDeleted !== deleted))
    throw new AppError('row.not-found', { register: register.title, row: rowNo, unit: unit.code });
  if (version === undefined || (row.version === version && row.isDeleted === deleted)) return row;
  const seen = (await tx.rows.history(unit.id, register.id, rowNo)).find((one) => one.version === version);
  const text = (one: StoredRow | undefined) =>
    one === undefined ? '' : rowText(register, openRow(register, one, ports.secrets));
  throw new AppError('row.changed-meanwhile', {
    register: register.title,
    row: rowNo,
    by: row.actor.name,
    at: atMoment(row.since),
    version: row.version,
    seen: text(seen),
    found: row.isDeleted ? '' : text(row),
  });
}

/** A row in one line, with personal values hidden. */
function rowText(register: Register, values: Row['values']): string {
  return register.columns
    .flatMap((column) => {
      const value = values[column.id];
      return value === undefined ? [] : [`${column.title}: ${encodeValue(maskValue(column, value), column)}`];
    })
    .join(' · ');
}
