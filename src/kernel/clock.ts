import type { Day } from './dates.ts';
import { dayOfMoment } from './moments.ts';

/** What time it is. Only `main` makes one out of the machine's clock; tests give what they like. */
export interface Clock {
  /** Now, as a moment: ISO, UTC, microseconds. */
  readonly now: () => string;
  /** The day that it is in Vietnam, wherever the machine stands. */
  readonly today: () => Day;
}

/** A clock out of what gives moments. */
export function clockFrom(now: () => string): Clock {
  return { now, today: () => dayOfMoment(now()) };
}
