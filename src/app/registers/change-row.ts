import type { AuditEvent } from '../../audit/index.ts';
import type { Register } from '../../catalogue/index.ts';
import { HeadingWords } from '../../intake/index.ts';
import type { ColumnId, Issue, Place } from '../../kernel/index.ts';
import { AppError, atMoment, hasErrors, toIssue, withNearest } from '../../kernel/index.ts';
import type { Row, RowValue } from '../../registers/index.ts';
import {
  clashesWithStored,
  decodeCell,
  encodeValue,
  maskValue,
  RowTaker,
  toClashIssue,
  VillageNames,
} from '../../registers/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { reachOfScope } from '../actor.ts';
import { judgingOf } from '../follow/judging.ts';
import { recomputeMarked } from '../follow/recompute.ts';
import { toColumnChanges } from '../ground/column-changes.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue, getRegister } from '../ground/law-lookups.ts';
import { prepareSealing } from '../ground/reseal.ts';
import { openRow, toRowContent } from '../ground/row-content.ts';
import { storedBeside } from '../ground/stored-beside.ts';
import { canKeep } from '../imports/staging.ts';
import { refusalToWriteOf, refusalToWriteRows } from '../policies/rows.policy.ts';
import type { Reach } from '../ports/reach.ts';
import type { LockedRegister, StoredRow } from '../ports/rows.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Ports } from '../ports/world.ts';

/** Cells as people type them, by the column's id or heading; an empty text makes a cell blank. */
export type TypedCells = ReadonlyMap<string, string>;

