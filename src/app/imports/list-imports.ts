import type { Actor } from '../actor.ts';
import { getUnit } from '../ground/get-unit.ts';
import type { ImportBatch } from '../ports/imports.ts';
import type { Ports } from '../ports/world.ts';

const MOST_LISTED = 50;

/** The imports handed in under a unit, the latest first. */
export async function listImports(ports: Ports, actor: Actor, unit: string): Promise<readonly ImportBatch[]> {
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const { id } = getUnit(await tx.units.tree(), unit, ports.today(), actor.scope);
    return tx.imports.list(id, MOST_LISTED);
  });
}
