import type { Register } from '../../catalogue/index.ts';
import type { Day } from '../../kernel/index.ts';
import { yearOf } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue } from '../ground/law-lookups.ts';
import type { Ports } from '../ports/world.ts';

/** Rows with personal data that may no longer be kept. */
export interface DueRows {
  readonly unit: Unit;
  readonly register: Register;
  readonly rowNos: readonly number[];
  /** The day after which the oldest of them should have been erased. */
  readonly since: Day;
}

/**
 * Personal data whose retention has run out on a day: `retentionYears` of the register, counted from the end of the year of the row's own day, or of its last
 * change where it has none. Of 2019 and five years: kept to 31 December 2024, due from 1 January 2025.
 */
export async function listDue(
  ports: Ports,
  { scope }: Actor,
  { on, code }: { readonly on?: Day | undefined; readonly code?: string | undefined } = {},
): Promise<readonly DueRows[]> {
  const registers = getCatalogue(ports).registers;
  const day = on ?? ports.today();
  const limits = new Map(
    [...registers.values()].flatMap((register) => {
      const { id, retentionYears } = register;
      if (retentionYears === undefined || !hasPersonal(register)) return [];
      return [[id, `${yearOf(day) - retentionYears}-01-01` as Day] as const];
    }),
  );
  const store = await ports.store();
  return store.transaction(scope, async ({ personal, units }) => {
    const tree = await units.tree();
    const only = code === undefined ? undefined : [getUnit(tree, code, ports.today(), scope).id];
    const aged = await personal.older(limits, only);
    return aged.flatMap(({ unit: id, register: registerId, rowNos, oldest }) => {
      const [unit, register] = [tree.get(id), registers.get(registerId)];
      if (!unit || register?.retentionYears === undefined) return [];
      return [{ unit, register, rowNos, since: `${yearOf(oldest) + register.retentionYears}-12-31` as Day }];
    });
  });
}

/** Whether a register has a column with somebody's data. */
export function hasPersonal(register: Register): boolean {
  return register.columns.some(({ personal }) => personal !== 'none');
}
