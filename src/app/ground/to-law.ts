import type { Catalogue } from '../../catalogue/index.ts';
import type { Editions, Engine } from '../../engine/index.ts';
import { compileCatalogue, editionsOf } from '../../engine/index.ts';
import type { Sha256 } from '../../kernel/index.ts';
import type { Law } from '../ports/law.ts';

/**
 * The law of a catalogue. Its engine is compiled and its editions are told when they are first
 * asked for, and kept.
 */
export function toLaw(catalogue: Catalogue, generation: string, sha256: Sha256): Law {
  let engine: Engine | undefined;
  let editions: Editions | undefined;
  return {
    generation,
    catalogue,
    get engine() {
      engine ??= compileCatalogue(catalogue);
      return engine;
    },
    get editions() {
      editions ??= editionsOf(catalogue, sha256);
      return editions;
    },
  };
}
