import type { RegisterId } from '../../src/kernel/index.ts';

/** The commune of the sample at which the product works until it is killed. */
export const COMMUNE = '06040';
/**
 * Single edits go here: every edit writes its mark into `MARKED_COLUMN` of a row and turns a
 * column that figures count.
 */
export const EDITED = 'diem-wifi' as RegisterId;
export const MARKED_COLUMN = 'hop-dong';
/**
 * Imports go here; it has no key, so every row of a file is a new one. Titles begin with
 * the name of the file.
 */
export const IMPORTED = 'tin-bai-trang-thong-tin' as RegisterId;
export const TITLE_COLUMN = 'tieu-de';

/**
 * What the product says on standard output, a line of JSON each: an acknowledgement only after the
 * change was committed.
 */
export type Said =
  | { readonly said: 'ready' }
  | { readonly said: 'edited'; readonly rowNo: number; readonly version: number; readonly mark: string }
  | { readonly said: 'imported'; readonly file: string }
  | { readonly said: 'undone'; readonly file: string }
  /** The server was gone in the middle; nothing is promised. */
  | { readonly said: 'failed'; readonly reason: string };

/** The name of a file says what it holds, so that half of it is known when it is seen. */
export function importFileName(mark: string, rows: number): string {
  return `tin-${mark}-${rows}.csv`;
}

/** How many rows a file had, by its name; undefined for a file of somebody else's. */
export function rowsOfFile(file: string): number | undefined {
  const rows = /^tin-.+-(\d+)\.csv$/.exec(file)?.[1];
  return rows === undefined ? undefined : Number(rows);
}
