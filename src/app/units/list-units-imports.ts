import type { Actor } from '../actor.ts';
import type { UnitsImport } from '../ports/units.ts';
import type { Ports } from '../ports/world.ts';

/** Every import of units, the latest first, those that were undone too. */
export async function listUnitsImports(ports: Pick<Ports, 'store'>, { scope }: Actor): Promise<readonly UnitsImport[]> {
  const store = await ports.store();
  return store.transaction(scope, ({ units }) => units.imports());
}
