import type { Catalogue, Register } from '../../catalogue/index.ts';
import type { DeclaredFigure, StoredValue } from '../../engine/index.ts';
import { encodeStoredValue } from '../../engine/index.ts';
import type { ColumnMapping } from '../../intake/index.ts';
import { IssueList } from '../../intake/index.ts';
import type { BatchId, FigureId, Issue, RegisterId } from '../../kernel/index.ts';
import { AppError, hasErrors } from '../../kernel/index.ts';
import { toClashIssue } from '../../registers/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { unitTitle } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue, getRegister } from '../ground/law-lookups.ts';
import { assertKeyRests } from '../ground/reseal.ts';
import { openRow } from '../ground/row-content.ts';
import { allOnlyOneColumns } from '../ground/stored-beside.ts';
import type { ImportBatch, ImportCounts, ImportMode } from '../ports/imports.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Ports, SheetStream } from '../ports/world.ts';
import type { OwnSheets } from './own-sheets.ts';
import { isForAnother, readOwnSheets } from './own-sheets.ts';
import type { KeptInFile } from './read-sheets.ts';
import { readSheets } from './read-sheets.ts';
import type { StagedSheet } from './staging.ts';
import { Staging } from './staging.ts';

export interface ImportRequest {
  readonly file: string;
  /** Code of the unit under which it is handed in; without it the workbook itself must say. */
  readonly unit?: string | undefined;
  /** Everything in the file is this register, whatever its headings look like. */
  readonly register?: string | undefined;
  readonly year?: number | undefined;
  readonly mode: ImportMode;
}

/** What a file would do, before anything is done. */
export interface StagedImport {
  /** To be committed; absent where errors stand in the way, or there is nothing to do. */
  readonly batch?: BatchId;
  readonly unit: Unit;
  readonly year?: number;
  readonly counts: readonly ImportCounts[];
  /** Declared figures that it brings. */
  readonly figures: number;
  readonly issues: readonly Issue[];
}

/** What a staged import keeps besides its rows. */
export interface ImportSummary {
  readonly declared: readonly { readonly figure: FigureId; readonly value: StoredValue; readonly source?: string }[];
  readonly kept: readonly KeptInFile[];
  readonly rows: number;
  /** Once committed: what was done, and the kept days that stood before, by the registers of `kept`. */
  readonly counts?: readonly ImportCounts[];
  readonly keptBefore?: ImportSummary['kept'];
}

const DUPLICATES_TOLD = 100;

/**
 * Reads a file into a waiting place and says what committing it would do: new, changed and unchanged rows in each register, and everything that is wrong,
 * with its cell. Nothing of it counts before `commitImport`; with errors nothing is kept.
 *
 * @param onProgress bytes read so far, of all bytes of the file's sheets
 */
export async function stageImport(
  ports: Ports,
  actor: Actor,
  request: ImportRequest,
  onProgress: (read: number, total: number) => void = () => {},
): Promise<StagedImport> {
  const store = await ports.store();
  const sha256 = await ports.digestFile(request.file);
  return store.transaction(actor.scope, async (tx) => {
    const opened = await ports.openSheets(request.file);
    const stream = opened.ok ? opened.value : NO_SHEETS;
    try {
      return await stageSheets(tx, ports, actor, { ...request, sha256 }, stream, opened.issues, onProgress);
    } finally {
      stream.close();
    }
  });
}

async function stageSheets(
  tx: StoreTransaction,
  ports: Ports,
  actor: Actor,
  request: ImportRequest & { readonly sha256: string },
  stream: SheetStream,
  found: readonly Issue[],
  onProgress: (read: number, total: number) => void,
): Promise<StagedImport> {
  const { file, mode, sha256 } = request;
  await assertKeyRests(tx, ports.secrets);
  const catalogue = getCatalogue(ports);
  const tree = await tx.units.tree();
  const issues = new IssueList();
  issues.addAll(found);
  const { unit, year, declared } = await readHead(ports, actor, request, stream, tree, issues);
  const batch = ports.newId() as BatchId;
  const summary: ImportSummary = { declared: toStored(declared), kept: [], rows: 0 };
  const head = {
    batch,
    unit: unit.id,
    mode,
    file,
    sha256,
    actor: actor.snapshot,
    ...(year === undefined ? {} : { year }),
  };
  await tx.imports.create({ ...head, summary });

  const { secrets } = ports;
  const day = ports.today();
  const staging = new Staging({ tx, batch, catalogue, tree, scope: actor.scope, unit, day, year, secrets, issues });
  const register = request.register === undefined ? undefined : getRegister(catalogue, request.register);
  const mappings = await readMappings(
    tx,
    unit,
    register === undefined ? [...catalogue.registers.values()] : [register],
  );
  const { sheets, kept } = await readSheets(stream, {
    catalogue,
    register,
    mappings,
    file,
    issues,
    staging,
    onProgress,
  });
  await staging.finish();
  issues.addAll(await duplicateIssues(tx, batch, sheets, catalogue, secrets));

  const counts = await tx.imports.preview(batch);
  const staged: ImportBatch = { ...head, status: 'staged', summary, stagedAt: tx.now };
  issues.addAll(await standingIssues(tx, staged, sheets, catalogue));
  if (counts.length === 0 && summary.declared.length === 0 && !hasErrors(issues.toArray()))
    issues.add('import.nothing', { file });
  const all = issues.toArray();
  const result = {
    unit,
    counts,
    figures: summary.declared.length,
    issues: all,
    ...(year === undefined ? {} : { year }),
  };
  if (hasErrors(all)) {
    await tx.imports.discard(staged);
    return result;
  }
  await tx.imports.setSummary(unit.id, batch, { ...summary, kept, rows: staging.count });
  return { ...result, batch };
}

