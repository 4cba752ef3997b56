import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCases } from '../src/app/index.ts';
import { loadCatalogue } from '../src/catalogue/authoring/index.ts';
import type { Threshold } from '../src/catalogue/index.ts';
import { fromJson, toCatalogueJson, walkRequirements } from '../src/catalogue/index.ts';
import type { NodeVerdict } from '../src/engine/index.ts';
import { compileCatalogue, explainContext, walkTree } from '../src/engine/index.ts';
import { gapOf } from '../src/engine/todo/index.ts';
import { diskPorts } from '../src/main/ports.ts';

/** The worked cases as officials wrote them, and whether they leave a gap. */
const files = diskPorts(join(import.meta.dirname, '../catalogue')).law.files();
const { catalogue, issues } = loadCatalogue(files);
const run = runCases(catalogue, files);
const engine = compileCatalogue(catalogue);

it('the catalogue has no errors', () => {
  expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
});

it('saved as JSON and restored, the same law gives the same verdicts', () => {
  const restored = fromJson(JSON.parse(JSON.stringify(toCatalogueJson(catalogue))));
  expect(restored).toEqual(catalogue);
  const again = runCases(restored, files);
  expect(again.outcomes.map((outcome) => outcome.issues)).toEqual(run.outcomes.map(() => []));
  expect(again.outcomes.map(({ verdict }) => verdict.criteria.map((one) => one.verdict))).toEqual(
    run.outcomes.map(({ verdict }) => verdict.criteria.map((one) => one.verdict)),
  );
});

it('every file of cases can be read', () => {
  expect(run.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
});

describe.each([...catalogue.sets.values()].map((set) => [set.id, set] as const))('%s', (id, set) => {
  const own = run.outcomes.filter((outcome) => outcome.set === id);
  const indicators = set.criteria.flatMap((criterion) => criterion.indicators);

  it('comes out as every worked case expects', () => {
    expect(
      own
        .flatMap((outcome) => outcome.issues)
        .map((issue) => `${issue.at.line}: ${issue.at.path} ${JSON.stringify(issue.params)}`),
    ).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  });

  it('has a case for every indicator met, not met and undetermined', () => {
    const seen = new Map(indicators.map((indicator) => [indicator.id, new Set<string>()]));
    for (const { verdict } of own) {
      for (const { indicator, verdict: one } of verdict.criteria.flatMap((criterion) => criterion.indicators))
        seen.get(indicator.id)!.add(one);
    }
    for (const [indicator, verdicts] of seen)
      expect([...verdicts], indicator).toEqual(expect.arrayContaining(['met', 'not-met', 'undetermined']));
  });

  it('has a case exactly at every threshold and one thing short of it, for every variant', () => {
    const at = new Set<Threshold>();
    const below = new Set<Threshold>();
    for (const { verdict } of own) {
      const context = explainContext(engine, verdict);
      for (const node of verdict.criteria
        .flatMap((criterion) => criterion.indicators)
        .flatMap(({ root }) => [...walkTree(root)])) {
        const threshold = node.thresholds[0];
        if (!threshold || node.thresholds.length > 1) continue;
        if (node.verdict === 'met' && isJustEnough(node)) at.add(threshold);
        const gap = gapOf(node, context);
        const short =
          gap && 'most' in gap && gap.least === gap.most
            ? gap.most
            : gap?.kind === 'periods'
              ? Math.min(...gap.short.map((period) => period.add))
              : undefined;
        if (node.verdict === 'not-met' && short === 1) below.add(threshold);
      }
    }
    const uncovered = indicators
      .flatMap((indicator) => [...walkRequirements(indicator.requirement)])
      .flatMap((requirement) =>
        'thresholds' in requirement
          ? requirement.thresholds.map((threshold, index) => ({ place: `${requirement.id} #${index}`, threshold }))
          : [],
      )
      .flatMap(({ place, threshold }) => [
        ...(at.has(threshold) ? [] : [`${place}: none at the threshold`]),
        ...(below.has(threshold) ? [] : [`${place}: none one below`]),
      ]);
    expect(uncovered).toEqual([]);
  });

  it('has a case against every statement', () => {
    const denied = new Set<string>();
    for (const { verdict } of own) {
      for (const node of verdict.criteria
        .flatMap((criterion) => criterion.indicators)
        .flatMap(({ root }) => [...walkTree(root)])) {
        if (node.requirement.kind === 'yes' && node.verdict === 'not-met') denied.add(node.requirement.id);
      }
    }
    const statements = indicators
      .flatMap((indicator) => [...walkRequirements(indicator.requirement)])
      .filter((requirement) => requirement.kind === 'yes')
      .map((requirement) => requirement.id as string);
    expect(statements.filter((statement) => !denied.has(statement))).toEqual([]);
  });

  it('has a case without any for every "nếu có"', () => {
    const without = new Set<string>();
    for (const { verdict } of own) {
      for (const node of verdict.criteria
        .flatMap((criterion) => criterion.indicators)
        .flatMap(({ root }) => [...walkTree(root)])) {
        if (node.applies === false) without.add(node.requirement.id);
      }
    }
    const conditional = indicators
      .flatMap((indicator) => [...walkRequirements(indicator.requirement)])
      .filter((requirement) => requirement.ifAny !== undefined)
      .map((requirement) => requirement.id as string);
    expect(conditional.filter((requirement) => !without.has(requirement))).toEqual([]);
  });
});

/** Met, and with one thing less it would not be. */
function isJustEnough({ requirement, value, whole, thresholds }: NodeVerdict): boolean {
  const threshold = thresholds[0]!;
  if (typeof value === 'number' && typeof whole === 'number' && requirement.kind === 'share') {
    const { over, under } = threshold.value as { over: number; under: number };
    const reaches = (part: number) =>
      threshold.operator === 'moreThan' ? part * under > whole * over : part * under >= whole * over;
    return reaches(value) && !reaches(value - 1);
  }
  if (typeof value === 'number')
    return threshold.operator === 'moreThan' ? value === (threshold.value as number) + 1 : value === threshold.value;
  if (typeof value === 'object' && 'periods' in value)
    return [...value.periods.values()].some((count) => count === threshold.value);
  return false;
}
