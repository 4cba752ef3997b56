import type { CatalogueFile } from '../../catalogue/authoring/index.ts';
import { parseExemptions } from '../../catalogue/authoring/index.ts';
import type { Catalogue, Citation } from '../../catalogue/index.ts';
import { citationsOf } from '../../catalogue/index.ts';
import type { Issue } from '../../kernel/index.ts';
import { compareVietnamese, toIssue } from '../../kernel/index.ts';

/**
 * A clause of an independent reading of a letter: only what is needed to see
 * whether it was left out.
 */
export interface Clause {
  readonly id: string;
  readonly letter: string;
  readonly kind: string;
  readonly words: string;
}

export interface ClauseUse {
  readonly clause: Clause;
  /** Where it is cited: "lang-son/xa-ntm-2022 8.4.c". */
  readonly cited: readonly string[];
  /** Why it need not be, from `criteria/exemptions.yaml`. */
  readonly exempt?: string;
}

export interface LetterCoverage {
  readonly letter: string;
  readonly uses: readonly ClauseUse[];
  readonly covered: number;
}

export interface ClauseCoverage {
  readonly letters: readonly LetterCoverage[];
  readonly issues: readonly Issue[];
}

/**
 * Kinds of clause that a set must answer for. The others (addresses, signatures, legal basis) are
 * the letter's own affair.
 */
export const BINDING_KINDS = ['requirement', 'evidence', 'definition'];

/**
 * Which binding clauses of each letter are cited by some node of some set, and which are not
 * [DESIGN 4]. A clause that is neither cited nor exempt is an issue; so is a citation or exemption
 * of a clause that the reading does not have, or both for one clause.
 */
export function clauseCoverage(
  catalogue: Catalogue,
  exemptionFile: CatalogueFile | undefined,
  clauses: readonly Clause[],
): ClauseCoverage {
  const citations = new Map<string, string[]>();
  for (const set of catalogue.sets.values()) {
    for (const citation of citationsOf(set)) {
      const places = citations.get(citation.clause) ?? [];
      places.push(placeOf(set.id, citation));
      citations.set(citation.clause, places);
    }
  }
  const exemptions = exemptionFile
    ? parseExemptions(exemptionFile)
    : { exemptions: new Map<string, string>(), issues: [] };
  const known = new Set(clauses.map((clause) => clause.id));
  const binding = clauses.filter((clause) => BINDING_KINDS.includes(clause.kind));

  const issues: Issue[] = [...exemptions.issues];
  const uses = binding.map((clause): ClauseUse => {
    const cited = citations.get(clause.id) ?? [];
    const exempt = exemptions.exemptions.get(clause.id);
    if (cited.length === 0 && exempt === undefined) {
      issues.push(toIssue('coverage.clause-not-cited', { path: clause.id }, { found: clause.id, text: clause.words }));
    }
    return { clause, cited, ...(exempt === undefined ? {} : { exempt }) };
  });
  for (const [id, places] of citations) {
    if (!known.has(id)) issues.push(toIssue('coverage.clause-unknown', { path: places[0] ?? id }, { found: id }));
  }
  for (const id of exemptions.exemptions.keys()) {
    const needless = !known.has(id) || citations.has(id);
    if (needless)
      issues.push(
        toIssue(
          'coverage.exemption-needless',
          { path: id, ...(exemptionFile ? { file: exemptionFile.path } : {}) },
          { found: id },
        ),
      );
  }
  const letters = [...new Set(clauses.map((clause) => clause.letter))].sort(compareVietnamese);
  return {
    letters: letters.map((letter) => {
      const own = uses.filter((use) => use.clause.letter === letter);
      return {
        letter,
        uses: own,
        covered: own.filter((use) => use.cited.length > 0 || use.exempt !== undefined).length,
      };
    }),
    issues,
  };
}

function placeOf(set: string, citation: Citation): string {
  return citation.place === set ? set : `${set} ${citation.place}`;
}

/**
 * The clauses of a reading: a JSON list of objects with `id`, `kind` and `statement` or `quote`.
 * Entries of another shape are left out.
 */
export function parseClauses(text: string): readonly Clause[] {
  const data: unknown = JSON.parse(text);
  if (!Array.isArray(data)) return [];
  return data.flatMap((entry: unknown) => {
    if (entry === null || typeof entry !== 'object') return [];
    const { id, kind, statement, quote } = entry as Readonly<Record<string, unknown>>;
    if (typeof id !== 'string' || typeof kind !== 'string') return [];
    return [{ id, kind, letter: id.split('-')[0] ?? id, words: String(statement ?? quote ?? '') }];
  });
}
