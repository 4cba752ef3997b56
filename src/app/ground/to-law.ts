import type { Catalogue } from '../../catalogue/index.ts';
import type { Engine } from '../../engine/index.ts';
import { compileCatalogue } from '../../engine/index.ts';
import type { Law } from '../ports/law.ts';

/** The law of a catalogue. Its engine is compiled when it is first asked for, and kept. */
export function toLaw(catalogue: Catalogue, generation: string): Law {
  let engine: Engine | undefined;
  return {
    generation,
    catalogue,
    get engine() {
      engine ??= compileCatalogue(catalogue);
      return engine;
    },
  };
}
