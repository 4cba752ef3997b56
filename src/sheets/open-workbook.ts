import type { Issue, Place, Result } from '../kernel/index.ts';
import { hasErrors, toIssue } from '../kernel/index.ts';
import type { Archive } from './archive.ts';
import { openArchive } from './archive.ts';
import { ValueMaker } from './cell-value.ts';
import type { FileSource, OpenFile } from './file-source.ts';
import { openFile } from './file-source.ts';
import type { SheetLimits } from './limits.ts';
import { checkFileSize, toLimits } from './limits.ts';
import { kindOfPackage } from './package-kind.ts';
import type { SheetContext } from './sheet-reader.ts';
import { SheetReader } from './sheet-reader.ts';
import { kindOfHead, kindOfOle } from './sniff.ts';
import { toRefusal } from './stop-reading.ts';
import type { CellRange, CellRow, SheetHead } from './workbook.ts';
import { readWorkbookParts } from './workbook-parts.ts';

/** A workbook, or a list saved as CSV, whose sheets can be read one by one. Close it. */
export interface OpenWorkbook {
  /** In the order of the tabs. At least one; exactly one for CSV. */
  readonly sheets: readonly OpenSheet[];
  /**
   * Reads one sheet from the top, a batch of rows at a time (about 64 kB of the sheet); waits for
   * `onRows` before it reads on, so memory does not grow with the sheet. Rows already passed on may
   * be followed by a refusal: keep nothing for good before the answer.
   *
   * @param index position in `sheets`, from 0
   *
   * Errors: `file.damaged`, `file.zip-bomb`, `sheet.too-many-rows` (`found` is then at least so
   * many: reading stops there), `sheet.too-many-columns`, `sheet.cell-too-long`; for CSV also
   * `file.not-text` and `file.empty`.
   */
  readRows(index: number, onRows: OnRows): Promise<Result<SheetTail>>;
  close(): void;
}

export interface OpenSheet extends SheetHead {
  /** What there is to read: bytes of the sheet once inflated, or of the CSV file. */
  readonly bytes: number;
}

/** @param bytesRead of the sheet so far, out of its `bytes`; for whoever shows how far it is */
export type OnRows = (rows: readonly CellRow[], bytesRead: number) => void | Promise<void>;

/** What is known only after the last row. */
export interface SheetTail {
  readonly merges: readonly CellRange[];
}

/**
 * Opens an XLSX file to read it sheet by sheet, row by row. Pictures, charts, embedded objects and
 * links to other files are never opened.
 *
 * Errors: `file.empty`, `file.too-large` (`unit` says of what: bytes, texts, characters),
 * `file.not-a-workbook` (`found` is a `FileKind`), `file.old-excel`, `file.encrypted`,
 * `file.macro`, `file.damaged` (`reason` in English), `file.zip-bomb`, `file.too-many-parts`,
 * `sheet.too-many`. Throws `file.not-found` or `file.not-readable` for a path that leads nowhere.
 */
export async function openWorkbook(
  source: FileSource,
  limits: Partial<SheetLimits> = {},
): Promise<Result<OpenWorkbook>> {
  return openWorkbookFile(await openFile(source), toLimits(limits));
}

/** The same for a file that was looked at already. */
export async function openWorkbookFile(file: OpenFile, limits: SheetLimits): Promise<Result<OpenWorkbook>> {
  const issue = await checkKind(file, limits);
  if (issue) return { ok: false, issues: [issue] };
  const archive = await openArchive(file, limits);
  if (!archive.ok) return archive;
  const result = await openPackage(archive.value, file.place, limits).catch((error) => {
    archive.value.close();
    return toRefusal(error, file.place);
  });
  if (!result.ok) archive.value.close();
  return result;
}

/** The first thing that keeps the file from being opened as a zip. */
async function checkKind(file: OpenFile, limits: SheetLimits): Promise<Issue | undefined> {
  const { place } = file;
  const tooLarge = checkFileSize(file, limits);
  if (tooLarge) return tooLarge;
  const kind = kindOfHead(file);
  if (kind === 'zip') return undefined;
  if (kind === 'empty') return toIssue('file.empty', place);
  if (kind !== 'ole') return toIssue('file.not-a-workbook', place, { found: kind });
  const inside = await kindOfOle(file);
  if (inside === 'encrypted') return toIssue('file.encrypted', place);
  return inside === 'xls' ? toIssue('file.old-excel', place) : toIssue('file.not-a-workbook', place, { found: inside });
}

async function openPackage(archive: Archive, place: Place, limits: SheetLimits): Promise<Result<OpenWorkbook>> {
  const kind = await kindOfPackage(archive);
  if (kind === 'macro-workbook') return { ok: false, issues: [toIssue('file.macro', place)] };
  if (kind !== 'xlsx') return { ok: false, issues: [toIssue('file.not-a-workbook', place, { found: kind })] };
  const parts = await readWorkbookParts(archive, limits);
  const { sheets, shared, looks } = parts;
  const values = new ValueMaker(parts.dateSystem);
  const workbook: OpenWorkbook = {
    sheets: sheets.map(({ name, state, part }) => ({ name, state, bytes: archive.sizeOf(part) })),
    readRows: (index, onRows) => {
      const sheet = sheets[index];
      if (!sheet) throw new RangeError(`no sheet ${index}`);
      const context: SheetContext = { place: { ...place, sheet: sheet.name }, limits, shared, looks, values };
      return readSheet(archive, sheet.part, context, onRows);
    },
    close: () => archive.close(),
  };
  return { ok: true, value: workbook, issues: [] };
}

async function readSheet(
  archive: Archive,
  part: string,
  context: SheetContext,
  onRows: OnRows,
): Promise<Result<SheetTail>> {
  const reader = new SheetReader(context);
  try {
    await archive.readXml(part, reader, (bytesRead) => {
      const rows = reader.takeRows();
      return rows.length === 0 ? undefined : onRows(rows, bytesRead);
    });
  } catch (error) {
    const refusal = toRefusal(error, context.place);
    reader.finish();
    return { ok: false, issues: [...reader.issues, ...refusal.issues] };
  }
  reader.finish();
  const { issues, merges } = reader;
  return hasErrors(issues) ? { ok: false, issues } : { ok: true, value: { merges }, issues };
}
