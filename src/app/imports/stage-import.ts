import type { Catalogue, Register } from '../../catalogue/index.ts';
import type { DeclaredFigure, StoredValue } from '../../engine/index.ts';
import { encodeStoredValue } from '../../engine/index.ts';
import type { ColumnMapping } from '../../intake/index.ts';
import { IssueList } from '../../intake/index.ts';
import type { BatchId, Day, FigureId, Issue, RegisterId } from '../../kernel/index.ts';
import { AppError, hasErrors, yearOf } from '../../kernel/index.ts';
import { toClashIssue } from '../../registers/index.ts';
import type { Unit } from '../../units/index.ts';
import { unitTitle } from '../../units/index.ts';
import type { About } from '../door/about.ts';
import type { CommandContext } from '../door/context.ts';
import { command } from '../door/door.ts';
import type { MaybeOfUnit } from '../door/subjects.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getRegister } from '../ground/law-lookups.ts';
import { assertKeyRests } from '../ground/reseal.ts';
import { openRow } from '../ground/row-content.ts';
import { allOnlyOneColumns } from '../ground/stored-beside.ts';
import type { SheetStream, SourceFile } from '../ports/files.ts';
import type { ImportBatch, ImportCounts, ImportMode } from '../ports/imports.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { isForAnother, readOwnSheets } from './own-sheets.ts';
import type { KeptInFile } from './read-sheets.ts';
import { readSheets } from './read-sheets.ts';
import type { StagedSheet } from './staging.ts';
import { Staging } from './staging.ts';

/** `unit`: under which the file is handed in; without it the workbook itself must say. */
export interface ImportRequest extends MaybeOfUnit {
  readonly file: SourceFile;
  /** Everything in the file is this register, whatever its headings look like. */
  readonly register?: string | undefined;
  readonly year?: number | undefined;
  readonly mode: ImportMode;
  /** The lists of the file that do not say so themselves are finished up to this day. */
  readonly completeTo?: Day | undefined;
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
  /** What it says of lists: finished up to a day, or still being written. */
  readonly kept: readonly KeptInFile[];
  readonly issues: readonly Issue[];
}

/** What a staged import keeps besides its rows. */
export interface ImportSummary {
  readonly declared: readonly { readonly figure: FigureId; readonly value: StoredValue; readonly source?: string }[];
  readonly kept: readonly KeptInFile[];
  readonly rows: number;
  /**
   * Once committed: what was done, and the kept days that stood before, by the registers of `kept`.
   */
  readonly counts?: readonly ImportCounts[];
  readonly keptBefore?: ImportSummary['kept'];
}

const DUPLICATES_TOLD = 100;

/**
 * The unit that is named with a file, or that the workbook itself names; in the year that is said,
 * or that the workbook says. Refuses with `import.unit-not-said`, and as `getUnit` does.
 */
const theUnitOfFile: About<ImportRequest, { readonly unit: Unit }> = {
  kind: 'unit',
  find: async (entry, { file, unit, on, year }) => {
    const own = await readWhose(file, entry.law.catalogue);
    const code = unit ?? own.unitCode;
    if (code === undefined) throw new AppError('import.unit-not-said', { file: file.name });
    return { unit: getUnit(entry, code, { on, year: year ?? own.year }) };
  },
  askedOf: ({ unit }) => unit,
};

/**
 * Reads a file into a waiting place and says what committing it would do: new, changed and
 * unchanged rows in each register, and everything that is wrong, with its cell. Nothing of it
 * counts before `commitImport`; with errors nothing is kept. Progress: bytes read, of all bytes
 * of the file's sheets.
 */
export const stageImport = command({
  name: 'stage-import',
  may: 'import-registers',
  about: theUnitOfFile,
  run: async (context, request: ImportRequest): Promise<StagedImport> => {
    const sha256 = await request.file.digest();
    const opened = await request.file.openSheets();
    const stream = opened.ok ? opened.value : NO_SHEETS;
    try {
      return await stageSheets(context, { ...request, sha256 }, stream, opened.issues);
    } finally {
      stream.close();
    }
  },
});

async function stageSheets(
  { tx, tree, unit, law, actor, today: day, ports, holds, progress }: CommandContext & { readonly unit: Unit },
  request: ImportRequest & { readonly sha256: string },
  stream: SheetStream,
  found: readonly Issue[],
): Promise<StagedImport> {
  const { mode, sha256 } = request;
  const { catalogue } = law;
  const { secrets } = ports;
  const file = request.file.name;
  await assertKeyRests(tx, secrets);
  const issues = new IssueList();
  issues.addAll(found);
  const own = await readOwnSheets(stream, catalogue, { file, kind: unit.kind, year: request.year }, issues);
  if (isForAnother(own, unit)) {
    const named = own.unitName ?? own.unitCode ?? '';
    issues.add('import.other-unit', { file }, { found: named, expected: unitTitle(unit) });
  }
  const year = request.year ?? own.year;
  const batch = ports.newId() as BatchId;
  const summary: ImportSummary = { declared: toStored(own.declared), kept: [], rows: 0 };
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

  const staging = new Staging({ tx, batch, catalogue, tree, holds, unit, day, year, secrets, issues });
  const register = request.register === undefined ? undefined : getRegister(catalogue, request.register);
  const mappings = await readMappings(
    tx,
    unit,
    register === undefined ? [...catalogue.registers.values()] : [register],
  );
  const onProgress = (read: number, total: number) => progress.onStep?.(read, total);
  const { completeTo } = request;
  const reading = { catalogue, register, mappings, file, issues, staging, completeTo, onProgress };
  const { sheets, kept: said } = await readSheets(stream, reading);
  const kept = said.flatMap((list) => withYear(list, year));
  await staging.finish();
  issues.addAll(await duplicateIssues(tx, batch, sheets, catalogue, secrets));

  const counts = await tx.imports.preview(batch);
  const staged: ImportBatch = { ...head, status: 'staged', summary, stagedAt: tx.now };
  issues.addAll(await standingIssues(tx, staged, sheets, catalogue));
  const isNothing = counts.length === 0 && summary.declared.length === 0 && kept.length === 0;
  if (isNothing && !hasErrors(issues.toArray())) {
    const empty = sheets.map((sheet) => `“${sheet.register.sheet}”`);
    issues.add('import.nothing', { file }, empty.length > 0 ? { registers: [...new Set(empty)] } : {});
  }
  const all = issues.toArray();
  const result = {
    unit,
    counts,
    figures: summary.declared.length,
    kept,
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

/**
 * What is said of a list, with its year: that of the file, else of the day up to which it is
 * finished. Dropped where there is neither: nobody knows of which year it is said.
 */
function withYear(list: KeptInFile, year: number | undefined): readonly KeptInFile[] {
  const known = year ?? (list.to === undefined ? undefined : yearOf(list.to as Day));
  return known === undefined ? [] : [{ ...list, year: known }];
}

/** Of which unit and year a workbook says it is; empty where it says neither. */
async function readWhose(
  file: SourceFile,
  catalogue: Catalogue,
): Promise<{ readonly unitCode?: string; readonly year?: number }> {
  const opened = await file.openSheets();
  if (!opened.ok) return {};
  try {
    return await readOwnSheets(opened.value, catalogue, { file: file.name, kind: 'xa' }, new IssueList());
  } finally {
    opened.value.close();
  }
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
