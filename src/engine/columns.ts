import type { Slots, Subject } from './subject.ts';
import type { FigureValue } from './values.ts';
import { maxOf, minOf } from './values.ts';

/** Many units side by side: one column per figure, for verdict codes only. */
export interface UnitColumns {
  readonly subjects: readonly Subject[];
  readonly size: number;
  /**
   * By slot: the least and the greatest value that is possible for each unit. The same array twice
   * where all are exact.
   */
  readonly min: readonly Float64Array[];
  readonly max: readonly Float64Array[];
  /**
   * The attributes that occur, each once: thresholds are picked for these and not for every unit.
   */
  readonly attributeGroups: readonly AttributeGroup[];
  /** By unit: its place in `attributeGroups`. */
  readonly groupOf: Int32Array;
}

export type AttributeGroup = Pick<Subject, 'attributeBits' | 'openBits'>;

/** Packs units into columns. Costs one pass over every figure; series stay with their units. */
export function toUnitColumns(slots: Slots, subjects: readonly Subject[]): UnitColumns {
  const size = subjects.length;
  const min: Float64Array[] = [];
  const max: Float64Array[] = [];
  for (let slot = 0; slot < slots.figures.size; slot++) {
    const low = new Float64Array(size);
    let high = low;
    for (let unit = 0; unit < size; unit++) {
      const value: FigureValue | undefined = subjects[unit]!.figures[slot];
      if (typeof value === 'number') {
        low[unit] = value;
        if (high !== low) high[unit] = value;
        continue;
      }
      if (high === low) high = low.slice();
      low[unit] = minOf(value);
      high[unit] = maxOf(value);
    }
    min.push(low);
    max.push(high);
  }
  return { subjects, size, min, max, ...groupByAttributes(subjects) };
}

function groupByAttributes(subjects: readonly Subject[]): Pick<UnitColumns, 'attributeGroups' | 'groupOf'> {
  const attributeGroups: AttributeGroup[] = [];
  const places = new Map<string, number>();
  const groupOf = Int32Array.from(subjects, ({ attributeBits, openBits }) => {
    const key = `${attributeBits} ${openBits}`;
    const place = places.get(key) ?? attributeGroups.push({ attributeBits, openBits }) - 1;
    places.set(key, place);
    return place;
  });
  return { attributeGroups, groupOf };
}
