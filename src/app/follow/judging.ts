import type { Catalogue } from '../../catalogue/index.ts';
import type { Engine } from '../../engine/index.ts';
import { compileCatalogue } from '../../engine/index.ts';
import { getCatalogue } from '../ground/law-lookups.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Ports } from '../ports/world.ts';
import type { Judging } from './recompute.ts';

/** Compiling takes a while and is the same for the same catalogue. */
const ENGINES = new WeakMap<Catalogue, Engine>();

export function getEngine(ports: Ports): Engine {
  const catalogue = getCatalogue(ports);
  const known = ENGINES.get(catalogue) ?? compileCatalogue(catalogue);
  ENGINES.set(catalogue, known);
  return known;
}

/** What working out figures needs, as of a transaction. */
export function judgingOf(ports: Ports): (tx: StoreTransaction) => Promise<Judging> {
  // Reading the catalogue costs more than working out a village.
  const engine = getEngine(ports);
  return async (tx) => ({ engine, tree: await tx.units.tree(), today: ports.today() });
}
