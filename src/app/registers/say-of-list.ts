import type { Register } from '../../catalogue/index.ts';
import type { Unit } from '../../units/index.ts';
import type { CommandContext } from '../door/context.ts';
import type { NamedVillage } from '../ground/village.ts';
import { NO_VILLAGE } from '../ports/marks.ts';
import type { KeptDays } from '../ports/rows.ts';

type Saying = Pick<CommandContext, 'tx' | 'actor' | 'changed' | 'tell'> & {
  readonly unit: Unit;
  readonly register: Register;
};

/**
 * Notes that a list of a year, or its rows of one village, is finished for these days or still
 * being written. Figures of the unit and of every village that the list speaks of change with it.
 */
export async function sayOfList(
  { tx, unit, register, actor, changed, tell }: Saying,
  year: number,
  village: NamedVillage | undefined,
  days: KeptDays,
): Promise<void> {
  const list = { register: register.id, ...(village === undefined ? {} : { village: village.folded }) };
  await tx.rows.setKept(unit.id, year, [{ ...list, ...days }], actor.snapshot);
  const villages = [village?.folded ?? NO_VILLAGE];
  changed(unit, [{ kind: 'register', register: register.id }], { year, villages });
  const named = village === undefined ? {} : { village: village.name };
  tell(unit.id, { type: 'register-kept-set', payload: { register: register.id, year, ...named, ...days } });
}
