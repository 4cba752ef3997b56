import type { Day } from '../kernel/index.ts';
import { fromEpochDay, parseDay, toDay, toEpochDay } from '../kernel/index.ts';

/** Where a workbook's day count starts: at 1900 (Windows) or at 1904 (old Mac files). */
export type DateSystem = '1900' | '1904';

const EPOCH_1904 = toEpochDay('1904-01-01' as Day);
const EPOCH_1900 = toEpochDay('1899-12-31' as Day);
/** Serial of the 29/2/1900 that Excel believes in; every later day is counted one too high. */
const PHANTOM_DAY = 60;
const FIRST_DAY = '1900-01-01';
const LAST_SERIAL = 200_000;

/**
 * The day of a serial number; its fraction, the time of day, is dropped. Undefined where there is
 * no such day in 1900–2199.
 */
export function fromSerial(serial: number, system: DateSystem): Day | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 0 && whole < LAST_SERIAL)) return undefined;
  if (system === '1904') return inRange(EPOCH_1904 + whole);
  if (whole === PHANTOM_DAY) return undefined;
  return inRange(EPOCH_1900 + whole - (whole > PHANTOM_DAY ? 1 : 0));
}

function inRange(epochDay: number): Day | undefined {
  const day = fromEpochDay(epochDay);
  return day >= FIRST_DAY ? parseDay(day) : undefined;
}

/**
 * The day of an ISO 8601 date or date with time, as cells of type `d` hold it:
 * "2024-10-06T13:30:00".
 */
export function fromIsoDate(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]*(?:Z|[+-][\d:]+)?)?$/.exec(text.trim());
  return parts ? toDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}
