import type { CatalogueFile, LoadedCatalogue } from '../../catalogue/authoring/index.ts';
import type { AddressedRange, AddressedRow, AddressedSheet } from '../../intake/index.ts';
import type { Clock, Day, Result } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';
import type { Installation } from './installation.ts';
import type { Secrets } from './secrets.ts';
import type { Store } from './store.ts';

/** What use cases need of the world. `main` gives the real thing, tests give what they like. */
export interface Ports {
  /** The files of the catalogue in use, paths below `catalogue/` with forward slashes. */
  readonly readCatalogueFiles: () => readonly CatalogueFile[];
  /** The catalogue of these files, checked; quick when they are as they were the last time. */
  readonly loadCatalogue: () => LoadedCatalogue;
  /** A file as bytes; refuses with `file.not-found`, `file.not-readable` or `file.larger-than-read`. */
  readonly readFile: (path: string) => Uint8Array;
  /** Names of the files directly in a folder; refuses like `readFile`. */
  readonly listFolder: (path: string) => readonly string[];
  /** Creates or overwrites a file; refuses with `file.not-writable`. */
  readonly writeFile: (path: string, content: Uint8Array | string) => void;
  /** Writes a file piece by piece; a file appears whole or not at all. Refuses with `file.not-writable`. */
  readonly writeStream: (path: string, pieces: AsyncIterable<string | Uint8Array>) => Promise<void>;
  /** The sheets of a workbook or CSV file, within limits; issues where it is not one. */
  readonly readSheets: (path: string) => Promise<Result<readonly AddressedSheet[]>>;
  /** The same file sheet by sheet, in memory that does not grow with it, up to a million rows. */
  readonly openSheets: (path: string) => Promise<Result<SheetStream>>;
  /** SHA-256 of a file, in hexadecimal. */
  readonly digestFile: (path: string) => Promise<string>;
  /** What time it is. */
  readonly clock: Clock;
  /** The day of that clock. */
  readonly today: () => Day;
  /** A fresh uuid. */
  readonly newId: () => string;
  /** Name of the system's user, for the history where nobody else is named. */
  readonly userName: string;
  /** Keys for sensitive values. */
  readonly secrets: Secrets;
  /** The store, opened at the first call; refuses with `database.*`. */
  readonly store: () => Promise<Store>;
  /** Sample data, made by the product itself. */
  readonly demo: DemoLoader;
  /** The database itself: for the commands of whoever runs it. */
  readonly installation: Installation;
}

/** A file that is open for reading sheet by sheet. */
export interface SheetStream {
  readonly sheets: readonly {
    readonly name: string;
    readonly state: 'visible' | 'hidden';
    /** What there is to read. */
    readonly bytes: number;
  }[];
  /** Reads a sheet from the top; waits for `onRows` before it reads on. Rows that were given may be followed by issues. */
  readonly readRows: (
    index: number,
    onRows: (rows: readonly AddressedRow[], bytesRead: number) => void | Promise<void>,
  ) => Promise<Result<{ readonly merges: readonly AddressedRange[] }>>;
  readonly close: () => void;
}

export const DEMO_SIZES = ['commune', 'district', 'province', 'country'] as const;
export type DemoSize = (typeof DEMO_SIZES)[number];

/** How far loading is: districts whose rows stand, then units whose verdicts are worked out. */
export interface DemoProgress {
  readonly step: 'rows' | 'verdicts';
  readonly done: number;
  readonly total: number;
}

export interface LoadedDemo {
  readonly units: number;
  /** Of this run: none where everything stood already. */
  readonly rows: number;
  readonly figures: number;
  readonly judged: number;
}

/** Loads the sample of a size into an empty store; goes on where it was interrupted. Refuses with `demo.not-empty`. */
export type DemoLoader = (
  actor: Actor,
  size: DemoSize,
  onProgress?: (progress: DemoProgress) => void,
) => Promise<LoadedDemo>;
