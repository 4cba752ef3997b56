import type { CatalogueFile, LoadedCatalogue } from '../catalogue/index.ts';
import type { Day, Result } from '../kernel/index.ts';
import type { AddressedSheet } from '../registers/index.ts';

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
  /** The sheets of a workbook or CSV file, within limits; issues where it is not one. */
  readonly readSheets: (path: string) => Promise<Result<readonly AddressedSheet[]>>;
  readonly today: () => Day;
}
