import type { Unit } from '../../units/index.ts';
import { query } from '../door/door.ts';
import { theUnits } from '../door/subjects.ts';
import { livesOf } from './lives.ts';
import type { SuccessionStep } from './show-unit.ts';

/** One unit in the history of a code. */
export interface HistoryEntry {
  readonly unit: Unit;
  /** Whether it had the code itself; the others are what it came from or went on in. */
  readonly isAsked: boolean;
  /** What became of it. */
  readonly became: readonly SuccessionStep[];
}

/**
 * Every unit that had a code, with all that they came from and went on in; by first day, then by
 * code. Refuses like `showUnit`.
 */
export const unitHistory = query({
  name: 'unit-history',
  may: 'read-units',
  about: theUnits,
  run: async ({ tree }, { code }: { readonly code: string }): Promise<readonly HistoryEntry[]> => {
    const lives = livesOf(tree, code);
    const all = new Set(lives.flatMap((unit) => [unit, ...tree.predecessors(unit), ...tree.successors(unit)]));
    return [...all]
      .toSorted((a, b) =>
        a.validFrom === b.validFrom ? (a.code < b.code ? -1 : 1) : a.validFrom < b.validFrom ? -1 : 1,
      )
      .map((unit) => ({
        unit,
        isAsked: unit.code === code,
        became: tree.becameOf(unit).map((succession) => ({ succession, unit: tree.stretch(succession.to)! })),
      }));
  },
});
