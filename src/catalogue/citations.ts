import type { ClauseId } from '../kernel/index.ts';
import type { CriteriaSet, Definition, Requirement } from './model.ts';
import { walkRequirements } from './walks.ts';

/** One clause cited from one place of a set. */
export interface Citation {
  readonly clause: ClauseId;
  /** "8.4.b", "8.4.b (đk 2)", "8.4 – minh chứng so-nhat-ky". */
  readonly place: string;
  /** The words that stand for it, to tell two uses apart. */
  readonly words: string;
  /** The part of the model that cites, and the position in its `clauses`. */
  readonly owner: object;
  readonly index: number;
}

/** Every citation of a set, in the order of the file. */
export function citationsOf(set: CriteriaSet): readonly Citation[] {
  const found: Citation[] = [];
  const cite = (owner: object, clauses: readonly ClauseId[], place: string, words: string | undefined): void => {
    for (const [index, clause] of clauses.entries()) found.push({ clause, place, words: words ?? place, owner, index });
  };
  const citeDefinitions = (definitions: readonly Definition[], place: string): void => {
    for (const definition of definitions)
      cite(definition, definition.clauses, `${place} – ${definition.term}`, definition.text);
  };
  const citeRequirement = (requirement: Requirement): void => {
    cite(requirement, requirement.clauses, requirement.id, requirement.text);
    citeDefinitions(requirement.definitions, requirement.id);
    if (!('thresholds' in requirement)) return;
    for (const threshold of requirement.thresholds)
      cite(threshold, threshold.clauses, requirement.id, threshold.text ?? requirement.text);
  };
  cite(set, set.clauses, set.id, set.title);
  citeDefinitions(set.definitions, set.id);
  for (const criterion of set.criteria) {
    cite(criterion, criterion.clauses, criterion.id, criterion.text);
    citeDefinitions(criterion.definitions, criterion.id);
    for (const indicator of criterion.indicators) {
      for (const requirement of walkRequirements(indicator.requirement)) citeRequirement(requirement);
      for (const need of indicator.evidence)
        cite(need, need.clauses, `${indicator.id} – minh chứng ${need.id}`, need.text ?? need.name);
    }
  }
  return found;
}
