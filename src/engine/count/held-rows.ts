import type { Catalogue } from '../../catalogue/index.ts';
import type { RegisterId } from '../../kernel/index.ts';
import type { RegisterRows } from '../../registers/index.ts';
import { withoutImpossible } from '../../registers/index.ts';

/** The rows of a register as they are counted: without cells that cannot both be so [ENG-71]. */
export function heldRows(
  catalogue: Pick<Catalogue, 'registers'>,
  registers: ReadonlyMap<RegisterId, RegisterRows>,
  id: RegisterId,
): RegisterRows | undefined {
  const register = catalogue.registers.get(id);
  const held = registers.get(id);
  return register && held && withoutImpossible(register, held);
}
