import type { Issue, IssueCode, Params, Place } from '../kernel/index.ts';
import { toIssue } from '../kernel/index.ts';

/** Issues of one kind in one column; a list of 100,000 blanks helps nobody. */
const MOST_OF_ONE_KIND = 100;

/**
 * Collects issues. Of the same kind in the same column the first 100 are kept; `more` on the last
 * of them counts the rest, besides what it counts already (an issue may stand for several rows).
 */
export class IssueList {
  readonly #issues: Issue[] = [];
  readonly #kinds = new Map<string, { count: number; last: number; dropped: number }>();

  add(code: IssueCode, at: Place, params: Params = {}): void {
    this.addAll([toIssue(code, at, params)]);
  }

  addAll(issues: readonly Issue[]): void {
    for (const issue of issues) {
      const key = `${issue.code}|${issue.at.sheet ?? issue.at.file ?? ''}|${issue.params.register ?? ''}|${issue.params.heading ?? ''}`;
      const kind = this.#kinds.get(key) ?? { count: 0, last: 0, dropped: 0 };
      kind.count++;
      if (kind.count <= MOST_OF_ONE_KIND) {
        kind.last = this.#issues.length;
        this.#issues.push(issue);
      } else kind.dropped += 1 + moreOf(issue);
      this.#kinds.set(key, kind);
    }
  }

  toArray(): readonly Issue[] {
    const issues = [...this.#issues];
    for (const { last, dropped } of this.#kinds.values()) {
      const issue = issues[last];
      if (issue && dropped > 0) issues[last] = { ...issue, params: { ...issue.params, more: moreOf(issue) + dropped } };
    }
    return issues;
  }
}

function moreOf({ params: { more } }: Issue): number {
  return typeof more === 'number' ? more : 0;
}