/** Whose file it is, of which year, and what it declares: as people said, else as the workbook says itself. */
async function readHead(
  ports: Ports,
  { scope }: Actor,
  { file, unit: code, year }: ImportRequest,
  stream: SheetStream,
  tree: UnitTree,
  issues: IssueList,
): Promise<{ readonly unit: Unit; readonly year: number | undefined; readonly declared: OwnSheets['declared'] }> {
  const told = code === undefined ? undefined : getUnit(tree, code, ports.today(), scope);
  const own = await readOwnSheets(stream, getCatalogue(ports), { file, kind: told?.kind ?? 'xa', year }, issues);
  if (told === undefined && own.unitCode === undefined)
    throw new AppError('cli.missing-option', { expected: '--unit MÃ' });
  const unit = told ?? getUnit(tree, own.unitCode ?? '', ports.today(), scope);
  if (isForAnother(own, unit)) {
    const found = own.unitName ?? own.unitCode ?? '';
    issues.add('import.other-unit', { file }, { found, expected: unitTitle(unit) });
  }
  return { unit, year: year ?? own.year, declared: own.declared };
}

/** For a file that could not be opened. */
const NO_SHEETS: SheetStream = {
  sheets: [],
  readRows: async () => ({ ok: true, value: { merges: [] }, issues: [] }),
  close: () => {},
};

async function readMappings(
  tx: StoreTransaction,
  unit: Unit,
  registers: readonly Register[],
): Promise<ReadonlyMap<RegisterId, ColumnMapping>> {
  const mappings = new Map<RegisterId, ColumnMapping>();
  for (const { id } of registers) {
    const known = await tx.imports.mapping(unit.id, id);
    if (known.size > 0) mappings.set(id, known as ColumnMapping);
  }
  return mappings;
}

function toStored(declared: ReadonlyMap<FigureId, DeclaredFigure>): ImportSummary['declared'] {
  return [...declared].map(([figure, { value, source }]) => ({
    figure,
    value: encodeStoredValue(value),
    ...(source === undefined ? {} : { source }),
  }));
}

async function duplicateIssues(
  tx: StoreTransaction,
  batch: BatchId,
  sheets: readonly StagedSheet[],
  catalogue: Catalogue,
  secrets: Secrets,
): Promise<readonly Issue[]> {
  const duplicates = await tx.imports.duplicates(batch, DUPLICATES_TOLD);
  return duplicates.map(({ register: id, line, first, more, ...stored }) => {
    const register = catalogue.registers.get(id)!;
    const row = { line, values: openRow(register, stored, secrets) };
    const clash = { row, against: { line: first }, ...(more === undefined ? {} : { more }) };
    return toClashIssue(register, clash, placeIn(sheets, register));
  });
}

/** Stored rows that the import leaves as they are, and that stand against rows of it. */
async function standingIssues(
  tx: StoreTransaction,
  batch: ImportBatch,
  sheets: readonly StagedSheet[],
  catalogue: Catalogue,
): Promise<readonly Issue[]> {
  const ofFile = new Set(sheets.map(({ register }) => register.id));
  const columns = allOnlyOneColumns(catalogue).filter(({ register }) => ofFile.has(register));
  const rows = await tx.imports.standing(batch, columns);
  return rows.flatMap(({ register: id, column: columnId, line, rowNo }) => {
    const register = catalogue.registers.get(id)!;
    const column = register.columns.find((one) => one.id === columnId)!;
    return toClashIssue(register, { row: { line, values: {} }, column, against: { rowNo } }, placeIn(sheets, register));
  });
}

function placeIn(sheets: readonly StagedSheet[], register: Register): StagedSheet['place'] {
  return sheets.find((one) => one.register === register)?.place ?? (({ line }) => ({ line }));
}
