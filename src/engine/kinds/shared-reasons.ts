import type { ThresholdValue } from '../../catalogue/index.ts';
import { attributesOf, strictestOf } from '../../catalogue/index.ts';
import type { FigureId, MessageParam, MessageParams, SetId } from '../../kernel/index.ts';
import { quantity } from '../../kernel/index.ts';
import type { Missing, Reason } from '../explained.ts';
import type { NodeVerdict } from '../tree.ts';
import type { FigureValue } from '../values.ts';
import { isExact, maxOf, minOf } from '../values.ts';
import type { ExplainContext } from './kind.ts';

/** What the kinds that rest on figures say in the same way. */

/** Operator and threshold of a node, for a sentence; the strictest of several possible ones. */
export function thresholdParams(node: NodeVerdict, decimals = 0): MessageParams {
  const threshold = strictestOf(node.thresholds);
  if (!threshold) return {};
  return {
    operator: threshold.operator,
    threshold: toParam(threshold.value, decimals),
    variant: threshold.when ? (threshold.text ?? '') : '',
  };
}

function toParam(value: ThresholdValue, decimals: number): MessageParam {
  return typeof value === 'number' ? quantity(value, value, decimals) : { kind: 'fraction', fraction: value };
}

/** What is known of a value, for a sentence. */
export function rangeParam(value: FigureValue | undefined, decimals = 0): MessageParam {
  return quantity(minOf(value), maxOf(value), decimals);
}

/**
 * Why an open node is open, when it lies in what has not been entered; undefined when the figures
 * themselves leave it open.
 */
export function openReason(
  node: NodeVerdict,
  asked: readonly FigureId[],
  context: Pick<ExplainContext, 'figures' | 'attributes'>,
): Reason | undefined {
  if (node.verdict !== 'undetermined') return undefined;
  const values: readonly (FigureValue | undefined)[] = [node.value, node.whole];
  const missing = asked.filter((_, index) => values[index] === undefined).map((id) => figureName(id, context));
  if (missing.length > 0) return { code: 'not-entered', params: { figures: missing } };
  if (node.thresholds.length > 1) {
    const names = attributesOf(node.thresholds).map((id) => context.attributes.get(id)?.name ?? id);
    return { code: 'attribute-unknown', params: { attributes: names } };
  }
  const partly = asked.findIndex((_, index) => !isExact(values[index]));
  const id = asked[partly];
  if (id === undefined) return undefined;
  const figure = context.figures.get(id);
  return {
    code: 'partly-entered',
    params: {
      figure: figureName(id, context),
      unit: figure?.unit ?? '',
      value: rangeParam(values[partly], figure?.decimals),
      ...thresholdParams(node, figure?.decimals),
    },
  };
}

/**
 * A figure as something to enter: none where it is known exactly. A zero that `cannotBe`
 * counts as not entered.
 */
export function missingFigure(id: FigureId, value: FigureValue | undefined, cannotBe = false): readonly Missing[] {
  const zero = cannotBe && value === 0;
  if (isExact(value) && !zero) return [];
  return [{ kind: 'figure', id, partly: value !== undefined && !zero }];
}

/** The name of a figure for a sentence; its id where the catalogue does not have it. */
export function figureName(id: FigureId, { figures }: Pick<ExplainContext, 'figures'>): string {
  return figures.get(id)?.name ?? id;
}

/** The title of a set for a sentence; its id where the catalogue does not have it. */
export function setTitle(id: SetId, { sets }: Pick<ExplainContext, 'sets'>): string {
  return sets.get(id)?.title ?? id;
}
