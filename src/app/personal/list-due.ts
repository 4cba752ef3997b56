import type { Register } from '../../catalogue/index.ts';
import type { Day } from '../../kernel/index.ts';
import { yearOf } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { query } from '../door/door.ts';
import type { MaybeOfUnit } from '../door/subjects.ts';
import { unitOrReach } from '../door/subjects.ts';
import { hasPersonal } from './has-personal.ts';

/** Rows with personal data that may no longer be kept. */
export interface DueRows {
  readonly unit: Unit;
  readonly register: Register;
  readonly rowNos: readonly number[];
  /** The day after which the oldest of them should have been erased. */
  readonly since: Day;
}

/** Of one unit, or of all in reach; on a day, or today. */
export interface DueRequest extends MaybeOfUnit {
  readonly dueOn?: Day | undefined;
}

/**
 * Personal data whose retention has run out on a day: `retentionYears` of the register, counted
 * from the end of the year of the row's own day, or of its last change where it has none. Of 2019
 * and five years: kept to 31 December 2024, due from 1 January 2025.
 */
export const listDue = query({
  name: 'list-due',
  may: 'list-due',
  about: unitOrReach,
  run: async ({ tx, tree, unit, law, today }, { dueOn = today }: DueRequest): Promise<readonly DueRows[]> => {
    const { registers } = law.catalogue;
    const limits = new Map(
      [...registers.values()].flatMap((register) => {
        const { id, retentionYears } = register;
        if (retentionYears === undefined || !hasPersonal(register)) return [];
        return [[id, `${yearOf(dueOn) - retentionYears}-01-01` as Day] as const];
      }),
    );
    const aged = await tx.personal.older(limits, unit && [unit.id]);
    return aged.flatMap(({ unit: id, register: registerId, rowNos, oldest }) => {
      const [of, register] = [tree.get(id), registers.get(registerId)];
      if (!of || register?.retentionYears === undefined) return [];
      return [{ unit: of, register, rowNos, since: `${yearOf(oldest) + register.retentionYears}-12-31` as Day }];
    });
  },
});
