import type { Threshold } from '../catalogue/index.ts';
import type { FigureValue, NodeVerdict, Verdict } from '../engine/index.ts';
import type { PeriodKey } from '../kernel/index.ts';

/**
 * The slow obvious way: the verdict of a node made again from what its explanation shows
 * (figures, thresholds, children), by the words of docs/spec/engine.md, with BigInt and without
 * any code of the engine.
 */
export function rejudge(
  node: NodeVerdict,
  neverZero: (figure: string) => boolean,
  ratio: (part: string) => boolean,
  periods: readonly PeriodKey[],
): Verdict {
  const { requirement } = node;
  const again = (child: NodeVerdict): Verdict => rejudge(child, neverZero, ratio, periods);
  const deciding = node.children.filter((child) => !child.requirement.optional).map(again);
  const agreed = (verdicts: readonly Verdict[]): Verdict =>
    new Set(verdicts).size === 1 ? verdicts[0]! : 'undetermined';
  const byThreshold = (judge: (threshold: Threshold) => Verdict): Verdict => agreed(node.thresholds.map(judge));
  const own = ((): Verdict => {
    switch (requirement.kind) {
      case 'all':
      case 'set':
        return inAll(deciding);
      case 'any':
        if (deciding.includes('met')) return 'met';
        if (deciding.includes('undetermined')) return 'undetermined';
        return deciding.includes('not-met') ? 'not-met' : 'not-applicable';
      case 'atLeast': {
        const met = deciding.filter((verdict) => verdict === 'met').length;
        const open = deciding.filter((verdict) => verdict === 'undetermined').length;
        return met >= requirement.k ? 'met' : met + open < requirement.k ? 'not-met' : 'undetermined';
      }
      case 'yes':
        return node.value === true ? 'met' : node.value === false ? 'not-met' : 'undetermined';
      case 'compare':
        if (neverZero(requirement.figure) && ends(node.value)[1] === 0) return 'undetermined';
        return byThreshold(({ operator, value }) =>
          inRange(node.value, (number) => holds(operator, BigInt(number), BigInt(value as number))),
        );
      case 'units':
        return byThreshold(({ operator, value }) =>
          inRange(node.value, (number) => holds(operator, BigInt(number), BigInt(value as number))),
        );
      case 'each': {
        if (periods.length === 0) return 'undetermined';
        const series = typeof node.value === 'object' && 'periods' in node.value ? node.value.periods : new Map();
        return byThreshold(({ operator, value }) =>
          inAll(
            periods.map((period) =>
              inRange(series.get(period), (number) => holds(operator, BigInt(number), BigInt(value as number))),
            ),
          ),
        );
      }
      case 'rows': {
        if (node.value === undefined) {
          const one = inAll(deciding);
          const declared = { min: one === 'met' ? 1 : 0, max: one === 'not-met' ? 0 : FAR };
          return rowsVerdict({ ...node, value: declared }, byThreshold);
        }
        return rowsVerdict(node, byThreshold);
      }
      case 'share':
        return byThreshold((threshold) =>
          shareVerdict(node, threshold, neverZero(requirement.whole), ratio(requirement.part)),
        );
    }
  })();
  if (node.applies === true || own === 'not-applicable') return own;
  return node.applies === false ? 'not-applicable' : 'undetermined';
}

function inAll(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('not-met')) return 'not-met';
  if (verdicts.includes('undetermined')) return 'undetermined';
  return verdicts.includes('met') ? 'met' : 'not-applicable';
}

/** Numbers beyond every threshold in these tests stand for "without end". */
const FAR = 10_000;

function ends(value: FigureValue | undefined): readonly [number, number] {
  if (typeof value === 'number') return [value, value];
  if (typeof value === 'object' && 'min' in value) return [value.min, Math.min(value.max, FAR)];
  return [-FAR, FAR];
}

function inRange(value: FigureValue | undefined, holdsFor: (number: number) => boolean): Verdict {
  const [min, max] = ends(value);
  const results = new Set([min, max, ...between(min, max)].map(holdsFor));
  return results.size > 1 ? 'undetermined' : results.has(true) ? 'met' : 'not-met';
}

function between(min: number, max: number): readonly number[] {
  const from = Math.max(min, -2);
  const to = Math.min(max, 20);
  return from > to ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function rowsVerdict(node: NodeVerdict, byThreshold: (judge: (threshold: Threshold) => Verdict) => Verdict): Verdict {
  return byThreshold((threshold) =>
    typeof threshold.value === 'number'
      ? inRange(node.value, (number) => holds(threshold.operator, BigInt(number), BigInt(threshold.value as number)))
      : shareVerdict(node, threshold, false, false),
  );
}

function shareVerdict(node: NodeVerdict, threshold: Threshold, neverZero: boolean, ratio: boolean): Verdict {
  const fraction = threshold.value as { over: number; under: number };
  const [partMin, partMax] = ends(node.value);
  const [wholeMin, wholeMax] = ends(node.whole);
  if (!ratio && partMin > wholeMax) return 'undetermined';
  if (wholeMax === 0)
    return threshold.operator === 'atLeast' && fraction.over === fraction.under && !neverZero
      ? 'not-applicable'
      : 'undetermined';
  if (wholeMin < 1) return 'undetermined';
  const results = new Set(
    [partMin, partMax].flatMap((part) =>
      [wholeMin, wholeMax].map((whole) =>
        holds(threshold.operator, BigInt(part) * BigInt(fraction.under), BigInt(whole) * BigInt(fraction.over)),
      ),
    ),
  );
  return results.size > 1 ? 'undetermined' : results.has(true) ? 'met' : 'not-met';
}

function holds(operator: Threshold['operator'], value: bigint, threshold: bigint): boolean {
  switch (operator) {
    case 'atLeast':
      return value >= threshold;
    case 'moreThan':
      return value > threshold;
    case 'atMost':
      return value <= threshold;
    case 'lessThan':
      return value < threshold;
    case 'exactly':
      return value === threshold;
  }
}
