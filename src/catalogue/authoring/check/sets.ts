import type { FigureId, SetId } from '../../../kernel/index.ts';
import { withNearest } from '../../../kernel/index.ts';
import type { Catalogue, CriteriaSet, EvidenceNeed, Indicator, Requirement } from '../../model.ts';
import { indicatorsOf } from '../../model.ts';
import { walkRequirements } from '../../walks.ts';
import type { IssueCollector } from '../issue-collector.ts';
import type { CheckContext } from '../kinds/kind.ts';
import { checkFigure } from '../kinds/kind.ts';
import { lawOf } from '../law-of.ts';
import { checkVariants } from './variants.ts';

export function checkSets(catalogue: Catalogue, issues: IssueCollector): void {
  for (const set of catalogue.sets.values()) {
    checkLevel(set, catalogue, issues);
    checkDates(set, catalogue, issues);
    checkSuperseded(set, catalogue, issues);
    checkIds(set, issues);
    for (const indicator of indicatorsOf(set)) {
      checkIndicator(indicator, { catalogue, set, issues });
    }
  }
  checkCircles(catalogue, issues);
}

function checkLevel(set: CriteriaSet, { levels }: Catalogue, issues: IssueCollector): void {
  if (levels.has(set.level)) return;
  const params = { ...withNearest(set.level, levels.keys()), expected: [...levels.keys()] };
  issues.addDangling('catalogue.unknown-level', set, ['level'], params, 'levels.yaml');
}

function checkDates(set: CriteriaSet, catalogue: Catalogue, issues: IssueCollector): void {
  const { from, to } = set.inForce;
  if (to !== undefined && to < from)
    issues.add('catalogue.dates-out-of-order', set, ['inForce', 'to'], { found: to, expected: from });
  const previous = set.supersedes === undefined ? undefined : catalogue.sets.get(set.supersedes);
  if (!previous) return;
  if (previous.inForce.from >= from) {
    issues.add('catalogue.dates-out-of-order', set, ['inForce', 'from'], {
      found: from,
      expected: previous.inForce.from,
    });
  } else if (previous.inForce.to === undefined || previous.inForce.to >= from) {
    issues.add('catalogue.overlapping-editions', set, ['inForce', 'from'], {
      found: from,
      expected: previous.inForce.to ?? '…',
      set: previous.id,
    });
  }
}

function checkSuperseded(set: CriteriaSet, catalogue: Catalogue, issues: IssueCollector): void {
  if (set.supersedes === undefined) return;
  const previous = catalogue.sets.get(set.supersedes);
  if (!previous) {
    const params = withNearest(set.supersedes, catalogue.sets.keys());
    issues.addDangling('catalogue.unknown-supersedes', set, ['supersedes'], params, set.supersedes);
  } else if (previous.subject !== set.subject) {
    issues.add('catalogue.subject-mismatch', set, ['supersedes'], { found: previous.subject, expected: set.subject });
  }
}

/**
 * Criteria, indicators and evidence carry each id once. (Requirements are checked
 * where they are read.)
 */
function checkIds(set: CriteriaSet, issues: IssueCollector): void {
  const refuseTwice = (parts: readonly { readonly id: string }[]): void => {
    const seen = new Set<string>();
    for (const part of parts) {
      if (seen.has(part.id)) issues.add('catalogue.duplicate-id', part, ['id'], { found: part.id });
      seen.add(part.id);
    }
  };
  const indicators = indicatorsOf(set);
  refuseTwice(set.criteria);
  refuseTwice(indicators);
  for (const indicator of indicators) refuseTwice(indicator.evidence);
}

function checkIndicator(indicator: Indicator, context: CheckContext): void {
  const requirements = [...walkRequirements(indicator.requirement)];
  for (const requirement of requirements) {
    lawOf(requirement.kind).check(requirement, context);
    if ('thresholds' in requirement)
      checkVariants(requirement, requirement.thresholds, context.catalogue, context.issues);
    if (requirement.ifAny !== undefined)
      checkFigure(requirement.ifAny, ['count', 'yes-no'], requirement, ['ifAny'], context);
  }
  for (const need of indicator.evidence) checkEvidence(need, requirements, context);
}

function checkEvidence(need: EvidenceNeed, requirements: readonly Requirement[], context: CheckContext): void {
  const { issues, catalogue, set } = context;
  for (const [index, id] of need.proves.entries()) {
    if (requirements.some((requirement) => requirement.id === id)) continue;
    const params = withNearest(
      id,
      requirements.map((requirement) => requirement.id),
    );
    issues.addDangling('catalogue.unknown-requirement', need, ['proves', index], params, set.id);
  }
  if (need.register !== undefined && !catalogue.registers.has(need.register)) {
    issues.addDangling(
      'catalogue.unknown-register',
      need,
      ['register'],
      withNearest(need.register, catalogue.registers.keys()),
      need.register,
    );
  }
  const figure: FigureId | undefined = need.condition?.figure;
  if (figure !== undefined) checkFigure(figure, ['count', 'yes-no'], need, ['condition', 'figure'], context);
}

/** A set that in the end presumes itself could never be judged. */
function checkCircles(catalogue: Catalogue, issues: IssueCollector): void {
  const linksOf = (set: CriteriaSet): readonly (readonly [SetId, Requirement])[] =>
    indicatorsOf(set)
      .flatMap((indicator) => [...walkRequirements(indicator.requirement)])
      .flatMap((requirement) => requirement.asks.sets.map(({ set: target }) => [target, requirement] as const));
  const reaches = (from: SetId, wanted: SetId, seen: Set<SetId>): boolean => {
    if (from === wanted) return true;
    const set = catalogue.sets.get(from);
    if (!set || seen.has(from)) return false;
    seen.add(from);
    return linksOf(set).some(([next]) => reaches(next, wanted, seen));
  };
  for (const set of catalogue.sets.values()) {
    for (const [target, requirement] of linksOf(set)) {
      if (reaches(target, set.id, new Set()))
        issues.add('catalogue.circular-set', requirement, [requirement.kind], { found: target, set: set.id });
    }
  }
}
