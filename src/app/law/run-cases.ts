import type { CatalogueFile } from '../../catalogue/authoring/index.ts';
import { catalogueFileKind } from '../../catalogue/authoring/index.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import { indicatorsOf } from '../../catalogue/index.ts';
import type { Engine, SetVerdict, Verdict } from '../../engine/index.ts';
import { compileCatalogue, judgeSet, prepareSubject, toSubjectInput, walkTree } from '../../engine/index.ts';
import type { WorkedCase } from '../../intake/index.ts';
import { readCases } from '../../intake/index.ts';
import type { Issue, SetId } from '../../kernel/index.ts';
import { toIssue } from '../../kernel/index.ts';

export interface CaseOutcome {
  readonly set: SetId;
  readonly file: string;
  readonly worked: WorkedCase;
  readonly verdict: SetVerdict;
  /** What came out otherwise than expected. */
  readonly issues: readonly Issue[];
}

export interface CaseRun {
  readonly outcomes: readonly CaseOutcome[];
  /** Files that could not be read as cases. */
  readonly issues: readonly Issue[];
}

/** Runs the worked cases of all sets, or of the given ones. */
export function runCases(catalogue: Catalogue, files: readonly CatalogueFile[], only: readonly SetId[] = []): CaseRun {
  const engine = compileCatalogue(catalogue);
  const outcomes: CaseOutcome[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    if (catalogueFileKind(file.path) !== 'cases') continue;
    const { cases, issues: found } = readCases(file, catalogue);
    if (cases !== undefined && only.length > 0 && !only.includes(cases.set)) continue;
    issues.push(...found);
    if (cases === undefined || !catalogue.sets.has(cases.set)) continue;
    for (const worked of cases.cases) outcomes.push(runCase(engine, cases.set, file.path, worked));
  }
  return { outcomes, issues };
}

function runCase(engine: Engine, set: SetId, file: string, worked: WorkedCase): CaseOutcome {
  const input = toSubjectInput(engine.catalogue, worked.data);
  const verdict = judgeSet(engine, set, prepareSubject(engine, input));
  const found = verdictsByPlace(verdict);
  const issues = [...worked.expect].flatMap(([place, expected]): readonly Issue[] => {
    const at = { ...worked.placeOf(place), file, path: worked.title };
    const actual = found.get(place);
    if (actual === undefined) return [toIssue('case.unknown-target', at, { found: place })];
    return actual === expected ? [] : [toIssue('case.wrong-verdict', at, { target: place, expected, found: actual })];
  });
  return { set, file, worked, verdict, issues };
}

/**
 * Every place of a set's own tree: requirements by their ids, indicators
 * likewise, the whole as `set`.
 */
function verdictsByPlace(verdict: SetVerdict): ReadonlyMap<string, Verdict> {
  const found = new Map<string, Verdict>([['set', verdict.verdict]]);
  for (const { root } of indicatorsOf(verdict)) {
    const ownIds = `${root.requirement.id}.`;
    for (const node of walkTree(root)) {
      const own = node === root || node.requirement.id.startsWith(ownIds);
      // Under `set` stand the other set's requirements with their own ids: the first, which
      // is this set's, stays.
      if (own && !found.has(node.requirement.id)) found.set(node.requirement.id, node.verdict);
    }
  }
  return found;
}
