import type { ClauseId } from '../../../kernel/index.ts';
import { citationsOf } from '../../citations.ts';
import type { Catalogue } from '../../model.ts';
import type { IssueCollector } from '../issue-collector.ts';

/**
 * A clause stands for one thing: cited from two places with different words, one of them is wrong.
 */
export function checkClauses(catalogue: Catalogue, issues: IssueCollector): void {
  const first = new Map<ClauseId, { readonly place: string; readonly words: string }>();
  for (const set of catalogue.sets.values()) {
    for (const citation of citationsOf(set)) {
      const before = first.get(citation.clause);
      const place = `${set.id} ${citation.place}`;
      if (before === undefined) first.set(citation.clause, { place, words: citation.words });
      else if (before.words !== citation.words) {
        issues.add('catalogue.clause-used-twice', citation.owner, ['clauses', citation.index], {
          found: citation.clause,
          other: before.place,
        });
      }
    }
  }
}