export interface RowRequest {
  readonly unit: string;
  readonly register: string;
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

/** Adds a row to a register of a unit. Issues: those of cells and rows; with `first`, the number of the row that stands against it, `row.duplicate-key` and `row.only-one`. */
export function addRow(
  ports: Ports,
  actor: Actor,
  request: RowRequest & { readonly cells: TypedCells },
): Promise<RowAnswer> {
  return change(ports, actor, request, async (tx, { register, unit, locked, check, finish }) => {
    const { values, issues } = await check({}, request.cells);
    if (hasErrors(issues)) return { done: false, issues };
    const content = toRowContent(register, unit.id, values, ports.secrets);
    const refusal = refusalToWriteOf(actor, unit, content.village);
    if (refusal) throw new AppError(refusal);
    const [rowNo = 0] = await tx.rows.insert(unit.id, locked, [content], actor.snapshot);
    await finish([content.village], {
      type: 'row-added',
      actor: actor.snapshot,
      payload: { register: register.id, row: rowNo, version: 1 },
    });
    return { done: true, rowNo, version: 1, hasChanged: true, issues };
  });
}

export interface ExistingRow extends RowRequest {
  readonly rowNo: number;
  /** The version that was seen: where it is another by now, `row.changed-meanwhile` is refused with both. Absent: whatever it is. */
  readonly version?: number | undefined;
}

/** Changes cells of a row. Refuses with `row.not-found`, `row.changed-meanwhile`, `row.erased`. */
export function changeRow(
  ports: Ports,
  actor: Actor,
  request: ExistingRow & { readonly cells: TypedCells },
): Promise<RowAnswer> {
  return change(ports, actor, request, async (tx, context) => {
    const { register, unit, locked, check, finish } = context;
    const before = await getRow(tx, context, request, ports);
    if (before.erasedAt !== undefined)
      throw new AppError('row.erased', { register: register.title, row: before.rowNo });
    const old = openRow(register, before, ports.secrets);
    const { values, issues } = await check(old, request.cells, before.rowNo);
    if (hasErrors(issues)) return { done: false, issues };
    const content = toRowContent(register, unit.id, values, ports.secrets);
    const refusal = refusalToWriteOf(actor, unit, content.village);
    if (refusal) throw new AppError(refusal);
    if (content.digest === before.digest)
      return { done: true, rowNo: before.rowNo, version: before.version, hasChanged: false, issues };
    const version = before.version + 1;
    await tx.rows.replace(before, locked, { ...content, isDeleted: false }, actor.snapshot);
    await finish([before.village, content.village], {
      type: 'row-changed',
      actor: actor.snapshot,
      payload: { register: register.id, row: before.rowNo, version, changes: toColumnChanges(register, old, values) },
    });
    return { done: true, rowNo: before.rowNo, version, hasChanged: true, issues };
  });
}

/** Takes a row out of its register; it can be restored. */
export function deleteRow(ports: Ports, actor: Actor, request: ExistingRow): Promise<RowAnswer> {
  return change(ports, actor, request, async (tx, context) => {
    const before = await getRow(tx, context, request, ports);
    return replaceWith(tx, context, before, true, 'row-deleted', actor);
  });
}

/** Puts a deleted row back as it was. Issues `row.duplicate-key` and `row.only-one` where another took its place by now. */
export function restoreRow(ports: Ports, actor: Actor, request: ExistingRow): Promise<RowAnswer> {
  return change(ports, actor, request, async (tx, context) => {
    const before = await getRow(tx, context, request, ports, { deleted: true });
    const row = { line: before.rowNo, values: openRow(context.register, before, ports.secrets) };
    const issues = await holdAgainstStored(tx, ports, context, row, before.rowNo);
    if (issues.length > 0) return { done: false, issues };
    return replaceWith(tx, context, before, false, 'row-restored', actor);
  });
}

/** A register of a unit in which a row is changed. */
interface ChangedRegister {
  readonly register: Register;
  readonly unit: Unit;
  /** Of the transaction. */
  readonly reach: Reach;
}

interface ChangeContext extends ChangedRegister {
  readonly locked: LockedRegister;
  /** The values with the cells changed, and what is to be said of them. */
  readonly check: (
    base: Row['values'],
    cells: TypedCells,
    rowNo?: number,
  ) => Promise<{ readonly values: Row['values']; readonly issues: readonly Issue[] }>;
  /** Marks what must be worked out again, and writes the event. */
  readonly finish: (villages: readonly (string | undefined)[], event: AuditEvent) => Promise<void>;
}

async function change(
  ports: Ports,
  actor: Actor,
  request: RowRequest,
  work: (tx: StoreTransaction, context: ChangeContext) => Promise<RowAnswer>,
): Promise<RowAnswer> {
  const register = getRegister(getCatalogue(ports), request.register);
  const store = await ports.store();
  const reach = reachOfScope(actor.scope);
  const { answer, marked } = await store.transaction(reach, async (tx) => {
    const tree = await tx.units.tree();
    const unit = getUnit(tree, request.unit, ports.today(), actor.scope);
    if (!canKeep(register, unit)) {
      const issue = toIssue(
        'import.unit-kind',
        {},
        { found: unit.code, register: register.title, expected: register.keptBy },
      );
      return { answer: { done: false, issues: [issue] } as const, marked: [] };
    }
    const refusal = refusalToWriteRows(actor, register, unit);
    if (refusal) throw new AppError(refusal);
    const locked = await tx.rows.lock(unit.id, register.id);
    await prepareSealing(tx, unit.id, register, ports.secrets);
    const marked: Unit[] = [];
    const changed: ChangedRegister = { register, unit, reach };
    const answer = await work(tx, {
      ...changed,
      locked,
      check: (base, cells, rowNo) => checkCells(tx, ports, changed, base, cells, { year: request.year, rowNo }),
      finish: async (villages, event) => {
        const spoken = villages.filter((name) => name !== undefined);
        await tx.marks.add(unit.id, [{ kind: 'register', register: register.id }], {
          year: request.year,
          villages: spoken,
        });
        marked.push(unit);
        await tx.audit.append(unit.id, event);
      },
    });
    return { answer, marked };
  });
  await recomputeMarked(store, judgingOf(ports), marked);
  return answer;
}

async function replaceWith(
  tx: StoreTransaction,
  { register, locked, finish }: ChangeContext,
  before: StoredRow,
  isDeleted: boolean,
  type: 'row-deleted' | 'row-restored',
  actor: Actor,
): Promise<RowAnswer> {
  const version = before.version + 1;
  await tx.rows.replace(before, locked, { ...before, isDeleted }, actor.snapshot);
  const payload = { register: register.id, row: before.rowNo, version };
  await finish([before.village], { type, actor: actor.snapshot, payload });
  return { done: true, rowNo: before.rowNo, version, hasChanged: true, issues: [] };
}

/** The row as it is. Refuses with `row.not-found`, and with `row.changed-meanwhile` (which tells both versions) where somebody was quicker. */
async function getRow(
  tx: StoreTransaction,
  { register, unit }: ChangeContext,
  { rowNo, version }: ExistingRow,
  ports: Ports,
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

async function checkCells(
  tx: StoreTransaction,
  ports: Ports,
  changed: ChangedRegister,
  base: Row['values'],
  cells: TypedCells,
  { year, rowNo }: { readonly year: number | undefined; readonly rowNo: number | undefined },
): Promise<{ readonly values: Row['values']; readonly issues: readonly Issue[] }> {
  const { register, unit } = changed;
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
  issues.push(...(await holdAgainstStored(tx, ports, changed, row, rowNo)));
  return { values: row.values, issues };
}

/** Whether the row may stand beside the rows that are stored. `rowNo`: its own, where it is stored itself. */
async function holdAgainstStored(
  tx: StoreTransaction,
  { secrets }: Ports,
  { register, unit, reach }: ChangedRegister,
  row: Row,
  rowNo: number | undefined,
): Promise<readonly Issue[]> {
  const { values } = row;
  const stored = await storedBeside(tx, reach, { unit: unit.id, register, values, rowNo }, secrets);
  return clashesWithStored(register, row, stored).map((clash) => toClashIssue(register, clash, placeOfTyped));
}

function placeOfTyped(_: Row, column?: ColumnId): Place {
  return column === undefined ? {} : { path: column };
}
