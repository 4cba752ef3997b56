import type { Day } from './dates.ts';

/**
 * Moments are texts like "2024-10-06T07:00:00.123456Z": ISO, UTC, microseconds; text order is time
 * order. People see them by the clock of Vietnam, seven hours ahead of UTC the whole year.
 */

const MS_AHEAD = 7 * 3_600_000;

/** The first moment of a day in Vietnam. */
export function startOfDay(day: Day): string {
  return `${new Date(Date.parse(`${day}T00:00:00Z`) - MS_AHEAD).toISOString().slice(0, -1)}000Z`;
}

/** The last moment of a day in Vietnam. */
export function endOfDay(day: Day): string {
  return `${new Date(Date.parse(`${day}T23:59:59Z`) - MS_AHEAD).toISOString().slice(0, 19)}.999999Z`;
}

/** The day in Vietnam on which a moment falls. */
export function dayOfMoment(moment: string): Day {
  return inVietnam(moment).slice(0, 10) as Day;
}

/** "06/10/2024 14:00:05" */
export function formatMoment(moment: string): string {
  const local = inVietnam(moment);
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 19)}`;
}

/**
 * Now, or one microsecond after the latest of some moments where a clock that stands still or goes
 * back has not come so far.
 */
export function momentAfter(now: string, latest: readonly string[]): string {
  const before = latest.toSorted().at(-1) ?? '';
  if (now > before) return now;
  const micros = Number(before.slice(20, 26)) + 1;
  if (micros < 1_000_000) return `${before.slice(0, 20)}${String(micros).padStart(6, '0')}Z`;
  return `${new Date(Date.parse(`${before.slice(0, 19)}Z`) + 1_000).toISOString().slice(0, 19)}.000000Z`;
}

function inVietnam(moment: string): string {
  return new Date(Date.parse(moment) + MS_AHEAD).toISOString();
}
