import type { CriteriaSet, Criterion, Indicator, Requirement, Threshold } from '../catalogue/index.ts';
import type { Subject } from './subject.ts';
import type { Verdict, VerdictCode } from './truth-tables.ts';
import { VERDICTS } from './truth-tables.ts';
import type { FigureValue } from './values.ts';

/**
 * The verdict on one requirement and on everything below it. This tree is the computation itself,
 * so an explanation made from it cannot drift from the verdict. Every node has the same shape.
 */
export interface NodeVerdict {
  readonly requirement: Requirement;
  readonly verdict: Verdict;
  /**
   * The thresholds that may be this unit's: one, unless an attribute is not known. Empty for
   * kinds without thresholds.
   */
  readonly thresholds: readonly Threshold[];
  /**
   * The figure (compare, yes), the part (share), the series (each), the number of units that
   * meet the set (units).
   */
  readonly value: FigureValue | undefined;
  /** The whole of a share. */
  readonly whole: FigureValue | undefined;
  /**
   * "nếu có": false when there is no case, undefined while that is not known. True
   * without a condition.
   */
  readonly applies: boolean | undefined;
  /** Requirements of a group in order; the other set's indicators for `set`; empty otherwise. */
  readonly children: readonly NodeVerdict[];
}

export interface IndicatorVerdict {
  readonly indicator: Indicator;
  readonly verdict: Verdict;
  readonly root: NodeVerdict;
}

export interface CriterionVerdict {
  readonly criterion: Criterion;
  readonly verdict: Verdict;
  readonly indicators: readonly IndicatorVerdict[];
}

export interface SetVerdict {
  readonly set: CriteriaSet;
  readonly verdict: Verdict;
  readonly criteria: readonly CriterionVerdict[];
  readonly subject: Subject;
}

/** A node with all below it, top first. */
export function* walkTree(node: NodeVerdict): Generator<NodeVerdict> {
  yield node;
  for (const child of node.children) yield* walkTree(child);
}

/** What is told below a node: nothing where its case does not exist [ENG-67]. */
export function toldBelow({ applies, children }: NodeVerdict): readonly NodeVerdict[] {
  return applies === false ? NO_CHILDREN : children;
}

const NO_CHILDREN: readonly NodeVerdict[] = Object.freeze([]);
export const NO_THRESHOLDS: readonly Threshold[] = Object.freeze([]);

/** A node that rests on figures. */
export function leaf(
  requirement: Requirement,
  code: VerdictCode,
  thresholds: readonly Threshold[],
  value: FigureValue | undefined,
  whole: FigureValue | undefined,
): NodeVerdict {
  return { requirement, verdict: VERDICTS[code], thresholds, value, whole, applies: true, children: NO_CHILDREN };
}

/**
 * A leaf that is made once and shared by all trees. Not by `leaf`: V8 notes for each literal
 * whether its objects live long, and would then keep the nodes of every tree in its old generation,
 * which makes judging half as fast.
 */
export function sharedLeaf(requirement: Requirement, code: VerdictCode, value: FigureValue | undefined): NodeVerdict {
  return {
    requirement,
    verdict: VERDICTS[code],
    thresholds: NO_THRESHOLDS,
    value,
    whole: undefined,
    applies: true,
    children: NO_CHILDREN,
  };
}

/** A node that rests on other nodes. */
export function group(
  requirement: Requirement,
  code: VerdictCode,
  children: readonly NodeVerdict[],
  value?: FigureValue,
): NodeVerdict {
  return {
    requirement,
    verdict: VERDICTS[code],
    thresholds: NO_THRESHOLDS,
    value,
    whole: undefined,
    applies: true,
    children,
  };
}
