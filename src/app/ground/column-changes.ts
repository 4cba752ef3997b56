import type { ColumnChange } from '../../audit/index.ts';
import type { Register } from '../../catalogue/index.ts';
import type { Row } from '../../registers/index.ts';

/**
 * What of a row changed, as the history tells it, in the order of the register's columns; empty
 * where nothing did. Of personal columns only that they changed: the history outlives what is
 * erased. Both as people entered them, not as they are stored: two sealings of one value differ.
 */
export function toColumnChanges(register: Register, from: Row['values'], to: Row['values']): readonly ColumnChange[] {
  return register.columns.flatMap(({ id, personal }): readonly ColumnChange[] => {
    const [before, after] = [from[id], to[id]];
    if (before === after) return [];
    return [{ column: id, ...(personal === 'none' ? { from: before, to: after } : { hidden: 'personal' }) }];
  });
}
