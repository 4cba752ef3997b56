import type { Budget } from '../shared/report.ts';

/**
 * One thing that the benchmark measures. Prints what it found and answers with the budgets of
 * DESIGN.md section 10 that it can tell.
 */
export interface Part {
  /** For `--only`. */
  readonly name: string;
  run(): Promise<readonly Budget[]>;
}
