import type { Unit } from '../../units/index.ts';

/**
 * Works out figures and verdicts of what changes marked. The command line waits for it; a server
 * queues it. What it works out is for everybody: it never depends on who made the change.
 */
export interface Follower {
  /**
   * Follows the marks of units and of whatever hangs on them; of every unit where none are named.
   * Gives the number of units worked out; 0 where that is done later.
   *
   * @param onUnit told after each unit, with the number of those that are left
   */
  readonly follow: (units?: readonly Unit[], onUnit?: (left: number) => void) => Promise<number>;
}
