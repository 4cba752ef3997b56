import type { ClauseId, Day, IndicatorId, SetId, UnitKind } from '../../kernel/index.ts';
import type { EvidenceNeed } from './evidence.ts';
import type { Definition, Interpretation } from './reading.ts';
import type { Requirement } from './requirement.ts';

export interface CriteriaSet {
  readonly id: SetId;
  readonly title: string;
  readonly subject: UnitKind;
  /** The id of a level of the catalogue. */
  readonly level: string;
  readonly province: string;
  readonly issuer: string;
  readonly document: SourceDocument;
  readonly legalBasis: readonly string[];
  readonly inForce: { readonly from: Day; readonly to?: Day };
  readonly supersedes?: SetId;
  readonly clauses: readonly ClauseId[];
  readonly definitions: readonly Definition[];
  readonly interpretation: readonly Interpretation[];
  readonly criteria: readonly Criterion[];
}

/**
 * The letter a set comes from. The date is as exact as the paper: "2022",
 * "2022-09" or "2022-09-19".
 */
export interface SourceDocument {
  readonly symbol: string;
  readonly date: string;
  readonly title: string;
  readonly annex?: string;
}

export interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly source?: string;
  readonly clauses: readonly ClauseId[];
  readonly definitions: readonly Definition[];
  readonly interpretation: readonly Interpretation[];
  readonly indicators: readonly Indicator[];
}

export interface Indicator {
  readonly id: IndicatorId;
  readonly title: string;
  readonly requirement: Requirement;
  readonly evidence: readonly EvidenceNeed[];
}

/** The indicators of all criteria in order: those of a set, or the verdicts on them. */
export function indicatorsOf<T>({
  criteria,
}: {
  readonly criteria: readonly { readonly indicators: readonly T[] }[];
}): readonly T[] {
  return criteria.flatMap(({ indicators }) => indicators);
}
