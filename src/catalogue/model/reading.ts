import type { ClauseId } from '../../kernel/index.ts';

/** What the letter leaves open, and what we decided. Shown to people beside the clause. */
export interface Interpretation {
  readonly question: string;
  readonly decision: string;
  readonly reason: string;
  readonly otherwise?: string;
}

export interface Definition {
  readonly term: string;
  readonly text: string;
  readonly source?: string;
  readonly clauses: readonly ClauseId[];
  readonly interpretation: readonly Interpretation[];
}
