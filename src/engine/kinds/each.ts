import type { Threshold } from '../../catalogue/index.ts';
import { isUpper } from '../../catalogue/index.ts';
import type { PeriodKey } from '../../kernel/index.ts';
import { decideCompare } from '../decide.ts';
import type { SeriesBounds } from '../periods.ts';
import { assessedPeriods, boundsOf, OPEN_BOUNDS } from '../periods.ts';
import { slotOf } from '../subject.ts';
import { compileThresholds, decideAll, thresholdsByGroup } from '../thresholds.ts';
import { leaf } from '../tree.ts';
import type { VerdictCode } from '../truth-tables.ts';
import { both } from '../truth-tables.ts';
import type { FigureValue, Series } from '../values.ts';
import { maxOf, minOf } from '../values.ts';
import { justPassing, targetOf } from './gaps.ts';
import type { EngineKind, TodoKind } from './kind.ts';
import { figureName, rangeParam, thresholdParams } from './shared-reasons.ts';

/**
 * Every full week or month of the assessed period reaches a value; periods that only lie in it
 * partly do not count [ENG-16].
 */
export const each: EngineKind<'each'> = {
  compile(requirement, { slots }) {
    const slot = slotOf(slots, requirement.series);
    const pick = compileThresholds(requirement.thresholds, slots);
    return {
      judge: (subject) => {
        const value = subject.figures[slot];
        const thresholds = pick(subject.attributeBits, subject.openBits);
        const bounds = seriesBounds(value, assessedPeriods(subject.period, requirement.every));
        return leaf(
          requirement,
          decideAll(thresholds, (threshold) => decideEach(threshold, bounds)),
          thresholds,
          value,
          undefined,
        );
      },
      column: (units, out) => {
        const thresholds = thresholdsByGroup(pick, units);
        for (let unit = 0; unit < units.size; unit++) {
          const subject = units.subjects[unit]!;
          const bounds = seriesBounds(subject.figures[slot], assessedPeriods(subject.period, requirement.every));
          out[unit] = decideAll(thresholds[units.groupOf[unit]!]!, (threshold) => decideEach(threshold, bounds));
        }
      },
    };
  },
  explain(node, requirement, context) {
    const figure = context.figures.get(requirement.series);
    const periods = assessedPeriods(context.subject.period, requirement.every);
    const params = {
      figure: figureName(requirement.series, context),
      unit: figure?.unit ?? '',
      every: requirement.every,
      total: periods.length,
      ...thresholdParams(node),
    };
    if (periods.length === 0) return { code: 'no-full-period', params };
    const series = seriesOf(node.value);
    if (!series) return { code: 'not-entered', params: { figures: [params.figure] } };
    const threshold = targetOf(node, requirement.thresholds)!;
    const verdicts = periods.map((period) =>
      decideCompare(
        threshold.operator,
        threshold.value,
        minOf(series.periods.get(period)),
        maxOf(series.periods.get(period)),
      ),
    );
    const pickKeys = (code: VerdictCode): readonly PeriodKey[] =>
      periods.filter((_, index) => verdicts[index] === code);
    const short = pickKeys(3);
    const open = pickKeys(2);
    const counts = {
      met: pickKeys(1).length,
      short: { kind: 'periods', keys: short },
      open: { kind: 'periods', keys: open },
    } as const;
    if (short.length > 0)
      return { code: 'each-short', params: { ...params, ...counts, shortCount: short.length, openCount: open.length } };
    if (open.length > 0) return { code: 'each-open', params: { ...params, ...counts, openCount: open.length } };
    return {
      code: 'each',
      params: { ...params, ...counts, least: rangeParam(boundsOf(series, periods).minOfMin) },
    };
  },
};

/** What it asks, what is left to do for it, and what is missing. */
export const eachTodo: TodoKind<'each'> = {
  gap(node, requirement, { subject }) {
    const threshold = targetOf(node, requirement.thresholds);
    const series = seriesOf(node.value);
    if (!threshold || !series || isUpper(threshold.operator)) return undefined;
    const wanted = justPassing(threshold.operator, threshold.value);
    const short = assessedPeriods(subject.period, requirement.every).flatMap((period) => {
      const value = series.periods.get(period);
      const add = wanted - Math.max(minOf(value), 0);
      return value !== undefined && add > 0 ? [{ period, add }] : [];
    });
    return short.length === 0 ? undefined : { kind: 'periods', figure: requirement.series, short };
  },
  missing: (node, { series }) => [{ kind: 'figure', id: series, partly: node.value !== undefined }],
  asks: ({ series, every }, catalogue) => ({ figure: figureName(series, catalogue), every }),
};

/** A threshold on every period is a threshold on the lowest and on the highest of them. */
function decideEach({ operator, value }: Threshold<number>, bounds: SeriesBounds): VerdictCode {
  switch (operator) {
    case 'atLeast':
    case 'moreThan':
      return decideCompare(operator, value, bounds.minOfMin, bounds.minOfMax);
    case 'atMost':
    case 'lessThan':
      return decideCompare(operator, value, bounds.maxOfMin, bounds.maxOfMax);
    case 'exactly':
      return both(
        decideCompare('atLeast', value, bounds.minOfMin, bounds.minOfMax),
        decideCompare('atMost', value, bounds.maxOfMin, bounds.maxOfMax),
      );
  }
}

function seriesOf(value: FigureValue | undefined): Series | undefined {
  return typeof value === 'object' && 'periods' in value ? value : undefined;
}

function seriesBounds(value: FigureValue | undefined, periods: readonly PeriodKey[]): SeriesBounds {
  const series = seriesOf(value);
  return series ? boundsOf(series, periods) : OPEN_BOUNDS;
}
