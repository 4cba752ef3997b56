import type { Day } from '../kernel/index.ts';
import { toDay } from '../kernel/index.ts';

/** What is known of the day of judging before a file is read. */
export interface JudgingDays {
  /** The day that was asked for; it goes before what is written. */
  readonly on?: Day | undefined;
  readonly today?: Day | undefined;
}

/**
 * 31 January after the assessed year, when a year's registers are closed; the day before that where
 * it is not yet so late.
 */
export function dayOfJudging(year: number, written: Day | undefined, { on, today }: JudgingDays): Day {
  const closing = toDay(year + 1, 1, 31) ?? (`${year}-12-31` as Day);
  return on ?? written ?? (today !== undefined && today < closing ? today : closing);
}
