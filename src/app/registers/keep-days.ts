import type { Day, Issue } from '../../kernel/index.ts';
import { AppError, toIssue } from '../../kernel/index.ts';
import { command } from '../door/door.ts';
import type { OfRegister } from '../door/subjects.ts';
import { theRegisterToChange } from '../door/subjects.ts';
import { findVillage } from '../ground/village.ts';
import { sayOfList } from './say-of-list.ts';

export interface KeptDaysRequest extends OfRegister {
  readonly year: number;
  /** Only the rows of this village. */
  readonly village?: string | undefined;
  /** Logbooks only: the first day for which it is complete; 1 January where it is not said. */
  readonly from?: Day | undefined;
  /** The day up to which the list is finished; absent: it is still being written. */
  readonly to?: Day | undefined;
}

/**
 * The keeper says whether a list of a year is finished, or still being written: rows that are
 * missing then do not exist, or are not known [ENG-50]. Of the whole list, or of the rows of a
 * village. Issues: `kept.no-logbook` for a first day of a register without dates,
 * `kept.out-of-order` where it would end before it begins. Refuses with `village.not-found`.
 */
export const keepDays = command({
  name: 'keep-days',
  may: 'keep-days',
  about: theRegisterToChange,
  run: async (context, { year, from, to, village: written }: KeptDaysRequest): Promise<readonly Issue[]> => {
    const { tx, unit, register, share } = context;
    const village = await findVillage(tx, unit, register, written, share);
    if (village === undefined && share !== 'whole')
      throw new AppError('village.not-found', { register: register.title, found: '' });
    if (register.dated === undefined && from !== undefined)
      return [toIssue('kept.no-logbook', {}, { register: register.title })];
    if (from !== undefined && to !== undefined && from > to)
      return [toIssue('kept.out-of-order', {}, { register: register.title })];
    const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    await sayOfList(context, year, village, days);
    return [];
  },
});
