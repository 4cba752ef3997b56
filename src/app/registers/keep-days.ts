import type { Day, Issue } from '../../kernel/index.ts';
import { toIssue } from '../../kernel/index.ts';
import { command } from '../door/door.ts';
import type { OfRegister } from '../door/subjects.ts';
import { theRegisterToChange } from '../door/subjects.ts';

export interface KeptDaysRequest extends OfRegister {
  readonly year: number;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/**
 * The keeper says for which days of a year a logbook is complete; days outside are not "nothing
 * happened" but "not known". Issue `kept.no-logbook` for a register without dates,
 * `kept.out-of-order` where it would end before it begins.
 */
export const keepDays = command({
  name: 'keep-days',
  may: 'keep-days',
  about: theRegisterToChange,
  run: async (
    { tx, unit, register, actor, changed, tell },
    { year, from, to }: KeptDaysRequest,
  ): Promise<readonly Issue[]> => {
    if (register.dated === undefined) return [toIssue('kept.no-logbook', {}, { register: register.title })];
    if (from !== undefined && to !== undefined && from > to)
      return [toIssue('kept.out-of-order', {}, { register: register.title })];
    const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    await tx.rows.setKept(unit.id, register.id, year, days, actor.snapshot);
    changed(unit, [{ kind: 'register', register: register.id }], { year });
    tell(unit.id, { type: 'register-kept-set', payload: { register: register.id, year, ...days } });
    return [];
  },
});
