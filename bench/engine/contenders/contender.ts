import type { Commune } from '../communes.ts';

/**
 * What an engine says about one rule: yes, no, "not known" (for engines that can
 * say so), or it threw.
 */
export type Answer = boolean | undefined | 'threw';

/**
 * An engine with the rules compiled and the communes in the shape that suits it
 * best; neither is timed.
 */
export interface Prepared {
  /**
   * Judges the first `count` communes by all rules. The returned number depends on the verdicts, so
   * no work can be skipped.
   */
  readonly judge: (count: number) => number | Promise<number>;
  /** One answer per rule for one commune. */
  readonly answers: (commune: number) => readonly Answer[] | Promise<readonly Answer[]>;
}

export interface Contender {
  readonly name: string;
  /** How many communes one timed round judges; slow engines get fewer. */
  readonly communesPerRound: number;
  /** How many communes are compared with what is right. */
  readonly communesChecked: number;
  readonly prepare: (communes: readonly Commune[]) => Prepared | Promise<Prepared>;
}
