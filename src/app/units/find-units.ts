import type { Day } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { FoundUnit } from '../../units/index.ts';
import { searchUnits } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/world.ts';

/** Units by name or code, with those above them [UNIT-6]; of all times where no day is asked for. Refuses with `units.none`. */
export async function findUnits(
  ports: Pick<Ports, 'store'>,
  { scope }: Actor,
  { query, on }: { readonly query: string; readonly on?: Day },
): Promise<readonly FoundUnit[]> {
  const store = await ports.store();
  const tree = await store.transaction(scope, ({ units }) => units.tree());
  if (tree.records.units.length === 0) throw new AppError('units.none');
  return searchUnits(tree, query, on === undefined ? {} : { on });
}
