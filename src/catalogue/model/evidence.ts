import type { ClauseId, FigureId, NodeId, RegisterId } from '../../kernel/index.ts';
import type { Interpretation } from './reading.ts';

export const EVIDENCE_FORMS = [
  'copy',
  'decision',
  'list',
  'statistics',
  'logbook',
  'photo',
  'report',
  'contract',
  'licence',
  'plan',
  'link',
  'confirmation',
  'training',
] as const;
export type EvidenceForm = (typeof EVIDENCE_FORMS)[number];

/**
 * When the document is asked for: in the words of the letter, or in ours where the letter says
 * it only by its sense.
 */
interface EvidenceCondition {
  readonly text: string;
  /** Our words: they do not stand in the letter and are never shown as a quotation. */
  readonly ours?: true;
  readonly figure?: FigureId;
}

/**
 * A document that the letter asks for. It never changes a verdict; it makes the
 * dossier complete or not.
 */
export interface EvidenceNeed {
  readonly id: string;
  readonly name: string;
  readonly text?: string;
  readonly source?: string;
  readonly clauses: readonly ClauseId[];
  readonly form: EvidenceForm;
  readonly suppliedBy?: string;
  readonly confirmedBy: readonly string[];
  readonly columns: readonly string[];
  readonly register?: RegisterId;
  readonly proves: readonly NodeId[];
  readonly oneOf: readonly string[];
  readonly parts: readonly string[];
  readonly condition?: EvidenceCondition;
  readonly optional: boolean;
  readonly interpretation: readonly Interpretation[];
}
