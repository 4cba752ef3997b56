import type { Limit, Operator, Threshold } from '../../catalogue/index.ts';
import { attributesOf, strictestOf } from '../../catalogue/index.ts';
import type { FigureId, MessageParam, MessageParams } from '../../kernel/index.ts';
import { quantity } from '../../kernel/index.ts';
import type { Gap, Missing, Reason } from '../explanation.ts';
import type { NodeVerdict } from '../tree.ts';
import type { FigureValue } from '../values.ts';
import { isExact, maxOf, minOf } from '../values.ts';
import type { ExplainContext } from './kind.ts';

/** What the kinds that rest on figures say in the same way. */

/** Operator and threshold of a node, for a sentence; the strictest of several possible ones. */
export function limitParams(node: NodeVerdict, decimals: number): MessageParams {
  const limit = strictestOf(node.limits);
  if (!limit) return {};
  return {
    operator: limit.operator,
    threshold: toParam(limit.value, decimals),
    variant: limit.when ? (limit.text ?? '') : '',
  };
}

function toParam(value: Threshold, decimals: number): MessageParam {
  return typeof value === 'number' ? quantity(value, value, decimals) : { kind: 'fraction', fraction: value };
}

/** Why an open node is open, when it lies in what has not been entered; undefined when the figures themselves leave it open. */
export function openReason(
  node: NodeVerdict,
  asked: readonly FigureId[],
  { figures, attributes }: ExplainContext,
): Reason | undefined {
  if (node.verdict !== 'undetermined') return undefined;
  const values: readonly (FigureValue | undefined)[] = [node.value, node.whole];
  const missing = asked.filter((_, index) => values[index] === undefined).map((id) => figures.get(id)?.name ?? id);
  if (missing.length > 0) return { code: 'not-entered', params: { figures: missing } };
  if (node.limits.length > 1) {
    return {
      code: 'attribute-unknown',
      params: { attributes: attributesOf(node.limits).map((id) => attributes.get(id)?.name ?? id) },
    };
  }
  const partly = asked.filter((_, index) => !isExact(values[index]));
  const first = partly[0];
  if (first === undefined) return undefined;
  const figure = figures.get(first);
  const value = values[asked.indexOf(first)];
  return {
    code: 'partly-entered',
    params: {
      figure: figure?.name ?? first,
      unit: figure?.unit ?? '',
      value: quantity(minOf(value), maxOf(value), figure?.decimals ?? 0),
      ...limitParams(node, figure?.decimals ?? 0),
    },
  };
}

/** A figure as something to enter: none where it is known exactly. A zero that `cannotBe` counts as not entered. */
export function missingFigure(id: FigureId, value: FigureValue | undefined, cannotBe = false): readonly Missing[] {
  const zero = cannotBe && value === 0;
  if (isExact(value) && !zero) return [];
  return [{ kind: 'figure', id, partly: value !== undefined && !zero }];
}

/** The name of a figure for a sentence; its id where the catalogue does not have it. */
export function figureName(id: FigureId, { figures }: Pick<ExplainContext, 'figures'>): string {
  return figures.get(id)?.name ?? id;
}

/**
 * The threshold to work towards, out of a requirement's own: none for a node that is met or does not apply, the strictest of
 * those that may be the unit's where an attribute is not known. The same one that `limitParams` shows.
 */
export function targetOf<Value extends Threshold>(
  node: NodeVerdict,
  limits: readonly Limit<Value>[],
): Limit<Value> | undefined {
  if (node.verdict === 'met' || node.verdict === 'not-applicable') return undefined;
  return possibleStrictest(node, limits);
}

/** The strictest of the thresholds that may be the unit's, with the type that the requirement gives them. */
export function possibleStrictest<Value extends Threshold>(
  node: NodeVerdict,
  limits: readonly Limit<Value>[],
): Limit<Value> | undefined {
  return strictestOf(limits.filter((limit) => node.limits.includes(limit)));
}

/** How much a number must grow or shrink to reach a threshold. */
export function numberGap(
  figure: FigureId,
  operator: Operator,
  threshold: number,
  min: number,
  max: number,
  decimals: number,
): Gap | undefined {
  const low = Math.max(min, 0);
  switch (operator) {
    case 'atLeast':
    case 'moreThan': {
      const wanted = operator === 'moreThan' ? threshold + 1 : threshold;
      const least = Number.isFinite(max) ? Math.max(wanted - max, 0) : 0;
      return { kind: 'add', figure, least, most: Math.max(wanted - low, 0), decimals };
    }
    case 'atMost':
    case 'lessThan': {
      const allowed = operator === 'lessThan' ? threshold - 1 : threshold;
      if (!Number.isFinite(max)) return undefined;
      return { kind: 'reduce', figure, least: Math.max(low - allowed, 0), most: Math.max(max - allowed, 0), decimals };
    }
    case 'exactly':
      if (low !== max) return undefined;
      return low < threshold
        ? { kind: 'add', figure, least: threshold - low, most: threshold - low, decimals }
        : { kind: 'reduce', figure, least: low - threshold, most: low - threshold, decimals };
  }
}
