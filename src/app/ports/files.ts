import type { AddressedRange, AddressedRow, AddressedSheet } from '../../intake/index.ts';
import type { Result } from '../../kernel/index.ts';

/**
 * A file that somebody hands in, under the name that they know it by; where its bytes lie
 * is the face's affair.
 */
export interface SourceFile {
  readonly name: string;
  /** All bytes; refuses with `file.not-found`, `file.not-readable` or `file.larger-than-read`. */
  readonly read: () => Promise<Uint8Array>;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: () => Promise<string>;
  /** The sheets of a workbook or CSV file, within limits; issues where it is not one. */
  readonly readSheets: () => Promise<Result<readonly AddressedSheet[]>>;
  /** The same sheet by sheet, in memory that does not grow with the file, up to a million rows. */
  readonly openSheets: () => Promise<Result<SheetStream>>;
}

/** A file that is to be written; its name says which kind it is. */
export interface TargetFile {
  readonly name: string;
  /** Piece by piece; the file appears whole or not at all. Refuses with `file.not-writable`. */
  readonly write: (pieces: AsyncIterable<string | Uint8Array>) => Promise<void>;
}

/** A file that is open for reading sheet by sheet. */
export interface SheetStream {
  readonly sheets: readonly {
    readonly name: string;
    readonly state: 'visible' | 'hidden';
    /** What there is to read. */
    readonly bytes: number;
  }[];
  /**
   * Reads a sheet from the top; waits for `onRows` before it reads on. Rows that were given may be
   * followed by issues.
   */
  readonly readRows: (
    index: number,
    onRows: (rows: readonly AddressedRow[], bytesRead: number) => void | Promise<void>,
  ) => Promise<Result<{ readonly merges: readonly AddressedRange[] }>>;
  readonly close: () => void;
}

/**
 * Where a face finds files by the names that people give it: the command line on disk, a
 * server in what was sent.
 */
export interface Files {
  readonly source: (name: string) => SourceFile;
  readonly target: (name: string) => TargetFile;
  /** Names of the files directly in a folder; refuses like `SourceFile.read`. */
  readonly list: (folder: string) => readonly string[];
}
