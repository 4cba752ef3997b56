import type { Catalogue, Register } from '../../catalogue/index.ts';
import type { ColumnMapping, IssueList } from '../../intake/index.ts';
import { ImportSheet } from '../../intake/index.ts';
import type { Day, RegisterId } from '../../kernel/index.ts';
import type { SheetStream } from '../ports/files.ts';
import { villageListFirst } from './sheet-order.ts';
import type { StagedSheet, Staging } from './staging.ts';

/** What stands above a register: that it is finished up to a day, or still being written. */
export interface KeptInFile {
  readonly register: RegisterId;
  readonly from?: string;
  readonly to?: string;
  /** Of which year it is said; absent in imports of before: that of the file. */
  readonly year?: number;
  /** False: nobody had said anything (of what stood before an import). */
  readonly isSaid?: boolean;
}

export interface ReadSheets {
  /** One for each register that the file brings. */
  readonly sheets: readonly StagedSheet[];
  /** Of the lists whose sheets say something. */
  readonly kept: readonly KeptInFile[];
}

export interface SheetsContext {
  readonly catalogue: Catalogue;
  /** Everything in the file is this register, because people said so. */
  readonly register: Register | undefined;
  readonly mappings: ReadonlyMap<RegisterId, ColumnMapping>;
  readonly file: string;
  readonly issues: IssueList;
  readonly staging: Staging;
  /** For lists whose sheets say nothing: whoever hands the file in calls them finished. */
  readonly completeTo?: Day | undefined;
  /** Bytes read so far, of all bytes of the file's sheets. */
  readonly onProgress: (read: number, total: number) => void;
}

/**
 * Reads every sheet of a file that is a register's and hands its rows on as they come. Error,
 * besides those of `ImportSheet`: `sheet.twice`.
 */
export async function readSheets(stream: SheetStream, context: SheetsContext): Promise<ReadSheets> {
  const sheets: StagedSheet[] = [];
  const kept: KeptInFile[] = [];
  const total = stream.sheets.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  for (const index of villageListFirst(stream.sheets, context.catalogue)) {
    const read = await readOne(stream, index, context, sheets, (bytes) => context.onProgress(before + bytes, total));
    before += stream.sheets[index]!.bytes;
    if (read === undefined) continue;
    sheets.push(read.sheet);
    if (read.kept) kept.push(read.kept);
  }
  return { sheets, kept };
}

/** Undefined where the sheet is no register, or cannot be used. */
async function readOne(
  stream: SheetStream,
  index: number,
  { catalogue, register, mappings, file, issues, staging, completeTo }: SheetsContext,
  before: readonly StagedSheet[],
  onProgress: (bytes: number) => void,
): Promise<{ readonly sheet: StagedSheet; readonly kept: KeptInFile | undefined } | undefined> {
  const head = stream.sheets[index]!;
  const sheet = new ImportSheet(head, {
    registers: register === undefined ? [...catalogue.registers.values()] : [register],
    isTold: register !== undefined,
    file,
    issues,
    hasUnits: true,
    mappingFor: ({ id }) => mappings.get(id),
  });
  const add = async (rows: ReturnType<ImportSheet['push']>): Promise<void> => {
    const staged = stagedSheet(head.name, sheet);
    if (staged === undefined || rows.length === 0 || firstOf(staged, before) !== undefined) return;
    await staging.add(staged, rows);
  };
  const tail = await stream.readRows(index, async (rows, bytes) => {
    await add(sheet.push(rows));
    onProgress(bytes);
  });
  if (!tail.ok) {
    issues.addAll(tail.issues);
    return undefined;
  }
  const end = sheet.finish(tail.value.merges);
  await add(end.rows);
  const staged = stagedSheet(head.name, sheet);
  if (staged === undefined || end.read === undefined) return undefined;
  const first = firstOf(staged, before);
  if (first !== undefined) {
    issues.add('sheet.twice', { file, sheet: head.name }, { found: head.name, first: first.name });
    return undefined;
  }
  const said = end.read.said ?? (completeTo === undefined ? undefined : { to: completeTo });
  return { sheet: staged, kept: said && { register: staged.register.id, ...said } };
}

function firstOf({ register }: StagedSheet, before: readonly StagedSheet[]): StagedSheet | undefined {
  return before.find((one) => one.register === register);
}

/**
 * Undefined until the sheet's first rows said which register it is, and for a sheet that is none.
 */
function stagedSheet(name: string, { reading, place, absent }: ImportSheet): StagedSheet | undefined {
  if (reading?.kind !== 'register') return undefined;
  const { register, headings } = reading;
  return {
    name,
    register,
    place,
    absent,
    present: new Set([...(headings?.columns.values() ?? [])].map(({ id }) => id)),
  };
}
