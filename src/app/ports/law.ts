import type { CatalogueFile, LoadedCatalogue } from '../../catalogue/authoring/index.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import type { Editions, Engine } from '../../engine/index.ts';

/** The law in use: one value for as long as no file of the catalogue changes. */
export interface Law {
  /** Digest of the files that it was made of. */
  readonly generation: string;
  readonly catalogue: Catalogue;
  /** Compiled at the first use. */
  readonly engine: Engine;
  /** What verdicts and figures made by it are marked with. */
  readonly editions: Editions;
}

/** Where the law comes from. */
export interface LawSource {
  /**
   * The law in use, loaded once and swapped when the files change; a changed catalogue with errors
   * does not take the place of a good one. Refuses with `catalogue.has-errors` where there is none
   * to go on with, because no verdict could be trusted.
   */
  readonly current: () => Law;
  /** The catalogue as its files are now, with everything that is wrong with them. */
  readonly loaded: () => LoadedCatalogue;
  /** The files of the catalogue in use, paths below `catalogue/` with forward slashes. */
  readonly files: () => readonly CatalogueFile[];
}
