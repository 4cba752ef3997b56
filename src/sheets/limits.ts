import type { Issue, Place } from '../kernel/index.ts';
import { toIssue } from '../kernel/index.ts';

/**
 * How much of a file is read before it is refused. All are inclusive: a file
 * exactly at a limit is read.
 */
export interface SheetLimits {
  /** Bytes of the file as handed in. */
  readonly fileBytes: number;
  /** Parts (zip entries) inside the file, pictures included. */
  readonly parts: number;
  /** Bytes of all parts together once inflated. */
  readonly inflatedBytes: number;
  /** Bytes of one part once inflated. */
  readonly partBytes: number;
  /** Inflated bytes per packed byte of one part, looked at only above `ratioFreeBytes`. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
  /** Worksheets, hidden ones included. */
  readonly sheets: number;
  /** Rows of one sheet that hold anything, headings included. */
  readonly rows: number;
  /** The rightmost column that may hold anything. */
  readonly columns: number;
  /**
   * Filled cells of all sheets that `readWorkbook` may keep at once. Reading row by
   * row has no such limit.
   */
  readonly cells: number;
  /** UTF-16 units of one cell's text. */
  readonly cellText: number;
  /** Different texts in the workbook's table of shared texts. */
  readonly sharedTexts: number;
  /** UTF-16 units of all shared texts together. */
  readonly sharedText: number;
  /** Merged ranges of one sheet. */
  readonly merges: number;
}

const MB = 1024 * 1024;

/** The limits that hold where a caller gives none. */
export const DEFAULT_LIMITS: SheetLimits = {
  /** MB on disk. The largest register (100,000 households × 10 columns) is 17 MB. */
  fileBytes: 50 * MB,
  /** A workbook with 100 sheets and a drawing and comments on each has some 600. */
  parts: 2_000,
  inflatedBytes: 512 * MB,
  /**
   * A sheet of a million rows × 10 columns inflates to some 350 MB; to some 530 MB with
   * its texts in the cells.
   */
  partBytes: 400 * MB,
  /** Sheets of real registers pack 5 to 30 times; deflate cannot do more than 1,032. */
  ratio: 200,
  ratioFreeBytes: 10 * MB,
  sheets: 100,
  /**
   * 100,000 entries, and room for title lines and headings. Callers that know
   * the heading are exact.
   */
  rows: 100_050,
  columns: 500,
  /** Some 50 bytes each: 250 MB. */
  cells: 5_000_000,
  /** Excel's own limit. */
  cellText: 32_767,
  sharedTexts: 2_000_000,
  /** At most 3 bytes each in memory: 192 MB; written in Vietnamese some 80 MB. */
  sharedText: 64 * MB,
  /** Excel itself becomes unusable well below. */
  merges: 100_000,
};

/**
 * The limits for a list that is read row by row and never held: a province's in one file. Measured
 * with 1,000,000 rows × 12 columns: 143 MB as CSV; as a workbook 76 MB that inflate to 620 MB, or
 * to 540 MB with its 3,000,000 different texts in the table.
 */
export const IMPORT_LIMITS: SheetLimits = {
  ...DEFAULT_LIMITS,
  fileBytes: 256 * MB,
  inflatedBytes: 1_536 * MB,
  /** All twelve columns texts in their cells: some 900 MB. */
  partBytes: 1_024 * MB,
  /** A million entries, and room for title lines and headings. A sheet ends at row 1,048,576. */
  rows: 1_000_050,
  /**
   * Five columns of a million rows in which no text comes twice. Four bytes each beside
   * the texts themselves.
   */
  sharedTexts: 5_000_000,
  /** At most 3 bytes each: 288 MB; written in Vietnamese some 120 MB. */
  sharedText: 96 * MB,
};

/** The default limits with some of them replaced. */
export function toLimits(limits: Partial<SheetLimits>): SheetLimits {
  return { ...DEFAULT_LIMITS, ...limits };
}

/** `file.too-large` for a file that is, as handed in. `size` in bytes. */
export function checkFileSize(
  file: { readonly size: number; readonly place: Place },
  limits: SheetLimits,
): Issue | undefined {
  if (file.size <= limits.fileBytes) return undefined;
  return toIssue('file.too-large', file.place, { limit: limits.fileBytes, found: file.size, unit: 'bytes' });
}
