import type { FigureValue, Range } from '../values.ts';
import { isExact, maxOf, minOf } from '../values.ts';

/**
 * A counted and a declared value as one [ENG-47]: declared inside the range that blanks and
 * unfinished lists leave open fills it in; one that contradicts the rows is a discrepancy and not
 * used.
 */
export function mergeValues(
  counted: FigureValue,
  declared: FigureValue,
): { readonly value: FigureValue; readonly discrepancy: boolean } {
  if (typeof counted === 'object' && 'periods' in counted) {
    if (typeof declared !== 'object' || !('periods' in declared)) return { value: counted, discrepancy: true };
    const periods = new Map(declared.periods);
    let discrepancy = false;
    for (const [key, value] of counted.periods) {
      const byHand = declared.periods.get(key);
      const merged = byHand === undefined ? { value, discrepancy: false } : mergeValues(value, byHand);
      discrepancy ||= merged.discrepancy;
      periods.set(key, merged.value as number | Range);
    }
    return { value: { periods }, discrepancy };
  }
  const inside = minOf(declared) >= minOf(counted) && maxOf(declared) <= maxOf(counted);
  return inside
    ? { value: isExact(counted) ? counted : declared, discrepancy: false }
    : { value: counted, discrepancy: true };
}
