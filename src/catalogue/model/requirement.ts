import type { ClauseId, FigureId, Fraction, IndicatorId, NodeId, SetId, UnitKind } from '../../kernel/index.ts';
import type { Definition, Interpretation } from './reading.ts';

export const REQUIREMENT_KINDS = ['all', 'any', 'atLeast', 'compare', 'share', 'each', 'yes', 'set', 'units'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** What every requirement carries, whatever its kind. */
interface RequirementBase {
  /** From the indicator down: "8.4.b.1". */
  readonly id: NodeId;
  readonly title?: string;
  /** The official wording, quoted. */
  readonly text?: string;
  readonly source?: string;
  readonly clauses: readonly ClauseId[];
  readonly definitions: readonly Definition[];
  readonly interpretation: readonly Interpretation[];
  /** In the letter's words: "trừ văn bản mật". */
  readonly excluding?: string;
  /** "nếu có": with none of this figure the requirement is not applicable. */
  readonly ifAny?: FigureId;
  /** "khuyến khích": reported, never decides. */
  readonly optional: boolean;
}

export type Requirement =
  | AllRequirement
  | AnyRequirement
  | AtLeastRequirement
  | CompareRequirement
  | ShareRequirement
  | EachRequirement
  | YesRequirement
  | SetRequirement
  | UnitsRequirement;

export interface AllRequirement extends RequirementBase {
  readonly kind: 'all';
  readonly of: readonly Requirement[];
}

export interface AnyRequirement extends RequirementBase {
  readonly kind: 'any';
  readonly of: readonly Requirement[];
}

export interface AtLeastRequirement extends RequirementBase {
  readonly kind: 'atLeast';
  readonly k: number;
  readonly of: readonly Requirement[];
}

export interface CompareRequirement extends RequirementBase {
  readonly kind: 'compare';
  readonly figure: FigureId;
  readonly limits: readonly Limit<number>[];
}

export interface ShareRequirement extends RequirementBase {
  readonly kind: 'share';
  readonly part: FigureId;
  readonly whole: FigureId;
  readonly limits: readonly Limit<Fraction>[];
}

export interface EachRequirement extends RequirementBase {
  readonly kind: 'each';
  readonly series: FigureId;
  readonly every: 'week' | 'month';
  readonly limits: readonly Limit<number>[];
}

export interface YesRequirement extends RequirementBase {
  readonly kind: 'yes';
  readonly figure: FigureId;
}

export interface SetRequirement extends RequirementBase {
  readonly kind: 'set';
  readonly set: SetId;
  readonly indicator?: IndicatorId;
}

export interface UnitsRequirement extends RequirementBase {
  readonly kind: 'units';
  readonly unitKind: UnitKind;
  readonly set: SetId;
  readonly limits: readonly Limit<number>[];
}

export const OPERATORS = ['atLeast', 'moreThan', 'atMost', 'lessThan', 'exactly'] as const;
export type Operator = (typeof OPERATORS)[number];

/** What a value must reach: a number scaled by the figure's decimals, or a fraction of a whole. */
export type Threshold = number | Fraction;

/**
 * A threshold and the units it is for. A requirement without variants has one limit with `when` undefined; with variants
 * the limits together fit every possible unit exactly once. Numbers are scaled by the figure's decimals.
 */
export interface Limit<Value extends Threshold = Threshold> {
  readonly operator: Operator;
  readonly value: Value;
  readonly when?: UnitCondition;
  readonly text?: string;
  readonly clauses: readonly ClauseId[];
}

/** `attributes`: for each attribute one of the values is enough, and every attribute must fit. `otherwise`: what no other limit fits. */
export type UnitCondition =
  | { readonly kind: 'attributes'; readonly attributes: ReadonlyMap<string, readonly string[]> }
  | { readonly kind: 'otherwise' };
